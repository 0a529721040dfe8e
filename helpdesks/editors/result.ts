/** What came of an insertion, and the rhythm in which it is looked for. */
import type { InsertionResult } from './insertion'
import type { Comparison } from './verify'

/** Milliseconds between two looks. */
export const LOOK_EVERY = 12

export function resultOf(found: Comparison, meant: string): InsertionResult {
  if (found.is === 'same') return { outcome: 'inserted' }
  if (found.is === 'none') return { outcome: 'not-inserted', reason: 'editor-refused' }
  return { outcome: 'altered', found: found.found, meant }
}

/** How long an editor may take to show a pasted text, milliseconds. */
const ARRIVAL = 180

/** Looks until the text is there or time is up. */
export async function arrival(look: () => Comparison, time = ARRIVAL): Promise<Comparison> {
  let found = look()
  for (let waited = 0; found.is !== 'same' && waited < time; waited += LOOK_EVERY) {
    await pause(LOOK_EVERY)
    found = look()
  }
  return found
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
