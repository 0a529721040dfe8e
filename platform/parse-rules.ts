/** The rule packs as the agent wants them, from whatever is stored: what is switched on or off, and packs of their own. */
import { parseStoredPacks } from '../copilot/compliance/parse-pack'
import { type RuleChoice, USUAL_RULES } from '../copilot/compliance/rule-choice'

export const RULES_VERSION = 1

/** Steps from one version of what is stored to the next: `MIGRATIONS[0]` turns version 1 into version 2. */
export const MIGRATIONS: ((stored: Record<string, unknown>) => Record<string, unknown>)[] = []

/** The choice from whatever is stored: damaged parts are left out. */
export function parseRuleChoice(stored: unknown): RuleChoice {
  if (typeof stored !== 'object' || stored === null) return USUAL_RULES
  let fields = stored as Record<string, unknown>
  const version = typeof fields.version === 'number' ? fields.version : RULES_VERSION
  for (const migrate of MIGRATIONS.slice(version - 1)) fields = migrate(fields)
  const packs = typeof fields.packs === 'object' && fields.packs !== null ? Object.entries(fields.packs) : []
  return {
    packs: Object.fromEntries(
      packs
        .filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean' && entry[0].length <= 60)
        .slice(0, 200),
    ),
    own: parseStoredPacks(fields.own).filter(({ id }) => id !== ''),
  }
}
