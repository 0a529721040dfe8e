/**
 * What can be offered without the words of facts, which are the longest lists of all: answers, and none where the
 * moment may call for something else.
 */
import { answersFrom, bestAnswers, MOST_SUGGESTIONS, take } from './answers'
import { mayBeBareAnswer } from './bare-answer'
import type { Composition } from './compose'
import { dueMoments } from './moments'
import { compositionFor, type SuggestInput } from './suggest-input'
import type { Suggestion } from './suggestion'

/** No moment that comes before an answer goes by what the agent asked. */
const NOT_TOLD: ReadonlySet<string> = new Set()

/** What to offer while facts, promises and open questions are still being read, best first. Pure: the same input gives the same suggestions. */
export const suggestUnread = (input: SuggestInput): Suggestion[] =>
  answering(input, (answers) => take(answers, MOST_SUGGESTIONS))

/** The answer that the whole list begins with; none where it may begin otherwise. Pure as well. */
export const suggestBest = (input: SuggestInput): Suggestion[] =>
  answering(input, (answers, made) => bestAnswers(answers, input, made))

function answering(
  input: SuggestInput,
  choose: (answers: ReturnType<typeof answersFrom>, made: Composition) => Suggestion[],
): Suggestion[] {
  const { transcript, signals } = input
  if (!transcript.messages.some(({ role }) => role === 'customer')) return []
  if (signals.waitingForCustomer || dueMoments(input, () => NOT_TOLD).length > 0) return []
  if (mayBeBareAnswer(transcript, signals)) return []
  const made = compositionFor(input)
  return choose(answersFrom(input, made), made)
}
