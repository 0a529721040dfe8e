/** The reply library in IndexedDB: articles and how often they are used. */
import { type IDBPDatabase, openDB } from 'idb'
import type { Article } from '../article'
import { isArticleError, parseArticle } from './parse-article'
import {
  type ArticleRecord,
  LIBRARY_NAME,
  LIBRARY_VERSION,
  type LibrarySchema,
  MIGRATIONS,
  type UseRecord,
} from './schema'
import { mergeStarter, type StarterArticles, type StarterReport } from './starter'

/** An article that could not be read: it stays stored, is left out, and is reported. */
export interface DamagedArticle {
  id: string
  field: string
  reason: string
}

export interface Library {
  /** One article; undefined when there is none or it is damaged. */
  get(id: string): Promise<Article | undefined>
  /** All articles that can be read, and what could not. */
  list(): Promise<{ articles: Article[]; damaged: DamagedArticle[] }>
  /** Stores articles in one transaction: all or none. Throws `LibraryError` when one of them is no article. */
  put(articles: readonly Article[], now: string): Promise<void>
  /** Removes articles in one transaction. Unknown ids are no error. */
  delete(ids: readonly string[], now: string): Promise<void>
  /** Counts one use. */
  recordUse(id: string, now: string): Promise<void>
  /** Uses by article id. */
  uses(): Promise<Map<string, UseRecord>>
  /** Brings in new and changed starter articles; leaves edited and deleted ones alone. */
  mergeStarter(starter: StarterArticles, now: string): Promise<StarterReport>
  close(): void
}

/** The library cannot be opened, read or written. `message` is one plain sentence. */
export class LibraryError extends Error {
  override name = 'LibraryError'
}

/** What the caller hears of other panels. */
export interface LibraryEvents {
  /** A newer version of the product opened the library elsewhere; this connection is closed. */
  onOutdated?: () => void
}

/**
 * Opens the library, making or migrating it when needed.
 *
 * @param name of the database; another one in tests
 * @throws LibraryError when the browser offers no IndexedDB or the database is newer or damaged
 */
export async function openLibrary(events: LibraryEvents = {}, name = LIBRARY_NAME): Promise<Library> {
  try {
    const database: IDBPDatabase<LibrarySchema> = await openDB<LibrarySchema>(name, LIBRARY_VERSION, {
      async upgrade(db, from, _to, transaction) {
        for (const migrate of MIGRATIONS.slice(from)) await migrate(db, transaction)
      },
      blocking() {
        database.close()
        events.onOutdated?.()
      },
    })
    return new StoredLibrary(database)
  } catch (cause) {
    const newer = cause instanceof DOMException && cause.name === 'VersionError'
    const reason = newer
      ? 'The library was written by a newer version of Deskside.'
      : 'The browser does not open the library.'
    throw new LibraryError(reason, { cause })
  }
}

class StoredLibrary implements Library {
  constructor(private readonly database: IDBPDatabase<LibrarySchema>) {}

  async get(id: string): Promise<Article | undefined> {
    const record = await this.database.get('articles', id)
    if (!record || record.deleted) return undefined
    const article = parseArticle(record.content)
    return isArticleError(article) ? undefined : article
  }

  async list(): Promise<{ articles: Article[]; damaged: DamagedArticle[] }> {
    const articles: Article[] = []
    const damaged: DamagedArticle[] = []
    for (const record of await this.database.getAll('articles')) {
      if (record.deleted) continue
      const article = parseArticle(record.content)
      if (isArticleError(article))
        damaged.push({ id: record.id, field: article.field, reason: article.error })
      else articles.push(article)
    }
    return { articles, damaged }
  }

  async put(articles: readonly Article[], now: string): Promise<void> {
    const records = articles.map((article): ArticleRecord => {
      const content = parseArticle(article)
      if (isArticleError(content)) {
        throw new LibraryError(`Article "${article.id}": ${content.field} ${content.error}.`)
      }
      return { id: content.id, content, origin: 'own', changedAt: now }
    })
    const transaction = this.database.transaction('articles', 'readwrite')
    await finished(
      (async () => {
        for (const record of records) {
          // An edited starter article stays known as one: deleting it later must not bring the shipped text back.
          const starterVersion = (await transaction.store.get(record.id))?.starterVersion
          await transaction.store.put(starterVersion ? { ...record, starterVersion } : record)
        }
        await transaction.done
      })(),
    )
  }

  async delete(ids: readonly string[], now: string): Promise<void> {
    const transaction = this.database.transaction('articles', 'readwrite')
    for (const id of ids) {
      const record = await transaction.store.get(id)
      if (record?.starterVersion) {
        await transaction.store.put({ ...record, content: null, changedAt: now, deleted: true })
      } else if (record) await transaction.store.delete(id)
    }
    await finished(transaction.done)
  }

  async recordUse(id: string, now: string): Promise<void> {
    const transaction = this.database.transaction('uses', 'readwrite')
    const known = await transaction.store.get(id)
    await transaction.store.put({ id, count: (known?.count ?? 0) + 1, lastUsedAt: now })
    await finished(transaction.done)
  }

  async uses(): Promise<Map<string, UseRecord>> {
    return new Map((await this.database.getAll('uses')).map((use) => [use.id, use]))
  }

  async mergeStarter(starter: StarterArticles, now: string): Promise<StarterReport> {
    const transaction = this.database.transaction(['articles', 'about'], 'readwrite')
    const report = await mergeStarter(transaction, starter, now)
    await finished(transaction.done)
    return report
  }

  close(): void {
    this.database.close()
  }
}

/** Waits for a transaction; a full disk and the like become one plain sentence. */
async function finished(done: Promise<void>): Promise<void> {
  try {
    await done
  } catch (cause) {
    const full = cause instanceof DOMException && cause.name === 'QuotaExceededError'
    throw new LibraryError(
      full ? 'The disk is full: nothing was saved.' : 'The library could not be written.',
      {
        cause,
      },
    )
  }
}
