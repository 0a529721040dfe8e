/** The fact patterns of each language, ready for use; each is compiled when a text first could match it. */
import type { Pattern } from '../text/pattern-set'
import { FACT_PATTERNS } from './fact-patterns'
import packed from './fact-patterns.built'
import type { FactField } from './fields'
import type { FactLanguage } from './languages-of'
import type { PackedFacts } from './pack-facts'
import type { WordList } from './types'

export { type FactLanguage, factLanguagesOf } from './languages-of'

export interface CompiledRule {
  field: FactField
  patterns: Pattern[]
  strength: number
  problem: boolean
  cased: boolean
}

export interface CompiledStep {
  canon: string
  done: Pattern
  named: Pattern | undefined
  about: Pattern | undefined
}

export interface CompiledFacts {
  language: FactLanguage
  rules: CompiledRule[]
  asks: { field: FactField; pattern: Pattern }[]
  steps: CompiledStep[]
  words: Record<WordList, Pattern>
  /** Matches when a text starts with a word of the list. */
  starts: (list: WordList, text: string) => boolean
  /** Filler at the start of an answer ("well, it is"), with what separates it. */
  fillerLead: Pattern
  /** A past time as people write it, without anchors. */
  past: Pattern
}

const pattern = (number: number): Pattern => FACT_PATTERNS.pattern(number)
const optional = (number: number | undefined): Pattern | undefined =>
  number === undefined ? undefined : pattern(number)

function byList(numbers: Readonly<Record<WordList, number>>): Record<WordList, Pattern> {
  const patterns = Object.entries(numbers).map(([list, number]) => [list, pattern(number)])
  return Object.fromEntries(patterns) as Record<WordList, Pattern>
}

function compile(language: FactLanguage): CompiledFacts {
  const facts: PackedFacts = packed.facts[language]
  const starts = byList(facts.starts)
  return {
    language,
    rules: facts.rules.map((rule) => ({ ...rule, patterns: rule.patterns.map(pattern) })),
    asks: facts.asks.map((ask) => ({ field: ask.field, pattern: pattern(ask.pattern) })),
    steps: facts.steps.map(({ canon, done, named, about }) => ({
      canon,
      done: pattern(done),
      named: optional(named),
      about: optional(about),
    })),
    words: byList(facts.words),
    starts: (list, text) => starts[list].test(text),
    fillerLead: pattern(facts.fillerLead),
    past: pattern(facts.past),
  }
}

const compiled: Partial<Record<FactLanguage, CompiledFacts>> = {}

/** The patterns of a language. */
export function compiledFacts(language: FactLanguage): CompiledFacts {
  compiled[language] ??= compile(language)
  return compiled[language]
}

/** Step names in the order of the data, which is the order of precedence. */
export const STEP_NAMES: string[] = packed.stepNames
