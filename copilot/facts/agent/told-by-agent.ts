/** Values that an agent reads out or gives ("I see order 4411", "your reference is R-20"). */
import { sign } from '../../../knowledge/facts/signs'
import { fold } from '../../../knowledge/text/fold'
import type { FactField } from '../../facts'
import type { Candidate } from '../candidate'
import { has, type MessageView } from '../message-view'
import { isSuperseded } from '../settle/superseded'
import { readIntroduced } from './greeting-persian'
import { isRecordedTime, readRecord } from './read-out'

/** What an agent reads from the record. */
const READ_OUT: ReadonlySet<FactField> = new Set<FactField>([
  'order_id',
  'tracking_no',
  'account',
  'error_code',
  'amount',
  'payment_method',
  'product',
])

/** How much what the agent tells of these weighs beside the customer's own words. */
const MOST_SURE: Partial<Record<FactField, number>> = { amount: 1.5, product: 2, address_city: 2, since: 1 }

/** True when one value stands within another. */
export const covers = (whole: Candidate, part: Candidate): boolean =>
  whole.start <= part.start && whole.end >= part.end

/** "Or buy our cloud relay, 4.99/mo": a price that is offered. */
export const isOfferedPrice = (view: MessageView, item: Candidate): boolean =>
  item.field === 'amount' &&
  sign('offered-price').test(view.text.slice(Math.max(0, item.start - 32), item.end + 10))

/** "The card takes a week" names no way to pay. */
const isBareCard = (item: Candidate): boolean =>
  item.field === 'payment_method' && sign('bare-card').test(fold(item.value))

/** "I'll refund the 88 dollars", "your address in York": what the agent tells of this customer's case. */
function isSettled(view: MessageView, item: Candidate): boolean {
  if (item.field !== 'amount' && item.field !== 'address_city') return false
  const clause = view.clauses.find((other) => item.start < other.end)
  if (!clause || sign('supposes-money').test(clause.text) || sign('others-record').test(clause.text))
    return false
  // "已为您办理退款1,268元".
  return sign(item.field === 'amount' ? 'settling' : 'your-place').test(clause.text)
}

/** True for a value that is told of this customer, by its field and the words around it. */
function isTold(view: MessageView, item: Candidate, recorded: boolean): boolean {
  const { field, start } = item
  if (field === 'ticket_id' || field === 'tracking_no') return true
  if (READ_OUT.has(field) && recorded && !isBareCard(item)) return true
  // Orders that the agent makes.
  if (field === 'order_id' && sign('placed-order').test(view.text)) return true
  // "25.00 to your Visa".
  if (field === 'payment_method' && !isBareCard(item) && sign('to-your').test(view.text.slice(0, start)))
    return true
  return isSettled(view, item) || (field === 'since' && isRecordedTime(view, item))
}

/**
 * What an agent's message tells.
 *
 * @param found what the message says by itself
 * @param isApart true for what is asked or listed there
 */
export function readTold(
  view: MessageView,
  found: readonly Candidate[],
  isApart: { inQuestion: (start: number) => boolean; listed: (item: Candidate) => boolean },
): Candidate[] {
  const recorded = has(view, 'record', view.text)
  // "重新开一单 X，您看可以吗": what the question is about is there already.
  const isMade = ({ field, start }: Candidate) =>
    field === 'ticket_id' && sign('opens-reference').test(view.text.slice(Math.max(0, start - 16), start))
  const told = found
    .filter((item) => (isMade(item) || !isApart.inQuestion(item.start)) && isTold(view, item, recorded))
    .filter((item, _, all) => !isSuperseded(item, all))
  const record = readRecord(view).filter(
    (item) => !isApart.inQuestion(item.start) && !isApart.listed(item) && !isOfferedPrice(view, item),
  )
  return (
    [...told, ...record, ...readIntroduced(view)]
      .filter(
        (item) =>
          !(item.field === 'ticket_id' && item.strength < 2 && found.some((other) => covers(other, item))),
      )
      // What the customer says of these goes before what the record says.
      .map((item) => ({ ...item, strength: Math.min(item.strength, MOST_SURE[item.field] ?? 4) }))
  )
}
