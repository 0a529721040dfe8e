/** The promise data of each language, and its words as sources of regular expressions. */
import { FACT_DATA, fillMacros, joinWords } from '../../knowledge/facts/fact-sources'
import type { FactLanguage } from '../../knowledge/facts/languages-of'
import en from '../../knowledge/languages/en/promises.json'
import fa from '../../knowledge/languages/fa/promises.json'
import zh from '../../knowledge/languages/zh-Hans/promises.json'
import type { PatternPacker } from '../../knowledge/text/pack-patterns'

/** `promises.json` of a language. */
export interface PromiseData {
  /** Future times as agents say them; where several fit, the longest counts. */
  due: string[]
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

/** Lists that tell whether a sentence holds one of their words. */
export type PromiseWord = 'commit' | 'happens' | 'follow' | 'acts' | 'now' | 'rule'

/** Numbers of the words of a language in a set. */
export interface PackedPromises extends Record<PromiseWord, number> {
  /** Expressions that find all times of a text. */
  due: number[]
}

/** Adds the words of a language to a set. */
export function packPromises(language: FactLanguage, set: PatternPacker): PackedPromises {
  const data = PROMISE_DATA[language]
  const facts = FACT_DATA[language].data
  const edge = language === 'zh' ? ['', ''] : ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])']
  const words = (list: string[]): string => joinWords(list, facts, language)
  return {
    due: data.due.map((source) => set.add(`${edge[0]}(?:${fillMacros(source, facts)})${edge[1]}`, 'gu')),
    commit: set.add(words(data.commit)),
    happens: set.add(words(data.happens)),
    follow: set.add(words(data.follow)),
    acts: set.add(words(data.acts).replace('(?<![\\p{L}\\p{N}])', '')),
    now: set.add(words(data.now)),
    rule: set.add(words(data.rule)),
  }
}
