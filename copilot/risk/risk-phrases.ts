/** The phrases of risks with what each says: of which risk, how grave, that it is innocent or settled. */
import { RISK_LEXICONS, RISK_NEGATIONS } from '../../knowledge/signals/risk-data'
import { RISK_KINDS, type RiskKind } from '../signals'

export interface RiskClue {
  /** `undefined` for a negation. */
  kind: RiskKind | undefined
  severity: 1 | 2 | 3
  innocent: boolean
  /** True for words with which a customer takes an earlier fear of it back ("oh, that was me"). */
  settles: boolean
  negatable: boolean
}

/** All phrases of all languages, for one matcher: messages mix languages. */
export function riskEntries(): { phrase: string; payload: RiskClue }[] {
  const entries: { phrase: string; payload: RiskClue }[] = []
  for (const lexicon of RISK_LEXICONS) {
    const kind = RISK_KINDS.find((known) => known === lexicon.kind)
    if (!kind) continue
    for (const severity of [1, 2, 3] as const) {
      const payload = { kind, severity, innocent: false, settles: false, negatable: lexicon.negatable }
      for (const phrase of lexicon.phrases[severity] ?? []) entries.push({ phrase, payload })
    }
    const innocent = { kind, severity: 1, innocent: true, settles: false, negatable: false } as const
    for (const phrase of lexicon.innocent) entries.push({ phrase, payload: innocent })
    const settling = { ...innocent, settles: true }
    for (const phrase of lexicon.settling ?? []) entries.push({ phrase, payload: settling })
  }
  const negation = {
    kind: undefined,
    severity: 1,
    innocent: false,
    settles: false,
    negatable: false,
  } as const
  for (const phrase of RISK_NEGATIONS) entries.push({ phrase, payload: negation })
  return entries
}
