// Files made to harm or simply broken: a clear problem for each, nothing run, nothing endless, nothing thrown.
import fc from 'fast-check'
import { gzipSync, strToU8, zipSync } from 'fflate'
import { describe, expect, test, vi } from 'vitest'
import { FORMATS } from '../../../knowledge/exchange/formats'
import { LARGEST_FILE, MOST_PROBLEMS, MOST_ROWS } from '../../../knowledge/exchange/limits'
import { readLibraryFile } from '../../../knowledge/exchange/read'
import type { ImportPlan } from '../../../knowledge/exchange/types'
import { writeLibraryFile } from '../../../knowledge/exchange/write'
import { isArticleError, parseArticle } from '../../../knowledge/library/parse-article'
import { samples } from './samples'

// Fifty thousand rows take seconds on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const read = (name: string, content: string | Uint8Array): Promise<ImportPlan> =>
  readLibraryFile([{ name, bytes: typeof content === 'string' ? strToU8(content) : content }])
const codes = (plan: ImportPlan): string[] => plan.problems.map(({ code }) => code)

/** A workbook of one sheet; `sheet` is the content of `sheetData`. */
function workbook(sheet: string, more: Record<string, string> = {}): Uint8Array {
  const files = {
    'xl/workbook.xml': '<workbook><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
    ...more,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

const cell = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`

/** What breaks files when it stands where it should not. */
const DAMAGE = [
  '',
  '{{',
  '}}',
  '<',
  '>',
  '"',
  "'",
  ',',
  ';',
  '\n',
  '[[',
  '{',
  ']',
  '\u0000',
  '\ufeff',
  'null',
  '-1',
  '<b>',
  '</',
  '\\u0000',
]

function damaged(
  bytes: Uint8Array,
  edits: readonly { at: number; remove: number; put: string }[],
): Uint8Array {
  const out = [...bytes]
  for (const { at, remove, put } of edits) out.splice(at % out.length, remove % out.length, ...strToU8(put))
  return Uint8Array.from(out)
}

describe('size', () => {
  test('a file of more than 100 MB is refused before it is read', async () => {
    const plan = await read('big.csv', new Uint8Array(LARGEST_FILE + 1))
    expect(plan.problems).toEqual([{ code: 'file.too-large', detail: '100 MB' }])
    expect(plan.articles).toEqual([])
  })

  test('of too many rows the first are read, and it says so once', async () => {
    const rows = Array.from({ length: MOST_ROWS + 500 }, (_, at) => `title ${at},reply ${at}`)
    const plan = await read('many.csv', `title,content\n${rows.join('\n')}`)
    expect(plan.articles).toHaveLength(MOST_ROWS)
    expect(plan.problems).toEqual([{ code: 'rows.limit', detail: String(MOST_ROWS) }])
  })

  test('of a sheet with a million rows the first are read', async () => {
    const row = (at: number): string =>
      `<row r="${at}">${cell(`A${at}`, `t${at}`)}${cell(`B${at}`, 'x')}</row>`
    const rows = `<row r="1">${cell('A1', 'title')}${cell('B1', 'content')}</row>${Array.from({ length: MOST_ROWS + 100 }, (_, at) => row(at + 2)).join('')}`
    const plan = await read('many.xlsx', workbook(rows))
    expect(plan.articles).toHaveLength(MOST_ROWS)
    expect(codes(plan)).toEqual(['rows.limit'])
  })

  test('a cell at the far end of a sheet fills no memory with empty ones', async () => {
    const plan = await read(
      'far.xlsx',
      workbook(
        `<row r="1">${cell('A1', 'title')}${cell('B1', 'content')}</row><row r="1048576">${cell('XFD1048576', 'x')}</row>`,
      ),
    )
    expect(plan.articles).toEqual([])
    expect(codes(plan)).toEqual(['rows.limit', 'file.empty'])
  })

  test('four times the rows take about four times the time', async () => {
    const table = (rows: number): Uint8Array =>
      strToU8(
        `title,content,shortcut\n${Array.from({ length: rows }, (_, at) => `t,"<p>Hello {{contact.name}}</p> ${at}",same`).join('\n')}`,
      )
    const time = async (bytes: Uint8Array): Promise<number> => {
      let best = Number.POSITIVE_INFINITY
      for (let round = 0; round < 3; round++) {
        const start = process.hrtime.bigint()
        await read('a.csv', bytes)
        best = Math.min(best, Number(process.hrtime.bigint() - start))
      }
      return best
    }
    const once = await time(table(1000))
    expect((await time(table(4000))) / once).toBeLessThan(10)
  })
})

describe('archives', () => {
  const bomb = zipSync({ 'a.json': new Uint8Array(60_000_000) }, { level: 9 })

  test('a bomb is stopped', async () => {
    expect(bomb.length).toBeLessThan(100_000)
    expect(codes(await read('bomb.zip', bomb))).toEqual(['zip.bomb'])
  })

  test('a workbook that is a bomb is stopped', async () => {
    const sheet = zipSync({
      'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>'),
      'xl/worksheets/sheet1.xml': strToU8(
        `<worksheet><sheetData><row><c><v>${'1'.repeat(60_000_000)}</v></c></row></sheetData></worksheet>`,
      ),
    })
    expect(codes(await read('bomb.xlsx', sheet))).toEqual(['zip.bomb'])
  })

  test('an archive in an archive is left out', async () => {
    const plan = await read('outer.zip', zipSync({ 'inner.zip': bomb, 'a.md': strToU8('Hello') }))
    expect(plan.articles.map(({ title }) => title)).toEqual(['a'])
    expect(codes(plan)).toEqual(['zip.nested'])
  })

  test('broken ones are reported, wherever they are cut', async () => {
    const whole = zipSync({ 'a.md': strToU8('Hello there, this is a reply.'.repeat(50)) })
    for (const length of [4, 30, 60, whole.length - 30, whole.length - 5])
      expect(codes(await read('cut.zip', whole.slice(0, length)))).toEqual(['zip.broken'])
    const twisted = whole.slice()
    twisted.fill(255, 40, 60)
    expect(codes(await read('twisted.zip', twisted))).toEqual(['zip.broken'])
  })

  test('paths lead nowhere else', async () => {
    const { articles } = await read(
      'up.zip',
      zipSync({ '../../etc/a.md': strToU8('Hi'), '/root/b.md': strToU8('Ho') }),
    )
    expect(articles.map(({ folder }) => folder)).toEqual(['etc', 'root'])
  })

  test('names in Chinese Windows encoding are read', async () => {
    const zip = zipSync({ 'AAAA.md': strToU8('您好') })
    const name = [0xcd, 0xcb, 0xbf, 0xee]
    for (let at = 0; at < zip.length; at++)
      if (zip.slice(at, at + 4).every((byte) => byte === 0x41)) zip.set(name, at)
    expect((await read('gb.zip', zip)).articles[0]?.title).toBe('退款')
  })
})

describe('broken content', () => {
  test.each([
    ['a.json', '{"macros": [', 'json.broken'],
    ['a.json', 'hello', 'json.broken'],
    ['a.json', '{"a": 1}', 'file.unknown'],
    ['a.yml', 'matches:\n  - trigger: ":a\n  replace: [', 'yaml.broken'],
    [
      'a.yml',
      `a: &a [x, x]\n${Array.from({ length: 12 }, (_, at) => `b${at}: &b${at} [*${at === 0 ? 'a' : `b${at - 1}`}, *${at === 0 ? 'a' : `b${at - 1}`}, *${at === 0 ? 'a' : `b${at - 1}`}]`).join('\n')}`,
      'yaml.broken',
    ],
    ['a.xml', '<?xml version="1.0"?><a>', 'file.unknown'],
    ['a.textexpander', '<plist><dict><key>a', 'file.unknown'],
    ['a.csv', '', 'file.empty'],
    ['a.csv', 'one,two,three,four\n1,2,3,4\n', 'columns.unknown'],
    ['a.bin', '\u0000\u0001\u0002\u0003'.repeat(100), 'file.unknown'],
  ])('%s %#', async (name, content, code) => {
    const plan = await read(name, content)
    expect(codes(plan)).toContain(code)
    expect(plan.articles).toEqual([])
  })

  test('broken XML in a workbook', async () => {
    const plan = await read(
      'a.xlsx',
      zipSync({ 'xl/workbook.xml': strToU8('no xml'), 'xl/worksheets/sheet1.xml': strToU8('none') }),
    )
    expect(codes(plan)).toEqual(['xml.broken'])
  })

  test('a JSON error names its line', async () => {
    const plan = await read('a.json', '{\n"a": 1,\n"b": oops\n}')
    expect(plan.problems).toEqual([{ code: 'json.broken', row: 3 }])
  })

  test('JSON deeper than any library', async () => {
    expect(codes(await read('a.json', '['.repeat(5000) + ']'.repeat(5000)))).toEqual(['json.broken'])
  })

  test('entities of XML unfold to nothing', async () => {
    const doctype = '<!DOCTYPE a [<!ENTITY b "boom"><!ENTITY c "&b;&b;&b;">]>'
    const sheet = `<row r="1">${cell('A1', 'title')}${cell('B1', 'content')}</row><row r="2">${cell('A2', 'a')}${cell('B2', '&c;')}</row>`
    const plan = await read('a.xlsx', workbook(sheet, { 'xl/styles.xml': `${doctype}<styleSheet/>` }))
    expect(plan.articles[0]?.replies[0]?.body).toBe('&c;')
  })

  test('a quote that never ends costs no rows', async () => {
    const plan = await read('a.csv', 'title,content\nx,"two\nlines"\na,"open\nb,two\nc,three\n')
    expect(plan.articles.map(({ title, replies }) => [title, replies[0]?.body])).toEqual([
      ['x', 'two\nlines'],
      ['a', 'open'],
      ['b', 'two'],
      ['c', 'three'],
    ])
    expect(plan.problems).toEqual([{ code: 'table.quotes', row: 3 }])
  })

  test('a gzip file, a picture', async () => {
    for (const bytes of [
      gzipSync(strToU8('hello')),
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]),
    ]) {
      const plan = await read('a.dat', bytes)
      expect(plan.articles).toEqual([])
      expect(plan.problems.length).toBeGreaterThan(0)
    }
  })

  test('problems without end are counted', async () => {
    const articles = Array.from({ length: MOST_PROBLEMS + 40 }, (_, at) => ({
      id: `en.a${at}`,
      language: 'xx',
      replies: [],
    }))
    const plan = await read('a.json', JSON.stringify({ kind: 'deskside-library', version: 1, articles }))
    expect(plan.problems).toHaveLength(MOST_PROBLEMS + 1)
    expect(plan.problems.at(-1)).toEqual({ code: 'problems.more', detail: '40' })
    expect(plan.problems[0]).toMatchObject({ row: 1, field: 'language' })
  })

  test('every sample read as every format ends well', async () => {
    for (const { files } of samples())
      for (const { id } of FORMATS) {
        const plan = await readLibraryFile(files, { format: id })
        expect(plan.articles.every(({ replies }) => replies.length > 0)).toBe(true)
      }
  })

  test('every sample can be written in every format and read again without losing a reply', async () => {
    for (const { name, files } of samples()) {
      const { articles } = await readLibraryFile(files)
      for (const { id, canExport } of FORMATS) {
        if (!canExport) continue
        const again = await readLibraryFile([await writeLibraryFile(id, articles)], { format: id })
        const kept = again.articles.length + again.duplicates.length
        expect(kept, `${name} as ${id}`).toBeGreaterThanOrEqual(articles.length)
      }
    }
  })

  test('every sample damaged anywhere ends well, and what was read can be written and read again', async () => {
    const all = samples()
    const written = FORMATS.filter(({ canExport }) => canExport).map(({ id }) => id)
    const edit = fc.record({ at: fc.nat(), remove: fc.nat(20), put: fc.constantFrom(...DAMAGE) })
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...all),
        fc.array(edit, { minLength: 1, maxLength: 10 }),
        fc.constantFrom(...written),
        async ({ files }, edits, format) => {
          const plan = await readLibraryFile(
            files.map(({ name, bytes }) => ({ name, bytes: damaged(bytes, edits) })),
          )
          expect(plan.articles.filter((article) => isArticleError(parseArticle(article)))).toEqual([])
          expect(plan.articles.length + plan.problems.length + plan.skipped.length).toBeGreaterThan(0)
          const again = await readLibraryFile([await writeLibraryFile(format, plan.articles)], { format })
          expect(again.articles.length + again.duplicates.length).toBeGreaterThanOrEqual(plan.articles.length)
        },
      ),
      { numRuns: 150 },
    )
  })

  test('every sample cut in the middle ends well', async () => {
    for (const { files } of samples()) {
      const cut = files.map(({ name, bytes }) => ({ name, bytes: bytes.slice(0, bytes.length / 2) }))
      const plan = await readLibraryFile(cut)
      expect(plan.articles.length + plan.problems.length + plan.skipped.length).toBeGreaterThan(0)
    }
  })
})

describe('content', () => {
  test('scripts, handlers and addresses that run are gone', async () => {
    const html =
      '<p onclick="x()">Hello<script>steal()</script><img src=x onerror="steal()"><svg onload=x()><text>in</text></svg> <a href="javascript:steal()">here</a> <a href="data:text/html,x">there</a><iframe src="https://bad.example"></iframe></p>'
    const { articles, losses } = await read('a.csv', `title;content\na;"${html.replaceAll('"', '""')}"`)
    expect(articles[0]?.replies[0]?.body).toBe('Hello here there')
    expect(losses.map(({ kind }) => kind)).toEqual(['active-content', 'link', 'picture'])
  })

  test('a formula is text', async () => {
    const sheet = `<row r="1">${cell('A1', 'title')}${cell('B1', 'content')}</row><row r="2">${cell('A2', 'a')}<c r="B2" t="str"><f>HYPERLINK("https://bad.example")</f><v>shown</v></c></row>`
    const { articles } = await read('a.xlsx', workbook(sheet))
    expect(articles[0]?.replies[0]?.body).toBe('shown')
  })

  test('the same id and shortcut twice', async () => {
    const plan = await read(
      'a.csv',
      'id,title,shortcut,content\n7,a,s,one\n7,b,s,two\n7,a,s,one\n,c,S,three\n',
    )
    expect(plan.articles.map(({ id, shortcut }) => [id, shortcut])).toEqual([
      ['en.csv-7', 's'],
      ['en.csv-7-2', 's-2'],
      ['en.csv-s', 'S-3'],
    ])
    expect(plan.duplicates).toEqual([
      { kind: 'id', value: 'en.csv-7', first: 'en.csv-7', renamed: 'en.csv-7-2', row: 3 },
      { kind: 'shortcut', value: 's', first: 'en.csv-7', renamed: 's-2', row: 3 },
      { kind: 'same', value: 'a', first: 'en.csv-7', row: 4 },
      { kind: 'shortcut', value: 'S', first: 'en.csv-7', renamed: 'S-3', row: 5 },
    ])
  })

  test('snippets that include each other, or too much', async () => {
    const snippet = (shortcut: string, text: string): object => ({ name: shortcut, shortcut, text })
    const snippets = [
      snippet('/a', 'one {import: /b}'),
      snippet('/b', 'two {import: /a}'),
      snippet('/c', '{import: /gone} three'),
      ...Array.from({ length: 30 }, (_, at) =>
        snippet(`/d${at}`, `${'x'.repeat(100)}${`{import: /d${at + 1}}`.repeat(9)}`),
      ),
    ]
    const plan = await read('a.json', JSON.stringify({ folders: [{ name: 'f', snippets }] }))
    expect(plan.articles.slice(0, 3).map(({ replies }) => replies[0]?.body)).toEqual([
      'one two {{a}}',
      'two one {{b}}',
      '{{gone}} three',
    ])
    expect(codes(plan).slice(0, 4)).toEqual([
      'include.cycle',
      'include.cycle',
      'include.missing',
      'include.too-large',
    ])
  })

  test('placeholders without end', async () => {
    for (const text of [
      '{{'.repeat(20_000),
      `{{${'a'.repeat(30_000)}`,
      '{{a|'.repeat(8000),
      '#{'.repeat(9000),
      '[['.repeat(9000),
      `{{x | default: "${'y'.repeat(9000)}`,
    ]) {
      const plan = await read('a.csv', `title\tcontent\na\t${text}`)
      expect(plan.articles.length + plan.problems.length).toBe(1)
    }
  })

  test('a text that is too long is named by its row', async () => {
    const plan = await read('a.csv', `title,content\na,ok\nb,${'x'.repeat(20_001)}\n`)
    expect(plan.articles).toHaveLength(1)
    expect(plan.problems).toEqual([{ code: 'body.too-long', field: 'body', detail: 'b', row: 3 }])
  })

  test('names of JavaScript are only names', async () => {
    const plan = await read(
      'a.json',
      '{"kind":"deskside-library","version":1,"__proto__":{"x":1},"articles":[{"__proto__":{"id":"en.a"},"constructor":1}]}',
    )
    expect(plan.articles).toEqual([])
    expect(({} as { x?: number }).x).toBeUndefined()
    expect(codes(await read('toString.csv', 'constructor,__proto__,toString,x\nx,y,z,z\n'))).toEqual([
      'columns.unknown',
    ])
  })
})
