/** What is kept beyond a conversation in IndexedDB: promises, tickets, cases, sightings of symptoms. */
import { type IDBPDatabase, openDB } from 'idb'
import { finished, WorkError } from './error'
import { parseCase, parsePromise, parseSighting, parseTicket } from './parse-record'
import type { CaseRecord, PromiseRecord, SightingRecord, TicketRecord } from './records'
import {
  RECORD_STORES,
  type RecordStore,
  WORK_MIGRATIONS,
  WORK_NAME,
  WORK_VERSION,
  type WorkSchema,
} from './schema'

/** Days for which symptoms are remembered: long enough to know what is usual. */
const SIGHTING_DAYS = 7
const DAY_MS = 86_400_000

/** Records that can be read, and how many could not. */
export interface Listed<T> {
  records: T[]
  damaged: number
}

/** How many reminders were due. */
export interface RemindersTaken {
  promises: number
  tickets: number
}

/** Makes of a stored record what shall be stored; undefined leaves everything as it is. */
export type Change<T> = (stored: T | undefined) => T | undefined

/** Every write is one transaction that reads what it changes, so that several panels agree. Writes throw `WorkError`. */
export interface Work {
  /** All promises, or those in one state. */
  listPromises(state?: PromiseRecord['state']): Promise<Listed<PromiseRecord>>
  /** Promises of one ticket, the oldest first. */
  promisesOf(ticket: string): Promise<PromiseRecord[]>
  changePromise(id: string, change: Change<PromiseRecord>): Promise<PromiseRecord | undefined>
  /** All tickets, in no order. */
  listTickets(): Promise<Listed<TicketRecord>>
  ticket(key: string): Promise<TicketRecord | undefined>
  /** When a ticket was last seen to change; undefined without tickets. */
  lastSeen(): Promise<string | undefined>
  /** Tickets whose customers should hear something, the soonest first. */
  ticketsWithNews(): Promise<TicketRecord[]>
  changeTicket(key: string, change: Change<TicketRecord>): Promise<TicketRecord | undefined>
  /** All cases, the newest first. */
  listCases(): Promise<Listed<CaseRecord>>
  changeCase(id: string, change: Change<CaseRecord>): Promise<CaseRecord | undefined>
  listSightings(): Promise<Listed<SightingRecord>>
  changeSighting(ticket: string, change: Change<SightingRecord>): Promise<SightingRecord | undefined>
  remove(store: RecordStore, ids: readonly string[]): Promise<void>
  /**
   * Takes the reminders that are due at `now`, each once however many ask at the same time; an open promise gets
   * the one that `again` gives, if any.
   */
  takeReminders(now: string, again: (promise: PromiseRecord) => string | undefined): Promise<RemindersTaken>
  /** The next reminder of all that can be read; undefined when there is none. */
  nextReminder(): Promise<string | undefined>
  /** Removes closed promises and tickets older than `days`; what is open, and cases, stay. */
  forgetOld(now: string, days: number): Promise<void>
  /** What is stored of damaged records, as it is. */
  damaged(): Promise<{ store: RecordStore; key: string; content: unknown }[]>
  /** A random text, made once, that hashes of this browser are mixed with. */
  salt(make: () => string): Promise<string>
  close(): void
}

const PARSERS = {
  promises: parsePromise,
  tickets: parseTicket,
  cases: parseCase,
  sightings: parseSighting,
} as const

/**
 * Opens the database, making or migrating it when needed.
 *
 * @param onOutdated called when a newer version of the product opened it elsewhere; this connection is closed then
 * @param name of the database; another one in tests
 * @throws WorkError when there is no IndexedDB, or the database is newer or damaged
 */
export async function openWork(onOutdated: () => void = () => {}, name = WORK_NAME): Promise<Work> {
  try {
    const database: IDBPDatabase<WorkSchema> = await openDB<WorkSchema>(name, WORK_VERSION, {
      upgrade(db, from) {
        for (const migrate of WORK_MIGRATIONS.slice(from)) migrate(db)
      },
      blocking() {
        database.close()
        onOutdated()
      },
      terminated: onOutdated,
    })
    return stored(database)
  } catch (cause) {
    const newer = cause instanceof DOMException && cause.name === 'VersionError'
    throw new WorkError(newer ? 'newer' : 'unavailable', { cause })
  }
}

/** Sorts what can be read from what cannot. */
function listed<T>(values: readonly unknown[], parse: (value: unknown) => T | undefined): Listed<T> {
  const records = values.flatMap((value) => parse(value) ?? [])
  return { records, damaged: values.length - records.length }
}

