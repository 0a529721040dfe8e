/** The reply library in IndexedDB: articles with their history, how often they are used, and what was learned. */
import { type IDBPDatabase, openDB } from 'idb'
import type { Article } from '../article'
import { finished, LibraryError } from './error'
import { changesOf, type Undone, undo, type Version, versionsOf } from './history'
import { forget, learn, learnedOf } from './learned'
import { isArticleError, parseArticle } from './parse-article'
import { revisionOf, savedIndex, saveIndex } from './saved-index'
import {
  type ArticleRecord,
  type ChangeKind,
  type ChangeRecord,
  type LearnedHow,
  type LearnedRecord,
  LIBRARY_NAME,
  LIBRARY_VERSION,
  type LibrarySchema,
  MIGRATIONS,
  type UseRecord,
} from './schema'
import { mergeStarter, type StarterArticles, type StarterReport } from './starter'
import { emptyOldTrash, emptyTrash, recover, type Trashed, trash, trashed } from './trash'
import { nextRevision, type Written, write } from './writing'

export { LibraryError } from './error'

/** An article that could not be read: it stays stored, is left out, and is reported. */
export interface DamagedArticle {
  id: string
  field: string
  reason: string
}

/** All articles that can be read, what could not, and the ids of those that are as they were shipped. */
export interface Listed {
  articles: Article[]
  damaged: DamagedArticle[]
  shipped: string[]
}

/** Why articles are written: shown in the list of changes. */
export interface WriteReason {
  kind: Extract<ChangeKind, 'edit' | 'bulk' | 'import' | 'restore'>
  about: string
}

/** Every write is one transaction: all of it or nothing. Writes throw `LibraryError`. */
export interface Library {
  /** One article; undefined when there is none, it is in the trash, or it is damaged. */
  get(id: string): Promise<Article | undefined>
  /** Several, in the order asked for; those there are not are left out. */
  getMany(ids: readonly string[]): Promise<Article[]>
  list(): Promise<Listed>
  /** What is stored of damaged articles, as it is, for an export. */
  damagedContent(): Promise<unknown[]>
  /** Stores articles. Throws also when one of them is no article. */
  put(articles: readonly Article[], now: string, reason?: WriteReason): Promise<Written>
  /** Puts articles into the trash. Unknown ids are no error. */
  delete(ids: readonly string[], now: string): Promise<Written>
  trash(): Promise<Trashed[]>
  recover(ids: readonly string[], now: string): Promise<Written>
  /** Removes what is in the trash for good: the named articles, or all. */
  emptyTrash(now: string, ids?: readonly string[]): Promise<void>
  /** Removes what has been in the trash for a month. */
  emptyOldTrash(now: string): Promise<void>
  /** The newest changes first. */
  changes(limit: number): Promise<ChangeRecord[]>
  /** Takes a change back as a whole. */
  undo(change: number, now: string): Promise<Undone>
  /** Earlier versions of an article, the newest first. */
  versions(id: string): Promise<Version[]>
  /** Counts one use. */
  recordUse(id: string, now: string): Promise<void>
  /** Uses by article id. */
  uses(): Promise<Map<string, UseRecord>>
  /** Notes a customer's wording for an article; null when there was nothing to learn. */
  learn(article: string, wording: string, how: LearnedHow, now: string): Promise<LearnedRecord | null>
  learned(article?: string): Promise<LearnedRecord[]>
  forget(numbers: readonly number[]): Promise<void>
  /** The version of the starter articles that is in; undefined before any was. */
  starterVersion(): Promise<string | undefined>
  /** Brings in new and changed starter articles; leaves edited and deleted ones alone. */
  mergeStarter(starter: StarterArticles, now: string): Promise<StarterReport>
  /** Rises with every write. */
  revision(): Promise<string>
  /** The index saved at this revision, if there is one; it may be damaged. */
  savedIndex(): Promise<unknown>
  saveIndex(revision: string, index: unknown): Promise<boolean>
  /** False once the connection was closed, also by the browser. */
  isOpen(): boolean
  close(): void
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
  let isOpen = true
  try {
    const database: IDBPDatabase<LibrarySchema> = await openDB<LibrarySchema>(name, LIBRARY_VERSION, {
      async upgrade(db, from, _to, transaction) {
        for (const migrate of MIGRATIONS.slice(from)) await migrate(db, transaction)
      },
      blocking() {
        isOpen = false
        database.close()
        events.onOutdated?.()
      },
      terminated() {
        isOpen = false
      },
    })
    return {
      ...stored(database),
      isOpen: () => isOpen,
      close() {
        isOpen = false
        database.close()
      },
    }
  } catch (cause) {
    const newer = cause instanceof DOMException && cause.name === 'VersionError'
    const reason = newer
      ? 'The library was written by a newer version of Deskside.'
      : 'The browser does not open the library.'
    throw new LibraryError(reason, { cause })
  }
}

