/**
 * What detection says about messages and the conversation: mood, risk, issue and priority.
 *
 * Every signal carries the words that say so, with their place in the message.
 */

/** Moods a customer message can have, in the words of the label guide. */
export const MOOD_KINDS = [
  'anger',
  'anxiety',
  'disappointment',
  'confusion',
  'satisfaction',
  'neutral',
] as const
export type MoodKind = (typeof MOOD_KINDS)[number]

/** 0 none (neutral only), 1 mild, 2 moderate, 3 severe. */
export type MoodLevel = 0 | 1 | 2 | 3

export const RISK_KINDS = [
  'legal',
  'regulator',
  'exposure',
  'chargeback',
  'supervisor',
  'churn',
  'fraud',
  'safety',
  'repeat',
  'privacy',
  'self-harm',
  'minors',
  'evidence',
] as const
export type RiskKind = (typeof RISK_KINDS)[number]

export const ISSUE_KINDS = [
  'technical',
  'account',
  'payment',
  'logistics',
  'after-sales',
  'complaint',
  'inquiry',
  'feedback',
  'none',
] as const
export type IssueKind = (typeof ISSUE_KINDS)[number]

export type Priority = 'urgent' | 'important' | 'general'

/** Words of a message that carry a signal. `start` and `end` are UTF-16 offsets into its text. */
export interface Evidence {
  messageId: string
  start: number
  end: number
  words: string
}

export interface Mood {
  kind: MoodKind
  level: MoodLevel
  /** 0 to 1; how clear the reading is. */
  confidence: number
  evidence: Evidence[]
  /** True when the agent said so. */
  corrected?: true
}

/** The conversation's mood now, with its course. */
export interface ConversationMood extends Mood {
  /** Heat of each customer message, oldest first: -1 (pleased) to 3 (severe); at most the last 12. */
  trend: number[]
  direction: 'rising' | 'steady' | 'falling'
  /** The latest message that brought another mood or a higher level, and its words; absent while all is calm. */
  change?: MoodChange
}

/** Where the mood turned. */
export interface MoodChange {
  messageId: string
  from: MoodKind
  to: MoodKind
  evidence: Evidence[]
}

/** What a reply has to fit. */
export const SCENARIOS = ['inquiry', 'after-sales', 'complaint', 'dispute'] as const
export type Scenario = (typeof SCENARIOS)[number]

/** How the customer writes, or what they mind, with the words that show it. */
export interface AudienceReading {
  style: import('../knowledge/signals/audience-data').AudienceStyle
  evidence: Evidence[]
}

export interface Risk {
  kind: RiskKind
  /** 1 worth knowing, 2 act now, 3 act before anything else. */
  severity: 1 | 2 | 3
  evidence: Evidence[]
}

export interface Issue {
  kind: IssueKind
  /** Finer topic, a key of the issue data ("crash", "points"); absent when only the kind is clear. */
  topic?: string
  confidence: number
  evidence: Evidence[]
  /** Key of the hidden need that usually stands behind it ("is my account safe?"), when known. */
  hiddenNeed?: string
}

export interface PriorityReading {
  level: Priority
  /** Keys of interface words (`priority.reason.*`), strongest first. */
  reasons: string[]
  /** The words behind each reason, by its key; a reason may rest on what is known of a topic and have none. */
  evidence?: Readonly<Partial<Record<string, readonly Evidence[]>>>
}

/** Everything detection says about a conversation. Built in the panel's signals worker. */
export interface Signals {
  mood: ConversationMood
  risks: Risk[]
  /** Strongest first; never empty: `none` when nothing is asked. */
  issues: Issue[]
  priority: PriorityReading
  /** What kind of reply is called for, with the words that say so; absent while nothing is asked. */
  scenario?: { scenario: Scenario; evidence: Evidence[] }
  /** Styles the customer shows, the plainest first; absent or empty when they show none. */
  audience?: AudienceReading[]
  /** Language of the customer's words. */
  language: import('../knowledge/languages').LanguageTag
  /** Id of the last customer message, absent when there is none. */
  lastCustomerMessageId?: string
  /** True when the last message that counts (customer or agent) is the agent's. */
  waitingForCustomer: boolean
  /** Mood of each customer message by message id. */
  messageMoods: Record<string, Mood>
}
