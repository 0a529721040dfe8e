/** The database of kept work: what is written is found, what is damaged is set aside, several panels agree. */
import 'fake-indexeddb/auto'
import { deleteDB, openDB } from 'idb'
import { afterEach, describe, expect, it } from 'vitest'
import { openWork, type Work } from '../../../knowledge/work/open-work'
import { WORK_MIGRATIONS, WORK_VERSION, type WorkSchema } from '../../../knowledge/work/schema'
import { promise, savedCase, sighting, ticket } from './records-for-tests'

let count = 0
const opened: Work[] = []
let name = ''

async function open(): Promise<Work> {
  const work = await openWork(undefined, name)
  opened.push(work)
  return work
}

/** Puts something into a store past the product. */
async function plant(store: 'promises' | 'tickets' | 'cases', value: unknown): Promise<void> {
  const database = await openDB<WorkSchema>(name)
  await database.put(store, value)
  database.close()
}

async function fresh(): Promise<Work> {
  name = `work-${count++}`
  return open()
}

afterEach(async () => {
  for (const work of opened.splice(0)) work.close()
  await deleteDB(name)
})

describe('writing and reading', () => {
  it('gives every kind of record back as it was written, also to another panel', async () => {
    const work = await fresh()
    await work.changePromise('p1', () => promise())
    await work.changeTicket('t1', () => ticket({ newsAt: '2031-05-05T11:00:00.000Z' }))
    await work.changeCase('c1', () => savedCase())
    await work.changeSighting('t1', () => sighting())
    const other = await open()
    expect((await other.listPromises()).records).toEqual([promise()])
    expect(await other.promisesOf('t1')).toEqual([promise()])
    expect(await other.ticket('t1')).toEqual(ticket({ newsAt: '2031-05-05T11:00:00.000Z' }))
    expect((await other.ticketsWithNews()).map(({ key }) => key)).toEqual(['t1'])
    expect((await other.listCases()).records).toEqual([savedCase()])
    expect((await other.listSightings()).records).toEqual([sighting()])
  })

  it('two panels that change one record both have their say', async () => {
    const work = await fresh()
    const other = await open()
    await work.changePromise('p1', () => promise())
    await Promise.all(
      Array.from({ length: 20 }, (_, turn) =>
        (turn % 2 ? work : other).changePromise('p1', (kept) => kept && { ...kept, moves: kept.moves + 1 }),
      ),
    )
    expect((await work.listPromises()).records[0]?.moves).toBe(20)
  })

  it('refuses a record that could not be read again, and changes nothing then', async () => {
    const work = await fresh()
    await work.changePromise('p1', () => promise())
    await expect(work.changePromise('p1', () => promise({ dueAt: 'soon' }))).rejects.toMatchObject({
      failure: 'write',
    })
    expect((await work.listPromises()).records).toEqual([promise()])
  })

  it('the salt is made once', async () => {
    const work = await fresh()
    expect(await work.salt(() => 'a')).toBe('a')
    expect(await (await open()).salt(() => 'b')).toBe('a')
  })
})

describe('reminders', () => {
  it('are those that are due, and the next of all is known', async () => {
    const work = await fresh()
    await work.changePromise('p1', () => promise({ remindAt: '2031-05-05T10:00:00.000Z' }))
    await work.changePromise('p2', () => promise({ id: 'p2', remindAt: '2031-05-05T12:00:00.000Z' }))
    await work.changePromise('p3', () => promise({ id: 'p3' }))
    await work.changeTicket('t1', () =>
      ticket({ newsAt: '2031-05-05T09:30:00.000Z', remindAt: '2031-05-05T09:30:00.000Z' }),
    )
    expect(await work.nextReminder()).toBe('2031-05-05T09:30:00.000Z')
    const later = '2031-05-05T17:00:00.000Z'
    const [taken, twice] = await Promise.all([
      work.takeReminders('2031-05-05T11:00:00.000Z', () => later),
      (await open()).takeReminders('2031-05-05T11:00:00.000Z', () => later),
    ])
    // Two that ask at once do not both tell.
    expect([taken, twice]).toContainEqual({ promises: 1, tickets: 1 })
    expect([taken, twice]).toContainEqual({ promises: 0, tickets: 0 })
    expect((await work.promisesOf('t1')).find(({ id }) => id === 'p1')?.remindAt).toBe(later)
    expect((await work.ticket('t1'))?.remindAt).toBeUndefined()
    expect(await work.nextReminder()).toBe('2031-05-05T12:00:00.000Z')
  })

  it('a damaged record stands before no other, and none is told of twice', async () => {
    const work = await fresh()
    await plant('promises', { id: 'x', what: 5, state: 'open', remindAt: '2000-01-01T00:00:00.000Z' })
    await work.changePromise('p1', () => promise({ state: 'done', remindAt: '2031-05-05T10:00:00.000Z' }))
    await work.changePromise('p2', () => promise({ id: 'p2', remindAt: '2031-05-05T12:00:00.000Z' }))
    expect(await work.takeReminders('2031-05-05T11:00:00.000Z', () => undefined)).toEqual({
      promises: 0,
      tickets: 0,
    })
    expect(await work.nextReminder()).toBe('2031-05-05T12:00:00.000Z')
  })

  it('there is none in an empty database', async () => {
    const work = await fresh()
    expect(await work.nextReminder()).toBeUndefined()
    expect(await work.takeReminders('2031-05-05T11:00:00.000Z', () => undefined)).toEqual({
      promises: 0,
      tickets: 0,
    })
  })
})

