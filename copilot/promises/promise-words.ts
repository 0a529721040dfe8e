/** The promise words of each language: due times and the words that make a sentence a commitment. */
import type { FactLanguage } from '../../knowledge/facts/languages-of'
import { type Pattern, PatternSet } from '../../knowledge/text/pattern-set'
import packed from './promise-patterns.built'
import type { PromiseWord } from './promise-sources'

export interface PromiseWords extends Record<PromiseWord, Pattern> {
  /** Expressions that find all times of a text. */
  due: Pattern[]
}

const set = new PatternSet(packed.patterns)
const compiled: Partial<Record<FactLanguage, PromiseWords>> = {}

/** The promise words of a language; each is compiled when a text first could match it. */
export function promiseWords(language: FactLanguage): PromiseWords {
  const { due, ...lists } = packed.words[language]
  compiled[language] ??= {
    ...(Object.fromEntries(
      Object.entries(lists).map(([word, number]) => [word, set.pattern(number)]),
    ) as Record<PromiseWord, Pattern>),
    due: due.map((number) => set.pattern(number)),
  }
  return compiled[language]
}
