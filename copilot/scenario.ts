/**
 * The scenario that a reply has to fit: inquiry, after-sales, complaint or dispute.
 *
 * A dispute is a disagreement that outside help is called into: a bank, a court, an authority, an accusation of
 * fraud beside a matter of money. Heat makes a complaint of any matter; a fault told calmly is after-sales.
 */
import type { ConversationMood, Evidence, Issue, IssueKind, Risk, RiskKind, Scenario } from './signals'

/** Risks that make a dispute: somebody else is to decide. */
const DISPUTING = new Set<RiskKind>(['legal', 'regulator', 'chargeback'])
/** Matters of money, in which an accusation of fraud is a dispute and not only heat. */
const OF_MONEY = new Set<IssueKind>(['payment', 'after-sales'])
const AFTER_SALES = new Set<IssueKind>(['technical', 'account', 'payment', 'logistics', 'after-sales'])
/** From this anger on a complaint comes before its matter. */
const HEATED = 2
/** Risks with this severity are meant, not only mentioned. */
const MEANT = 2
/** A stolen account is reported, not disputed. */
const REPORTED = 3

export interface ScenarioReading {
  scenario: Scenario
  evidence: Evidence[]
}

/** Reads the scenario; undefined when nothing is asked for yet. */
export function readScenario(
  mood: ConversationMood,
  issues: readonly Issue[],
  risks: readonly Risk[],
): ScenarioReading | undefined {
  const [issue] = issues
  const kind = issue?.kind ?? 'none'
  const disputing = risks.find(
    (risk) =>
      risk.severity >= MEANT &&
      (DISPUTING.has(risk.kind) || (risk.kind === 'fraud' && risk.severity < REPORTED && OF_MONEY.has(kind))),
  )
  if (disputing) return { scenario: 'dispute', evidence: disputing.evidence }
  if (mood.kind === 'anger' && mood.level >= HEATED) return { scenario: 'complaint', evidence: mood.evidence }
  if (!issue || kind === 'none' || kind === 'feedback') return undefined
  if (kind === 'complaint') return { scenario: 'complaint', evidence: issue.evidence }
  return { scenario: AFTER_SALES.has(kind) ? 'after-sales' : 'inquiry', evidence: issue.evidence }
}
