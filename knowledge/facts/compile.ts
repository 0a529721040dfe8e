/** Compiles the fact data: macros are filled in and patterns get the word boundaries of their script. */

import enRules from '../languages/en/fact-rules.json'
import en from '../languages/en/facts.json'
import enSteps from '../languages/en/steps.json'
import faRules from '../languages/fa/fact-rules.json'
import fa from '../languages/fa/facts.json'
import faSteps from '../languages/fa/steps.json'
import zhRules from '../languages/zh-Hans/fact-rules.json'
import zh from '../languages/zh-Hans/facts.json'
import zhSteps from '../languages/zh-Hans/steps.json'
import type { FactField } from './fields'
import nameData from './names.json'
import type { FactRule, FactWords, NameData, StepRule, WordList } from './types'

/** Languages with own fact patterns; Traditional Chinese is folded to Simplified before it is matched. */
export type FactLanguage = 'en' | 'zh' | 'fa'

export interface CompiledRule {
  field: FactField
  patterns: RegExp[]
  strength: 1 | 2 | 3
  problem: boolean
  cased: boolean
}

export interface CompiledStep {
  canon: string
  done: RegExp
  named: RegExp | undefined
  about: RegExp | undefined
}

export interface CompiledFacts {
  language: FactLanguage
  rules: CompiledRule[]
  asks: { field: FactField; pattern: RegExp }[]
  steps: CompiledStep[]
  words: Record<WordList, RegExp>
  /** Matches when a text starts with a word of the list. */
  starts: (list: WordList, text: string) => boolean
  /** Filler at the start of an answer ("well, it is"), with what separates it. */
  fillerLead: RegExp
  /** A past time as people write it, without anchors. */
  past: RegExp
}

const NAMES = nameData as NameData

// Names start with a capital; particles between capitals belong to them.
const CAPS =
  "[A-ZÀ-ÖØ-ÞĀ-Ž][\\p{L}'’.-]{0,20}(?: (?:(?:de|van|der|von|la|el|al|bin|da|di) ){0,2}[A-ZÀ-ÖØ-ÞĀ-Ž][\\p{L}'’-]{0,20}){0,2}"
const CAPS2 = "[A-ZÀ-ÖØ-ÞĀ-Ž][\\p{L}'’-]{1,20} [A-ZÀ-ÖØ-ÞĀ-Ž][\\p{L}'’-]{1,20}"

const SHARED: Record<string, string> = {
  CAPS,
  CAPS2,
  // A letter or digit before the match would make it a part of another word.
  B: '(?<![\\p{L}\\p{N}])',
  CITY: `(?:${NAMES.cities.zh}|${NAMES.cities.fa})`,
}

/** Fills `{NAME}` with macros, and `{LABELS:field}` with the label words; macros may use macros. */
export function fillMacros(source: string, data: FactWords, depth = 0): string {
  if (depth > 6) throw new Error(`macros of "${source.slice(0, 60)}" refer to each other`)
  const filled = source.replace(
    /(?<!\\p)\{([A-Z][A-Z0-9]*)(?::(\w+))?\}/g,
    (whole, name: string, field?: string) => {
      if (name === 'LABELS') return `(?:${(data.labels[field as FactField] ?? []).join('|')})`
      return data.macros[name] ?? SHARED[name] ?? whole
    },
  )
  return filled === source ? source : fillMacros(filled, data, depth + 1)
}

const FA_ENDING = '(?:(?:های?|ی)?(?:تون|تان|شون|شان|مون|ش|ت|م)?(?:و|ه|ست)?)?'

/** True for scripts that put spaces between words. */
const spaced = (language: FactLanguage) => language !== 'zh'

/** In Persian the plural, "your" and the object mark are endings of the thing a step works on. */
const inflected = (words: readonly string[], language: FactLanguage) =>
  language === 'fa' ? words.map((word) => `(?:${word})${FA_ENDING}`) : words

