/** Which packs hold for a draft: those that are switched on, and those of the desk that was read. */

import type { RulePack } from '../../knowledge/compliance/pack'
import { BUILT_IN_PACKS, type BuiltInPack } from '../../knowledge/compliance/packs'
import type { ComplianceRule } from '../../knowledge/compliance/rules'

export interface RuleChoice {
  /** Packs by id that the agent switched on or off; the others hold where they usually do. */
  packs: Record<string, boolean>
  /** Packs of the agent's own. */
  own: readonly RulePack[]
}

/** Nothing switched, nothing added. */
export const USUAL_RULES: RuleChoice = { packs: {}, own: [] }

/** True when a built-in pack holds on a desk. */
export function packHolds(pack: BuiltInPack, choice: RuleChoice, helpdesk: string | undefined): boolean {
  const chosen = choice.packs[pack.id]
  if (chosen !== undefined) return chosen
  return pack.desks === undefined || (helpdesk !== undefined && pack.desks.includes(helpdesk))
}

/** The packs whose own rules are looked for. */
export function packsInUse(choice: RuleChoice, helpdesk: string | undefined): readonly RulePack[] {
  const builtIn = BUILT_IN_PACKS.filter((pack) => packHolds(pack, choice, helpdesk)).map(
    ({ id, rules }): RulePack => ({ id, revision: 0, rules }),
  )
  return [...builtIn, ...choice.own.filter(({ id }) => choice.packs[id] !== false)]
}

/** Rules of `compliance.json` that are switched off with their pack. */
export function switchedOff(choice: RuleChoice): ReadonlySet<ComplianceRule> {
  const off = BUILT_IN_PACKS.filter(({ id }) => choice.packs[id] === false)
  return new Set(off.flatMap(({ core }) => core))
}
