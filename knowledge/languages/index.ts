/** The languages the product speaks, and how a browser's locale or a message is matched to one. */

export const LANGUAGE_TAGS = ['en', 'zh-Hans', 'zh-Hant', 'fa'] as const

/** BCP 47 tag of a language that has data under `knowledge/languages/<tag>/`. */
export type LanguageTag = (typeof LANGUAGE_TAGS)[number]

/** Writing direction of a language. */
export function directionOf(tag: LanguageTag): 'ltr' | 'rtl' {
  return tag === 'fa' ? 'rtl' : 'ltr'
}

/** The language for a browser locale ("zh-TW", "en-GB"); English when we have none for it. */
export function languageForLocale(locale: string): LanguageTag {
  const [language = '', ...rest] = locale.replaceAll('_', '-').toLowerCase().split('-')
  if (language === 'fa') return 'fa'
  if (language !== 'zh') return 'en'
  return rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-Hant' : 'zh-Hans'
}
