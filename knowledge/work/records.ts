/**
 * What is kept beyond a conversation, as stored. No record holds a customer's words, but for a case that the agent
 * has looked through and saved. Instants are ISO 8601 in UTC, so that they sort as text.
 */

/** Where a conversation is, without saying who is in it. */
export interface TicketPlace {
  /** Host of the desk. */
  site: string
  /** The desk's display name ("Chatwoot"); for found pages the host. */
  helpdeskName: string
  /** What the desk calls the conversation, where that is a short number ("4711"); else empty. */
  label: string
  /** Address of the desk's page; kept only while something is open there, and never with a mail address in it. */
  page: string
}

/** A promise that the agent confirmed. */
export interface PromiseRecord extends TicketPlace {
  /** A hash of its conversation, message and place in it: the same promise is kept once. */
  id: string
  /** Key of its ticket. */
  ticket: string
  /** The promise itself in the agent's words, personal data taken out. */
  what: string
  /** Who does it, where another than the agent was named; else empty. */
  who: string
  /** The time in the words said; empty when none was said. */
  due: string
  dueAt: string
  state: 'open' | 'done' | 'broken'
  madeAt: string
  changedAt: string
  /** How often it was given another time. */
  moves: number
  /** The next reminder; absent when none is left. */
  remindAt?: string
}

/** The steps of a ticket's life, in their usual order. */
export const TICKET_STEPS = [
  'opened',
  'firstResponse',
  'escalated',
  'promised',
  'solved',
  'closingAsked',
] as const
export type TicketStep = (typeof TICKET_STEPS)[number]

/** The life of a ticket: moments and kinds, no words. */
export interface TicketRecord extends TicketPlace {
  /** A hash of site and conversation id. */
  key: string
  /** Name of the map that read it. */
  helpdesk: string
  channel: 'chat' | 'email' | 'public'
  language: string
  issue: string
  /** Finer topic; empty when only the kind is clear. */
  topic: string
  priority: string
  /** Mood at the customer's first message, at the last, and the highest level between. */
  mood: { first: string; last: string; peak: number }
  /** When each step was first seen. */
  steps: Partial<Record<TicketStep, string>>
  /** Steps that the agent set or took back; reading does not change them. */
  set: Partial<Record<TicketStep, boolean>>
  /** Messages of the agent to the customer that were seen. */
  said: number
  /** When the agent last told the customer something. */
  toldAt?: string
  /** Last change that was seen in the conversation. */
  seenAt: string
  /** When the customer should hear something, for escalated ones that are not solved. */
  newsAt?: string
  /** The next reminder of it; absent when none is left. */
  remindAt?: string
}

export const CASE_OUTCOMES = ['solved', 'compensated', 'escalated', 'open', 'lost'] as const
export type CaseOutcome = (typeof CASE_OUTCOMES)[number]

/** A case that the agent saved, redacted. */
export interface CaseRecord {
  id: string
  /** Key of the ticket it was made of. */
  ticket: string
  savedAt: string
  changedAt: string
  verdict: 'good' | 'bad'
  outcome: CaseOutcome
  issue: string
  topic: string
  language: string
  helpdeskName: string
  priority: string
  /** What was the matter, as the agent saved it. */
  problem: string
  /** Facts that name nobody: product, versions, error codes, steps. */
  facts: { field: string; value: string }[]
  /** Moods of the customer's messages where they changed. */
  moods: { kind: string; level: number }[]
  risks: string[]
  /** What decided it, in the agent's words. */
  decided: string
  /** `new` until the team lead has looked at it. */
  review: 'new' | 'reviewed'
  leadNote: string
}

/** That a conversation showed symptoms: for noticing that several do. */
export interface SightingRecord {
  ticket: string
  /** Kinds of issue with their topics: "technical/crash". */
  symptoms: string[]
  /** Error codes, upper case. */
  codes: string[]
  helpdeskName: string
  at: string
}
