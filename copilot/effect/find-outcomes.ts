/** Finds the words that tell what came of a reply: thanks, solved, not solved, handed over, rated. */
import { OUTCOME_LEXICONS, WORDED_OUTCOMES, type WordedOutcome } from '../../knowledge/signals/outcome-data'
import { foldWithPositions } from '../../knowledge/text/fold'
import { compileMatcher, type Matcher } from '../matching/phrase-matcher'

let matcher: Matcher<WordedOutcome> | undefined

/** A message longer than this is a pasted document; its start is read. */
const MOST_READ = 4_000

/** Outcomes named in a message, each once; linear in its length. */
export function findOutcomes(text: string): Set<WordedOutcome> {
  matcher ??= compileMatcher(
    OUTCOME_LEXICONS.flatMap((lexicon) =>
      WORDED_OUTCOMES.flatMap((outcome) => lexicon[outcome].map((phrase) => ({ phrase, payload: outcome }))),
    ),
  )
  const found = new Set<WordedOutcome>()
  for (const { payload } of matcher.find(foldWithPositions(text.slice(0, MOST_READ)))) found.add(payload)
  // "Still not solved" holds the words of both: what was denied was not reached.
  if (found.has('unsolved')) found.delete('solved')
  if (found.has('rated-bad')) found.delete('rated-good')
  return found
}
