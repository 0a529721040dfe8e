/** Messages that tell a customer that there is no news yet, by language: `knowledge/languages/<tag>/progress.json`. */
import type { LanguageTag } from '../languages'
import en from '../languages/en/progress.json'
import fa from '../languages/fa/progress.json'
import zhHans from '../languages/zh-Hans/progress.json'
import zhHant from '../languages/zh-Hant/progress.json'

/** `{team}` is who has the case, `{time}` when the customer hears again; `again` is for the second time and later. */
export interface ProgressWords {
  news: string
  again: string
  team: Record<'technical' | 'other', string>
}

const WORDS: Record<LanguageTag, ProgressWords> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, fa }

/** The messages without news in a language. */
export function progressWords(language: LanguageTag): ProgressWords {
  return WORDS[language]
}
