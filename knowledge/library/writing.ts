/** One write to the library: all of it or nothing, with what was there before kept for undo. */
import type { IDBPDatabase, IDBPTransaction } from 'idb'
import { allOrNothing, finished } from './error'
import type { ArticleRecord, ChangeKind, ChangeRecord, FactRecord, LibrarySchema } from './schema'

/** Changes that can still be taken back; versions of older ones go. */
const CHANGES_KEPT = 100
/** Articles in one change from which all are read at once instead of one by one. */
const MANY = 100

const STORES = ['articles', 'versions', 'changes', 'about'] as const
export type Write = IDBPTransaction<LibrarySchema, (typeof STORES)[number][], 'readwrite'>

/** A change as asked for. */
export interface Reason {
  kind: ChangeKind
  about: string
  /** ISO instant. */
  now: string
}

/** What came of a change: its number, for undo, and the library's revision after it. */
export interface Written {
  change: number
  revision: string
  /** Ids of the articles that are different now. */
  ids: string[]
}

/**
 * Writes what `work` says for each article: a record, null to remove it, or undefined to leave it.
 *
 * @param ids of the articles
 * @param work gets the stored record, or undefined
 * @throws LibraryError when the browser cannot store it: nothing is changed then
 */
export async function write(
  database: IDBPDatabase<LibrarySchema>,
  reason: Reason,
  ids: readonly string[],
  work: (stored: ArticleRecord | undefined, id: string) => ArticleRecord | null | undefined,
): Promise<Written> {
  const transaction = database.transaction([...STORES], 'readwrite')
  return finished(allOrNothing(transaction, () => within(transaction, reason, ids, work)))
}

/** The same within a transaction that does more. */
export async function within(
  transaction: Write,
  { kind, about, now }: Reason,
  ids: readonly string[],
  work: (stored: ArticleRecord | undefined, id: string) => ArticleRecord | null | undefined,
): Promise<Written> {
  const articles = transaction.objectStore('articles')
  const versions = transaction.objectStore('versions')
  const changes = transaction.objectStore('changes')
  const stored =
    ids.length > MANY ? new Map((await articles.getAll()).map((record) => [record.id, record])) : null
  const change = await changes.add({ kind, at: now, about, count: 0 } as unknown as ChangeRecord)
  const touched: string[] = []
  for (const id of new Set(ids)) {
    const before = stored ? stored.get(id) : await articles.get(id)
    const after = work(before, id)
    if (after === undefined || (after === null && !before)) continue
    // Not waited for one by one: the transaction reports the first that fails.
    if (after === null) articles.delete(id).catch(() => {})
    else articles.put(after).catch(() => {})
    const version = { change, article: id, at: now, before: before ?? null }
    versions.add(version as typeof version & { number: number }).catch(() => {})
    touched.push(id)
  }
  if (touched.length === 0) {
    await changes.delete(change)
    return { change: 0, revision: await revisionIn(transaction), ids: [] }
  }
  await changes.put({ number: change, kind, at: now, about, count: touched.length })
  await forgetOld(transaction)
  return { change, revision: await nextRevision(transaction.objectStore('about')), ids: touched }
}

/** Drops the versions of changes that are too old to be taken back. */
async function forgetOld(transaction: Write): Promise<void> {
  const changes = transaction.objectStore('changes')
  const numbers = await changes.getAllKeys()
  for (const number of numbers.slice(0, Math.max(0, numbers.length - CHANGES_KEPT))) {
    await changes.delete(number)
    const versions = transaction.objectStore('versions')
    for (const key of await versions.index('change').getAllKeys(number)) await versions.delete(key)
  }
}

/** The store of single values within a write. */
interface Facts {
  get(key: string): Promise<FactRecord | undefined>
  put(record: FactRecord): Promise<string>
}

/** Raises the library's revision: whatever was made from it before is out of date. */
export async function nextRevision(about: Facts): Promise<string> {
  const revision = String(Number((await about.get('revision'))?.value ?? 0) + 1)
  await about.put({ key: 'revision', value: revision })
  return revision
}

async function revisionIn(transaction: Write): Promise<string> {
  return (await transaction.objectStore('about').get('revision'))?.value ?? '0'
}
