/** What was done to the library: earlier versions of an article, and taking a whole change back. */
import type { IDBPDatabase } from 'idb'
import type { Article } from '../article'
import { LibraryError } from './error'
import { isArticleError, parseArticle } from './parse-article'
import type { ChangeRecord, LibrarySchema } from './schema'
import { type Written, write } from './writing'

/** An article as it was until `until`. */
export interface Version {
  number: number
  /** ISO instant of the change that ended it. */
  until: string
  article: Article
}

/** What taking a change back came to. `changedSince`: articles that were edited later and are left alone. */
export interface Undone extends Written {
  changedSince: string[]
}

/** The newest changes first. */
export async function changesOf(
  database: IDBPDatabase<LibrarySchema>,
  limit: number,
): Promise<ChangeRecord[]> {
  const found: ChangeRecord[] = []
  let cursor = await database.transaction('changes').store.openCursor(null, 'prev')
  while (cursor && found.length < limit) {
    found.push(cursor.value)
    cursor = await cursor.continue()
  }
  return found
}

/** Earlier versions of an article, the newest first; those that cannot be read are left out. */
export async function versionsOf(database: IDBPDatabase<LibrarySchema>, id: string): Promise<Version[]> {
  const records = await database.getAllFromIndex('versions', 'article', id)
  return records.reverse().flatMap(({ number, at, before }): Version[] => {
    const article = before && !before.deleted ? parseArticle(before.content) : null
    return article && !isArticleError(article) ? [{ number, until: at, article }] : []
  })
}

/**
 * Takes a change back: every article is again as it was before, but for those that were changed since.
 *
 * @throws LibraryError when there is no such change, or it has been taken back
 */
export async function undo(
  database: IDBPDatabase<LibrarySchema>,
  number: number,
  now: string,
): Promise<Undone> {
  const change = await database.get('changes', number)
  if (!change || change.undone) throw new LibraryError('That change can no longer be taken back.')
  const versions = await database.getAllFromIndex('versions', 'change', number)
  const before = new Map(versions.map((version) => [version.article, version.before]))
  const last = versions.at(-1)?.number ?? 0
  const since = await database.getAll('versions', IDBKeyRange.lowerBound(last, true))
  const later = new Set(since.flatMap(({ article }) => (before.has(article) ? [article] : [])))
  const reason = { kind: 'undo' as const, about: change.about, now }
  const ids = [...before.keys()].filter((id) => !later.has(id))
  const written = await write(database, reason, ids, (_stored, id) => before.get(id) ?? null)
  await database.put('changes', { ...change, undone: true })
  return { ...written, changedSince: [...later] }
}
