/** Words around a promised time, by language: `knowledge/languages/<tag>/times.json`. */

import type { LanguageTag } from '../languages'
import en from '../languages/en/times.json'
import fa from '../languages/fa/times.json'
import zhHans from '../languages/zh-Hans/times.json'
import zhHant from '../languages/zh-Hant/times.json'

/** `{time}` is a clock time, `{day}` a weekday with its date. */
export interface TimeWords {
  todayAt: string
  tomorrowAt: string
  tomorrow: string
  /** A clock time in the customer's zone, where that is not the agent's. */
  yourTime: string
}

const WORDS: Record<LanguageTag, TimeWords> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, fa }

export function timeWords(language: LanguageTag): TimeWords {
  return WORDS[language]
}
