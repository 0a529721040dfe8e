/** What the library stores, and how an older database becomes the present one. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'

/** An article as stored; `content` is checked whenever it is read. */
export interface ArticleRecord {
  id: string
  content: unknown
  /** Where it came from. A starter article that was changed here counts as `own` from then on. */
  origin: 'starter' | 'own'
  /** Version of the starter articles it was last written from; absent for own ones. */
  starterVersion?: string
  /** ISO instant of the last change. */
  changedAt: string
  /** A deleted starter article stays as a mark, so that a new starter version does not bring it back. */
  deleted?: true
}

/** How often and when an article was inserted. */
export interface UseRecord {
  id: string
  count: number
  /** ISO instant. */
  lastUsedAt: string
}

/** Single values about the library itself: `starterVersion`. */
export interface FactRecord {
  key: string
  value: string
}

export interface LibrarySchema extends DBSchema {
  articles: { key: string; value: ArticleRecord }
  uses: { key: string; value: UseRecord }
  about: { key: string; value: FactRecord }
}

export const LIBRARY_NAME = 'deskside-library'

type Database = IDBPDatabase<LibrarySchema>
type Upgrade = IDBPTransaction<LibrarySchema, StoreNames<LibrarySchema>[], 'versionchange'>

/** One step a version: entry 0 makes version 1 of an empty database. Steps that have shipped never change. */
export const MIGRATIONS: readonly ((database: Database, transaction: Upgrade) => Promise<void> | void)[] = [
  (database) => {
    database.createObjectStore('articles', { keyPath: 'id' })
    database.createObjectStore('uses', { keyPath: 'id' })
    database.createObjectStore('about', { keyPath: 'key' })
  },
]

export const LIBRARY_VERSION = MIGRATIONS.length
