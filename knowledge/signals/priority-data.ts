/**
 * Loads the words that make a conversation urgent or important, by reason, in all languages.
 *
 * The named imports keep the examples of the data files out of the bundle.
 */
import { reasons as en } from '../languages/en/priorities.json'
import { reasons as fa } from '../languages/fa/priorities.json'
import { reasons as zh } from '../languages/zh-Hans/priorities.json'

/** Reasons that words name; others come from mood, risks and issues (`copilot/priority/read-priority.ts`). */
export const WORDED_REASONS = [
  /** Many people are hit. */
  'many',
  /** Money is being lost as they write. */
  'money-leaking',
  'deadline-hours',
  'deadline-days',
  /** The customer cannot go on without the thing. */
  'blocked',
  /** The customer's money is not where it belongs. */
  'money',
] as const
export type WordedReason = (typeof WORDED_REASONS)[number]

/** Phrases by reason, in the matcher's notation. */
export const PRIORITY_LEXICONS: readonly Record<WordedReason, string[]>[] = [en, zh, fa]

/** All phrases of all languages, for one matcher: messages mix languages. */
export function priorityEntries(): { phrase: string; payload: WordedReason }[] {
  return PRIORITY_LEXICONS.flatMap((lexicon) =>
    WORDED_REASONS.flatMap((reason) => lexicon[reason].map((phrase) => ({ phrase, payload: reason }))),
  )
}
