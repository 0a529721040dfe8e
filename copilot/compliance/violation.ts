/** What the compliance check says about a draft, and the context it needs. Types only. */
import type { RuleWords } from '../../knowledge/compliance/rule-words'
import type { ViolationLevel } from '../../knowledge/compliance/rules'
import type { LanguageTag } from '../../knowledge/languages'
import type { IssueKind, MoodKind, MoodLevel } from '../signals'
import type { RuleChoice } from './rule-choice'

export interface DraftContext {
  /** The customer's language. */
  language: LanguageTag
  /** Absent: nothing is known, and rules for one mood only are silent. */
  mood?: MoodKind
  level?: MoodLevel
  /** `public` is readable by others than the customer: a review, a post. */
  channel?: 'chat' | 'email' | 'public'
  issue?: IssueKind
  /** Name of the map that read the desk: some packs hold only there. */
  helpdesk?: string
  /** Which packs hold; absent: the rules of the languages alone, all of them. */
  rules?: RuleChoice
}

export interface Violation {
  /** A rule of the languages (`ComplianceRule`), or one of a pack. */
  rule: string
  /** The pack it is of; absent for the rules of the languages. */
  pack?: string
  /** Words of a rule that brings its own. */
  said?: RuleWords
  level: ViolationLevel
  /** UTF-16 offsets into the draft; both 0 when the fault is the whole draft. */
  start: number
  end: number
  /** The words at fault, as written; empty when the fault is the whole draft. */
  words: string
  /** What can stand in place of `words`, with placeholders of replies; absent when it needs the agent's judgement. */
  better?: string
}
