/** The library in IndexedDB: storing, merging starter articles, damage, migrations. */
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Library, LibraryError, openLibrary } from '../../../knowledge/library/open-library'
import { LIBRARY_VERSION, MIGRATIONS } from '../../../knowledge/library/schema'
import { article } from '../article-for-tests'

const NOW = '2025-06-01T08:00:00.000Z'
let library: Library
let name: string
let made = 0

beforeEach(async () => {
  name = `library-${made++}`
  library = await openLibrary({}, name)
})

describe('articles', () => {
  it('gives back what was put', async () => {
    await library.put([article({ id: 'en.a' })], NOW)
    expect(await library.get('en.a')).toEqual(article({ id: 'en.a' }))
    expect((await library.list()).articles).toHaveLength(1)
  })

  it('stores all or none', async () => {
    const broken = article({ id: 'en.b', title: '' })
    await expect(library.put([article({ id: 'en.a' }), broken], NOW)).rejects.toThrow(LibraryError)
    expect((await library.list()).articles).toEqual([])
  })

  // A browser tells of a full disk by failing a request, or when the transaction ends; a shim may throw at once.
  it.each([
    ['a request', 'fails'],
    ['the call', 'throws'],
  ])('stores nothing of an import when the disk fills up in its middle, told by %s', async (_what, how) => {
    await library.put([article({ id: 'en.before' })], NOW)
    const revision = await library.revision()
    const put = IDBObjectStore.prototype.put
    let count = 0
    IDBObjectStore.prototype.put = function (value: unknown) {
      if (++count !== 300) return put.call(this, value)
      const full = new DOMException('full', 'QuotaExceededError')
      if (how === 'throws') throw full
      const request = put.call(this, value)
      const { transaction } = this
      Object.defineProperty(transaction, 'error', { value: full })
      transaction.abort()
      return request
    }
    const many = Array.from({ length: 1000 }, (_, at) => article({ id: `en.n${at}` }))
    try {
      await expect(library.put(many, NOW, { kind: 'import', about: 'replies.csv' })).rejects.toThrow(
        'The disk is full: nothing was saved.',
      )
    } finally {
      IDBObjectStore.prototype.put = put
    }
    expect((await library.list()).articles.map(({ id }) => id)).toEqual(['en.before'])
    expect(await library.changes(9)).toHaveLength(1)
    expect(await library.revision()).toBe(revision)
    await library.put(many, NOW, { kind: 'import', about: 'replies.csv' })
    expect((await library.list()).articles).toHaveLength(1001)
  })

  it('deletes', async () => {
    await library.put([article({ id: 'en.a' })], NOW)
    await library.delete(['en.a', 'unknown'], NOW)
    expect(await library.get('en.a')).toBeUndefined()
  })

  it('sets a damaged article aside and says which field is wrong', async () => {
    await library.put([article({ id: 'en.a' })], NOW)
    const database = await openDB(name)
    await database.put('articles', { id: 'en.bad', content: { id: 'en.bad', title: 7 }, origin: 'own' })
    database.close()
    const { articles, damaged } = await library.list()
    expect(articles.map(({ id }) => id)).toEqual(['en.a'])
    expect(damaged).toMatchObject([{ id: 'en.bad' }])
    expect(await library.get('en.bad')).toBeUndefined()
  })

  it('counts uses', async () => {
    await library.recordUse('en.a', NOW)
    await library.recordUse('en.a', '2025-06-02T08:00:00.000Z')
    expect((await library.uses()).get('en.a')).toEqual({
      id: 'en.a',
      count: 2,
      lastUsedAt: '2025-06-02T08:00:00.000Z',
    })
  })
})

describe('starter articles', () => {
  const first = { version: '1', articles: ['en.a', 'en.b', 'en.c', 'en.d'].map((id) => article({ id })) }
  const second = {
    version: '2',
    articles: ['en.a', 'en.b', 'en.c', 'en.e'].map((id) => article({ id, title: 'Second title' })),
  }

  it('come in once', async () => {
    expect((await library.mergeStarter(first, NOW)).added).toHaveLength(4)
    expect((await library.mergeStarter(first, NOW)).added).toEqual([])
  })

  it('follow a new version, but edited and deleted ones stay as they are', async () => {
    await library.mergeStarter(first, NOW)
    await library.put([article({ id: 'en.b', title: 'Edited here' })], NOW)
    await library.delete(['en.c'], NOW)
    const report = await library.mergeStarter(second, NOW)
    expect(report).toEqual({ added: ['en.e'], updated: ['en.a'], removed: ['en.d'], kept: ['en.b', 'en.c'] })
    const titles = Object.fromEntries((await library.list()).articles.map(({ id, title }) => [id, title]))
    expect(titles).toEqual({ 'en.a': 'Second title', 'en.b': 'Edited here', 'en.e': 'Second title' })
  })

  it('edited and then deleted do not come back', async () => {
    await library.mergeStarter(first, NOW)
    await library.put([article({ id: 'en.a', title: 'Edited here' })], NOW)
    await library.delete(['en.a'], NOW)
    await library.mergeStarter(second, NOW)
    expect(await library.get('en.a')).toBeUndefined()
  })
})

describe('versions', () => {
  it('each earlier version migrates to the present one with its articles', async () => {
    for (let from = 1; from <= LIBRARY_VERSION; from++) {
      const old = await openDB(`old-${from}`, from, {
        async upgrade(database, _from, _to, transaction) {
          for (const migrate of MIGRATIONS.slice(0, from)) {
            await migrate(database as never, transaction as never)
          }
        },
      })
      await old.put('articles', {
        id: 'en.a',
        content: article({ id: 'en.a' }),
        origin: 'own',
        changedAt: NOW,
      })
      old.close()
      const migrated = await openLibrary({}, `old-${from}`)
      expect((await migrated.list()).articles.map(({ id }) => id)).toEqual(['en.a'])
    }
  })

  it('a database of a newer product is refused with a plain sentence', async () => {
    ;(await openDB('newer', LIBRARY_VERSION + 1)).close()
    await expect(openLibrary({}, 'newer')).rejects.toThrow(/newer version of Deskside/)
  })

  it('lets go when a newer product wants to migrate', async () => {
    let outdated = false
    await openLibrary({ onOutdated: () => (outdated = true) }, 'shared')
    ;(await openDB('shared', LIBRARY_VERSION + 1)).close()
    expect(outdated).toBe(true)
  })
})
