/** Confirmed promises: what is kept of them, when they are reminded of, how they are grouped. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { closedAs, movedTo, promiseRecord } from '../../../copilot/work/keep-promise'
import { placeOf } from '../../../copilot/work/place'
import { progressMessage } from '../../../copilot/work/progress'
import { byDueState, firstReminder, newsDue, timesToOffer } from '../../../copilot/work/promise-times'
import { LANGUAGE_TAGS } from '../../../knowledge/languages'
import { DEFAULT_WORK_SETTINGS } from '../../../knowledge/work/work-settings'
import { promise } from '../../knowledge/work/records-for-tests'
import { transcriptOf } from '../transcript-of'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const settings = { ...DEFAULT_WORK_SETTINGS, hours: { zone: 'UTC', days: [], from: '09:00', to: '18:00' } }
const at = (text: string) => Date.parse(text)
const NOON = at('2031-05-05T12:00:00Z')

describe('what is kept', () => {
  const confirmed = {
    id: 'p1',
    ticket: 't1',
    place: { site: 'desk.example', helpdeskName: 'Harbour Desk', label: '', page: '' },
    promise: {
      messageId: 'm1',
      what: 'Li Wei, I will call you on +1 202-555-0143 about HG-204993 within 2 hours.',
      due: 'within 2 hours',
      vague: false,
      evidence: { messageId: 'm1', start: 0, end: 10, words: '' },
    },
    dueAt: NOON + 2 * HOUR,
    personal: ['Li Wei'],
  }

  it('is the promise without personal data', () => {
    const record = promiseRecord(confirmed, NOON, settings)
    expect(record.what).toMatch(/^I will call you on .*about within 2 hours\.$/)
    expect(JSON.stringify(record)).not.toMatch(/Li Wei|0143|204993/)
    expect(record).toMatchObject({ state: 'open', dueAt: '2031-05-05T14:00:00.000Z', moves: 0 })
    expect(record.remindAt).toBe('2031-05-05T13:45:00.000Z')
  })

  it('moved, it has a new reminder; closed, it has none and forgets its page', () => {
    const kept = promise({ remindAt: '2031-05-05T16:45:00.000Z' })
    const moved = movedTo(kept, NOON + HOUR, NOON, settings)
    expect(moved).toMatchObject({ moves: 1, dueAt: '2031-05-05T13:00:00.000Z' })
    expect(moved.remindAt).toBe('2031-05-05T12:45:00.000Z')
    const closed = closedAs(kept, 'broken', NOON)
    expect(closed).toMatchObject({ state: 'broken', page: '' })
    expect(closed.remindAt).toBeUndefined()
    expect(movedTo(closed, NOON + HOUR, NOON, settings).state).toBe('open')
  })
})

describe('reminders', () => {
  it('come the chosen time before, or at half of a shorter time', () => {
    expect(firstReminder(NOON + 2 * HOUR, NOON, settings)).toBe(NOON + 105 * MINUTE)
    expect(firstReminder(NOON + 10 * MINUTE, NOON, settings)).toBe(NOON + 5 * MINUTE)
  })

  it('come before the end of work for what is due after it', () => {
    expect(firstReminder(at('2031-05-05T21:00:00Z'), NOON, settings)).toBe(at('2031-05-05T17:45:00Z'))
  })

  it('come in the evening to who works in the evening, and never in the past', () => {
    const evening = at('2031-05-05T20:00:00Z')
    expect(firstReminder(evening + 2 * HOUR, evening, settings)).toBe(evening + 105 * MINUTE)
    expect(firstReminder(NOON - HOUR, NOON, settings)).toBe(NOON)
  })
})

describe('groups', () => {
  it('overdue, today and later, the soonest first', () => {
    const list = [
      promise({ id: 'later', dueAt: '2031-05-06T09:00:00.000Z' }),
      promise({ id: 'today', dueAt: '2031-05-05T17:00:00.000Z' }),
      promise({ id: 'late', dueAt: '2031-05-05T11:00:00.000Z' }),
      promise({ id: 'later still', dueAt: '2031-05-04T11:00:00.000Z' }),
      promise({ id: 'kept', state: 'done' }),
    ]
    const ids = Object.entries(byDueState(list, NOON, 'UTC')).map(([state, of]) => [
      state,
      of.map(({ id }) => id),
    ])
    expect(Object.fromEntries(ids)).toEqual({
      overdue: ['later still', 'late'],
      today: ['today'],
      later: ['later'],
      closed: ['kept'],
    })
  })

  const groupOf = (one: ReturnType<typeof promise>, now: number, zone: string) =>
    Object.entries(byDueState([one], now, zone)).find(([, list]) => list.length > 0)?.[0]

  it('"today" is that of the zone of work', () => {
    const evening = promise({ dueAt: '2031-05-05T18:00:00.000Z' })
    expect(groupOf(evening, NOON, 'UTC')).toBe('today')
    expect(groupOf(evening, NOON, 'Asia/Shanghai')).toBe('later')
  })

  it('a clock that jumps changes the group and nothing else', () => {
    expect(groupOf(promise(), at('1999-01-01T00:00:00Z'), 'UTC')).toBe('later')
    expect(groupOf(promise(), at('2999-01-01T00:00:00Z'), 'UTC')).toBe('overdue')
  })
})

describe('times', () => {
  it('offered for a vague promise lie ahead and within the hours', () => {
    expect(
      timesToOffer(NOON, settings).map(({ name, at: when }) => [name, new Date(when).toISOString()]),
    ).toEqual([
      ['soon', '2031-05-05T14:00:00.000Z'],
      ['end', '2031-05-05T18:00:00.000Z'],
      ['next', '2031-05-06T10:00:00.000Z'],
    ])
  })

  it('offered in the evening are two hours later and the next morning', () => {
    const evening = timesToOffer(at('2031-05-05T20:05:00Z'), settings)
    expect(evening.map(({ at: when }) => new Date(when).toISOString())).toEqual([
      '2031-05-05T22:15:00.000Z',
      '2031-05-06T10:00:00.000Z',
    ])
  })

  it('news are due every two hours, and the next morning after work', () => {
    expect(newsDue(NOON, settings)).toBe(NOON + 2 * HOUR)
    expect(newsDue(at('2031-05-05T17:00:00Z'), settings)).toBe(at('2031-05-06T09:00:00Z'))
    const evening = at('2031-05-05T20:00:00Z')
    expect(newsDue(evening, settings)).toBe(evening + 2 * HOUR)
  })
})

describe.each(LANGUAGE_TAGS)('the update without news in %s', (language) => {
  it('names who has the case and when the customer hears again', () => {
    const input = {
      language,
      issue: 'technical',
      technicalTeam: '',
      next: NOON + 2 * HOUR,
      now: NOON,
      zone: 'UTC',
    }
    const first = progressMessage({ ...input, again: false })
    const again = progressMessage({ ...input, again: true, technicalTeam: 'Kernteam' })
    expect(first).not.toBe(again)
    for (const text of [first, again]) {
      expect(text).not.toMatch(/[{}]/)
      expect(text).toMatch(/2:00|14:00|۱۴:۰۰/)
    }
    expect(again).toContain('Kernteam')
    // Of other matters it is not known whose they are.
    const other = progressMessage({ ...input, again: false, issue: 'payment', technicalTeam: 'Kernteam' })
    expect(other).not.toContain('Kernteam')
  })
})

describe('where a conversation is', () => {
  const transcript = { ...transcriptOf([]), conversationId: '/app/accounts/1/conversations/4711' }

  it('is the desk, its short number and its page', () => {
    expect(
      placeOf(transcript, 'desk.example', 'https://desk.example/app/conversations/4711?tab=open#/x/4711', []),
    ).toEqual({
      site: 'desk.example',
      helpdeskName: 'desk.example',
      label: '4711',
      page: 'https://desk.example/app/conversations/4711?tab=open#/x/4711',
    })
  })

  it.each([
    ['https://desk.example/c/1?quiet', 'https://desk.example/c/1?quiet'],
    ['https://desk.example/c/li-wei', ''],
    ['https://desk.example/c/%E7%8E%8B%E8%8A%B3', ''],
    ['https://desk.example/c/1?q=li.wei%40mailbox.example', 'https://desk.example/c/1'],
    ['https://desk.example/c/1?q=where is my parcel', 'https://desk.example/c/1'],
    ['https://desk.example/c/nora@post.example', ''],
    ['https://desk.example/c/1#li wei', 'https://desk.example/c/1'],
    ['javascript:alert(1)', ''],
    [undefined, ''],
  ])('an address with somebody in it is not kept: %s', (url, page) => {
    expect(placeOf(transcript, 'desk.example', url, ['Li Wei', '王芳']).page).toBe(page)
  })
})

it('a kept promise holds no mail address, phone, card or order number, whatever was promised', () => {
  const digits = (length: number) =>
    fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
  const secret = fc.oneof(
    digits(5).map((tail) => `nora${tail}@post.example`),
    digits(7).map((tail) => `138${tail}1`),
    digits(12).map((tail) => `4111 ${tail}`),
    digits(8).map((tail) => `HG-${tail}`),
  )
  const around = fc.constantFrom(
    ['I will call you on ', ' within 2 hours, Nora Keller.'],
    ['王芳您好，我今天18点前回复您，联系方式', '。'],
    ['تا دو ساعت دیگر با ', ' تماس می‌گیرم، سارا مرادی.'],
  )
  fc.assert(
    fc.property(secret, around, (value, [before = '', after = '']) => {
      const record = promiseRecord(
        {
          id: 'p1',
          ticket: 't1',
          place: { site: 'desk.example', helpdeskName: 'Harbour Desk', label: '', page: '' },
          promise: {
            messageId: 'm1',
            what: before + value + after,
            due: '',
            vague: true,
            evidence: { messageId: 'm1', start: 0, end: 1, words: '' },
          },
          dueAt: NOON + HOUR,
          personal: ['Nora Keller', '王芳', 'سارا مرادی'],
        },
        NOON,
        settings,
      )
      const text = record.what + record.who + record.due
      for (const part of [value, value.slice(-6), 'Nora', 'Keller', '王芳', 'سارا'])
        expect(text).not.toContain(part)
    }),
    { numRuns: 80 },
  )
})
