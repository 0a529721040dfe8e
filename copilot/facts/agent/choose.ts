/** A choice among values that the agent has listed: "which of a-north, a-south and admin?" "the second one". */
import { sign } from '../../../knowledge/facts/signs'
import type { FactField } from '../../facts'
import { type Candidate, candidate } from '../candidate'
import type { MessageView } from '../message-view'

/** Values offered for choosing, in the order listed. */
export interface Options {
  field: FactField
  values: string[]
}

/** What tells of which field the values are. */
const KINDS = [
  ['order_id', 'orders-offered'],
  ['ticket_id', 'tickets-offered'],
  ['tracking_no', 'parcels-offered'],
  ['email', 'addresses-offered'],
  ['account', 'accounts-offered'],
] as const

/** What an agent's message offers for choosing, when it lists two to eight values and asks which. */
export function readOptions(view: MessageView): Options | undefined {
  if (!sign('asks-which').test(view.text)) return undefined
  const values = [...view.text.matchAll(sign('listed-option', 'g'))]
    .map((match) => match[0].replace(/^#/u, ''))
    .filter((words) => /[\d._@-]/u.test(words) && /[a-z]|\d{3}/u.test(words))
  const distinct = [...new Set(values)].filter((words) => !sign('word-with-hyphen').test(words))
  if (distinct.length < 2 || distinct.length > 8) return undefined
  const field = distinct.every((words) => /@\S+\./u.test(words))
    ? 'email'
    : KINDS.find(([, name]) => sign(name).test(view.text))?.[0]
  return field ? { field, values: distinct } : undefined
}

/** Places in a list; -1 is the last, -2 the one before it. */
const PLACES = [
  [-2, 'last-but-one'],
  [0, 'the-first'],
  [1, 'the-second'],
  [2, 'the-third'],
  [3, 'the-fourth'],
  [-1, 'the-last'],
] as const

const squeeze = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

/** The option that a short answer names by its place, or by a part that no other option has. */
export function readChoice(view: MessageView, options: Options): Candidate[] {
  const first = view.clauses[0]
  if (!first) return []
  const pick = (value: string | undefined, start: number, end: number) =>
    value === undefined ? [] : [{ ...candidate(view, options.field, start, end, 4, value) }]
  const said = squeeze(view.text.slice(0, 300))
  const whole = options.values.filter((value) => said.includes(squeeze(value)))
  if (whole.length === 1 && whole[0]) return pick(whole[0], first.start, first.end)
  if (whole.length > 1) return []
  for (const clause of view.clauses.slice(0, 2)) {
    if (clause.text.length > 60 || clause.question) continue
    if (sign('the-middle').test(clause.text) && options.values.length % 2 === 1)
      return pick(options.values[(options.values.length - 1) / 2], clause.start, clause.end)
    const place = PLACES.find(([, name]) => sign(name).test(clause.text))?.[0]
    if (place !== undefined) return pick(options.values.at(place), clause.start, clause.end)
    // "South" chooses pottery-south: a word that only one of them holds.
    const words = clause.text.match(/[a-z]{3,20}|\d{2,12}/gu) ?? []
    const named = words.flatMap((word) => {
      const fit = options.values.filter((value) => squeeze(value).includes(word))
      return fit.length === 1 && fit[0] ? [fit[0]] : []
    })
    const chosen = [...new Set(named)]
    if (chosen.length === 1 && words.length <= 5) return pick(chosen[0], clause.start, clause.end)
  }
  return []
}
