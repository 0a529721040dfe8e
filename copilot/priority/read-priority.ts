/** Ranks a conversation urgent, important or general from reach, need and risk, with the reasons. */
import type { ConversationMood, Evidence, Issue, Priority, PriorityReading, Risk } from '../signals'
import type { NamedReason } from './find-reasons'

export interface PriorityInput {
  mood: ConversationMood
  risks: readonly Risk[]
  issues: readonly Issue[]
  /** What the customer's messages name, oldest first. */
  named: Iterable<NamedReason>
}

/** Keys of the interface words `priority.reason.<key>`, strongest first, with the level each one gives. */
export const PRIORITY_REASONS = [
  ['safety', 'urgent'],
  ['takeover', 'urgent'],
  ['many', 'urgent'],
  ['money-leaking', 'urgent'],
  ['deadline-hours', 'urgent'],
  ['strong-anger', 'important'],
  ['threat', 'important'],
  ['privacy', 'important'],
  ['deadline-days', 'important'],
  ['blocked', 'important'],
  ['money', 'important'],
  ['escalation', 'important'],
  ['repeat', 'important'],
  ['churn', 'important'],
] as const satisfies readonly (readonly [string, Exclude<Priority, 'general'>])[]
export type PriorityReason = (typeof PRIORITY_REASONS)[number][0]

/** Risks that make a conversation pressing by themselves, from which severity on. */
const RISK_REASONS: readonly [Risk['kind'], number, PriorityReason][] = [
  ['self-harm', 1, 'safety'],
  ['safety', 3, 'safety'],
  ['fraud', 3, 'takeover'],
  ['legal', 2, 'threat'],
  ['regulator', 2, 'threat'],
  ['exposure', 2, 'threat'],
  ['chargeback', 2, 'threat'],
  ['minors', 2, 'privacy'],
  ['privacy', 2, 'privacy'],
  ['supervisor', 2, 'escalation'],
  ['repeat', 2, 'repeat'],
  ['churn', 2, 'churn'],
]

/** Topics in which one person cannot go on, or whose money is gone. */
const TOPIC_REASONS: Readonly<Record<string, PriorityReason>> = {
  outage: 'many',
  takeover: 'takeover',
  'double-charge': 'money',
  'refund-status': 'money',
}

/** Matters that stop one person when the talk is mainly about them, said or not. */
const STOPPING_TOPICS = new Set(['crash', 'login', 'account-locked', 'verification-code', 'payment-failed'])

/** Places shown for one reason. */
const MOST_EVIDENCE = 3

/** Kinds of issue in which something asked for does not work; elsewhere "cannot" says less. */
const FAULT_KINDS = new Set(['technical', 'account', 'payment'])

/** Reads the priority; `general` without reasons when nothing presses. */
export function readPriority({ mood, risks, issues, named }: PriorityInput): PriorityReading {
  const found = new Map<PriorityReason, Evidence[]>()
  const add = (reason: PriorityReason, words: readonly Evidence[]): void => {
    const known = found.get(reason) ?? []
    found.set(reason, known)
    known.push(...words.slice(0, MOST_EVIDENCE - known.length))
  }
  for (const risk of risks) {
    for (const [kind, severity, reason] of RISK_REASONS) {
      if (risk.kind === kind && risk.severity >= severity) add(reason, risk.evidence)
    }
  }
  for (const issue of issues) {
    const reason = issue.topic === undefined ? undefined : TOPIC_REASONS[issue.topic]
    if (reason) add(reason, issue.evidence)
  }
  const [first] = issues
  if (first && STOPPING_TOPICS.has(first.topic ?? '')) add('blocked', first.evidence)
  const faulty = first !== undefined && FAULT_KINDS.has(first.kind)
  for (const { reason, evidence } of named) {
    if (reason !== 'blocked' || faulty) add(reason, [evidence])
  }
  if (mood.kind === 'anger' && mood.level >= 2) add('strong-anger', mood.evidence)
  const reasons = PRIORITY_REASONS.filter(([reason]) => found.has(reason))
  return {
    level: reasons[0]?.[1] ?? 'general',
    reasons: reasons.map(([reason]) => reason),
    evidence: Object.fromEntries(found),
  }
}
