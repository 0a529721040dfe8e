/** Signs that a customer has said something about a field, wider than what a value is read from. */
import { FACT_PATTERNS } from './fact-patterns'
import packed from './fact-patterns.built'
import type { FactField } from './fields'

/** What the signs of a field say of a folded text; those of all languages, since people mix them. */
export interface Mention {
  field: FactField
  /** True when one of them stands in the text. */
  isIn(text: string): boolean
}

export const MENTIONS: Mention[] = packed.mentions.map(([field, numbers]) => {
  const patterns = numbers.map((number) => FACT_PATTERNS.pattern(number))
  return { field: field as FactField, isIn: (text) => patterns.some((pattern) => pattern.test(text)) }
})
