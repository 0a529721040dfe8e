/** Ids that are put right in a later message: "that's my colleague's. Mine is KW-20913". */
import { sign } from '../../../knowledge/facts/signs'
import type { FactField } from '../../facts'
import type { Candidate } from '../candidate'
import { shapeOf } from './put-right-han'
import { keyOf } from './value-key'

const IDS: ReadonlySet<FactField> = new Set<FactField>(['order_id', 'account', 'tracking_no', 'ticket_id'])
/** Letters before an id in which it is called the right one. */
const NEAR = 32

const isCustomers = ({ field, source }: Candidate): boolean => IDS.has(field) && source === 'customer'

const isRight = ({ view, start }: Candidate): boolean =>
  sign('right-id-before').test(view.text.slice(Math.max(0, start - NEAR), start))

/** The id of an earlier message that a right one stands for: one of its shape. */
const wrongFor = (right: Candidate, all: readonly Candidate[]): Candidate | undefined =>
  all.findLast(
    (item) =>
      isCustomers(item) &&
      item.view.index < right.view.index &&
      shapeOf(item.value) === shapeOf(right.value) &&
      keyOf(item) !== keyOf(right),
  )

/** Candidates with the right ids as what the wrong ones were told as, and without these. */
export function withRightIds(candidates: readonly Candidate[]): Candidate[] {
  let out = [...candidates]
  for (const right of candidates) {
    if (!isCustomers(right) || !isRight(right)) continue
    const wrong = wrongFor(right, out)
    if (!wrong) continue
    const field = wrong.field
    out = out
      .filter((item) => !IDS.has(item.field) || keyOf(item) !== keyOf(wrong))
      .map((item) => (item === right ? { ...right, field, strength: 4 } : item))
  }
  return out
}
