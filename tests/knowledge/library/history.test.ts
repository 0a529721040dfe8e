/** Versions, taking changes back, the trash, learned phrasings, the saved index, and databases of version 1. */
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it } from 'vitest'
import { LEARNED_LIMIT } from '../../../knowledge/library/learned'
import { type Library, openLibrary } from '../../../knowledge/library/open-library'
import { MIGRATIONS } from '../../../knowledge/library/schema'
import { article } from '../article-for-tests'

const day = (number: number) => `2025-06-${String(number).padStart(2, '0')}T08:00:00.000Z`
let library: Library
let name: string
let made = 0

beforeEach(async () => {
  name = `history-${made++}`
  library = await openLibrary({}, name)
})

const titles = async () => (await library.list()).articles.map(({ title }) => title)

describe('versions', () => {
  it('keep what an article said before, the newest first', async () => {
    for (const [at, title] of ['First', 'Second', 'Third'].entries())
      await library.put([article({ id: 'en.a', title })], day(at + 1))
    const versions = await library.versions('en.a')
    expect(versions.map(({ article: { title }, until }) => [title, until])).toEqual([
      ['Second', day(3)],
      ['First', day(2)],
    ])
  })

  it('are not made by a save that changes nothing', async () => {
    await library.put([article({ id: 'en.a' })], day(1))
    const again = await library.put([article({ id: 'en.a' })], day(2))
    expect(again.ids).toEqual([])
    expect(await library.versions('en.a')).toEqual([])
    expect(await library.changes(10)).toHaveLength(1)
  })
})

describe('taking a change back', () => {
  it('undoes an import as a whole: new articles go, replaced ones are as before', async () => {
    await library.put([article({ id: 'en.a', title: 'Mine' })], day(1))
    const many = Array.from({ length: 300 }, (_, at) => article({ id: `en.${at}` }))
    const imported = await library.put([article({ id: 'en.a', title: 'Theirs' }), ...many], day(2), {
      kind: 'import',
      about: 'replies.csv',
    })
    expect((await library.changes(1))[0]).toMatchObject({ kind: 'import', about: 'replies.csv', count: 301 })
    const undone = await library.undo(imported.change, day(3))
    expect(undone.changedSince).toEqual([])
    expect(await titles()).toEqual(['Mine'])
    await expect(library.undo(imported.change, day(4))).rejects.toThrow(/no longer/)
  })

  it('leaves alone what was changed since, and says so', async () => {
    const first = await library.put([article({ id: 'en.a' }), article({ id: 'en.b' })], day(1))
    await library.put([article({ id: 'en.a', title: 'Edited later' })], day(2))
    expect((await library.undo(first.change, day(3))).changedSince).toEqual(['en.a'])
    expect(await titles()).toEqual(['Edited later'])
  })

  it('can itself be taken back', async () => {
    const edit = await library.put([article({ id: 'en.a', title: 'New' })], day(1))
    const undone = await library.undo(edit.change, day(2))
    await library.undo(undone.change, day(3))
    expect(await titles()).toEqual(['New'])
  })

  it('keeps the last hundred changes', async () => {
    for (let at = 0; at < 105; at++) await library.put([article({ id: 'en.a', title: `T${at}` })], day(1))
    expect(await library.changes(200)).toHaveLength(100)
    expect(await library.versions('en.a')).toHaveLength(100)
  })
})

describe('the trash', () => {
  it('holds deleted articles until they are recovered', async () => {
    await library.put([article({ id: 'en.a' })], day(1))
    await library.delete(['en.a'], day(2))
    expect(await titles()).toEqual([])
    expect((await library.trash()).map(({ trashedAt }) => trashedAt)).toEqual([day(2)])
    await library.recover(['en.a'], day(3))
    expect(await titles()).toEqual(['Title of en.a'])
    expect(await library.trash()).toEqual([])
  })

  it('is emptied for good, versions and learned phrasings too', async () => {
    await library.put([article({ id: 'en.a' })], day(1))
    await library.learn('en.a', 'how does the lamp work', 'picked', day(1))
    await library.delete(['en.a'], day(2))
    await library.emptyTrash(day(3))
    expect(await library.trash()).toEqual([])
    expect(await library.versions('en.a')).toEqual([])
    expect(await library.learned()).toEqual([])
  })

  it('lets go of what is older than a month', async () => {
    await library.put([article({ id: 'en.a' }), article({ id: 'en.b' })], day(1))
    await library.delete(['en.a'], day(1))
    await library.delete(['en.b'], day(20))
    await library.emptyOldTrash('2025-07-05T08:00:00.000Z')
    expect((await library.trash()).map((one) => one.article.id)).toEqual(['en.b'])
  })

  it('does not let a new starter version bring an article back', async () => {
    const starter = (version: string) => ({ version, articles: [article({ id: 'en.s', title: version })] })
    await library.mergeStarter(starter('1'), day(1))
    await library.delete(['en.s'], day(2))
    await library.mergeStarter(starter('2'), day(3))
    expect(await titles()).toEqual([])
    await library.emptyTrash(day(4))
    await library.mergeStarter(starter('3'), day(5))
    expect(await titles()).toEqual([])
  })
})