/** Joins word patterns to one that matches whole words (spaced scripts) or anywhere (Chinese). */
export function joinWords(
  words: readonly string[],
  data: FactWords,
  language: FactLanguage,
  flags = 'u',
): RegExp {
  const body = words.map((word) => fillMacros(word, data)).join('|')
  if (body === '') return /(?!)/u
  if (!spaced(language)) return new RegExp(`(?:${body})`, flags)
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${body})(?![\\p{L}\\p{N}])`, flags)
}

/** Compiles the pattern of a rule; `cased` ones run on the text as written, their words in either case. */
export function compileRulePattern(
  source: string,
  data: FactWords,
  language: FactLanguage,
  cased: boolean,
): RegExp {
  const filled = fillMacros(source, data)
  if (cased) {
    // The part before the value is written in lower case in the data and may be capitalised in the text.
    const at = filled.indexOf('(?<v>')
    const before = filled
      .slice(0, at)
      .replace(
        /(^|[(|:\s,])([a-z])(?=[a-z' ])/g,
        (_, lead: string, letter: string) => `${lead}[${letter}${letter.toUpperCase()}]`,
      )
    return new RegExp(`(?<![\\p{L}\\p{N}])${before}${filled.slice(at)}`, 'dgu')
  }
  const bounded = language === 'en' ? `(?<![\\p{L}\\p{N}])${filled}` : filled
  return new RegExp(bounded, 'dgu')
}

function compile(
  language: FactLanguage,
  data: FactWords,
  rules: FactRule[],
  steps: StepRule[],
): CompiledFacts {
  const words = {} as Record<WordList, RegExp>
  const starting = {} as Record<WordList, RegExp>
  for (const [list, entries] of Object.entries(data.words) as [WordList, string[]][]) {
    words[list] = joinWords(entries, data, language)
    const body = entries.map((word) => fillMacros(word, data)).join('|')
    const end = spaced(language) ? '(?![\\p{L}\\p{N}])' : ''
    starting[list] = new RegExp(`^[\\s"'(]{0,3}(?:${body})${end}`, 'u')
  }
  return {
    language,
    rules: rules.map((rule) => ({
      field: rule.field,
      patterns: rule.patterns.map((source) =>
        compileRulePattern(source, data, language, rule.cased === true),
      ),
      strength: rule.strength ?? 3,
      problem: rule.problem === true,
      cased: rule.cased === true,
    })),
    asks: (Object.entries(data.asks) as [FactField, string[]][]).map(([field, entries]) => ({
      field,
      // In Persian "your", "its" and the object mark are endings of the word asked for.
      pattern: joinWords(
        language === 'fa' ? [`(?:${entries.join('|')})${FA_ENDING}`] : entries,
        data,
        language,
      ),
    })),
    steps: steps.map((step) => ({
      canon: step.canon,
      done: joinWords(step.done, data, language, 'gu'),
      named: step.named ? joinWords(inflected(step.named, language), data, language) : undefined,
      about: step.about ? joinWords(inflected(step.about, language), data, language) : undefined,
    })),
    words,
    fillerLead: new RegExp(`^(?:${words.filler.source})[\\s:،,]{0,2}`, 'u'),
    starts: (list, text) => starting[list].test(text),
    past: joinWords([data.macros.PAST ?? '(?!)'], data, language, 'gu'),
  }
}

/** The JSON modules as typed data, for the reader and for the test that walks them. */
export const FACT_DATA: Record<FactLanguage, { data: FactWords; rules: FactRule[]; steps: StepRule[] }> = {
  en: { data: en, rules: enRules as unknown as FactRule[], steps: enSteps as StepRule[] },
  zh: { data: zh, rules: zhRules as unknown as FactRule[], steps: zhSteps as StepRule[] },
  fa: { data: fa, rules: faRules as unknown as FactRule[], steps: faSteps as StepRule[] },
}

const compiled: Partial<Record<FactLanguage, CompiledFacts>> = {}

/** The patterns of a language, compiled when a text first needs them: few conversations need all. */
export function compiledFacts(language: FactLanguage): CompiledFacts {
  const { data, rules, steps } = FACT_DATA[language]
  compiled[language] ??= compile(language, data, rules, steps)
  return compiled[language]
}

/** The languages whose patterns apply to a folded text, by its scripts. */
export function factLanguagesOf(text: string): FactLanguage[] {
  const languages: FactLanguage[] = []
  if (/\p{Script=Han}/u.test(text)) languages.push('zh')
  if (/\p{Script=Arabic}/u.test(text)) languages.push('fa')
  // Ids and versions are written in Latin letters in every language, so only words count as English.
  if (/[a-z]{2}/.test(text) || languages.length === 0) languages.push('en')
  return languages
}

/** Step names in the order of the data, which is the order of precedence. */
export const STEP_NAMES: string[] = FACT_DATA.en.steps.map((step) => step.canon)
