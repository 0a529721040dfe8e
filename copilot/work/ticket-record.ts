/** Brings what a conversation shows now together with what is kept of its ticket. */
import type { TicketPlace, TicketRecord, TicketStep } from '../../knowledge/work/records'
import type { WorkSettings } from '../../knowledge/work/work-settings'
import type { Signals } from '../signals'
import type { Transcript } from '../transcript'
import { newsDue } from './promise-times'
import type { StepsSeen } from './ticket-steps'

export interface TicketSeen {
  key: string
  place: TicketPlace
  transcript: Transcript
  signals: Signals
  steps: StepsSeen
  /** ISO instant. */
  now: string
}

/** The record after a look at the conversation; the very same object when nothing changed. */
export function withSeen(
  stored: TicketRecord | undefined,
  { key, place, transcript, signals, steps: seen, now }: TicketSeen,
  settings: WorkSettings,
): TicketRecord {
  const issue = signals.issues[0]
  const moods = transcript.messages.flatMap(({ id }) => signals.messageMoods[id] ?? [])
  const asks = issue !== undefined && issue.kind !== 'none'
  const next: TicketRecord = {
    key,
    ...place,
    helpdesk: transcript.helpdesk,
    channel: transcript.channel,
    language: signals.language,
    // Thanks at the end do not change what it was about.
    issue: asks || !stored ? (issue?.kind ?? 'none') : stored.issue,
    topic: asks || !stored ? (issue?.topic ?? '') : stored.topic,
    priority: signals.priority.level,
    mood: {
      first: stored?.mood.first ?? moods[0]?.kind ?? 'neutral',
      last: moods.at(-1)?.kind ?? 'neutral',
      peak: Math.max(stored?.mood.peak ?? 0, 0, ...moods.map(({ level }) => level)),
    },
    steps: mergeSteps(stored, seen, now),
    set: setAfter(stored, seen),
    said: Math.max(stored?.said ?? 0, seen.said),
    seenAt: now,
  }
  // Where the desk tells no time, the agent spoke when one more message of theirs was first seen.
  const heard = seen.toldAt ?? (seen.said > (stored?.said ?? 0) ? now : undefined)
  const told = later(stored?.toldAt, heard)
  if (told) next.toldAt = told
  if (stored?.newsAt) next.newsAt = stored.newsAt
  if (stored?.remindAt) next.remindAt = stored.remindAt
  return settle(next, stored, settings, now)
}

/** The record after the agent set a step or took it back. */
export function withStep(
  stored: TicketRecord,
  step: TicketStep,
  on: boolean,
  now: string,
  settings: WorkSettings,
): TicketRecord {
  const steps = { ...stored.steps }
  const set = { ...stored.set, [step]: on }
  if (on) steps[step] ??= now
  else delete steps[step]
  // What is escalated after a solution is open again.
  if (step === 'escalated' && isBefore(steps.solved, steps.escalated)) {
    delete steps.solved
    delete set.solved
  }
  return settle({ ...stored, steps, set, seenAt: now }, stored, settings, now)
}

/** Earliest moments count: a partial reading must not make a ticket younger. What the agent set stays. */
function mergeSteps(stored: TicketRecord | undefined, seen: StepsSeen, now: string): TicketRecord['steps'] {
  const steps = { ...stored?.steps }
  for (const [name, at] of Object.entries(seen.steps)) {
    const step = name as TicketStep
    const before = steps[step]
    // The last solution counts; "now" stands for times that the desk does not tell.
    const solvedAnew = step === 'solved' && at !== now
    if (before === undefined || at < before || solvedAnew) steps[step] = at
  }
  const set = setAfter(stored, seen)
  if (seen.reopened && !set.solved) delete steps.solved
  if (isReopened(stored, seen)) delete steps.solved
  for (const [name, on] of Object.entries(set)) {
    const step = name as TicketStep
    if (!on) delete steps[step]
    else if (stored?.steps[step]) steps[step] = stored.steps[step]
  }
  if (isBefore(steps.solved, steps.escalated)) delete steps.solved
  return steps
}

function isBefore(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a < b
}

/** True when the customer came back after the ticket was solved. */
function isReopened(stored: TicketRecord | undefined, { reopenedAt }: StepsSeen): boolean {
  const solved = stored?.steps.solved
  return solved !== undefined && reopenedAt !== undefined && reopenedAt > solved
}

/** What the agent set, but for a solution that the customer has spoken against since. */
function setAfter(stored: TicketRecord | undefined, seen: StepsSeen): TicketRecord['set'] {
  const { solved, ...others } = stored?.set ?? {}
  if (solved === undefined || (solved && isReopened(stored, seen))) return others
  return { ...others, solved }
}

function later(a: string | undefined, b: string | undefined): string | undefined {
  return a !== undefined && (b === undefined || a > b) ? a : b
}

/** Sets when news is due, drops the address once nothing is open, and keeps the old object when all is the same. */
function settle(
  record: TicketRecord,
  stored: TicketRecord | undefined,
  settings: WorkSettings,
  now: string,
): TicketRecord {
  const { escalated, solved } = record.steps
  const { newsAt: _news, remindAt, ...settled }: TicketRecord = record
  const next: TicketRecord = settled
  if (escalated && !solved) {
    const told = later(escalated, record.toldAt) ?? escalated
    const due = new Date(newsDue(Date.parse(told), settings)).toISOString()
    next.newsAt = due
    if (stored?.newsAt !== due) {
      // What was due long ago when the ticket is seen for the first time is told in the panel, not by an alarm.
      if (due > now) next.remindAt = due
    } else if (remindAt) next.remindAt = remindAt
  } else next.page = ''
  return stored && same(stored, next) ? stored : next
}

function same(a: TicketRecord, b: TicketRecord): boolean {
  const told = ({ seenAt: _seen, ...rest }: TicketRecord): string =>
    JSON.stringify(rest, (_key, value) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)))
        : value,
    )
  return told(a) === told(b)
}
