/** Packs the compliance rules of a language: which lists of phrases and patterns each rule goes by. */
import {
  COMPLIANCE_PACKS,
  COMPLIANCE_RULES,
  type ComplianceRule,
  type GroupData,
  type LanguagePack,
  type RuleData,
  type ViolationLevel,
} from '../../knowledge/compliance/rules'
import { packBeginnings, withNeeds } from './pack-beginnings'
import type { RulePhrase } from './rule-matcher'

/** What a phrase was written for: a list (a rule's own or a group's) and, when it has one, the better wording. */
export interface Listed {
  list: number
  better?: string
}

export interface CompiledRule {
  rule: ComplianceRule
  level: ViolationLevel
  when: NonNullable<RuleData['when']>
  /** Numbers of lists. */
  finds: number[]
  unless: number[]
  unlessSentence: number[]
  unlessDraft: number[]
  /** Undefined when the rule asks for nothing to be there. */
  absent?: number[]
  language: LanguagePack['language']
}

/** The rules of a language as plain data. */
export interface PackedCompliance {
  rules: CompiledRule[]
  entries: RulePhrase<Listed>[]
  /** What phrases can begin with, with their places among the entries. */
  beginnings: string
  patterns: { list: number; source: string }[]
  lists: number
  /** Ways to name a time, and the words of understanding: the review of a draft looks for them too. */
  time: GroupData
  empathy: readonly string[]
}

const LEVELS: readonly ViolationLevel[] = ['error', 'warning', 'hint']

/** Packs the rules of a language. Throws RangeError when the data names an unknown rule, level or group. */
export function packCompliance(language: LanguagePack['language']): PackedCompliance {
  const entries: RulePhrase<Listed>[] = []
  const patterns: PackedCompliance['patterns'] = []
  const rules: CompiledRule[] = []
  let lists = 0

  for (const pack of COMPLIANCE_PACKS.filter((one) => one.language === language)) {
    const groups = new Map<string, number>()
    for (const [name, group] of Object.entries(pack.groups)) {
      groups.set(name, lists)
      addList(group.phrases, group.patterns)
    }
    const listsOf = (phrases: readonly string[] = [], own: readonly string[] = []): number[] => {
      const numbers = phrases
        .filter((phrase) => phrase.startsWith('@'))
        .map((phrase) => {
          const number = groups.get(phrase.slice(1))
          if (number === undefined) throw new RangeError(`Unknown group: ${phrase}`)
          return number
        })
      const spelled = phrases.filter((phrase) => !phrase.startsWith('@'))
      if (spelled.length > 0 || own.length > 0) numbers.push(addList(spelled, own))
      return numbers
    }
    for (const data of pack.rules) {
      const rule = COMPLIANCE_RULES.find((known) => known === data.rule)
      const level = LEVELS.find((known) => known === data.level)
      if (!rule || !level) throw new RangeError(`Unknown rule or level: ${data.rule}, ${data.level}`)
      const finds = listsOf(data.phrases, data.patterns)
      for (const [phrase, better] of Object.entries(data.swaps ?? {})) {
        entries.push({ phrase, payload: { list: lists, better } })
      }
      if (data.swaps) finds.push(lists++)
      const one: CompiledRule = {
        rule,
        level,
        when: data.when ?? {},
        finds,
        unless: listsOf(data.unless),
        unlessSentence: listsOf(data.unlessSentence),
        unlessDraft: listsOf(data.unlessDraft),
        language: pack.language,
      }
      if (data.absent) one.absent = listsOf(data.absent)
      rules.push(one)
    }
  }
  const own = COMPLIANCE_PACKS.find((pack) => pack.language === language)
  return {
    rules,
    entries: entries.map(withNeeds),
    beginnings: packBeginnings(entries.map(({ phrase }) => phrase)),
    patterns,
    lists,
    time: own?.groups.time ?? { phrases: [], patterns: [] },
    empathy: own?.rules.find(({ rule }) => rule === 'missing-empathy')?.absent ?? [],
  }

  function addList(phrases: readonly string[], regular: readonly string[]): number {
    const payload = { list: lists }
    for (const phrase of phrases) entries.push({ phrase, payload })
    for (const source of regular) patterns.push({ list: lists, source })
    return lists++
  }
}
