/** Sums up tickets and promises: how soon the first answer came, how long it took, what was solved and kept. */
import type { PromiseRecord, TicketRecord } from '../../knowledge/work/records'
import { grouped } from './grouped'
import { weekStart } from './insights'

export interface TicketMeasures {
  /** Tickets opened. */
  opened: number
  solved: number
  escalated: number
  /** Median minutes from the first message to the first answer; null while none is known. */
  firstResponse: number | null
  /** Median minutes from the first message to solved. */
  handling: number | null
  /** Promises done, and those done or broken. */
  kept: number
  closed: number
}

export interface TicketWeek {
  /** Milliseconds since 1970 at which it begins. */
  start: number
  measures: TicketMeasures
}

export interface TicketFilter {
  /** Milliseconds since 1970. */
  from: number
  desk?: string
  language?: string
  scene?: string
}

const MINUTE = 60_000

/** Tickets of a period, in all and by week; a ticket belongs to the week in which it was opened. */
export function ticketInsights(
  tickets: readonly TicketRecord[],
  promises: readonly PromiseRecord[],
  filter: TicketFilter,
  weekStartsOn: number,
): { total: TicketMeasures; weeks: TicketWeek[] } {
  const chosen = tickets.flatMap((ticket) => {
    const at = Date.parse(ticket.steps.opened ?? '')
    const fits =
      at >= filter.from &&
      (filter.desk ?? ticket.helpdesk) === ticket.helpdesk &&
      (filter.language ?? ticket.language) === ticket.language &&
      (filter.scene ?? ticket.issue) === ticket.issue
    return fits ? [{ ticket, at }] : []
  })
  const keys = new Set(chosen.map(({ ticket }) => ticket.key))
  const theirs = promises.filter(({ ticket }) => keys.has(ticket))
  const byWeek = grouped(chosen, ({ at }) => weekStart(at, weekStartsOn))
  const weeks = [...byWeek].sort(([a], [b]) => a - b)
  return {
    total: measure(
      chosen.map(({ ticket }) => ticket),
      theirs,
    ),
    weeks: weeks.map(([start, list]) => {
      const own = list.map(({ ticket }) => ticket)
      const ownKeys = new Set(own.map(({ key }) => key))
      return {
        start,
        measures: measure(
          own,
          theirs.filter(({ ticket }) => ownKeys.has(ticket)),
        ),
      }
    }),
  }
}

function measure(tickets: readonly TicketRecord[], promises: readonly PromiseRecord[]): TicketMeasures {
  const closed = promises.filter(({ state }) => state !== 'open')
  return {
    opened: tickets.length,
    solved: tickets.filter(({ steps }) => steps.solved !== undefined).length,
    escalated: tickets.filter(({ steps }) => steps.escalated !== undefined).length,
    firstResponse: median(tickets.flatMap((ticket) => minutesTo(ticket, 'firstResponse'))),
    handling: median(tickets.flatMap((ticket) => minutesTo(ticket, 'solved'))),
    kept: closed.filter(({ state }) => state === 'done').length,
    closed: closed.length,
  }
}

/** Minutes from the opening to a step; none when a clock says that it came before. */
function minutesTo({ steps }: TicketRecord, step: 'firstResponse' | 'solved'): number[] {
  const took = (Date.parse(steps[step] ?? '') - Date.parse(steps.opened ?? '')) / MINUTE
  return took >= 0 ? [took] : []
}

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle]
  if (upper === undefined) return null
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}
