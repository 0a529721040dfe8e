/** The search index as it was saved: loaded instead of built anew while the library is at the same revision. */
import type { IDBPDatabase } from 'idb'
import type { LibrarySchema } from './schema'

/** The library's revision: rises with every write. */
export async function revisionOf(database: IDBPDatabase<LibrarySchema>): Promise<string> {
  return (await database.get('about', 'revision'))?.value ?? '0'
}

/** The saved index, or undefined when there is none of this revision or it cannot be read. */
export async function savedIndex(database: IDBPDatabase<LibrarySchema>): Promise<unknown> {
  try {
    const transaction = database.transaction(['index', 'about'])
    const revision = (await transaction.objectStore('about').get('revision'))?.value ?? '0'
    const record = await transaction.objectStore('index').get('index')
    return record?.revision === revision ? record.value : undefined
  } catch {
    return undefined
  }
}

/** Saves an index made of the library at `revision`; not when the library has moved on. True when it was saved. */
export async function saveIndex(
  database: IDBPDatabase<LibrarySchema>,
  revision: string,
  value: unknown,
): Promise<boolean> {
  try {
    const transaction = database.transaction(['index', 'about'], 'readwrite')
    const now = (await transaction.objectStore('about').get('revision'))?.value ?? '0'
    if (now === revision) await transaction.objectStore('index').put({ key: 'index', revision, value })
    await transaction.done
    return now === revision
  } catch {
    // A full disk keeps no index; the next start builds it.
    return false
  }
}
