/** What an agent's message asks for, loosely: more than its questions are read for, so that nothing is asked twice. */
import type { FactField } from '../../knowledge/facts/fields'
import type { SignName } from '../../knowledge/facts/sign-sources'
import { sign } from '../../knowledge/facts/signs'
import { askedFields } from '../facts/agent/asked-fields'
import { type Clause, has, type MessageView } from '../facts/message-view'

/** Words of questions that fetch a field beside what the questions of the data say. */
const LOOSE_ASKS: [FactField, SignName][] = [
  ['account', 'loosely-asks-account'],
  ['since', 'loosely-asks-since'],
  ['frequency', 'loosely-asks-frequency'],
  ['name', 'loosely-asks-name'],
  ['order_id', 'loosely-asks-order-id'],
  ['tracking_no', 'loosely-asks-tracking-no'],
  ['device', 'loosely-asks-device'],
  ['os', 'loosely-asks-os'],
  ['os_version', 'loosely-asks-os-version'],
  ['app_version', 'loosely-asks-app-version'],
  ['address_city', 'loosely-asks-address-city'],
  ['error_code', 'loosely-asks-error-code'],
  ['payment_method', 'loosely-asks-payment-method'],
  ['steps_tried', 'loosely-asks-steps-tried'],
]

/** Which of these fields an agent's message asks for, by the data and by loose words. */
export function looselyAsked(view: MessageView, among: ReadonlySet<FactField>): Set<FactField> {
  const asked = new Set(askedFields(view, among))
  const loose = LOOSE_ASKS.filter(
    ([field, name]) => among.has(field) && !asked.has(field) && sign(name).test(view.text),
  )
  // A sign of the question that another clause holds ("Firmware? Home > i.") counts, too.
  const asks = ({ question, text }: Clause) => question || has(view, 'request', text)
  if (loose.length > 0 && view.clauses.some(asks)) for (const [field] of loose) asked.add(field)
  // "Which phone number?" asks for no phone.
  if (sign('phone-number-word').test(view.text)) asked.delete('device')
  return asked
}
