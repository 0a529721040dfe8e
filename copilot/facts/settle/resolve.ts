/** Settles candidates: corrections win, repeats merge, what still contradicts is marked. */
import { sign } from '../../../knowledge/facts/signs'
import type { Fact, FactField } from '../../facts'
import { resolveTime } from '../../times/resolve-time'
import { type Candidate, candidate } from '../candidate'
import { clauseAt, evidenceAt, has } from '../message-view'
import { shapeOf } from './put-right-han'
import { withoutWrongReferences } from './references'
import { SINGLE } from './single-fields'
import { keyOf } from './value-key'

/** Fields where two values that were not corrected contradict each other. */
const EXACT: ReadonlySet<FactField> = new Set<FactField>([
  'account',
  'email',
  'phone',
  'os_version',
  'app_version',
  'os',
])

const HAN = /\p{Script=Han}/u

const SIDE_BY_SIDE: ReadonlySet<FactField> = new Set<FactField>(['browser', 'payment_method', 'address_city'])

/** True when the value's own sentence takes something back. */
function isCorrection(item: Candidate): boolean {
  const clause = clauseAt(item.view, item.start)
  if (!clause) return false
  const near = item.view.clauses.filter(
    (other) => Math.abs(item.view.clauses.indexOf(other) - item.view.clauses.indexOf(clause)) <= 1,
  )
  return (
    near.some((other) => has(item.view, 'correction', other.text)) ||
    sign('denied-behind').test(item.view.text.slice(item.end, item.end + 24))
  )
}

/** "4471 and 4472": told side by side. */
const isBeside = (one: Candidate | undefined, other: Candidate) =>
  one !== undefined &&
  one.view === other.view &&
  sign('side-by-side').test(one.view.text.slice(one.end, other.start))

function toFact(item: Candidate, conflict: boolean): Fact {
  const at = item.field === 'since' ? resolveTime(item.value, item.view.message.time, 'since') : undefined
  return {
    field: item.field,
    value: item.value,
    ...(item.canon ? { canon: item.canon } : {}),
    ...(item.result ? { result: item.result } : {}),
    ...(at ? { at } : {}),
    evidence: evidenceAt(item.view, item.start, item.end),
    source: item.source,
    ...(conflict ? { conflict: true } : {}),
  }
}

/** "支付宝花呗": two names in one breath are one way to pay. */
function joinTouching(items: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = []
  for (const item of items.toSorted((a, b) => a.view.index - b.view.index || a.start - b.start)) {
    const last = out.at(-1)
    const touches = last !== undefined && last.view === item.view && last.end === item.start
    if (touches && HAN.test(item.value)) {
      const strength = Math.max(last.strength, item.strength)
      out[out.length - 1] = candidate(item.view, item.field, last.start, item.end, strength)
    } else out.push(item)
  }
  return out
}

/** One value: the strongest, a correction before that; equal exact values that differ are both kept as a conflict. */
function settleOne(items: Candidate[]): Fact[] {
  let kept = items
  const corrected = items.findLastIndex(
    (item, i) => i > 0 && isCorrection(item) && keyOf(item) !== keyOf(items[0] as Candidate),
  )
  if (corrected > 0) kept = items.slice(corrected)
  // "By card" says less than "my Mastercard" did.
  const exact = kept.filter(
    (item) => !(item.field === 'payment_method' && sign('card-of-any-kind').test(item.value.toLowerCase())),
  )
  if (exact.length > 0) kept = exact
  const top = Math.max(...kept.map((item) => item.strength))
  const strong = kept.filter((item) => item.strength === top)
  const first = strong[0] as Candidate
  const last = strong.at(-1) as Candidate
  // Asked again and answered otherwise, the later answer holds.
  if (EXACT.has(first.field) && top >= 4 && last.view !== first.view && first.field !== 'email')
    return [toFact(last, false)]
  // "Chrome and Firefox, both", "from Oslo to Porto": what can stand side by side, told in one breath.
  if (SIDE_BY_SIDE.has(first.field)) {
    const beside = strong.filter(
      (item) =>
        item === first ||
        (item.view === first.view &&
          item.start - first.end < 60 &&
          (item.field !== 'address_city' ||
            sign('journey').test(item.view.text.slice(first.end, item.start)))),
    )
    const named = [...new Map(beside.map((item) => [keyOf(item), item])).values()]
    const distinct = named.filter(
      (item) => !named.some((other) => other !== item && keyOf(other).includes(keyOf(item))),
    )
    return distinct.slice(0, 3).map((item) => toFact(item, false))
  }
  if (EXACT.has(first.field)) {
    const rivals = [...new Map(strong.map((item) => [keyOf(item), item])).values()]
    // A value that contains the other says the same more exactly.
    const distinct = rivals.filter(
      (item) => !rivals.some((other) => other !== item && keyOf(other).startsWith(keyOf(item))),
    )
    if (distinct.length > 1) return distinct.slice(0, 2).map((item) => toFact(item, true))
    if (distinct[0]) return [toFact(distinct[0], false)]
  }
  return [toFact(first, false)]
}

/** Settles all candidates of a conversation, given in the order said. */
export function resolveFacts(all: readonly Candidate[]): Fact[] {
  const candidates = withoutWrongReferences(all)
  const byField = new Map<FactField, Candidate[]>()
  for (const item of candidates) byField.set(item.field, [...(byField.get(item.field) ?? []), item])
  const facts: Fact[] = []
  for (const [field, items] of byField) {
    if (SINGLE.has(field)) {
      facts.push(...settleOne(field === 'payment_method' ? joinTouching(items) : items))
      continue
    }
    const seen = new Map<string, Candidate>()
    for (const item of items) {
      const key = keyOf(item)
      if (!seen.has(key)) seen.set(key, item)
    }
    let values = [...seen.values()]
    // "550" says less than "550 5.7.1" did.
    if (field === 'error_code')
      values = values.filter((item) => !values.some((other) => other.value.startsWith(`${item.value} `)))
    const corrected = values.findLastIndex(
      (item, i) => i > 0 && field !== 'steps_tried' && isCorrection(item) && !isBeside(values[i - 1], item),
    )
    // A serial number and a ticket's are told beside one another: only what looks like the right one was put right.
    const right = values[corrected]
    if (corrected > 0 && right)
      values = values.filter(
        (item, i) =>
          i >= corrected || (HAN.test(right.view.text) && shapeOf(item.value) !== shapeOf(right.value)),
      )
    facts.push(...values.map((item) => toFact(item, false)))
  }
  return facts
}
