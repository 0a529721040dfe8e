/** How severe a case is, which team takes it and who else is told, by the rules of the routing data. */
import type { NoteKind } from '../../knowledge/note/field-sets'
import { ROUTING, type Severity, type Team, type TeamRule } from '../../knowledge/note/routing'
import type { PriorityReading, Signals } from '../signals'

/** The severity of a priority: the worst that one of its reasons or its level gives. */
export function severityOf({ level, reasons }: PriorityReading): Severity {
  const rule = ROUTING.toSeverity.find(
    ({ reason, priority }) => priority === level || (reason !== undefined && reasons.includes(reason)),
  )
  return rule?.severity ?? 'low'
}

/** Reasons that say how far a problem reaches. */
export function impactReasons({ reasons }: PriorityReading): string[] {
  return reasons.filter((reason) => ROUTING.impactReasons.includes(reason))
}

function holds(rule: TeamRule, kind: NoteKind, { issues, risks }: Signals): boolean {
  const { from = 1 } = rule
  if (rule.kind !== undefined) return rule.kind === kind
  if (rule.topic !== undefined) return issues[0]?.topic === rule.topic
  return risks.some((risk) => risk.kind === rule.risk && risk.severity >= from)
}

/** The team that takes the case. */
export function teamOf(kind: NoteKind, signals: Signals): Team {
  return ROUTING.toTeam.find((rule) => holds(rule, kind, signals))?.team ?? 'service'
}

/** Teams that should know of it besides. */
export function otherTeams(kind: NoteKind, signals: Signals): Team[] {
  const team = teamOf(kind, signals)
  const others = ROUTING.alsoTold.filter((rule) => holds(rule, kind, signals)).map((rule) => rule.team)
  return [...new Set(others)].filter((other) => other !== team)
}
