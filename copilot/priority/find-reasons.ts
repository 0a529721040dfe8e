/** Finds the words that make a message pressing: many people, money running out, a deadline, being blocked. */
import { PRIORITY_LEXICONS, WORDED_REASONS, type WordedReason } from '../../knowledge/signals/priority-data'
import { foldWithPositions } from '../../knowledge/text/fold'
import { compileMatcher, type Matcher } from '../matching/phrase-matcher'

let matcher: Matcher<WordedReason> | undefined

/** A message longer than this is a pasted document; its start is read. */
const MOST_READ = 20_000

/** Reasons named in a text; linear in its length. */
export function findReasons(text: string): WordedReason[] {
  matcher ??= compileMatcher(
    PRIORITY_LEXICONS.flatMap((lexicon) =>
      WORDED_REASONS.flatMap((reason) => lexicon[reason].map((phrase) => ({ phrase, payload: reason }))),
    ),
  )
  const read = text.length > MOST_READ ? text.slice(0, MOST_READ) : text
  return [...new Set(matcher.find(foldWithPositions(read)).map((match) => match.payload))]
}
