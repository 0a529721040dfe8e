/** Makes a record of a promise that the agent confirms, and of what becomes of it. Pure; `now` is in milliseconds. */

import { LONGEST } from '../../knowledge/work/parse-record'
import type { PromiseRecord, TicketPlace } from '../../knowledge/work/records'
import type { WorkSettings } from '../../knowledge/work/work-settings'
import type { AgentPromise } from '../facts'
import { withoutPersonalData } from '../redact'
import { readOwner } from './promise-owner'
import { firstReminder } from './promise-times'

export interface Confirmed {
  id: string
  ticket: string
  place: TicketPlace
  promise: AgentPromise
  /** When it is due, in milliseconds. */
  dueAt: number
  /** Values of the conversation that name somebody. */
  personal: readonly string[]
}

/** The record of a confirmed promise: the promise itself without personal data, and no other word. */
export function promiseRecord(
  { id, ticket, place, promise, dueAt, personal }: Confirmed,
  now: number,
  settings: WorkSettings,
): PromiseRecord {
  const at = new Date(now).toISOString()
  const record: PromiseRecord = {
    ...place,
    id,
    ticket,
    what: withoutPersonalData(promise.what, personal).slice(0, LONGEST.what),
    who: withoutPersonalData(promise.who ?? readOwner(promise.what), personal).slice(0, LONGEST.words),
    due: promise.due.slice(0, LONGEST.name),
    dueAt: new Date(dueAt).toISOString(),
    state: 'open',
    madeAt: at,
    changedAt: at,
    moves: 0,
  }
  return withReminder(record, now, settings)
}

/** An open promise with its reminder; what is overdue has none left. */
function withReminder(record: PromiseRecord, now: number, settings: WorkSettings): PromiseRecord {
  const { remindAt: _before, ...rest } = record
  const due = Date.parse(record.dueAt)
  if (record.state !== 'open' || due <= now) return rest
  return { ...rest, remindAt: new Date(firstReminder(due, now, settings)).toISOString() }
}

/** Another time for a promise; one that was closed is open again. */
export function movedTo(
  record: PromiseRecord,
  dueAt: number,
  now: number,
  settings: WorkSettings,
): PromiseRecord {
  const moved: PromiseRecord = {
    ...record,
    dueAt: new Date(dueAt).toISOString(),
    state: 'open',
    moves: record.moves + 1,
    changedAt: new Date(now).toISOString(),
  }
  return withReminder(moved, now, settings)
}

/** A promise that was kept or broken; its page is forgotten, for there is nothing left to do there. */
export function closedAs(record: PromiseRecord, state: 'done' | 'broken', now: number): PromiseRecord {
  const { remindAt: _none, ...rest } = record
  return { ...rest, state, page: '', changedAt: new Date(now).toISOString() }
}

/** A promise that was closed by mistake. */
export function openedAgain(record: PromiseRecord, now: number, settings: WorkSettings): PromiseRecord {
  return withReminder({ ...record, state: 'open', changedAt: new Date(now).toISOString() }, now, settings)
}
