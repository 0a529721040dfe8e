/** What a rule is called, why it holds and what to write instead: `knowledge/languages/<tag>/compliance-words.json`. */
import type { LanguageTag } from '../languages'
import { ByLanguage } from '../languages/by-language'

export interface RuleWords {
  name: string
  /** One sentence for the agent. */
  why: string
  /** A better wording, as an example or advice. */
  better: string
}

export const RULE_WORDS = new ByLanguage<Record<string, RuleWords>>('names of rules')

/** The words of a rule in the reader's language, built in or with words of its own. */
export function ruleWords(
  { rule, said }: { rule: string; said?: RuleWords },
  language: LanguageTag,
): RuleWords {
  return said ?? RULE_WORDS.of(language)[rule] ?? { name: rule, why: '', better: '' }
}
