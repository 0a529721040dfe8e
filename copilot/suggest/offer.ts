/** What the panel shows: suggestions for the conversation, or what a typed search found, each composed. */
import { type OfferInput, offerAtOnce } from './offer-at-once'
import { suggest } from './suggest'
import type { Suggestion } from './suggestion'

export type { OfferInput } from './offer-at-once'

/** Composes what to show. Pure: the same input gives the same suggestions. */
export function offer(input: OfferInput): Suggestion[] {
  return offerAtOnce(input) ?? (input.conversation ? suggest(input.conversation) : [])
}
