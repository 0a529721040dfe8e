/** Signs that a customer has said something about a field, wider than what a value is read from. */
import type { FactField } from './fields'
import data from './mentions.json'

/** Patterns for folded text; all languages in one, since people mix them. */
export const MENTIONS: { field: FactField; pattern: RegExp }[] = Object.entries(data).map(
  ([field, patterns]) => ({ field: field as FactField, pattern: new RegExp(patterns.join('|'), 'u') }),
)