function stored(database: IDBPDatabase<WorkSchema>): Work {
  /** Reads one record, changes it and writes it within one transaction. */
  async function change<T>(
    store: RecordStore,
    key: string,
    parse: (value: unknown) => T | undefined,
    work: Change<T>,
  ): Promise<T | undefined> {
    return finished(
      (async () => {
        const transaction = database.transaction(store, 'readwrite')
        const before = parse(await transaction.store.get(key))
        const after = work(before)
        const checked = after && parse(after)
        if (after && !checked) throw new WorkError('write')
        if (checked) await transaction.store.put(checked)
        await transaction.done
        return checked ?? before
      })(),
    )
  }
  return {
    async listPromises(state) {
      const values =
        state === undefined
          ? await database.getAll('promises')
          : await database.getAllFromIndex('promises', 'state', state)
      return listed(values, parsePromise)
    },
    async promisesOf(ticket) {
      const values = await database.getAllFromIndex('promises', 'ticket', ticket)
      return listed(values, parsePromise).records.sort((a, b) => (a.madeAt < b.madeAt ? -1 : 1))
    },
    changePromise: (id, work) => change('promises', id, parsePromise, work),
    listTickets: async () => listed(await database.getAll('tickets'), parseTicket),
    async lastSeen() {
      const cursor = await database.transaction('tickets').store.index('seenAt').openKeyCursor(null, 'prev')
      return cursor ? String(cursor.key) : undefined
    },
    ticket: async (key) => parseTicket(await database.get('tickets', key)),
    async ticketsWithNews() {
      return listed(await database.getAllFromIndex('tickets', 'newsAt'), parseTicket).records
    },
    changeTicket: (key, work) => change('tickets', key, parseTicket, work),
    async listCases() {
      const { records, damaged } = listed(await database.getAll('cases'), parseCase)
      records.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1))
      return { records, damaged }
    },
    changeCase: (id, work) => change('cases', id, parseCase, work),
    listSightings: async () => listed(await database.getAll('sightings'), parseSighting),
    changeSighting: (ticket, work) => change('sightings', ticket, parseSighting, work),
    async remove(store, ids) {
      const transaction = database.transaction(store, 'readwrite')
      await finished(Promise.all([...ids.map((id) => transaction.store.delete(id)), transaction.done]))
    },
    takeReminders: (now, again) => finished(takeReminders(database, now, again)),
    async nextReminder() {
      const transaction = database.transaction(['promises', 'tickets'])
      const [promise, ticket] = await Promise.all([
        firstReadable(await transaction.objectStore('promises').index('remindAt').openCursor(), parsePromise),
        firstReadable(await transaction.objectStore('tickets').index('remindAt').openCursor(), parseTicket),
      ])
      return [promise?.remindAt, ticket?.remindAt].filter((at) => at !== undefined).sort()[0]
    },
    forgetOld: (now, days) => finished(forgetOld(database, now, days)),
    async damaged() {
      const found: { store: RecordStore; key: string; content: unknown }[] = []
      for (const store of RECORD_STORES) {
        const transaction = database.transaction(store)
        const [keys, values] = await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()])
        values.forEach((content, index) => {
          if (!PARSERS[store](content)) found.push({ store, key: String(keys[index]), content })
        })
      }
      return found
    },
    async salt(make) {
      const transaction = database.transaction('about', 'readwrite')
      const known = (await transaction.store.get('salt'))?.value
      const value = known ?? make()
      if (known === undefined) await transaction.store.put({ key: 'salt', value })
      await finished(transaction.done)
      return value
    },
    close: () => database.close(),
  }
}

/** The first record that can be read, so that a damaged one does not stand before all others. */
async function firstReadable<T>(
  from: { value: unknown; continue(): Promise<unknown> } | null,
  parse: (value: unknown) => T | undefined,
): Promise<T | undefined> {
  for (let cursor = from; cursor !== null; cursor = (await cursor.continue()) as typeof from) {
    const record = parse(cursor.value)
    if (record) return record
  }
  return undefined
}

/** One transaction for all of them: after a long absence there may be thousands. */
async function takeReminders(
  database: IDBPDatabase<WorkSchema>,
  now: string,
  again: (promise: PromiseRecord) => string | undefined,
): Promise<RemindersTaken> {
  const transaction = database.transaction(['promises', 'tickets'], 'readwrite')
  const promises = transaction.objectStore('promises')
  const tickets = transaction.objectStore('tickets')
  const due = IDBKeyRange.upperBound(now)
  const taken: RemindersTaken = { promises: 0, tickets: 0 }
  // Not waited for one by one: the transaction reports the first that fails.
  for (const record of listed(await promises.index('remindAt').getAll(due), parsePromise).records) {
    const { remindAt: _given, ...rest } = record
    const next = record.state === 'open' ? again(record) : undefined
    promises.put(next === undefined ? rest : { ...rest, remindAt: next }).catch(() => {})
    if (record.state === 'open') taken.promises++
  }
  for (const { remindAt: _given, ...rest } of listed(await tickets.index('remindAt').getAll(due), parseTicket)
    .records) {
    tickets.put(rest).catch(() => {})
    if (rest.newsAt) taken.tickets++
  }
  await transaction.done
  return taken
}

async function forgetOld(database: IDBPDatabase<WorkSchema>, now: string, days: number): Promise<void> {
  const before = (count: number): string => new Date(Date.parse(now) - count * DAY_MS).toISOString()
  const old = before(days)
  const transaction = database.transaction(['promises', 'tickets', 'sightings'], 'readwrite')
  const promises = transaction.objectStore('promises')
  for (const state of ['done', 'broken'] as const) {
    for (const record of listed(await promises.index('state').getAll(state), parsePromise).records)
      if (record.changedAt < old) await promises.delete(record.id)
  }
  const tickets = transaction.objectStore('tickets')
  const aged = await tickets.index('seenAt').getAll(IDBKeyRange.upperBound(old))
  for (const { key, newsAt } of listed(aged, parseTicket).records) if (!newsAt) await tickets.delete(key)
  const sightings = transaction.objectStore('sightings')
  const gone = await sightings.index('at').getAllKeys(IDBKeyRange.upperBound(before(SIGHTING_DAYS)))
  for (const key of gone) await sightings.delete(key)
  await transaction.done
}
