/** Finds the words that tell what came of a reply: thanks, solved, not solved, handed over, rated. */
import type { WordedOutcome } from '../../knowledge/signals/outcome-data'
import { foldWithPositions } from '../../knowledge/text/fold'
import { talkMatcher } from '../matching/talk-lexicons'

const matcher = talkMatcher<WordedOutcome>('outcome')

/** A message longer than this is a pasted document; its start is read. */
const MOST_READ = 4_000

/** Outcomes named in a message, each once; linear in its length. */
export function findOutcomes(text: string): Set<WordedOutcome> {
  const found = new Set<WordedOutcome>()
  for (const { payload } of matcher.find(foldWithPositions(text.slice(0, MOST_READ)))) found.add(payload)
  // "Still not solved" holds the words of both: what was denied was not reached.
  if (found.has('unsolved')) found.delete('solved')
  if (found.has('rated-bad')) found.delete('rated-good')
  return found
}
