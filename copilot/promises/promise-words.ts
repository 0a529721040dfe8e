/** The promise words of each language: due times and the words that make a sentence a commitment. */
import type { FactLanguage } from '../../knowledge/facts/languages-of'
import { type Pattern, PatternSet } from '../../knowledge/text/pattern-set'
import packed from './promise-patterns.built'
import type { PromiseWord } from './promise-sources'

const set = new PatternSet(packed.patterns)
const compiled: Partial<Record<FactLanguage, Record<PromiseWord, Pattern>>> = {}

/** The promise words of a language; each is compiled when a text first could match it. */
export function promiseWords(language: FactLanguage): Record<PromiseWord, Pattern> {
  const numbers = packed.words[language]
  compiled[language] ??= Object.fromEntries(
    Object.entries(numbers).map(([word, number]) => [word, set.pattern(number)]),
  ) as Record<PromiseWord, Pattern>
  return compiled[language]
}
