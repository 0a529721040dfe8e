/**
 * Rule packs: rules as data that anybody can write, after the prose linter Vale. No regular expressions: phrases are
 * in the matcher's notation, in which every gap is bounded.
 */
import type { ViolationLevel } from './rules'

/**
 * `existence`: a phrase must not appear. `substitution`: it has a better wording. `occurrence`: phrases or signs must
 * appear at least or at most so often in the draft. `conditional`: where a phrase appears, the draft must also have one
 * of `needs`. `sequence`: the parts must not follow one another within a sentence.
 */
export const RULE_KINDS = ['existence', 'substitution', 'occurrence', 'conditional', 'sequence'] as const
export type RuleKind = (typeof RULE_KINDS)[number]

export const RULE_LEVELS: readonly ViolationLevel[] = ['error', 'warning', 'hint']

/** Where a rule holds; a part that is left out holds everywhere. */
export interface RuleScope {
  language?: string[]
  channel?: string[]
  mood?: string[]
  issue?: string[]
}

export interface PackRule {
  /** Stable within its pack. */
  id: string
  kind: RuleKind
  level: ViolationLevel
  /** What it is called, why it holds and what to write instead; the built-in packs keep these with the languages. */
  name?: string
  why?: string
  better?: string
  phrases?: string[]
  /** Phrase to the words that can stand in its place. */
  swaps?: Record<string, string>
  /** `occurrence`: single characters that are counted. */
  signs?: string
  min?: number
  max?: number
  needs?: string[]
  parts?: string[][]
  /** Silences a find in the same sentence. */
  unless?: string[]
  when?: RuleScope
  /** What must and what must not make it fire, in a conversation that its scope fits. */
  examples: { fires: string[]; passes: string[] }
}

export interface RulePack {
  id: string
  /** Built-in packs are named by the interface words `rules.pack.<id>`. */
  name?: string
  /** Changes with every edit; what was compiled of another revision is not used. */
  revision: number
  rules: readonly PackRule[]
}
