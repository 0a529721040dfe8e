/** Puts an escalation note's content together from facts, promises and signals. Nothing in it is made up. */
import type { LanguageTag } from '../../knowledge/languages'
import type { NoteKind } from '../../knowledge/note/field-sets'
import type { AgentPromise, Fact, FactField } from '../facts'
import type { Signals } from '../signals'
import type { Transcript } from '../transcript'
import type { NoteContent } from './content'
import { missingFacts } from './missing-facts'
import { toldValues } from './personal-shapes'
import { lastTold, readQuotes } from './quotes'
import { impactReasons, otherTeams, severityOf, teamOf } from './routing'
import { TalkMemory, type Views } from './talk-memory'
import { readEvents } from './timeline'

export interface NoteInput {
  transcript: Transcript
  facts: Fact[]
  /** Facts as read that the agent put right or took out: names and numbers in them are masked all the same. */
  replaced?: Fact[]
  promises: AgentPromise[]
  signals: Signals
}

/** Topics that make an account matter one of security. */
const SECURITY_TOPICS = new Set(['takeover'])

/** Which set of fields a conversation asks for. */
export function noteKind(signals: Signals): NoteKind {
  const [issue] = signals.issues
  const fraud = signals.risks.some(({ kind, severity }) => kind === 'fraud' && severity >= 2)
  if (issue?.topic !== undefined && SECURITY_TOPICS.has(issue.topic)) return 'security'
  if (fraud && (issue?.kind === 'account' || issue?.kind === 'none' || !issue)) return 'security'
  switch (issue?.kind) {
    case 'technical':
    case 'account':
    case 'payment':
    case 'logistics':
    case 'after-sales':
    case 'complaint':
      return issue.kind
    default:
      return 'other'
  }
}

function byField(facts: readonly Fact[]): Fact[] {
  const fields = new Map<FactField, Fact[]>()
  for (const fact of facts) fields.set(fact.field, [...(fields.get(fact.field) ?? []), fact])
  return [...fields.values()].flat()
}

function namesIn(transcript: Transcript, facts: readonly Fact[]): string[] {
  const names = new Set<string>()
  if (transcript.customer.name) names.add(transcript.customer.name)
  for (const fact of facts) if (fact.field === 'name') names.add(fact.value)
  for (const { role, author } of transcript.messages) if (role === 'customer' && author) names.add(author)
  // A login that is shown as the author's name is the account, which the note needs.
  for (const fact of facts) if (fact.field === 'account') names.delete(fact.value)
  return [...names]
}

/** Promises a note tells; those before are history. */
const MOST_PROMISES = 8

/** Numbers of the messages that a note speaks of. */
function numbersOf(transcript: Transcript, facts: readonly Fact[]): Record<string, number> {
  const told = new Set(facts.map(({ evidence }) => evidence.messageId))
  const numbers: Record<string, number> = {}
  transcript.messages.forEach(({ id }, index) => {
    if (told.has(id)) numbers[id] = index + 1
  })
  return numbers
}

export interface NoteReader {
  /** Reads what a note says; the same input gives the same content. */
  read(input: NoteInput): NoteContent
}

/**
 * Makes a reader for the notes of one conversation: it remembers messages, so that a new one costs only itself.
 *
 * @param viewOf messages as they were looked at for facts, which need no second look
 */
export function createNoteReader(viewOf?: Views): NoteReader {
  const memory = new TalkMemory(viewOf)
  return { read: (input) => contentOf(input, memory) }
}

/** What a note says. For repeated reading of a growing conversation use `createNoteReader`. */
export function readNote(input: NoteInput): NoteContent {
  return createNoteReader().read(input)
}

function contentOf(
  { transcript, facts, replaced = [], promises: all, signals }: NoteInput,
  memory: TalkMemory,
): NoteContent {
  const promises = all.slice(-MOST_PROMISES)
  const kind = noteKind(signals)
  const [issue] = signals.issues
  const spoken: LanguageTag = signals.language
  const told = lastTold(transcript)
  return {
    kind,
    ...(issue?.topic === undefined || issue.kind === 'none' ? {} : { topic: issue.topic }),
    severity: severityOf(signals.priority),
    reasons: signals.priority.reasons,
    team: teamOf(kind, signals),
    alsoTold: otherTeams(kind, signals),
    impact: impactReasons(signals.priority),
    facts: byField(facts),
    promises,
    ...(told ? { told } : {}),
    quotes: readQuotes(transcript, facts, signals),
    events: readEvents(transcript, facts, promises, signals),
    missing: missingFacts(issue?.kind ?? 'none', facts, transcript, spoken, memory),
    names: namesIn(transcript, [...facts, ...replaced]),
    personal: [
      ...toldValues(transcript.messages.filter(({ role }) => role === 'customer').map(({ text }) => text)),
      ...replaced.filter(({ field }) => field === 'phone').map(({ value }) => value),
    ],
    numbers: numbersOf(transcript, facts),
  }
}
