/** Places as answers in English that are more than the place: "Harbour Inn in Cork", "Marta Nowak, Poznan". */
import { sign } from '../../../knowledge/facts/signs'
import type { FactField } from '../../facts'
import { type Candidate, candidate } from '../candidate'
import type { MessageView } from '../message-view'
import { foldedOffset } from '../values/read-patterns'
import type { Span } from './answering'

/** The city of an answer, and the name beside it unless one is known. */
export function readPlaced(view: MessageView, named: boolean): Candidate[] {
  const text = view.message.text.slice(0, 200)
  const at = (field: FactField, span: Span | undefined) =>
    span ? [candidate(view, field, foldedOffset(view, span[0]), foldedOffset(view, span[1]), 4)] : []
  // "Marta Nowak, Poznan", "Marta Nowak, 14 Mill Lane, Ludlow": an answer to "where shall we send it?".
  const addressed = sign('addressed', 'd').exec(text)?.indices?.groups
  if (addressed) return [...(named ? [] : at('name', addressed.name)), ...at('address_city', addressed.city)]
  // "Mysuru 570001", "8010 Graz".
  const near = sign('coded-place', 'd').exec(text)?.indices?.groups
  const coded = near?.v ?? near?.w
  if (coded) return at('address_city', coded)
  const placed = sign('placed-in', 'd').exec(text)?.indices?.groups?.v
  if (placed) return at('address_city', placed)
  // Of places without capitals only those of a short answer.
  const low = view.text.length < 60 ? sign('low-place', 'd').exec(view.text)?.indices?.groups?.v : undefined
  return low ? [candidate(view, 'address_city', low[0], low[1], 4)] : []
}
