/**
 * Loads the words of greetings and closings, in all languages. The other parts of a good reply stand in
 * `knowledge/draft/draft-data.ts`.
 *
 * The named imports keep the examples of the data files out of the bundle.
 */
import { words as en } from '../languages/en/quality.json'
import { words as fa } from '../languages/fa/quality.json'
import { words as zh } from '../languages/zh-Hans/quality.json'

export const WORDED_QUALITIES = ['greeting', 'closing'] as const
export type WordedQuality = (typeof WORDED_QUALITIES)[number]

/** Phrases by part, in the matcher's notation. */
export const QUALITY_LEXICONS: readonly Record<WordedQuality, string[]>[] = [en, zh, fa]