describe('damage', () => {
  it.each([
    ['a promise without a time', 'promises', { ...promise({ id: 'x' }), dueAt: undefined }],
    ['a promise of numbers', 'promises', { id: 'x', what: 5, state: 'open', remindAt: '0' }],
    ['a ticket with a step at no time', 'tickets', { ...ticket({ key: 'x' }), steps: { opened: 'once' } }],
    ['a case with facts that are none', 'cases', { ...savedCase({ id: 'x' }), facts: ['iOS'] }],
  ] as const)('%s is left out, counted, and can be saved and removed', async (_what, store, value) => {
    const work = await fresh()
    await work.changePromise('p1', () => promise())
    await work.changeTicket('t1', () => ticket())
    await work.changeCase('c1', () => savedCase())
    await plant(store, value)
    const list = { promises: work.listPromises, tickets: work.listTickets, cases: work.listCases }[store]
    expect(await list()).toMatchObject({ records: { length: 1 }, damaged: 1 })
    const damaged = await work.damaged()
    expect(damaged).toEqual([{ store, key: 'x', content: structuredClone(value) }])
    await work.remove(store, ['x'])
    expect(await work.damaged()).toEqual([])
  })

  it('a database of a newer version is not opened', async () => {
    name = `work-${count++}`
    const newer = await openDB(name, WORK_VERSION + 1)
    newer.close()
    await expect(open()).rejects.toMatchObject({ failure: 'newer' })
  })

  it('a full disk is said, and what was there stays', async () => {
    const work = await fresh()
    await work.changePromise('p1', () => promise())
    const put = IDBObjectStore.prototype.put
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError')
    }
    try {
      await expect(work.changePromise('p1', () => promise({ moves: 3 }))).rejects.toMatchObject({
        failure: 'full',
      })
    } finally {
      IDBObjectStore.prototype.put = put
    }
    expect((await work.listPromises()).records[0]?.moves).toBe(0)
  })
})

describe('time', () => {
  it('old closed promises, tickets and sightings go; open promises, cases and tickets that wait stay', async () => {
    const work = await fresh()
    const old = '2030-01-01T00:00:00.000Z'
    await work.changePromise('open', () => promise({ id: 'open', changedAt: old, dueAt: old }))
    await work.changePromise('done', () => promise({ id: 'done', changedAt: old, state: 'done' }))
    await work.changePromise('new', () => promise({ id: 'new', state: 'broken' }))
    await work.changeTicket('old', () => ticket({ key: 'old', seenAt: old }))
    await work.changeTicket('waits', () => ticket({ key: 'waits', seenAt: old, newsAt: old }))
    await work.changeCase('c1', () => savedCase({ savedAt: old, changedAt: old }))
    await work.changeSighting('old', () => sighting({ ticket: 'old', at: old }))
    await work.changeSighting('new', () => sighting({ ticket: 'new' }))
    await work.forgetOld('2031-05-05T12:00:00.000Z', 90)
    expect((await work.listPromises()).records.map(({ id }) => id).sort()).toEqual(['new', 'open'])
    expect((await work.listTickets()).records.map(({ key }) => key)).toEqual(['waits'])
    expect((await work.listCases()).records).toHaveLength(1)
    expect((await work.listSightings()).records.map((one) => one.ticket)).toEqual(['new'])
  })

  it('opens what every earlier version left', async () => {
    for (let version = 1; version < WORK_VERSION; version++) {
      name = `work-${count++}`
      const older = await openDB<WorkSchema>(name, version, {
        upgrade(database) {
          for (const migrate of WORK_MIGRATIONS.slice(0, version)) migrate(database)
        },
      })
      await older.put('promises', promise())
      older.close()
      expect((await (await open()).listPromises()).records).toEqual([promise()])
    }
    expect(WORK_VERSION).toBe(WORK_MIGRATIONS.length)
  })

  it('ten thousand promises are listed, and the next reminder is found among them', async () => {
    const work = await fresh()
    const database = await openDB<WorkSchema>(name)
    const transaction = database.transaction('promises', 'readwrite')
    for (let index = 0; index < 10_000; index++) {
      const at = new Date(Date.parse('2031-06-01T00:00:00Z') + index * 60_000).toISOString()
      transaction.store.put(promise({ id: `p${index}`, dueAt: at, remindAt: at }))
    }
    await transaction.done
    database.close()
    expect((await work.listPromises('open')).records).toHaveLength(10_000)
    expect(await work.nextReminder()).toBe('2031-06-01T00:00:00.000Z')
    const taken = await work.takeReminders('2032-06-01T00:00:00.000Z', () => undefined)
    expect(taken).toEqual({ promises: 10_000, tickets: 0 })
    expect(await work.nextReminder()).toBeUndefined()
  }, 60_000)
})
