/**
 * Finds all phrases of a lexicon in one walk over folded text, with positions in the text as written.
 *
 * Latin, Persian and other spaced scripts match whole words only; Han characters match anywhere. Runs of white
 * space in the text count as one space. The notation of phrases is in phrase-pattern.ts. The large lexicons of
 * mood, risk and issue look at a text together: signal-lexicons.ts.
 */
import { Lexicons, type Matcher } from './lexicons'
import { numberPayloads, type PhraseEntry, packScript } from './pack-lexicons'

export { isHan, isWordCode } from './letters'
export { longestOnly, type Match, type Matcher } from './lexicons'
export type { PhraseEntry } from './pack-lexicons'

/**
 * A matcher that compiles the phrases of a script when the first text in that script comes: an English
 * conversation never pays for the Chinese lexicon. `find` throws RangeError when a phrase expands to thousands of
 * variants.
 */
export function compileMatcher<T>(entries: readonly PhraseEntry<T>[]): Matcher<T> {
  const { payloads, rows } = numberPayloads({ only: entries })
  return new Lexicons(payloads, (script) => packScript(rows, script)).matcher('only')
}
