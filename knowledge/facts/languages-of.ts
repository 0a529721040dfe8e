/** The languages that fact patterns are written in, and which of them a text needs. */

/** Languages with own fact patterns; Traditional Chinese is folded to Simplified before it is matched. */
export type FactLanguage = 'en' | 'zh' | 'fa'

/** The languages whose patterns apply to a folded text, by its scripts. */
export function factLanguagesOf(text: string): FactLanguage[] {
  const languages: FactLanguage[] = []
  if (/\p{Script=Han}/u.test(text)) languages.push('zh')
  if (/\p{Script=Arabic}/u.test(text)) languages.push('fa')
  // Ids and versions are written in Latin letters in every language, so only words count as English.
  if (/[a-z]{2}/.test(text) || languages.length === 0) languages.push('en')
  return languages
}
