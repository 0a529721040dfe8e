/** Reminders: one alarm at the next moment, one notification for all that is due, and nobody named. */
import 'fake-indexeddb/auto'
import { deleteDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { WORK_NAME } from '../../knowledge/work/schema'
import { forgetOld, remind, setAlarm } from '../../platform/reminders'
import { createWork, type WorkClient } from '../../platform/work-client'
import { promise, ticket } from '../knowledge/work/records-for-tests'

const seen = vi.hoisted(() => ({
  alarm: undefined as number | undefined,
  badge: '',
  shown: [] as string[],
  may: true,
}))

vi.mock('../../platform/browser', () => ({
  browser: {
    alarms: {
      create: (_name: string, { when }: { when: number }) => {
        seen.alarm = when
      },
      clear: async () => {
        seen.alarm = undefined
      },
    },
    action: {
      setBadgeText: async ({ text }: { text: string }) => {
        seen.badge = text
      },
      setBadgeBackgroundColor: async () => undefined,
    },
    notifications: {
      create: async (_id: string, { message }: { message: string }) => {
        seen.shown.push(message)
      },
    },
    permissions: { contains: async () => seen.may },
    runtime: { getURL: (path: string) => path },
    i18n: { getMessage: (name: string, values?: string[]) => [name, ...(values ?? [])].join(' ') },
  },
}))

const at = (text: string) => Date.parse(`2031-05-05T${text}:00.000Z`)
const iso = (text: string) => new Date(at(text)).toISOString()
let client: WorkClient

beforeEach(() => {
  Object.assign(seen, { alarm: undefined, badge: '', shown: [], may: true })
  client = createWork()
})
afterEach(async () => {
  const work = await client.open()
  client.close()
  work.close()
  await deleteDB(WORK_NAME)
})

async function keep(...promises: ReturnType<typeof promise>[]): Promise<void> {
  const work = await client.open()
  for (const one of promises) await work.changePromise(one.id, () => one)
}

describe('reminders', () => {
  it('the alarm is at the next of all, and within hours so that a clock set back is noticed', async () => {
    await keep(promise({ remindAt: iso('16:45') }), promise({ id: 'p2', remindAt: iso('12:30') }))
    await setAlarm(client, at('12:00'))
    expect(seen.alarm).toBe(at('12:30'))
    await setAlarm(client, at('01:00'))
    expect(seen.alarm).toBe(at('07:00'))
  })

  it('what is due is told once, with numbers only, and again when the promise itself is due', async () => {
    await keep(promise({ remindAt: iso('16:45') }))
    await remind(client, at('16:45'), true)
    await remind(client, at('16:46'), true)
    expect(seen.shown).toEqual(['remind_promise 1'])
    expect(seen.alarm).toBe(at('17:00'))
    await remind(client, at('17:00'), true)
    expect(seen.shown).toHaveLength(2)
    expect(seen.badge).toBe('1')
    expect(seen.alarm).toBeUndefined()
  })

  it('what was due while the browser was closed comes as one', async () => {
    await keep(...['a', 'b', 'c'].map((id) => promise({ id, remindAt: iso('10:00') })))
    const work = await client.open()
    await work.changeTicket('t1', () => ticket({ newsAt: iso('11:00'), remindAt: iso('11:00') }))
    await remind(client, at('20:00'), true)
    expect(seen.shown).toEqual(['remind_promises 3 remind_news 1'])
    expect(seen.badge).toBe('3')
  })

  it('without leave or wish for notifications, the number on the button still tells', async () => {
    await keep(promise({ remindAt: iso('10:00') }), promise({ id: 'p2', remindAt: iso('10:00') }))
    seen.may = false
    await remind(client, at('18:00'), true)
    expect(seen.shown).toEqual([])
    expect(seen.badge).toBe('2')
  })

  it('a clock that jumps back reminds again of nothing and forgets nothing', async () => {
    await keep(promise({ remindAt: iso('16:45') }), promise({ id: 'p2', remindAt: iso('16:50') }))
    await remind(client, at('16:46'), true)
    await remind(client, at('09:00'), true)
    expect(seen.shown).toHaveLength(1)
    expect(seen.alarm).toBe(at('15:00'))
    await remind(client, at('16:55'), true)
    expect(seen.shown).toHaveLength(2)
  })
})

describe('what is old', () => {
  it('goes, unless all of it seems to be old because a clock has jumped', async () => {
    await keep(promise({ state: 'done', changedAt: '2030-01-01T00:00:00.000Z' }))
    const work = await client.open()
    await work.changeTicket('t1', () => ticket({ seenAt: iso('09:00') }))
    await forgetOld(client, Date.parse('2040-01-01T00:00:00Z'), 90)
    expect((await work.listTickets()).records).toHaveLength(1)
    expect((await work.listPromises()).records).toHaveLength(1)
    await forgetOld(client, at('12:00'), 90)
    expect((await work.listTickets()).records).toHaveLength(1)
    expect((await work.listPromises()).records).toHaveLength(0)
  })
})

describe('hashes', () => {
  it('are the same for the same parts, and lead back to none of them', async () => {
    const hash = await client.hash('desk.example', 'li-wei')
    expect(hash).toMatch(/^[0-9a-f]{32}$/)
    expect(await client.hash('desk.example', 'li-wei')).toBe(hash)
    expect(await client.hash('desk.example', 'nora')).not.toBe(hash)
  })
})
