/**
 * The fact data as sources of regular expressions: macros are filled in and patterns get the word boundaries of
 * their script. Used when the product is built (`fact-patterns.built.ts`) and by the tests that walk the data.
 */

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
import type { FactLanguage } from './languages-of'
import nameData from './names.json'
import type { FactRule, FactWords, NameData, StepRule } from './types'

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

export const FA_ENDING = '(?:(?:های?|ی)?(?:تون|تان|شون|شان|مون|ش|ت|م)?(?:و|ه|ست)?)?'

/** True for scripts that put spaces between words. */
export const spaced = (language: FactLanguage) => language !== 'zh'

/** In Persian the plural, "your" and the object mark are endings of the thing a step works on. */
export const inflected = (words: readonly string[], language: FactLanguage) =>
  language === 'fa' ? words.map((word) => `(?:${word})${FA_ENDING}`) : words

/** Joins word patterns to the source of one that matches whole words (spaced scripts) or anywhere (Chinese). */
export function joinWords(words: readonly string[], data: FactWords, language: FactLanguage): string {
  const body = words.map((word) => fillMacros(word, data)).join('|')
  if (body === '') return '(?!)'
  return spaced(language) ? `(?<![\\p{L}\\p{N}])(?:${body})(?![\\p{L}\\p{N}])` : `(?:${body})`
}

/** The source of a rule's pattern; `cased` ones run on the text as written, their words in either case. */
export function rulePattern(source: string, data: FactWords, language: FactLanguage, cased: boolean): string {
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
    return `${spaced(language) ? '(?<![\\p{L}\\p{N}])' : ''}${before}${filled.slice(at)}`
  }
  return language === 'en' ? `(?<![\\p{L}\\p{N}])${filled}` : filled
}

/** The JSON modules as typed data, for the reader and for the test that walks them. */
export const FACT_DATA: Record<FactLanguage, { data: FactWords; rules: FactRule[]; steps: StepRule[] }> = {
  en: { data: en, rules: enRules as unknown as FactRule[], steps: enSteps as StepRule[] },
  zh: { data: zh, rules: zhRules as unknown as FactRule[], steps: zhSteps as StepRule[] },
  fa: { data: fa, rules: faRules as unknown as FactRule[], steps: faSteps as StepRule[] },
}
