/** What the compliance check says about a draft, and the context it needs. Types only. */
import type { ComplianceRule, ViolationLevel } from '../../knowledge/compliance/rules'
import type { LanguageTag } from '../../knowledge/languages'
import type { IssueKind, MoodKind, MoodLevel } from '../signals'

export interface DraftContext {
  /** The customer's language. */
  language: LanguageTag
  /** Absent: nothing is known, and rules for one mood only are silent. */
  mood?: MoodKind
  level?: MoodLevel
  /** `public` is readable by others than the customer: a review, a post. */
  channel?: 'chat' | 'email' | 'public'
  issue?: IssueKind
}

export interface Violation {
  rule: ComplianceRule
  level: ViolationLevel
  /** UTF-16 offsets into the draft; both 0 when the fault is the whole draft. */
  start: number
  end: number
  /** The words at fault, as written; empty when the fault is the whole draft. */
  words: string
  /** What can stand in place of `words`, with placeholders of replies; absent when it needs the agent's judgement. */
  better?: string
}
