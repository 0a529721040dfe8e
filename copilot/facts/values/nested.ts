/** Values that stand within one another at one place are one value. */
import type { FactField } from '../../facts'
import type { Candidate } from '../candidate'

/** One id can stand behind two labels ("booking reference"); the earlier field here keeps it. */
const ID_RANK: FactField[] = ['order_id', 'tracking_no', 'error_code', 'account', 'ticket_id']
const rankOf = (field: FactField) => {
  const rank = ID_RANK.indexOf(field)
  return rank < 0 ? ID_RANK.length : rank
}

const NESTED: ReadonlySet<FactField> = new Set<FactField>([
  'order_id',
  'ticket_id',
  'tracking_no',
  'account',
  'error_code',
  'app_version',
  'os_version',
  'phone',
  'device',
  'email',
  'amount',
  'browser',
])

/** Ids that contain one another at one place are one id, of the field that names it best. */
export function dropNested(items: Candidate[]): Candidate[] {
  return items.filter(
    (item) =>
      !NESTED.has(item.field) ||
      !items.some(
        (other) =>
          other !== item &&
          other.view === item.view &&
          NESTED.has(other.field) &&
          other.start <= item.start &&
          other.end >= item.end &&
          (other.end - other.start > item.end - item.start ||
            other.strength > item.strength ||
            (other.strength === item.strength && rankOf(other.field) < rankOf(item.field))),
      ),
  )
}
