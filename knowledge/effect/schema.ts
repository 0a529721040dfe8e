/** What is kept of what happened to suggestions: counts and kinds; words only of unanswered questions and of trials. */
import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb'

export const EFFECTS_NAME = 'deskside-effects'

/** What the agent did with a suggestion; `shown` in the end means that it was passed over. */
export const DEEDS = ['shown', 'inserted', 'copied', 'dismissed'] as const
export type Deed = (typeof DEEDS)[number]

/** Why the agent dismissed a suggestion. */
export const DISMISS_REASONS = ['wrong-topic', 'outdated', 'tone', 'incomplete', 'other'] as const
export type DismissReason = (typeof DISMISS_REASONS)[number]

/** What came of a reply so far, as `copilot/effect/outcome.ts` reads it. Nothing of what was said is in it. */
export interface Outcome {
  thanks: boolean
  solved: boolean
  askedAgain: boolean
  handedOver: boolean
  /** Heat before minus heat after, -4 to 4: above 0 the customer calmed down. */
  moodChange: number
  /** As far as the desk shows one. */
  rating?: 'good' | 'bad'
  /** Customer messages it rests on; with none there is nothing to judge. */
  answers: number
}

/** One suggestion at one moment of one conversation. */
export interface EpisodeRecord {
  /** The same for the same suggestion at the same customer message, whichever panel writes it. */
  key: string
  /** Milliseconds since 1970 at which it was first shown. */
  at: number
  /** Host of the desk's page, for filtering and deleting. */
  site: string
  /** Map that read the page. */
  desk: string
  /** Salted digest of the conversation's id: tells conversations apart, cannot be turned back. */
  conversation: string
  /** Id of the first article; empty for a question or another reply without one. */
  article: string
  /** Audience and channel of the wording, as `audience/channel`. */
  variant: string
  kind: string
  /** Kind of issue. */
  scene: string
  mood: string
  /** 0 to 3. */
  level: number
  language: string
  /** The customer was found to come again with the same matter. */
  repeat?: true
  /** Place in the list, from 0. */
  place: number
  did: Deed
  reason?: DismissReason
  /** Present once used, so that the index holds used ones only. */
  usedAt?: number
  /** Share of the inserted characters that were sent, 0 to 1; absent until something was sent. */
  kept?: number
  outcome?: Outcome
}

/** Why a wording is in the list of gaps. */
export const GAP_KINDS = ['search', 'unanswered', 'repeated'] as const
export type GapKind = (typeof GAP_KINDS)[number]

/** A question the library had no answer for, personal data taken out. */
export interface GapRecord {
  key: string
  at: number
  site: string
  conversation: string
  language: string
  kind: GapKind
  scene: string
  /** What was typed into the search, or the customer's question with everything personal taken out. */
  wording: string
}

/** What a wording is judged by. */
export const TRIAL_TARGETS = ['helped', 'mood', 'no-repeat'] as const
export type TrialTarget = (typeof TRIAL_TARGETS)[number]

export interface TrialArm {
  /** Shown in lists: "A", "B", or what the agent called it. */
  label: string
  /** The reply's text; the first wording is the article's own and has none. */
  body?: string
}

/** Two or three wordings of one article that are tried side by side. */
export interface TrialRecord {
  id: string
  article: string
  title: string
  target: TrialTarget
  arms: TrialArm[]
  startedAt: number
  /** Set once it has ended, and which wording was kept. */
  endedAt?: number
  winner?: number
}

/** The wording a conversation got; it keeps it. */
export interface AssignmentRecord {
  /** Trial and conversation. */
  key: string
  trial: string
  conversation: string
  arm: number
  at: number
  /** Whether the target was reached; absent while nothing can be said. */
  reached?: boolean
  /** When that was first known: the order in which outcomes came. */
  judgedAt?: number
}

/** How a finished conversation did by the words of service quality. For the agent alone. */
export interface CheckRecord {
  /** Salted digest of the conversation: one check each, the last one counts. */
  key: string
  at: number
  site: string
  language: string
  /** The criteria that applied, each met or not. */
  met: Record<string, boolean>
}

export interface EffectsSchema extends DBSchema {
  episodes: { key: string; value: EpisodeRecord; indexes: { at: number; usedAt: number; site: string } }
  gaps: { key: string; value: GapRecord; indexes: { at: number; site: string } }
  trials: { key: string; value: TrialRecord; indexes: { article: string } }
  assignments: { key: string; value: AssignmentRecord; indexes: { trial: string } }
  about: { key: string; value: { key: string; value: string } }
  checks: { key: string; value: CheckRecord; indexes: { at: number; site: string } }
}

type Upgrade = IDBPTransaction<EffectsSchema, StoreNames<EffectsSchema>[], 'versionchange'>

/** One step a version: entry 0 makes version 1 of an empty database. Steps that have shipped never change. */
export const EFFECT_MIGRATIONS: readonly ((
  database: IDBPDatabase<EffectsSchema>,
  transaction: Upgrade,
) => void)[] = [
  (database) => {
    const episodes = database.createObjectStore('episodes', { keyPath: 'key' })
    episodes.createIndex('at', 'at')
    episodes.createIndex('usedAt', 'usedAt')
    episodes.createIndex('site', 'site')
    const gaps = database.createObjectStore('gaps', { keyPath: 'key' })
    gaps.createIndex('at', 'at')
    gaps.createIndex('site', 'site')
    const trials = database.createObjectStore('trials', { keyPath: 'id' })
    trials.createIndex('article', 'article')
    const assignments = database.createObjectStore('assignments', { keyPath: 'key' })
    assignments.createIndex('trial', 'trial')
    database.createObjectStore('about', { keyPath: 'key' })
  },
  (database) => {
    const checks = database.createObjectStore('checks', { keyPath: 'key' })
    checks.createIndex('at', 'at')
    checks.createIndex('site', 'site')
  },
]

export const EFFECTS_VERSION = EFFECT_MIGRATIONS.length
