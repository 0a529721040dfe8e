/** Empathy lines by mood and level: `knowledge/languages/<tag>/empathy.json`. */
import type { LanguageTag } from '../languages'
import en from '../languages/en/empathy.json'
import fa from '../languages/fa/empathy.json'
import zhHans from '../languages/zh-Hans/empathy.json'
import zhHant from '../languages/zh-Hant/empathy.json'

type ByLevel = Partial<Record<1 | 2 | 3, string[]>>

/** Sentences that meet a mood at a level, several each so that none is said twice in a conversation. */
export type EmpathyLines = Partial<
  Record<'anger' | 'anxiety' | 'disappointment' | 'confusion' | 'satisfaction', ByLevel>
>

const LINES: Record<LanguageTag, EmpathyLines> = { en, 'zh-Hans': zhHans, 'zh-Hant': zhHant, fa }

export function empathyLines(language: LanguageTag): EmpathyLines {
  return LINES[language]
}
