/** The database of what is kept beyond a conversation, and how an older one becomes the present one. */
import type { DBSchema, IDBPDatabase } from 'idb'

/** A single value about the database itself: `salt`. */
export interface WorkFact {
  key: string
  value: string
}

/** Records are checked whenever they are read, so they are stored as anything. */
export interface WorkSchema extends DBSchema {
  promises: { key: string; value: unknown; indexes: { state: string; remindAt: string; ticket: string } }
  tickets: { key: string; value: unknown; indexes: { remindAt: string; newsAt: string; seenAt: string } }
  cases: { key: string; value: unknown; indexes: { issue: string } }
  sightings: { key: string; value: unknown; indexes: { at: string } }
  about: { key: string; value: WorkFact }
}

export const WORK_NAME = 'deskside-work'

/** The stores of records. */
export const RECORD_STORES = ['promises', 'tickets', 'cases', 'sightings'] as const
export type RecordStore = (typeof RECORD_STORES)[number]

/** One step a version: entry 0 makes version 1 of an empty database. Steps that have shipped never change. */
export const WORK_MIGRATIONS: readonly ((database: IDBPDatabase<WorkSchema>) => void)[] = [
  (database) => {
    const promises = database.createObjectStore('promises', { keyPath: 'id' })
    promises.createIndex('state', 'state')
    promises.createIndex('remindAt', 'remindAt')
    promises.createIndex('ticket', 'ticket')
    const tickets = database.createObjectStore('tickets', { keyPath: 'key' })
    tickets.createIndex('remindAt', 'remindAt')
    tickets.createIndex('newsAt', 'newsAt')
    tickets.createIndex('seenAt', 'seenAt')
    const cases = database.createObjectStore('cases', { keyPath: 'id' })
    cases.createIndex('issue', 'issue')
    const sightings = database.createObjectStore('sightings', { keyPath: 'ticket' })
    sightings.createIndex('at', 'at')
    database.createObjectStore('about', { keyPath: 'key' })
  },
]

export const WORK_VERSION = WORK_MIGRATIONS.length
