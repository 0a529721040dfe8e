/** Of two values for one thing in a message, the one that another has taken the place of. */
import { sign } from '../../../knowledge/facts/signs'
import type { FactField } from '../../facts'
import type { Candidate } from '../candidate'

/** Fields of which a person has one at a time, and references of which the last one told counts. */
const ONE_AT_A_TIME: ReadonlySet<FactField> = new Set<FactField>([
  'account',
  'email',
  'phone',
  'device',
  'os_version',
  'app_version',
  'browser',
  'order_id',
  'ticket_id',
  'tracking_no',
  'address_city',
])

const gap = ({ view, end }: Candidate, next: Candidate): string => view.text.slice(end, next.start)

/** True when a later value of the same field in the same message has taken this one's place. */
export function isSuperseded(item: Candidate, all: readonly Candidate[]): boolean {
  if (!ONE_AT_A_TIME.has(item.field)) return false
  return all.some(
    (next) =>
      next.field === item.field &&
      next.view === item.view &&
      next.start >= item.end &&
      (sign('former-value').test(item.view.text.slice(Math.max(0, item.start - 40), item.start)) ||
        sign('given-up').test(gap(item, next))),
  )
}
