/** References that count: none that only looks like one, none that is no longer in use. */
import { sign } from '../../../knowledge/facts/signs'
import type { FactField } from '../../facts'
import type { Candidate } from '../candidate'
import { clauseAt } from '../message-view'
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

/** "PW7731" and "PW8046" are of one series. */
const seriesOf = ({ value }: Candidate): string => value.toLowerCase().replace(/\d/gu, '9')

/** References without those of a series that the desk has replaced by a later one ("I've opened a fresh one, KW-80"). */
function withoutReplaced(candidates: readonly Candidate[]): Candidate[] {
  const latest = candidates.findLast(
    (item) => item.field === 'ticket_id' && item.source === 'agent' && replaces(item),
  )
  if (!latest) return [...candidates]
  const isOlder = ({ view, end }: Candidate) =>
    view.index < latest.view.index || (view === latest.view && end <= latest.start)
  return candidates.filter(
    (item) => item.field !== 'ticket_id' || !isOlder(item) || seriesOf(item) !== seriesOf(latest),
  )
}

/** True for a reference that its sentence gives in the place of another one. */
function replaces({ view, start }: Candidate): boolean {
  const sentence = clauseAt(view, start)?.sentence
  return view.clauses.some(
    (clause) => clause.sentence === sentence && sign('replaces-reference').test(clause.text),
  )
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

/** Candidates without references that are a code, are told as something else, were closed or replaced. */
export function withoutWrongReferences(candidates: readonly Candidate[]): Candidate[] {
  return withoutCodes(withoutReplaced(withoutClosed(withoutGuesses(candidates))))
}
