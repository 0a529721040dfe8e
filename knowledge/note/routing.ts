/** Which team takes a case, who else is told, and how severe it is: rules as data, the first that holds decides. */
import type { NoteKind } from './field-sets'
import data from './routing.json'

export const TEAMS = [
  'technical',
  'security',
  'billing',
  'logistics',
  'after-sales',
  'complaints',
  'service',
  'legal',
  'safety',
  'press',
] as const
export type Team = (typeof TEAMS)[number]

/** From the worst to the mildest. */
export const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const
export type Severity = (typeof SEVERITIES)[number]

/** `risk` holds from severity `from` on. */
export interface TeamRule {
  kind?: NoteKind
  topic?: string
  risk?: string
  from?: number
  team: Team
}

export interface SeverityRule {
  /** A key of `priority.reason.*`. */
  reason?: string
  priority?: string
  severity: Severity
}

export const ROUTING = data as {
  toTeam: TeamRule[]
  alsoTold: TeamRule[]
  toSeverity: SeverityRule[]
  /** Reasons of the priority that say how far the problem reaches. */
  impactReasons: string[]
}
