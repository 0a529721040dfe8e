/** Makes a case of a conversation: what was the matter, facts, moods and risks, without what is personal. */
import { LONGEST, MOST_PARTS } from '../../knowledge/work/parse-record'
import type { CaseRecord, TicketRecord } from '../../knowledge/work/records'
import type { Fact, FactField } from '../facts'
import { withoutPersonalData } from '../redact'
import type { Signals } from '../signals'
import type { Transcript } from '../transcript'

/** Facts that say what and never who, in the order in which they are shown. */
const CASE_FIELDS: readonly FactField[] = [
  'product',
  'plan',
  'device',
  'os',
  'os_version',
  'app_version',
  'browser',
  'screen_path',
  'error_code',
  'error_text',
  'steps_tried',
  'payment_method',
]
/** Codes are numbers and are kept as they are; an e-mail address or a sentence is no code. */
const CODE = /^[\p{L}\p{N}][\p{L}\p{N}._:#/-]{0,23}$/u
/** Fields whose values are versions or codes: what takes out personal numbers would take these too. */
const EXACT: readonly FactField[] = ['error_code', 'app_version', 'os_version']

/** What the agent fills in. */
export type CaseChoices = Pick<CaseRecord, 'problem' | 'decided' | 'outcome' | 'verdict'>
/** A case before it is saved. */
export type CaseDraft = Omit<CaseRecord, 'id' | 'savedAt' | 'changedAt' | 'review' | 'leadNote'>

export interface CaseInput {
  /** Key of the ticket. */
  key: string
  transcript: Transcript
  signals: Signals
  facts: readonly Fact[]
  /** The ticket as kept; undefined where it is not. */
  ticket: TicketRecord | undefined
  /** Values of the conversation that name somebody. */
  personal: readonly string[]
}

/** A case as it is offered for saving: without names, addresses and numbers; outcome and verdict are first guesses. */
export function draftCase({ key, transcript, signals, facts, ticket, personal }: CaseInput): CaseDraft {
  const moods = moodPath(transcript, signals)
  const solved = ticket?.steps.solved !== undefined
  const escalated = ticket?.steps.escalated !== undefined
  const worse = (moods.at(-1)?.level ?? 0) > (moods[0]?.level ?? 0)
  return {
    ticket: key,
    verdict: worse && !solved && !escalated ? 'bad' : 'good',
    outcome: solved ? 'solved' : escalated ? 'escalated' : 'open',
    issue: ticket?.issue ?? signals.issues[0]?.kind ?? 'none',
    topic: ticket?.topic ?? signals.issues[0]?.topic ?? '',
    language: signals.language,
    helpdeskName: transcript.helpdeskName.slice(0, LONGEST.name),
    priority: signals.priority.level,
    problem: problemOf(transcript, facts, personal),
    facts: caseFacts(facts, personal),
    moods,
    risks: signals.risks.map(({ kind }) => kind).slice(0, MOST_PARTS),
    decided: '',
  }
}

/** Facts that may be kept, each value once. */
export function caseFacts(facts: readonly Fact[], personal: readonly string[]): CaseRecord['facts'] {
  const kept = CASE_FIELDS.flatMap((field) =>
    facts
      .filter((fact) => fact.field === field)
      .map(({ value, canon }) => ({
        field,
        value: canon && canon !== 'other' ? canon : safe(field, value, personal),
      })),
  ).filter(({ value }) => value !== '')
  const seen = new Set<string>()
  return kept
    .filter(({ field, value }) => !seen.has(`${field}:${value}`) && seen.add(`${field}:${value}`))
    .slice(0, MOST_PARTS)
}

function safe(field: FactField, value: string, personal: readonly string[]): string {
  if (EXACT.includes(field)) return CODE.test(value) && !personal.includes(value) ? value : ''
  return withoutPersonalData(value, personal).slice(0, LONGEST.what)
}

/** What was the matter, in the customer's words without what is personal; the agent reads it before it is saved. */
function problemOf(transcript: Transcript, facts: readonly Fact[], personal: readonly string[]): string {
  const symptom = facts.find(({ field }) => field === 'symptom')
  const customer = transcript.messages.filter(({ role }) => role === 'customer')
  const told = customer.find(({ id }) => id === symptom?.evidence.messageId)?.text ?? customer[0]?.text ?? ''
  const words = symptom && symptom.value.length > 12 ? symptom.value : told
  return withoutPersonalData(words, personal).slice(0, LONGEST.problem)
}

/** The customer's moods where they changed. */
function moodPath(transcript: Transcript, { messageMoods }: Signals): CaseRecord['moods'] {
  const path: CaseRecord['moods'] = []
  for (const { id } of transcript.messages) {
    const mood = messageMoods[id]
    const last = path.at(-1)
    if (mood && (mood.kind !== last?.kind || mood.level !== last.level))
      path.push({ kind: mood.kind, level: mood.level })
  }
  return path.slice(-MOST_PARTS)
}

/** The case with what the agent wrote; names and numbers of the conversation are taken out of that too. */
export function finishCase(
  draft: CaseDraft,
  choices: CaseChoices,
  id: string,
  now: string,
  personal: readonly string[],
): CaseRecord {
  return {
    ...draft,
    ...choices,
    problem: withoutPersonalData(choices.problem, personal).slice(0, LONGEST.problem),
    decided: withoutPersonalData(choices.decided, personal).slice(0, LONGEST.decided),
    id,
    savedAt: now,
    changedAt: now,
    review: 'new',
    leadNote: '',
  }
}
