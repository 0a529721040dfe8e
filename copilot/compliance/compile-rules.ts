/** A language's rules, ready for use: its phrases in one matcher, and its patterns; made on first use. */
import type { LanguagePack } from '../../knowledge/compliance/rules'
import packed from './compliance-rules.built'
import type { CompiledRule, Listed, PackedCompliance } from './pack-compliance'
import { type RuleMatch, ruleMatcher } from './rule-matcher'

export type { CompiledRule } from './pack-compliance'

export interface CompiledRules {
  rules: CompiledRule[]
  find: (text: string) => RuleMatch<Listed>[]
  patterns: { list: number; pattern: RegExp }[]
  lists: number
}

export type PackLanguage = LanguagePack['language']

const compiled = new Map<PackLanguage, CompiledRules>()

const parsed = new Map<PackLanguage, PackedCompliance>()

/** The rules of a language as they were packed. */
export function packedRules(language: PackLanguage): PackedCompliance {
  let rules = parsed.get(language)
  if (!rules) {
    rules = JSON.parse(packed[language]) as PackedCompliance
    parsed.set(language, rules)
  }
  return rules
}

/** The rules of a language, ready for use. */
export function compiledRules(language: PackLanguage): CompiledRules {
  let rules = compiled.get(language)
  if (!rules) {
    rules = unpack(packedRules(language))
    compiled.set(language, rules)
  }
  return rules
}

function unpack({ rules, entries, beginnings, patterns, lists }: PackedCompliance): CompiledRules {
  return {
    rules,
    find: ruleMatcher(entries, beginnings),
    patterns: patterns.map(({ list, source }) => ({ list, pattern: new RegExp(source, 'gu') })),
    lists,
  }
}
