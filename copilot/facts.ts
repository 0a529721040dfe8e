/** Facts of a conversation: the fields an escalation note is made of, each with its evidence. */
import type { FactField } from '../knowledge/facts/fields'
import type { Evidence } from './signals'

export { FACT_FIELDS, type FactField } from '../knowledge/facts/fields'

/** One established value. */
export interface Fact {
  field: FactField
  value: string
  /** Canonical step name for `steps_tried` ("clear cache"), from the step data. */
  canon?: string
  /** For `steps_tried`: what the customer says came of it; `unknown` when nothing is said. */
  result?: 'no change' | 'helped' | 'unknown'
  /** For `since`: the moment meant, seen from the message's own time, as an ISO instant; absent when it cannot be told. */
  at?: string
  /** Where it was said; for fields around the conversation `messageId` is empty. */
  evidence: Evidence
  /**
   * `customer` said it, `agent` said it and the customer confirmed, `page` shows it beside the conversation,
   * `typed` is the value by which the agent put right in the panel what was read.
   */
  source: 'customer' | 'agent' | 'page' | 'typed'
  /** For `typed`: the value that was read, from the words of the evidence. */
  asRead?: string
  /** True when another value of the same field contradicts it and neither was corrected. */
  conflict?: boolean
}

/** A commitment found in an agent's message. */
export interface AgentPromise {
  messageId: string
  what: string
  /** Who does it, where another than the agent is named ("our technical team"). */
  who?: string
  /** The time in the words said; empty when none was said. */
  due: string
  /** The latest moment that `due` means, seen from the message's own time, as an ISO instant. */
  dueAt?: string
  /** True when no time or owner makes it checkable. */
  vague: boolean
  evidence: Evidence
}
