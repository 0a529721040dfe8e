// Sums of tickets and promises.
import { describe, expect, it } from 'vitest'
import { ticketInsights } from '../../../copilot/effect/ticket-insights'
import type { PromiseRecord, TicketRecord } from '../../../knowledge/work/records'

const place = { site: 'desk.example', helpdeskName: 'Chatwoot', label: '', page: '' }
const opened = new Date(2026, 9, 6, 10).getTime()
const at = (minutes: number): string => new Date(opened + minutes * 60_000).toISOString()

function ticket(key: string, steps: TicketRecord['steps'], more: Partial<TicketRecord> = {}): TicketRecord {
  return {
    ...place,
    key,
    helpdesk: 'chatwoot',
    channel: 'chat',
    language: 'en',
    issue: 'payment',
    topic: '',
    priority: 'general',
    mood: { first: 'neutral', last: 'neutral', peak: 0 },
    steps,
    set: {},
    said: 1,
    seenAt: at(0),
    ...more,
  }
}

const promise = (ticketKey: string, state: PromiseRecord['state']): PromiseRecord => ({
  ...place,
  id: `${ticketKey} ${state}`,
  ticket: ticketKey,
  what: '',
  who: '',
  due: '',
  dueAt: at(60),
  state,
  madeAt: at(0),
  changedAt: at(0),
  moves: 0,
})

const TICKETS = [
  ticket('a', { opened: at(0), firstResponse: at(2), solved: at(30) }),
  ticket('b', { opened: at(0), firstResponse: at(4), escalated: at(9) }),
  // A clock that was set back.
  ticket('c', { opened: at(10), firstResponse: at(5) }, { issue: 'logistics' }),
  ticket('d', { opened: at(60 * 24 * 8), firstResponse: at(60 * 24 * 8 + 10), solved: at(60 * 24 * 8 + 50) }),
]

describe('tickets', () => {
  it('are summed up in all and by week', () => {
    const promises = [
      promise('a', 'done'),
      promise('b', 'broken'),
      promise('b', 'open'),
      promise('x', 'done'),
    ]
    const { total, weeks } = ticketInsights(TICKETS, promises, { from: 0 }, 1)
    expect(total).toEqual({
      opened: 4,
      solved: 2,
      escalated: 1,
      firstResponse: 4,
      handling: 40,
      kept: 1,
      closed: 2,
    })
    expect(weeks.map(({ measures }) => measures.opened)).toEqual([3, 1])
    expect(weeks[1]?.measures).toMatchObject({ firstResponse: 10, handling: 50, closed: 0 })
  })

  it('are filtered', () => {
    expect(ticketInsights(TICKETS, [], { from: 0, scene: 'logistics' }, 1).total).toMatchObject({
      opened: 1,
      firstResponse: null,
    })
    expect(ticketInsights(TICKETS, [], { from: opened + 24 * 3_600_000 }, 1).total.opened).toBe(1)
    expect(ticketInsights([], [], { from: 0 }, 1)).toMatchObject({ weeks: [], total: { handling: null } })
  })
})