function stored(database: IDBPDatabase<LibrarySchema>): Omit<Library, 'isOpen' | 'close'> {
  const get = async (id: string): Promise<Article | undefined> => readable(await database.get('articles', id))
  return {
    get,
    async getMany(ids) {
      const { store } = database.transaction('articles')
      const records = await Promise.all(ids.map((id) => store.get(id)))
      return records.flatMap((record) => readable(record) ?? [])
    },
    list: () => list(database),
    async damagedContent() {
      const records = await database.getAll('articles')
      return records.flatMap(({ content, deleted, trashedAt }) =>
        !deleted && !trashedAt && isArticleError(parseArticle(content)) ? [content] : [],
      )
    },
    put: (articles, now, reason) => put(database, articles, now, reason),
    async delete(ids, now) {
      return trash(database, ids, await titleOf(database, ids), now)
    },
    trash: () => trashed(database),
    async recover(ids, now) {
      return recover(database, ids, await titleOf(database, ids), now)
    },
    emptyTrash: (now, ids) => emptyTrash(database, now, ids),
    emptyOldTrash: (now) => emptyOldTrash(database, now),
    changes: (limit) => changesOf(database, limit),
    undo: (change, now) => undo(database, change, now),
    versions: (id) => versionsOf(database, id),
    async recordUse(id, now) {
      const transaction = database.transaction('uses', 'readwrite')
      const known = await transaction.store.get(id)
      await transaction.store.put({ id, count: (known?.count ?? 0) + 1, lastUsedAt: now })
      await finished(transaction.done)
    },
    async uses() {
      return new Map((await database.getAll('uses')).map((use) => [use.id, use]))
    },
    async learn(id, wording, how, now) {
      const article = await get(id)
      return article ? learn(database, id, wording, how, [article.title, ...article.phrasings], now) : null
    },
    learned: (article) => learnedOf(database, article),
    forget: (numbers) => forget(database, numbers),
    starterVersion: async () => (await database.get('about', 'starterVersion'))?.value,
    async mergeStarter(starter, now) {
      const transaction = database.transaction(['articles', 'about'], 'readwrite')
      const report = await mergeStarter(transaction, starter, now)
      if (report.added.length + report.updated.length + report.removed.length > 0)
        await nextRevision(transaction.objectStore('about'))
      await finished(transaction.done)
      return report
    },
    revision: () => revisionOf(database),
    savedIndex: () => savedIndex(database),
    saveIndex: (revision, index) => saveIndex(database, revision, index),
  }
}

/** The article of a record that is in use and whole. */
function readable(record: ArticleRecord | undefined): Article | undefined {
  const read = record && !record.deleted && !record.trashedAt ? parseArticle(record.content) : undefined
  return read && !isArticleError(read) ? read : undefined
}

async function list(database: IDBPDatabase<LibrarySchema>): Promise<Listed> {
  const articles: Article[] = []
  const damaged: DamagedArticle[] = []
  const shipped: string[] = []
  for (const { id, content, origin, deleted, trashedAt } of await database.getAll('articles')) {
    if (deleted || trashedAt) continue
    const article = parseArticle(content)
    if (isArticleError(article)) damaged.push({ id, field: article.field, reason: article.error })
    else articles.push(article)
    if (origin === 'starter') shipped.push(id)
  }
  return { articles, damaged, shipped }
}

function put(
  database: IDBPDatabase<LibrarySchema>,
  articles: readonly Article[],
  now: string,
  reason: WriteReason = { kind: 'edit', about: articles[0]?.title ?? '' },
): Promise<Written> {
  const contents = new Map<string, Article>()
  for (const article of articles) {
    const content = parseArticle(article)
    if (isArticleError(content)) {
      const sentence = `Article "${article.id}": ${content.field} ${content.error}.`
      return Promise.reject(new LibraryError(sentence))
    }
    contents.set(content.id, content)
  }
  return write(database, { ...reason, now }, [...contents.keys()], (before, id) => {
    const content = contents.get(id)
    if (!content || (before && !before.trashedAt && same(before.content, content))) return undefined
    // An edited starter article stays known as one: deleting it later must not bring the shipped text back.
    const starterVersion = before?.starterVersion
    return { id, content, origin: 'own', changedAt: now, ...(starterVersion ? { starterVersion } : {}) }
  })
}

/** True when saving would change nothing: such a save makes no version. */
function same(before: unknown, after: Article): boolean {
  const read = parseArticle(before)
  return !isArticleError(read) && JSON.stringify(read) === JSON.stringify(after)
}

async function titleOf(database: IDBPDatabase<LibrarySchema>, ids: readonly string[]): Promise<string> {
  const [id = ''] = ids
  const content = (await database.get('articles', id))?.content as { title?: unknown } | null | undefined
  return typeof content?.title === 'string' ? content.title : id
}
