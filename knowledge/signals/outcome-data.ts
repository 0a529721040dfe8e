/**
 * Loads the words that tell what came of a reply, by outcome, in all languages.
 *
 * The named imports keep the examples of the data files out of the bundle.
 */
import { words as en } from '../languages/en/outcomes.json'
import { words as fa } from '../languages/fa/outcomes.json'
import { words as zh } from '../languages/zh-Hans/outcomes.json'

/** What words can tell of a reply's outcome. */
export const WORDED_OUTCOMES = [
  'thanks',
  'solved',
  /** The customer says that it did not help, or asks again. */
  'unsolved',
  'handed-over',
  'rated-good',
  'rated-bad',
] as const
export type WordedOutcome = (typeof WORDED_OUTCOMES)[number]

/** Phrases by outcome, in the matcher's notation. */
export const OUTCOME_LEXICONS: readonly Record<WordedOutcome, string[]>[] = [en, zh, fa]
