/**
 * Loads the compliance rules of all languages: `knowledge/languages/<tag>/compliance.json`.
 *
 * The named imports keep the examples of the data files out of the bundle.
 */
import { groups as enGroups, rules as enRules } from '../languages/en/compliance.json'
import { groups as faGroups, rules as faRules } from '../languages/fa/compliance.json'
import { groups as zhGroups, rules as zhRules } from '../languages/zh-Hans/compliance.json'

/** The rules a draft is held to; `compliance-words.json` of each language says why. */
export const COMPLIANCE_RULES = [
  'vague-promise',
  'perfunctory',
  'blame-customer',
  'denial',
  'policy-wall',
  'absolute-claim',
  'guarantee',
  'off-platform',
  'review-incentive',
  'asks-secret',
  'exposes-personal-data',
  'legal-admission',
  'missing-empathy',
  'uncertain-wording',
  'jargon',
  'unfilled-placeholder',
  'wrong-language',
  'rude',
] as const
export type ComplianceRule = (typeof COMPLIANCE_RULES)[number]

/** `error` must not be sent, `warning` should be changed, `hint` could be better. */
export type ViolationLevel = 'error' | 'warning' | 'hint'

/**
 * One rule of one language. Phrases are in the matcher's notation; `@name` stands for a group.
 *
 * Kinds, after the prose linter Vale: `phrases` and `patterns` alone are existence; `swaps` substitution; phrases
 * with gaps sequence; `unless*` conditional; `absent` occurrence (the draft must hold one of them).
 */
export interface RuleData {
  rule: string
  level: string
  phrases?: string[]
  /** Regular expressions over folded text, for forms that no phrase can spell out. */
  patterns?: string[]
  /** Phrase to the words that can stand in its place; placeholders are those of replies. */
  swaps?: Record<string, string>
  /** Silences a find that it touches. */
  unless?: string[]
  /** Silences finds in the same sentence. */
  unlessSentence?: string[]
  /** Silences the rule for the whole draft. */
  unlessDraft?: string[]
  /** The draft is at fault when it holds none of these. */
  absent?: string[]
  /** The rule holds only in these contexts; a part that is left out holds always. */
  when?: { mood?: string[]; issue?: string[]; channel?: string[] }
}

/** Phrases and patterns that several rules share, such as ways to name a time. */
export interface GroupData {
  phrases: string[]
  patterns: string[]
}

export interface LanguagePack {
  /** Data folder the rules come from; Traditional Chinese is matched by the Simplified rules. */
  language: 'en' | 'zh-Hans' | 'fa'
  groups: Record<string, GroupData>
  rules: readonly RuleData[]
}

export const COMPLIANCE_PACKS: readonly LanguagePack[] = [
  { language: 'en', groups: enGroups, rules: enRules as readonly RuleData[] },
  { language: 'zh-Hans', groups: zhGroups, rules: zhRules as readonly RuleData[] },
  { language: 'fa', groups: faGroups, rules: faRules as readonly RuleData[] },
]
