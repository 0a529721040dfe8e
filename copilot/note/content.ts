/** What an escalation note says, before it is put into a language, masked, or written in a form. */
import type { NoteKind } from '../../knowledge/note/field-sets'
import type { Severity, Team } from '../../knowledge/note/routing'
import type { AgentPromise, Fact } from '../facts'
import type { MoodKind } from '../signals'
import type { MissingFact } from './missing-facts'

/** Words of a message that are worth reading as they were said. */
export interface NoteQuote {
  messageId: string
  words: string
}

/** A step of the case, oldest first. */
export interface NoteEvent {
  kind: 'began' | 'reported' | 'answered' | 'turned' | 'promised' | 'lastCustomer' | 'lastAgent'
  messageId: string
  /** ISO instant or local date-time; absent when the page tells none that can be read. */
  at?: string
  /** The time as the page or the customer words it. */
  timeText?: string
  /** For `turned`. */
  from?: MoodKind
  to?: MoodKind
  /** For `promised`: what was promised. */
  what?: string
}

/** A note's content. Every value is a fact, a quote, a promise, or a key of fixed words. */
export interface NoteContent {
  kind: NoteKind
  /** Key of the topic's name; absent when only the kind is clear. */
  topic?: string
  severity: Severity
  /** Keys of `priority.reason.*`. */
  reasons: string[]
  team: Team
  alsoTold: Team[]
  /** Keys of `priority.reason.*` that say how far the problem reaches. */
  impact: string[]
  /** All facts, those of a field next to each other, strongest first. */
  facts: Fact[]
  promises: AgentPromise[]
  /** What the customer was told last. */
  told?: NoteQuote
  quotes: NoteQuote[]
  events: NoteEvent[]
  missing: MissingFact[]
  /** Names of the customer on the page and in messages, for masking. */
  names: string[]
  /** Values told as a document's or phone's number, for masking. */
  personal: string[]
  /** Numbers of the messages that facts come from, counted from 1, by their ids. */
  numbers: Record<string, number>
}
