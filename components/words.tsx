/** Gives every component the interface words and the reader's language. */
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Translate, translator } from '../knowledge/interface/words'
import type { LanguageTag } from '../knowledge/languages'

export interface Reader {
  language: LanguageTag
  t: Translate
}

export const ReaderContext = createContext<Reader>({
  language: 'en',
  t: (key, values) => translator('en')(key, values),
})

export function useWords(): Translate {
  return useContext(ReaderContext).t
}

export function useLanguage(): LanguageTag {
  return useContext(ReaderContext).language
}
