/** Values of a conversation that are personal: they never go into what is kept beyond it. */
import type { Fact, FactField } from '../../../copilot/facts'
import type { Transcript } from '../../../copilot/transcript'

/** Facts that name a person or belong to one. */
const PERSONAL: readonly FactField[] = [
  'account',
  'email',
  'phone',
  'name',
  'order_id',
  'ticket_id',
  'tracking_no',
  'address_city',
]

export function personalValues(transcript: Transcript, facts: readonly Fact[]): string[] {
  const values = [
    transcript.customer.name,
    ...transcript.messages.map(({ author }) => author),
    ...facts.flatMap(({ field, value }) => (PERSONAL.includes(field) ? [value] : [])),
  ]
  return [...new Set(values.filter((value) => value !== undefined))]
}
