/** References that count: none that only looks like one, none that is no longer in use. */
import { sign } from '../../../knowledge/facts/signs'
import type { FactField } from '../../facts'
import type { Candidate } from '../candidate'
import { keyOf } from './value-key'

/** What a bare reference may be in truth. */
const IDS: ReadonlySet<FactField> = new Set<FactField>([
  'order_id',
  'tracking_no',
  'account',
  'error_code',
  'phone',
  'product',
  'device',
])

/** A reference told by its shape alone is none where it is told as something else. */
function withoutGuesses(candidates: readonly Candidate[]): Candidate[] {
  const known = new Set(candidates.filter((item) => IDS.has(item.field)).map(keyOf))
  return candidates.filter(
    (item) => !(item.field === 'ticket_id' && item.strength < 2 && known.has(keyOf(item))),
  )
}

/** Letters behind a reference that may close it; in Persian the verb comes last. */
const reachOf = ({ view }: Candidate): number => (/\p{Script=Arabic}/u.test(view.text) ? 48 : 24)

/** References without those that were closed ("claim A-1 was closed"), where another one is in use. */
function withoutClosed(candidates: readonly Candidate[]): Candidate[] {
  const isClosed = (item: Candidate) =>
    item.field === 'ticket_id' &&
    sign('reference-closed').test(item.view.text.slice(item.end, item.end + reachOf(item))) &&
    /^[ ,]/u.test(item.view.text.slice(item.end, item.end + 1))
  const open = candidates.some(
    (item) => item.field === 'ticket_id' && !isClosed(item) && /[a-z]/iu.test(item.value),
  )
  return open ? candidates.filter((item) => !isClosed(item)) : [...candidates]
}

/** A code of an answer that has the shape of a reference is the code. */
function withoutCodes(candidates: readonly Candidate[]): Candidate[] {
  const codes = new Set(
    candidates.filter((item) => item.field === 'error_code' && item.strength >= 4).map(keyOf),
  )
  return codes.size === 0
    ? [...candidates]
    : candidates.filter(
        (item) => !(item.field === 'ticket_id' && item.strength < 4 && codes.has(keyOf(item))),
      )
}

/** Candidates without references that are a code, are told as something else, or were closed. */
export function withoutWrongReferences(candidates: readonly Candidate[]): Candidate[] {
  return withoutCodes(withoutClosed(withoutGuesses(candidates)))
}
