/** Facts nobody has said yet, most useful first, with the question that gets each in the customer's language. */
import type { LanguageTag } from '../../knowledge/languages'
import type { Fact, FactField } from '../facts'
import type { IssueKind } from '../signals'
import type { Transcript } from '../transcript'
import { missingFields } from './missing'
import { QUESTIONS } from './note-words'

export interface MissingFact {
  field: FactField
  /** Goes into the reply box; in the customer's language. */
  question: string
}

export function missingFacts(
  kind: IssueKind,
  facts: readonly Fact[],
  transcript: Transcript,
  spoken: LanguageTag,
): MissingFact[] {
  return missingFields(kind, facts, transcript).map((field) => ({
    field,
    question: QUESTIONS[spoken][field],
  }))
}
