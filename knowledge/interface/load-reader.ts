/** Loads what the panel says in one language. A page that shows all languages imports `every-reader.ts` instead. */
import type { LanguageTag } from '../languages'
import { addReader, type ReaderTexts } from './reader-texts'

const LOAD: Record<LanguageTag, () => Promise<ReaderTexts>> = {
  en: () => import('./reader/en'),
  fa: () => import('./reader/fa'),
  'zh-Hans': () => import('./reader/zh-Hans'),
  'zh-Hant': () => import('./reader/zh-Hant'),
}

const loading = new Map<LanguageTag, Promise<void>>()
const here = new Set<LanguageTag>()

/** Resolves when the language can be shown; the same promise each time. Rejects when its file cannot be read. */
export function loadReader(language: LanguageTag): Promise<void> {
  const known = loading.get(language) ?? load(language)
  loading.set(language, known)
  return known
}

/** True when the language can be shown now. */
export function isReaderHere(language: LanguageTag): boolean {
  return here.has(language)
}

async function load(language: LanguageTag): Promise<void> {
  try {
    addReader(language, await LOAD[language]())
    here.add(language)
  } catch (error) {
    // Tried again when it is asked for the next time.
    loading.delete(language)
    throw error
  }
}
