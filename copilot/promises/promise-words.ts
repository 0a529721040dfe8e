/** Compiled promise data: due times and the words that make a sentence a commitment. */
import { FACT_DATA, type FactLanguage, fillMacros, joinWords } from '../../knowledge/facts/compile'
import en from '../../knowledge/languages/en/promises.json'
import fa from '../../knowledge/languages/fa/promises.json'
import zh from '../../knowledge/languages/zh-Hans/promises.json'

/** `promises.json` of a language. */
export interface PromiseData {
  /** A future time as an agent says it. */
  due: string
  /** Words of somebody committing to do something. */
  commit: string[]
  /** Words of something that will happen, without a doer ("ships tomorrow"). */
  happens: string[]
  /** Words of coming back to the customer, which count also without a time. */
  follow: string[]
  /** Commitments to an act that takes more than the present message; they count also without a time. */
  acts: string[]
  /** Words of acting within the conversation. */
  now: string[]
  /** Words of a rule, an offer, an instruction or the past. */
  rule: string[]
  examples: { text: string; due: string }[]
  none: string[]
}

export const PROMISE_DATA: Record<FactLanguage, PromiseData> = { en, zh, fa }

function compile(language: FactLanguage) {
  const data = PROMISE_DATA[language]
  const facts = FACT_DATA[language].data
  const edge = language === 'zh' ? ['', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])']
  const words = (list: string[]) => joinWords(list, facts, language)
  return {
    due: new RegExp(`${edge[0]}${fillMacros(data.due, facts)}${edge[1]}`, 'gu'),
    commit: words(data.commit),
    happens: words(data.happens),
    follow: words(data.follow),
    acts: new RegExp(words(data.acts).source.replace('(?<![\\p{L}\\p{N}])', ''), 'u'),
    now: words(data.now),
    rule: words(data.rule),
  }
}

const compiled: Partial<Record<FactLanguage, ReturnType<typeof compile>>> = {}

/** The promise words of a language, compiled when a message first needs them. */
export function promiseWords(language: FactLanguage): ReturnType<typeof compile> {
  compiled[language] ??= compile(language)
  return compiled[language]
}
