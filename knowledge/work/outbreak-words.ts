/** Words of the combined note, by language: `knowledge/languages/<tag>/outbreak.json`. */
import type { LanguageTag } from '../languages'
import en from '../languages/en/outbreak.json'
import fa from '../languages/fa/outbreak.json'
import zhHans from '../languages/zh-Hans/outbreak.json'
import zhHant from '../languages/zh-Hant/outbreak.json'

export type OutbreakWords = typeof en

const WORDS: Record<LanguageTag, OutbreakWords> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, fa }

/** The words of the combined note in a language. */
export function outbreakWords(language: LanguageTag): OutbreakWords {
  return WORDS[language]
}
