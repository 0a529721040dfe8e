/**
 * What to offer while facts, promises and open questions are still being read: answers alone, and none where the moment
 * may call for something else. Needs no words of facts, which are the longest lists of all.
 */
import { answersFrom, MOST_SUGGESTIONS, take } from './answers'
import { dueMoments } from './moments'
import { compositionFor, type SuggestInput } from './suggest-input'
import type { Suggestion } from './suggestion'

/** No moment that is due after a customer's message goes by what the agent asked. */
const NOT_TOLD: ReadonlySet<string> = new Set()

/** What to offer without facts, best first. Pure: the same input gives the same suggestions. */
export function suggestUnread(input: SuggestInput): Suggestion[] {
  const { transcript, signals } = input
  if (!transcript.messages.some(({ role }) => role === 'customer')) return []
  if (signals.waitingForCustomer || dueMoments(input, () => NOT_TOLD).length > 0) return []
  return take(answersFrom(input, compositionFor(input)), input.bestOnly ? 1 : MOST_SUGGESTIONS)
}
