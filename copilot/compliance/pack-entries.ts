/** The phrases of a rule pack, each with the rule it belongs to and what it is there for. */
import type { PackRule } from '../../knowledge/compliance/pack'
import type { RulePhrase } from './rule-matcher'

/** What a phrase is to its rule. */
export type PackRole = 'find' | 'need' | 'unless' | `part ${number}`

export interface PackPayload {
  pack: number
  rule: number
  role: PackRole
  better?: string
}

/** A pack as it is shipped. */
export interface PackedPack {
  entries: RulePhrase<PackPayload>[]
  /** What phrases can begin with, with their places among the entries. */
  beginnings: string
}

/** All phrases of a pack; `pack` is its place among several. */
export function packEntries(rules: readonly PackRule[], pack = 0): RulePhrase<PackPayload>[] {
  return rules.flatMap((one, rule): RulePhrase<PackPayload>[] => {
    const entry = (phrases: readonly string[] | undefined, role: PackRole): RulePhrase<PackPayload>[] =>
      (phrases ?? []).map((phrase) => ({ phrase, payload: { pack, rule, role } }))
    return [
      ...entry(one.phrases, 'find'),
      ...Object.entries(one.swaps ?? {}).map(
        ([phrase, better]): RulePhrase<PackPayload> => ({
          phrase,
          payload: { pack, rule, role: 'find', better },
        }),
      ),
      ...entry(one.needs, 'need'),
      ...entry(one.unless, 'unless'),
      ...(one.parts ?? []).flatMap((part, index) => entry(part, `part ${index}`)),
    ]
  })
}
