/** When promises are due, when to remind of them, and which times to offer for a vague one. Instants in milliseconds. */
import type { PromiseRecord } from '../../knowledge/work/records'
import type { WorkSettings } from '../../knowledge/work/work-settings'
import { comingShifts, dayIn, lastWorking, nextWorking } from '../../knowledge/work/working-hours'

export const DUE_STATES = ['overdue', 'today', 'later', 'closed'] as const
export type DueState = (typeof DUE_STATES)[number]

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
/** A time that somebody is given is one that people say: a quarter of an hour. */
const ROUND_MS = 15 * MINUTE_MS
/** Shortest time between now and a reminder that still tells something new. */
const LEAST_WAIT_MS = MINUTE_MS

/** Promises by when they are due: what is open soonest first, what is closed latest first. */
export function byDueState(
  promises: readonly PromiseRecord[],
  now: number,
  zone: string,
): Record<DueState, PromiseRecord[]> {
  const out: Record<DueState, PromiseRecord[]> = { overdue: [], today: [], later: [], closed: [] }
  // The calendar is asked once for "today", not once a promise.
  const today = dayIn(now, zone)
  const days = new Map<string, string>()
  for (const promise of promises) {
    const due = Date.parse(promise.dueAt)
    if (promise.state !== 'open') out.closed.push(promise)
    else if (due <= now) out.overdue.push(promise)
    else {
      const day = days.get(promise.dueAt) ?? dayIn(due, zone)
      days.set(promise.dueAt, day)
      out[day === today ? 'today' : 'later'].push(promise)
    }
  }
  const soonest = (a: PromiseRecord, b: PromiseRecord) => (a.dueAt < b.dueAt ? -1 : 1)
  for (const state of ['overdue', 'today', 'later'] as const) out[state].sort(soonest)
  out.closed.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
  return out
}

/**
 * The first reminder of a promise: the chosen time before it is due, within working hours, so that it can still be
 * kept. A promise that is due sooner is reminded of when half of the time is over.
 */
export function firstReminder(dueAt: number, now: number, settings: WorkSettings): number {
  const ahead = Math.min(settings.remindMinutes * MINUTE_MS, Math.max(0, dueAt - now) / 2)
  const wanted = dueAt - ahead
  // Who is at the desk outside the hours is reminded outside them.
  const atDesk = nextWorking(now, settings.hours) === now
  const kept = atDesk ? lastWorking(wanted, settings.hours) : wanted
  const early = kept < wanted ? kept - ahead : kept
  return early >= now + LEAST_WAIT_MS ? early : Math.max(now, wanted)
}

/** The reminder after the one that was given: the moment at which it is due; undefined when that is past. */
export function nextReminder(dueAt: number, now: number): number | undefined {
  return dueAt > now ? dueAt : undefined
}

/** Times to choose from for a promise that has none: in the hours of work, none twice. */
export function timesToOffer(
  now: number,
  settings: WorkSettings,
): { name: 'soon' | 'end' | 'next'; at: number }[] {
  const { end, next } = comingShifts(now, settings.hours)
  const soon = Math.ceil((now + 2 * HOUR_MS) / ROUND_MS) * ROUND_MS
  return [
    { name: 'soon', at: soon },
    // Close to the end, the end of work is no time to promise.
    ...(end !== undefined && end - now > HOUR_MS / 2 ? [{ name: 'end' as const, at: end }] : []),
    { name: 'next', at: next + HOUR_MS },
  ]
}

/**
 * When a customer with an escalated ticket should hear something, counted from when they last did; within the hours
 * of work, unless the agent was at work outside of them.
 */
export function newsDue(toldAt: number, settings: WorkSettings): number {
  const due = toldAt + settings.newsHours * HOUR_MS
  return nextWorking(toldAt, settings.hours) === toldAt ? nextWorking(due, settings.hours) : due
}
