/** When an opening, a follow-up, a closing or a further offer is due (`moments.json`), the most pressing first. */
import rules from './moments.json'

/** What a moment can be told by. */
export const MOMENT_SIGNS = [
  'waiting',
  'first',
  'asks',
  'upset',
  'everHeated',
  'risky',
  'pleased',
  'solved',
  'asked',
  'gaveDetails',
  'adds',
  'missing',
  'promised',
  'due',
  'overdue',
  'quiet',
] as const
export type MomentSign = (typeof MOMENT_SIGNS)[number]

export interface MomentRule {
  id: string
  moment: 'opening' | 'follow-up' | 'closing' | 'offer'
  /** Keys of starter articles, best first. */
  show: string[]
  /** Interface word that says why. */
  reason: string
  when: Partial<Record<MomentSign, boolean>>
}

export const MOMENT_RULES: readonly MomentRule[] = rules as MomentRule[]

/** Starter articles that a rule names: others of their moment are the library's own. */
export const RULED_ARTICLES: ReadonlySet<string> = new Set(MOMENT_RULES.flatMap(({ show }) => show))
