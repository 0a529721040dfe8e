/** A possible fact, before corrections and conflicts are settled. */
import type { Fact, FactField } from '../facts'
import type { MessageView } from './message-view'
import { originalWords } from './message-view'
import { isSpoken } from './values/spoken'

export interface Candidate {
  field: FactField
  value: string
  canon?: string
  result?: NonNullable<Fact['result']>
  view: MessageView
  /** Folded offsets into the message. */
  start: number
  end: number
  /** 4 answers a question, 3 says it outright, 2 in passing, 1 is a guess. */
  strength: number
  source: Fact['source']
  /** True for an app's version that is told as a firmware's. */
  firmware?: boolean
}

/** Fields told about a person or a thing: those of other people are not facts of this customer. */
export const OWNED_FIELDS: ReadonlySet<FactField> = new Set<FactField>([
  'account',
  'email',
  'phone',
  'device',
  'os',
  'os_version',
  'app_version',
  'browser',
  'payment_method',
])

/** Values that are digits also where they are said in words. */
const NUMBERS: ReadonlySet<FactField> = new Set<FactField>([
  'account',
  'phone',
  'order_id',
  'ticket_id',
  'tracking_no',
  'error_code',
  'os_version',
  'app_version',
])

function wordsOf(view: MessageView, field: FactField, start: number, end: number): string {
  const words = originalWords(view, start, end)
  const folded = view.text.slice(start, end)
  return NUMBERS.has(field) && isSpoken(folded, words) ? folded : words
}

/** Makes a candidate from folded offsets; the value is the words as written, or digits that are said in words. */
export function candidate(
  view: MessageView,
  field: FactField,
  start: number,
  end: number,
  strength: number,
  value = wordsOf(view, field, start, end),
): Candidate {
  const source = view.message.role === 'agent' ? 'agent' : 'customer'
  return { field, value: value.trim(), view, start, end, strength, source }
}
