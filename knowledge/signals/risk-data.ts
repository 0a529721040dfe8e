/**
 * Loads the risk lexicons of all languages: phrases by kind and severity, innocent uses, negations.
 *
 * The named imports keep the examples of the data files out of the bundle.
 */
import { risks as en, negations as enNegations } from '../languages/en/risks.json'
import { risks as fa, negations as faNegations } from '../languages/fa/risks.json'
import { risks as zh, negations as zhNegations } from '../languages/zh-Hans/risks.json'

/** Phrases of one risk in one language, in the matcher's notation. */
export interface RiskLexicon {
  kind: string
  /** True when a negation close before the phrase takes the risk away ("I don't want to sue"). */
  negatable: boolean
  /** By severity: `1` worth knowing, `2` act now, `3` act before anything else. */
  phrases: { '1'?: string[]; '2'?: string[]; '3'?: string[] }
  /** Longer phrases in which the words mean something else ("my lawyer friend"). */
  innocent: string[]
  /** Words that take back what earlier messages feared ("oh, that was me"); innocent themselves. */
  settling?: string[]
}

/** The lexicons of all languages; Simplified and Traditional Chinese share one, as text is folded. */
export const RISK_LEXICONS: readonly RiskLexicon[] = [...en, ...zh, ...fa]

/** Words that take back what follows closely. */
export const RISK_NEGATIONS: readonly string[] = [...enNegations, ...zhNegations, ...faNegations]
