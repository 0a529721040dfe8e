/** What a talk is about, where nothing is told by its name: "your patient portal", "a box of antibodies". English. */
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import type { MessageView } from '../message-view'

/** A message with fewer letters is a greeting. */
const TELLING = 12

/** A thing by its kind in the customer's first words; beside a device by its name, no other machine. */
function thingIn(view: MessageView, besideDevice: boolean): Candidate[] {
  if (view.facts.some(({ language }) => language !== 'en')) return []
  const match = sign('kind-of-product', 'd').exec(view.text.slice(0, 600))
  const groups = match?.indices?.groups
  const span = groups?.v ?? groups?.w ?? (besideDevice ? undefined : groups?.x)
  if (!span || sign('no-product-kind').test(view.text.slice(span[0], span[1]))) return []
  return [candidate(view, 'product', span[0], span[1], 1)]
}

/** The kind of thing that the customer's first messages are about; none beside a thing that has a name. */
export function readCommonProduct(
  customers: readonly MessageView[],
  items: readonly Candidate[],
): Candidate[] {
  if (items.some(({ field }) => field === 'product')) return []
  const besideDevice = items.some(({ field }) => field === 'device')
  // What is said before anybody answers, or behind a greeting.
  const opening = customers.filter((view, place) => view.index === place && view.text.length > TELLING)
  return (opening.length > 0 ? opening : customers.slice(1, 2))
    .flatMap((view) => thingIn(view, besideDevice))
    .slice(0, 1)
}
