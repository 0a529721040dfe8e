/** What a rule is called, why it holds and what to write instead: `knowledge/languages/<tag>/compliance-words.json`. */
import type { LanguageTag } from '../languages'
import en from '../languages/en/compliance-words.json'
import fa from '../languages/fa/compliance-words.json'
import zhHans from '../languages/zh-Hans/compliance-words.json'
import zhHant from '../languages/zh-Hant/compliance-words.json'

export interface RuleWords {
  name: string
  /** One sentence for the agent. */
  why: string
  /** A better wording, as an example or advice. */
  better: string
}

const WORDS: Record<LanguageTag, Record<string, RuleWords>> = {
  en,
  'zh-Hans': zhHans,
  'zh-Hant': zhHant,
  fa,
}

/** The words of a rule in the reader's language, built in or with words of its own. */
export function ruleWords(
  { rule, said }: { rule: string; said?: RuleWords },
  language: LanguageTag,
): RuleWords {
  return said ?? WORDS[language][rule] ?? { name: rule, why: '', better: '' }
}
