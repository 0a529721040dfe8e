/** All that is said to an agent in their own language, and how it is handed to those who say it. */
import { RULE_WORDS, type RuleWords } from '../compliance/rule-words'
import type { LanguageTag } from '../languages'
import { FIELD_LABELS } from '../note/field-labels'
import { STRATEGIES, type StrategyTexts } from '../signals/strategy-data'
import { WORDS, type Words } from './words'

export interface ReaderTexts {
  words: Words
  strategies: StrategyTexts
  rules: Record<string, RuleWords>
  note: { labels: Record<string, string> }
}

/** From now on a language can be shown. */
export function addReader(language: LanguageTag, { words, strategies, rules, note }: ReaderTexts): void {
  WORDS.add(language, words)
  STRATEGIES.add(language, strategies)
  RULE_WORDS.add(language, rules)
  FIELD_LABELS.add(language, note.labels)
}
