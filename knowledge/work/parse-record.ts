/** Checks records as they come out of the database: what is damaged is left out, and can be told and saved. */
import { type Fields, isFields } from '../untrusted'
import {
  CASE_OUTCOMES,
  type CaseRecord,
  type PromiseRecord,
  type SightingRecord,
  TICKET_STEPS,
  type TicketPlace,
  type TicketRecord,
  type TicketStep,
} from './records'

/** Longest texts kept, in UTF-16 units. */
export const LONGEST = { what: 300, words: 80, name: 120, page: 500, problem: 1000, decided: 1000 } as const
/** Most facts, moods and codes of one record. */
export const MOST_PARTS = 30

function fieldsOf(value: unknown): Fields | undefined {
  return isFields(value) ? value : undefined
}

/** A text within its bound; undefined for anything else. */
function text(value: unknown, longest: number): string | undefined {
  return typeof value === 'string' && value.length <= longest ? value : undefined
}

/** A name of ours: a kind, a topic, a state. */
function name(value: unknown): string | undefined {
  return text(value, LONGEST.name)
}

/** An instant as `toISOString` writes it, so that instants compare as text. */
export function instant(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u.test(value)
    ? Number.isNaN(Date.parse(value))
      ? undefined
      : value
    : undefined
}

const oneOf = <T extends string>(value: unknown, known: readonly T[]): T | undefined =>
  known.find((one) => one === value)

/** True when every value is there. */
function whole<T extends object>(record: { [K in keyof T]: T[K] | undefined }): record is T {
  return Object.values(record).every((value) => value !== undefined)
}

function placeOf(fields: Fields): { [K in keyof TicketPlace]: TicketPlace[K] | undefined } {
  return {
    // Absent in the first records.
    site: fields.site === undefined ? '' : name(fields.site),
    helpdeskName: name(fields.helpdeskName),
    label: text(fields.label, LONGEST.words),
    page: text(fields.page, LONGEST.page),
  }
}

/** A promise from whatever is stored; undefined when it is damaged. */
export function parsePromise(value: unknown): PromiseRecord | undefined {
  const fields = fieldsOf(value)
  if (!fields) return undefined
  const remindAt = instant(fields.remindAt)
  if (fields.remindAt !== undefined && !remindAt) return undefined
  const record = {
    ...placeOf(fields),
    id: name(fields.id),
    ticket: name(fields.ticket),
    what: text(fields.what, LONGEST.what),
    who: text(fields.who, LONGEST.words),
    due: text(fields.due, LONGEST.name),
    dueAt: instant(fields.dueAt),
    state: oneOf(fields.state, ['open', 'done', 'broken'] as const),
    madeAt: instant(fields.madeAt),
    changedAt: instant(fields.changedAt),
    moves: typeof fields.moves === 'number' && fields.moves >= 0 ? fields.moves : undefined,
  }
  return whole<Omit<PromiseRecord, 'remindAt'>>(record)
    ? { ...record, ...(remindAt && { remindAt }) }
    : undefined
}

/** A ticket from whatever is stored; undefined when it is damaged. */
export function parseTicket(value: unknown): TicketRecord | undefined {
  const fields = fieldsOf(value)
  const mood = fieldsOf(fields?.mood)
  const stored = fieldsOf(fields?.steps)
  const chosen = fieldsOf(fields?.set)
  if (!fields || !mood || !stored || !chosen) return undefined
  const steps: Partial<Record<TicketStep, string>> = {}
  const set: Partial<Record<TicketStep, boolean>> = {}
  for (const step of TICKET_STEPS) {
    const at = instant(stored[step])
    if (stored[step] !== undefined && !at) return undefined
    if (at) steps[step] = at
    if (typeof chosen[step] === 'boolean') set[step] = chosen[step]
  }
  const times: Partial<Pick<TicketRecord, 'toldAt' | 'newsAt' | 'remindAt'>> = {}
  for (const field of ['toldAt', 'newsAt', 'remindAt'] as const) {
    const at = instant(fields[field])
    if (fields[field] !== undefined && !at) return undefined
    if (at) times[field] = at
  }
  const first = name(mood.first)
  const last = name(mood.last)
  const peak = typeof mood.peak === 'number' ? mood.peak : undefined
  const record = {
    ...placeOf(fields),
    key: name(fields.key),
    helpdesk: name(fields.helpdesk),
    channel: oneOf(fields.channel, ['chat', 'email', 'public'] as const),
    language: name(fields.language),
    issue: name(fields.issue),
    topic: name(fields.topic),
    priority: name(fields.priority),
    mood: first !== undefined && last !== undefined && peak !== undefined ? { first, last, peak } : undefined,
    steps,
    set,
    said: typeof fields.said === 'number' && fields.said >= 0 ? fields.said : undefined,
    seenAt: instant(fields.seenAt),
  }
  return whole<Omit<TicketRecord, 'toldAt' | 'newsAt' | 'remindAt'>>(record)
    ? { ...record, ...times }
    : undefined
}

/** A list whose every entry can be read. */
function listOf<T>(value: unknown, read: (entry: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value) || value.length > MOST_PARTS) return undefined
  const out = value.map(read)
  return out.every((entry) => entry !== undefined) ? (out as T[]) : undefined
}

/** A case from whatever is stored; undefined when it is damaged. */
export function parseCase(value: unknown): CaseRecord | undefined {
  const fields = fieldsOf(value)
  if (!fields) return undefined
  const record = {
    id: name(fields.id),
    // A case may have come from elsewhere.
    ticket: fields.ticket === undefined ? '' : name(fields.ticket),
    savedAt: instant(fields.savedAt),
    changedAt: instant(fields.changedAt),
    verdict: oneOf(fields.verdict, ['good', 'bad'] as const),
    outcome: oneOf(fields.outcome, CASE_OUTCOMES),
    issue: name(fields.issue),
    topic: name(fields.topic),
    language: name(fields.language),
    helpdeskName: name(fields.helpdeskName),
    priority: name(fields.priority),
    problem: text(fields.problem, LONGEST.problem),
    facts: listOf(fields.facts, (entry) => {
      const fact = { field: name(fieldsOf(entry)?.field), value: text(fieldsOf(entry)?.value, LONGEST.what) }
      return whole<CaseRecord['facts'][number]>(fact) ? fact : undefined
    }),
    moods: listOf(fields.moods, (entry) => {
      const level = fieldsOf(entry)?.level
      const mood = { kind: name(fieldsOf(entry)?.kind), level: typeof level === 'number' ? level : undefined }
      return whole<CaseRecord['moods'][number]>(mood) ? mood : undefined
    }),
    risks: listOf(fields.risks, name),
    decided: text(fields.decided, LONGEST.decided),
    review: oneOf(fields.review, ['new', 'reviewed'] as const),
    leadNote: text(fields.leadNote, LONGEST.decided),
  }
  return whole<CaseRecord>(record) ? record : undefined
}

/** A sighting of a symptom from whatever is stored; undefined when it is damaged. */
export function parseSighting(value: unknown): SightingRecord | undefined {
  const fields = fieldsOf(value)
  if (!fields) return undefined
  const record = {
    ticket: name(fields.ticket),
    symptoms: listOf(fields.symptoms, name),
    codes: listOf(fields.codes, name),
    helpdeskName: name(fields.helpdeskName),
    at: instant(fields.at),
  }
  return whole<SightingRecord>(record) ? record : undefined
}
