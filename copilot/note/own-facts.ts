/** Facts by the message they were read from. */
import type { Fact } from '../facts'

/** What was read from a message before: its words tell no other field. */
export interface Own {
  facts: readonly Fact[]
  /** The same for the same fields at the same places. */
  key: string
}

/** The facts read from one message. */
export function ownFacts(facts: readonly Fact[]): Own {
  let key = ''
  for (const { field, evidence } of facts) key += `${field} ${evidence.start} ${evidence.end} `
  return { facts, key }
}
