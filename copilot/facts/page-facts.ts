/** Facts that the page shows beside the conversation. */
import { compiledFacts, factLanguagesOf } from '../../knowledge/facts/compile'
import { fold } from '../../knowledge/text/fold'
import type { Fact, FactField } from '../facts'
import type { CustomerFields } from '../transcript'
import { isCardNumber } from './secrets'

/** Labels of a page's field list that mean one of our fields. */
const PAGE_FIELDS: FactField[] = [
  'account',
  'order_id',
  'ticket_id',
  'tracking_no',
  'device',
  'os',
  'os_version',
  'app_version',
  'browser',
  'address_city',
]

function pageFact(field: FactField, value: string): Fact {
  return { field, value, evidence: { messageId: '', start: 0, end: 0, words: value }, source: 'page' }
}

/** The customer's fields as facts; the evidence has no message. */
export function readPageFacts(customer: CustomerFields): Fact[] {
  const out: Fact[] = []
  if (customer.name) out.push(pageFact('name', customer.name))
  if (customer.email) out.push(pageFact('email', customer.email))
  if (customer.phone) out.push(pageFact('phone', customer.phone))
  for (const [label, value] of Object.entries(customer.other ?? {})) {
    if (value.trim() === '' || isCardNumber(value)) continue
    const folded = fold(label).trim()
    const field = PAGE_FIELDS.find((name) =>
      factLanguagesOf(folded).some((language) =>
        compiledFacts(language).asks.some(
          (ask) => ask.field === name && ask.pattern.exec(folded)?.[0].length === folded.length,
        ),
      ),
    )
    if (field) out.push(pageFact(field, value.trim()))
  }
  return out
}
