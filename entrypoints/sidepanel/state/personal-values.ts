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
  const known = values.filter((value) => value !== undefined)
  // The values themselves first: what is looked for has a bound.
  return [...new Set([...known, ...known.flatMap(addressed)])]
}

const TITLES = ['女士', '先生', '小姐', '太太', '老师', '老師', '同学', '同學', '总', '總', '哥', '姐']

/** How a Chinese name is spoken to: the family name with a title. */
function addressed(name: string): string[] {
  return /^\p{Script=Han}{2,4}$/u.test(name) ? TITLES.map((title) => name.slice(0, 1) + title) : []
}
