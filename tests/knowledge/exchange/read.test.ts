// What the person decides: columns, format, language; several files and archives at once.
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readLibraryFile } from '../../../knowledge/exchange/read'

const file = (name: string, text: string) => ({ name, bytes: strToU8(text) })

describe('columns', () => {
  const unknown = file('a.csv', 'Uno,Due,Tre,Quattro\nHi,Hello there,x,y\nBye,Goodbye,x,y\n')

  test('are asked for when none is known, with samples of each', async () => {
    const { articles, mapping, problems } = await readLibraryFile([unknown])
    expect(articles).toEqual([])
    expect(problems).toEqual([{ code: 'columns.unknown', detail: 'a.csv' }])
    expect(mapping).toEqual({
      header: [],
      headerRow: 0,
      fields: [null, null, null, null],
      samples: [
        ['Uno', 'Hi', 'Bye'],
        ['Due', 'Hello there', 'Goodbye'],
        ['Tre', 'x', 'x'],
        ['Quattro', 'y', 'y'],
      ],
    })
  })

  test('are read as they were given', async () => {
    const mapping = { headerRow: 1, fields: ['title', 'body', null, 'tags'] as const }
    const { articles, ...plan } = await readLibraryFile([unknown], {
      mapping: { ...mapping, fields: [...mapping.fields] },
    })
    expect(articles.map(({ title, replies, tags }) => [title, replies[0]?.body, tags])).toEqual([
      ['Hi', 'Hello there', ['y']],
      ['Bye', 'Goodbye', ['y']],
    ])
    expect(plan.mapping?.header).toEqual(['Uno', 'Due', 'Tre', 'Quattro'])
  })

  test('without a header every row is an entry', async () => {
    const { articles } = await readLibraryFile([unknown], {
      mapping: { headerRow: 0, fields: [null, 'body'] },
    })
    expect(articles.map(({ replies }) => replies[0]?.body)).toEqual(['Due', 'Hello there', 'Goodbye'])
  })

  test.each([
    ['en', 'Name,Message,Keywords,Category,Short code,Question'],
    ['zh-Hans', '标题,回复内容,关键词,分组,快捷编码,相似问法'],
    ['zh-Hant', '標題,回覆內容,關鍵詞,分組,快捷編碼,相似問法'],
    ['fa', 'عنوان,پاسخ,برچسب‌ها,دسته‌بندی,میانبر,پرسش‌ها'],
    ['de', 'Titel,Antwort,Schlagwörter,Kategorie,Kürzel,Fragen'],
    ['fr', 'Titre,Réponse,Mots-clés,Catégorie,Raccourci,Questions'],
    ['es', 'Título,Respuesta,Etiquetas,Categoría,Atajo,Preguntas'],
    ['ru', 'Название,Ответ,Теги,Категория,Ярлык,Вопросы'],
    ['ja', 'タイトル,回答文,タグ,カテゴリ,ショートカット,質問'],
    ['ko', '제목,답변,태그,카테고리,단축키,질문'],
  ])('are known by their headers in %s', async (_language, header) => {
    const { mapping } = await readLibraryFile([file('a.csv', `${header}\na,b,c,d,e,f\n`)])
    expect(mapping?.fields).toEqual(['title', 'body', 'tags', 'folder', 'shortcut', 'phrasings'])
  })
})

describe('language', () => {
  test('is the one given where the text does not say its own', async () => {
    const table = file('a.csv', 'title,content,language\na,Hallo,\nb,سلام,fa\nc,Salut,fr\n')
    const { articles, losses } = await readLibraryFile([table], { language: 'zh-TW' })
    expect(articles.map(({ language }) => language)).toEqual(['zh-Hant', 'fa', 'zh-Hant'])
    expect(losses).toEqual([{ kind: 'language', count: 1, examples: [{ row: 4, text: 'fr' }] }])
  })

  test('is told from the script otherwise', async () => {
    const { articles } = await readLibraryFile([
      file('a.csv', 'title,content\n1,Hello\n2,您好，请稍等\n3,您好，請稍等，我們為您查詢\n4,سلام\n'),
    ])
    expect(articles.map(({ language }) => language)).toEqual(['en', 'zh-Hans', 'zh-Hant', 'fa'])
  })
})

describe('several files', () => {
  const zendesk = file(
    'z.json',
    '{"macros":[{"id":1,"title":"A","actions":[{"field":"comment_value","value":"one"}]}]}',
  )
  const canned = file('c.json', '[{"short_code":"b","content":"two"}]')

  test('of different products come in together, problems with their file', async () => {
    const plan = await readLibraryFile([zendesk, canned, file('broken.json', '{')])
    expect(plan.articles.map(({ id }) => id)).toEqual(['en.zendesk-1', 'en.chatwoot-b'])
    expect(plan.format).toBe('zendesk')
    expect(plan.problems).toEqual([{ code: 'json.broken', row: 1, file: 'broken.json' }])
  })

  test('in an archive are the same', async () => {
    const archive = zipSync({
      'x/z.json': zendesk.bytes,
      'x/c.json': canned.bytes,
      '__MACOSX/._z.json': strToU8('x'),
      'x/pic.png': strToU8('x'),
    })
    const plan = await readLibraryFile([{ name: 'all.zip', bytes: archive }])
    expect(plan.articles).toHaveLength(2)
    expect(plan.problems).toEqual([])
    expect(plan.losses.map(({ kind }) => kind)).toEqual(['attachment'])
  })

  test('none is no error', async () => {
    expect(await readLibraryFile([])).toMatchObject({ format: null, articles: [], problems: [] })
  })
})

test('the same file gives the same ids, also when texts have changed', async () => {
  const ids = async (text: string) =>
    (await readLibraryFile([file('a.csv', `标题,内容\n退款,${text}\n`)])).articles.map(({ id }) => id)
  expect(await ids('旧')).toEqual(await ids('新'))
})

test('a format that does not fit is said', async () => {
  const plan = await readLibraryFile([file('a.csv', 'title,content\na,b\n')], { format: 'zendesk' })
  expect(plan.articles).toEqual([])
  expect(plan.problems).toEqual([{ code: 'file.unknown', detail: 'a.csv' }])
})

test('values that say nothing to us are told', async () => {
  const table = 'title,content,issue,valid until,builds on\na,b,Refunds,someday,"order_id, mood"\n'
  const { articles, losses } = await readLibraryFile([file('a.csv', table)])
  expect(articles[0]).toMatchObject({ issue: 'none', buildsOn: ['order_id'] })
  expect(losses[0]?.examples).toEqual([
    { row: 2, text: 'validUntil: someday' },
    { row: 2, text: 'issue: Refunds' },
    { row: 2, text: 'buildsOn: mood' },
  ])
})

test('rows of one id are wordings of one article', async () => {
  const table =
    'id,title,audience,channel,content\nen.a,A,any,any,one\nen.a,A,formal,email,two\nen.b,B,any,any,three\n'
  const { articles } = await readLibraryFile([file('a.csv', table)])
  expect(articles.map(({ id, replies }) => [id, replies.map(({ body }) => body)])).toEqual([
    ['en.a', ['one', 'two']],
    ['en.b', ['three']],
  ])
})
