/** Facts nobody has said yet, the most important first, with the question that gets each in the customer's language. */
import type { LanguageTag } from '../../knowledge/languages'
import type { Fact, FactField } from '../facts'
import type { IssueKind } from '../signals'
import type { Transcript } from '../transcript'
import { type Importance, missingFields } from './missing'
import { QUESTIONS } from './note-words'
import type { TalkMemory } from './talk-memory'

export interface MissingFact {
  field: FactField
  /** How much the next team is held up without it. */
  importance: Importance
  /** Goes into the reply box; in the customer's language. */
  question: string
}

export function missingFacts(
  kind: IssueKind,
  facts: readonly Fact[],
  transcript: Transcript,
  spoken: LanguageTag,
  memory?: TalkMemory,
): MissingFact[] {
  return missingFields(kind, facts, transcript, memory).map(({ field, importance }) => ({
    field,
    importance,
    question: QUESTIONS[spoken][field],
  }))
}
