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
  /** ISO instant at which it went to the trash. */
  trashedAt?: string
  /** A starter article that left the trash for good stays as a mark, so that a new starter version does not bring it back. */
  deleted?: true
}

/** How often and when an article was inserted. */
export interface UseRecord {
  id: string
  count: number
  /** ISO instant. */
  lastUsedAt: string
}

/** What was done to the library in one go; it can be taken back as a whole. */
export type ChangeKind = 'edit' | 'bulk' | 'import' | 'trash' | 'recover' | 'restore' | 'undo'

export interface ChangeRecord {
  /** Given by the database, rising. */
  number: number
  kind: ChangeKind
  /** ISO instant. */
  at: string
  /** What it was about: a file's name, an article's title. */
  about: string
  /** Articles touched. */
  count: number
  /** True once it has been taken back. */
  undone?: true
}

/** An article as it was before a change; `before` is null when the change made it. */
export interface VersionRecord {
  number: number
  change: number
  article: string
  at: string
  before: ArticleRecord | null
}

/** A customer's wording that led to an article, personal data taken out. */
export interface LearnedRecord {
  number: number
  article: string
  text: string
  /** How it came about: picked though not the first, found by typing, or simply inserted. */
  how: LearnedHow
  count: number
  /** ISO instant. */
  lastAt: string
}

export type LearnedHow = 'picked' | 'searched' | 'inserted'

/** Single values about the library itself: `starterVersion`, `revision`. */
export interface FactRecord {
  key: string
  value: string
}

/** The search index as it was saved at a revision of the library. */
export interface IndexRecord {
  key: 'index'
  revision: string
  value: unknown
}

export interface LibrarySchema extends DBSchema {
  articles: { key: string; value: ArticleRecord }
  uses: { key: string; value: UseRecord }
  about: { key: string; value: FactRecord }
  changes: { key: number; value: ChangeRecord }
  versions: { key: number; value: VersionRecord; indexes: { article: string; change: number } }
  learned: { key: number; value: LearnedRecord; indexes: { article: string } }
  index: { key: string; value: IndexRecord }
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
  (database) => {
    database.createObjectStore('changes', { keyPath: 'number', autoIncrement: true })
    const versions = database.createObjectStore('versions', { keyPath: 'number', autoIncrement: true })
    versions.createIndex('article', 'article')
    versions.createIndex('change', 'change')
    const learned = database.createObjectStore('learned', { keyPath: 'number', autoIncrement: true })
    learned.createIndex('article', 'article')
    database.createObjectStore('index', { keyPath: 'key' })
  },
]

export const LIBRARY_VERSION = MIGRATIONS.length
