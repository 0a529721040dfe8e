/** Interface words: `knowledge/languages/<tag>/interface.json`, the same keys in every language. */
import type { LanguageTag } from '../languages'
import { ByLanguage } from '../languages/by-language'
import type en from '../languages/en/interface.json'

export type WordKey = keyof typeof en
export type Words = Record<WordKey, string>

export const WORDS = new ByLanguage<Words>('words')

/** Gives the word for a key, with `{name}` parts filled in; numbers get the language's digits. */
export type Translate = (key: WordKey, values?: Record<string, string | number>) => string

const translators = new Map<LanguageTag, Translate>()

/** The words of a language as a function; the same one each time. */
export function translator(language: LanguageTag): Translate {
  const known = translators.get(language) ?? translate(language)
  translators.set(language, known)
  return known
}

function translate(language: LanguageTag): Translate {
  const words = WORDS.of(language)
  const numbers = new Intl.NumberFormat(language, { useGrouping: false })
  return (key, values = {}) =>
    words[key].replaceAll(/\{([a-zA-Z]+)\}/g, (whole, name: string) => {
      const value = values[name] ?? whole
      return typeof value === 'number' ? numbers.format(value) : value
    })
}

/** True when a key exists: for keys that are put together from data (`priority.reason.…`). */
export function isWordKey(key: string): key is WordKey {
  return Object.hasOwn(WORDS.any() ?? {}, key)
}
