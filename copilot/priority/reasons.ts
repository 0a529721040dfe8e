/** The reasons of a priority, and what names them beside words. */
import type { ConversationMood, Issue, Priority, Risk } from '../signals'
import type { NamedReason } from './find-reasons'
import type { Said } from './wording'

export interface PriorityInput {
  mood: ConversationMood
  risks: readonly Risk[]
  issues: readonly Issue[]
  /** What the customer's messages name, oldest first. */
  named: readonly NamedReason[]
  /** The customer's messages, oldest first. */
  opening: readonly Said[]
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
  ['matter', 'important'],
] as const satisfies readonly (readonly [string, Exclude<Priority, 'general'>])[]
export type PriorityReason = (typeof PRIORITY_REASONS)[number][0]

/** Risks that make a conversation pressing by themselves, from which severity on. */
export const RISK_REASONS: readonly [Risk['kind'], number, PriorityReason][] = [
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
export const TOPIC_REASONS: Readonly<Record<string, PriorityReason>> = {
  outage: 'many',
  takeover: 'takeover',
  'double-charge': 'money',
  'refund-status': 'money',
}
