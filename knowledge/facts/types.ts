/** The shape of the fact data of a language: words, questions, patterns and steps, each with examples. */
import type { FactField } from './fields'

/** One pattern group for a field. Named group `v` is the value. Patterns match folded text. */
export interface FactRule {
  field: FactField
  patterns: string[]
  /**
   * 4 goes before all else, 3 says it outright, 2 says it in passing, 1 is a guess that needs no competitor. Less names
   * a thing in general (0.75 a service, 0.5 goods): it stands early in a talk, where nothing names it better.
   */
  strength?: number
  /** True when the rule counts only in a message that also tells of something going wrong. */
  problem?: boolean
  /** True when the value is told from common words by its capitals. */
  cased?: boolean
  /** Texts with the value that must be found in each. */
  hits: [string, string][]
  /** Texts in which nothing may be found. */
  misses: string[]
}

/** One step a customer can have tried; `canon` is the name it goes by in notes. */
export interface StepRule {
  canon: string
  /** Wordings that tell the step was done. */
  done: string[]
  /** Wordings that only name the step, as an agent's advice does. */
  named?: string[]
  /** Words of what the step works on: a deed told beside them is this step. */
  about?: string[]
  hits: string[]
  misses: string[]
}

/** Names of word lists that the reader uses. */
export const WORD_LISTS = [
  'request',
  'yes',
  'no',
  'unknown',
  'done',
  'negation',
  'plan',
  'hypothetical',
  'other',
  'former',
  'correction',
  'future',
  'bought',
  'problem',
  'want',
  'nochange',
  'helped',
  'tried',
  'deed',
  'instruct',
  'says',
  'wrongtext',
  'hello',
  'record',
  'secret',
  'filler',
  'stop',
] as const
export type WordList = (typeof WORD_LISTS)[number]

/** `facts.json` of a language. */
export interface FactWords {
  /** Pattern parts, used as `{NAME}` in every pattern of the language. */
  macros: Record<string, string>
  /** Words that stand before a value and name its field. */
  labels: Partial<Record<FactField, string[]>>
  /** Words by which an agent asks for a field. */
  asks: Partial<Record<FactField, string[]>>
  words: Record<WordList, string[]>
}

/** Names that mean the same in every language. */
export interface NameData {
  devices: string[]
  /** Operating system of a device family, as name and pattern. */
  families: [string, string][]
  os: [string, string][]
  macNames: string
  browsers: [string, string][]
  payments: [string, string][]
  cities: Record<'zh' | 'fa' | 'en', string>
}
