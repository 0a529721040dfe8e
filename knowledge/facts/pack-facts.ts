/** Packs the fact data of a language: its patterns by number, and what each is for. */
import type { PatternPacker } from '../text/pack-patterns'
import { FA_ENDING, FACT_DATA, fillMacros, inflected, joinWords, rulePattern, spaced } from './fact-sources'
import type { FactField } from './fields'
import type { FactLanguage } from './languages-of'
import type { WordList } from './types'

/** Fact data as plain data; patterns are numbers in a set. */
export interface PackedFacts {
  rules: { field: FactField; patterns: number[]; strength: number; problem: boolean; cased: boolean }[]
  asks: { field: FactField; pattern: number }[]
  steps: { canon: string; done: number; named?: number; about?: number }[]
  words: Record<WordList, number>
  starts: Record<WordList, number>
  fillerLead: number
  past: number
}

/** Adds the patterns of a language to a set. */
export function packFacts(language: FactLanguage, set: PatternPacker): PackedFacts {
  const { data, rules, steps } = FACT_DATA[language]
  const join = (words: readonly string[]): string => joinWords(words, data, language)
  const words = {} as Record<WordList, number>
  const starts = {} as Record<WordList, number>
  for (const [list, entries] of Object.entries(data.words) as [WordList, string[]][]) {
    words[list] = set.add(join(entries))
    const body = entries.map((word) => fillMacros(word, data)).join('|')
    const end = spaced(language) ? '(?![\\p{L}\\p{N}])' : ''
    starts[list] = set.add(`^[\\s"'(]{0,3}(?:${body})${end}`)
  }
  return {
    rules: rules.map(({ field, patterns, strength = 3, problem = false, cased = false }) => ({
      field,
      patterns: patterns.map((source) => set.add(rulePattern(source, data, language, cased), 'dgu')),
      strength,
      problem,
      cased,
    })),
    asks: (Object.entries(data.asks) as [FactField, string[]][]).map(([field, entries]) => ({
      field,
      // In Persian "your", "its" and the object mark are endings of the word asked for.
      pattern: set.add(join(language === 'fa' ? [`(?:${entries.join('|')})${FA_ENDING}`] : entries)),
    })),
    steps: steps.map(({ canon, done, named, about }) => ({
      canon,
      done: set.add(join(done), 'gu'),
      ...(named ? { named: set.add(join(inflected(named, language))) } : {}),
      ...(about ? { about: set.add(join(inflected(about, language))) } : {}),
    })),
    words,
    starts,
    fillerLead: set.add(`^(?:${join(data.words.filler)})[\\s:،,]{0,2}`),
    past: set.add(join([data.macros.PAST ?? '(?!)']), 'gu'),
  }
}
