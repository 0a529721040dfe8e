/** A ticket's record: what a look at the conversation changes, and what the agent's own word does. */
import { describe, expect, it } from 'vitest'
import type { Signals } from '../../../copilot/signals'
import { withSeen, withStep } from '../../../copilot/work/ticket-record'
import { DEFAULT_WORK_SETTINGS } from '../../../knowledge/work/work-settings'
import { transcriptOf } from '../transcript-of'

const settings = { ...DEFAULT_WORK_SETTINGS, hours: { zone: 'UTC', days: [], from: '09:00', to: '18:00' } }
const NINE = '2031-05-05T09:00:00.000Z'
const TEN = '2031-05-05T10:00:00.000Z'
const ELEVEN = '2031-05-05T11:00:00.000Z'
const NOON = '2031-05-05T12:00:00.000Z'
const place = {
  site: 'desk.example',
  helpdeskName: 'Harbour Desk',
  label: '4711',
  page: 'https://desk.example/tickets/4711',
}

const signals = (kind = 'technical'): Signals => ({
  mood: { kind: 'anger', level: 2, confidence: 1, evidence: [], trend: [], direction: 'steady' },
  risks: [],
  issues: [{ kind: kind as 'technical', topic: 'crash', confidence: 1, evidence: [] }],
  priority: { level: 'important', reasons: [] },
  language: 'en',
  waitingForCustomer: false,
  messageMoods: { m0: { kind: 'anger', level: 2, confidence: 1, evidence: [] } },
})

const transcript = transcriptOf([['customer', 'It crashes, and I am Li Wei']])
const seen = (steps: object, now = NOON, said = 1, more = {}) => ({
  key: 't1',
  place,
  transcript,
  signals: signals(),
  steps: { steps, said, reopened: false, ...more },
  now,
})

describe('a look at the conversation', () => {
  it('keeps kinds and moments and none of its words', () => {
    const record = withSeen(undefined, seen({ opened: NINE }), settings)
    expect(record).toMatchObject({ issue: 'technical', topic: 'crash', steps: { opened: NINE }, page: '' })
    expect(JSON.stringify(record)).not.toMatch(/crashes|Li Wei/)
  })

  it('that shows nothing new gives the very same record', () => {
    const record = withSeen(undefined, seen({ opened: NINE }, TEN), settings)
    expect(withSeen(record, seen({ opened: NINE }, NOON), settings)).toBe(record)
  })

  it('of a part of the conversation makes it no younger', () => {
    const record = withSeen(undefined, seen({ opened: NINE, firstResponse: TEN }), settings)
    expect(withSeen(record, seen({ opened: ELEVEN }), settings).steps).toEqual({
      opened: NINE,
      firstResponse: TEN,
    })
  })

  it('thanks at the end do not change what it was about', () => {
    const record = withSeen(undefined, seen({ opened: NINE }), settings)
    expect(withSeen(record, { ...seen({ opened: NINE }), signals: signals('none') }, settings).issue).toBe(
      'technical',
    )
  })
})

describe('news of an escalated ticket', () => {
  it('are due two hours after the agent last wrote, and after the next word two hours later', () => {
    const escalated = { opened: NINE, escalated: TEN }
    const record = withSeen(undefined, seen(escalated, TEN, 1, { toldAt: TEN }), settings)
    expect(record).toMatchObject({ newsAt: NOON, remindAt: NOON, page: place.page })
    const told = withSeen(record, seen(escalated, ELEVEN, 2, { toldAt: ELEVEN }), settings)
    expect(told.newsAt).toBe('2031-05-05T13:00:00.000Z')
  })

  it('stay due where the desk tells no times, until the agent writes', () => {
    const escalated = { opened: NINE, escalated: TEN }
    const record = withSeen(undefined, seen(escalated, TEN, 1), settings)
    expect(record.newsAt).toBe(NOON)
    expect(withSeen(record, seen(escalated, ELEVEN, 1), settings).newsAt).toBe(NOON)
    expect(withSeen(record, seen(escalated, ELEVEN, 2), settings).newsAt).toBe('2031-05-05T13:00:00.000Z')
  })

  it('a reminder that was given is not given again', () => {
    const escalated = { opened: NINE, escalated: TEN }
    const { remindAt: _given, ...record } = withSeen(
      undefined,
      seen(escalated, TEN, 1, { toldAt: TEN }),
      settings,
    )
    expect(
      withSeen(record, seen(escalated, '2031-05-05T12:30:00.000Z', 1, { toldAt: TEN }), settings).remindAt,
    ).toBe(undefined)
  })

  it('end when it is solved', () => {
    const record = withSeen(undefined, seen({ opened: NINE, escalated: TEN, solved: ELEVEN }), settings)
    expect(record.newsAt).toBeUndefined()
    expect(record.page).toBe('')
  })
})

describe('the agent’s own word', () => {
  const record = withSeen(undefined, seen({ opened: NINE }, NINE), settings)

  it('escalates and takes back, whatever the words say', () => {
    const on = withStep(record, 'escalated', true, TEN, settings)
    expect(on).toMatchObject({ steps: { escalated: TEN }, newsAt: NOON })
    const off = withStep(on, 'escalated', false, ELEVEN, settings)
    expect(off.newsAt).toBeUndefined()
    expect(withSeen(off, seen({ opened: NINE, escalated: TEN }), settings).steps.escalated).toBeUndefined()
  })

  it('an escalation after a solution opens the ticket again, and a later solution closes it', () => {
    const solved = withSeen(undefined, seen({ opened: NINE, solved: TEN }, TEN), settings)
    const open = withStep(solved, 'escalated', true, ELEVEN, settings)
    expect(open.steps).toEqual({ opened: NINE, escalated: ELEVEN })
    expect(withSeen(open, seen({ opened: NINE, solved: TEN }), settings).steps.solved).toBeUndefined()
    expect(
      withSeen(open, seen({ opened: NINE, solved: NOON }, '2031-05-05T12:30:00.000Z'), settings),
    ).toMatchObject({
      steps: { solved: NOON },
      page: '',
    })
  })

  it('a solution stands until the customer comes back', () => {
    const solved = withStep(record, 'solved', true, TEN, settings)
    expect(withSeen(solved, seen({ opened: NINE }), settings).steps.solved).toBe(TEN)
    const back = withSeen(solved, seen({ opened: NINE }, NOON, 1, { reopenedAt: ELEVEN }), settings)
    expect(back.steps.solved).toBeUndefined()
    expect(back.set.solved).toBeUndefined()
  })
})
