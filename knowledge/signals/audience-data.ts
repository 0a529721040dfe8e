/**
 * Loads the words that tell how a customer likes to be spoken to, and what they care for, in all languages.
 *
 * The named imports keep the examples of the data files out of the bundle.
 */
import { styles as en } from '../languages/en/audience.json'
import { styles as fa } from '../languages/fa/audience.json'
import { styles as zh } from '../languages/zh-Hans/audience.json'

/** Three ways of writing, and three things that customers mind most. */
export const AUDIENCE_STYLES = ['casual', 'formal', 'business', 'price', 'quality', 'experience'] as const
export type AudienceStyle = (typeof AUDIENCE_STYLES)[number]

/** Phrases by style, in the matcher's notation. */
export const AUDIENCE_LEXICONS: readonly Record<AudienceStyle, string[]>[] = [en, zh, fa]

/** All phrases of all languages, for one matcher: messages mix languages. */
export function audienceEntries(): { phrase: string; payload: AudienceStyle }[] {
  return AUDIENCE_LEXICONS.flatMap((lexicon) =>
    AUDIENCE_STYLES.flatMap((style) => lexicon[style].map((phrase) => ({ phrase, payload: style }))),
  )
}