describe('learned phrasings', () => {
  beforeEach(() => library.put([article({ id: 'en.a', phrasings: ['Where is my parcel?'] })], day(1)))

  it('count what is met again, and can be forgotten', async () => {
    await library.learn('en.a', 'The box never came', 'picked', day(1))
    await library.learn('en.a', '  the box  never came ', 'searched', day(2))
    const [learned] = await library.learned('en.a')
    expect(learned).toMatchObject({ text: 'The box never came', count: 2, lastAt: day(2) })
    await library.forget([learned?.number ?? 0])
    expect(await library.learned()).toEqual([])
  })

  it.each([
    ['what the article says already', 'where is my parcel?'],
    ['what says too little', 'ok'],
    ['whole stories', 'and then '.repeat(40)],
  ])('leave out %s', async (_name, text) => {
    expect(await library.learn('en.a', text, 'picked', day(1))).toBeNull()
  })

  it('are few: the ones met least go first', async () => {
    await library.learn('en.a', 'met twice on the way', 'picked', day(1))
    await library.learn('en.a', 'met twice on the way', 'picked', day(1))
    for (let at = 0; at < 30; at++) await library.learn('en.a', `another wording ${at}`, 'picked', day(2))
    const kept = await library.learned('en.a')
    expect(kept).toHaveLength(LEARNED_LIMIT)
    expect(kept[0]?.text).toBe('met twice on the way')
  })

  it('are not noted for articles that do not exist', async () => {
    expect(await library.learn('en.none', 'the box never came', 'picked', day(1))).toBeNull()
  })
})

describe('the saved index', () => {
  it('is given back while the library is as it was', async () => {
    await library.put([article({ id: 'en.a' })], day(1))
    expect(await library.saveIndex(await library.revision(), { words: 3 })).toBe(true)
    expect(await library.savedIndex()).toEqual({ words: 3 })
    await library.learn('en.a', 'the box never came', 'picked', day(1))
    expect(await library.savedIndex()).toBeUndefined()
  })

  it('is not saved when the library has moved on meanwhile', async () => {
    const revision = await library.revision()
    await library.put([article({ id: 'en.a' })], day(1))
    expect(await library.saveIndex(revision, { words: 3 })).toBe(false)
    expect(await library.savedIndex()).toBeUndefined()
  })
})

describe('a database of version 1', () => {
  it('keeps its articles, marks and uses', async () => {
    const old = `${name}-old`
    const first = await openDB(old, 1, {
      upgrade(database, _from, _to, transaction) {
        MIGRATIONS[0]?.(database as never, transaction as never)
      },
    })
    const content = article({ id: 'en.a', title: 'From version 1' })
    await first.put('articles', { id: 'en.a', content, origin: 'own', changedAt: day(1) })
    const mark = { origin: 'starter', starterVersion: '1', changedAt: day(1), deleted: true }
    await first.put('articles', { id: 'en.b', content: null, ...mark })
    await first.put('uses', { id: 'en.a', count: 7, lastUsedAt: day(1) })
    await first.put('about', { key: 'starterVersion', value: '1' })
    first.close()

    library = await openLibrary({}, old)
    expect(await titles()).toEqual(['From version 1'])
    expect((await library.uses()).get('en.a')?.count).toBe(7)
    await library.mergeStarter({ version: '2', articles: [article({ id: 'en.b' })] }, day(2))
    expect(await titles()).toEqual(['From version 1'])
    await library.put([article({ id: 'en.a', title: 'Edited' })], day(3))
    expect((await library.versions('en.a')).map(({ article: { title } }) => title)).toEqual([
      'From version 1',
    ])
  })
})
