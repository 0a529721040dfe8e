/** The trash: what was deleted, and bringing it back. */
import type { IDBPDatabase } from 'idb'
import type { Article } from '../article'
import { isArticleError, parseArticle } from './parse-article'
import type { ArticleRecord, LibrarySchema } from './schema'
import { type Written, write } from './writing'

/** A deleted article, with the ISO instant. */
export interface Trashed {
  article: Article
  trashedAt: string
}

/** Days that a deleted article stays in the trash. */
const DAYS_KEPT = 30

/** Puts articles into the trash in one change. Unknown ids are no error. */
export function trash(
  database: IDBPDatabase<LibrarySchema>,
  ids: readonly string[],
  about: string,
  now: string,
): Promise<Written> {
  return write(database, { kind: 'trash', about, now }, ids, (stored) =>
    stored && !stored.trashedAt && !stored.deleted
      ? { ...stored, trashedAt: now, changedAt: now }
      : undefined,
  )
}

/** Takes articles out of the trash again. */
export function recover(
  database: IDBPDatabase<LibrarySchema>,
  ids: readonly string[],
  about: string,
  now: string,
): Promise<Written> {
  return write(database, { kind: 'recover', about, now }, ids, (stored) => {
    if (!stored?.trashedAt) return undefined
    const { trashedAt: _gone, ...kept } = stored
    return { ...kept, changedAt: now }
  })
}

/** What is in the trash, the newest first. */
export async function trashed(database: IDBPDatabase<LibrarySchema>): Promise<Trashed[]> {
  const found = (await database.getAll('articles')).flatMap(({ content, trashedAt, deleted }): Trashed[] => {
    const article = trashedAt && !deleted ? parseArticle(content) : null
    return trashedAt && article && !isArticleError(article) ? [{ article, trashedAt }] : []
  })
  return found.sort((a, b) => (a.trashedAt < b.trashedAt ? 1 : -1))
}

/**
 * Empties the trash of the given articles, of all when none are named: they and their versions are gone for good.
 */
export async function emptyTrash(
  database: IDBPDatabase<LibrarySchema>,
  now: string,
  ids?: readonly string[],
): Promise<void> {
  const wanted = ids && new Set(ids)
  await purge(database, now, (record) => record.trashedAt !== undefined && (!wanted || wanted.has(record.id)))
}

/** Removes what has been in the trash for too long. */
export async function emptyOldTrash(database: IDBPDatabase<LibrarySchema>, now: string): Promise<void> {
  const oldest = new Date(Date.parse(now) - DAYS_KEPT * 86_400_000).toISOString()
  await purge(database, now, ({ trashedAt }) => trashedAt !== undefined && trashedAt < oldest)
}

async function purge(
  database: IDBPDatabase<LibrarySchema>,
  now: string,
  isOver: (record: ArticleRecord) => boolean,
): Promise<void> {
  const over = (await database.getAll('articles')).filter((record) => !record.deleted && isOver(record))
  if (over.length === 0) return
  const transaction = database.transaction(['articles', 'versions', 'learned', 'uses'], 'readwrite')
  const articles = transaction.objectStore('articles')
  for (const { id, origin, starterVersion } of over) {
    if (starterVersion) {
      const mark = { id, origin, starterVersion, content: null, changedAt: now, deleted: true as const }
      await articles.put(mark)
    } else await articles.delete(id)
    await transaction.objectStore('uses').delete(id)
    for (const name of ['versions', 'learned'] as const) {
      const store = transaction.objectStore(name)
      for (const key of await store.index('article').getAllKeys(id)) await store.delete(key)
    }
  }
  await transaction.done
}
