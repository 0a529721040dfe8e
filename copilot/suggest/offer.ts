/** What the panel shows: suggestions for the conversation, or what a typed search found, each composed. */
import { bareSuggestion } from './bare-suggestion'
import { suggestionFrom } from './make-suggestion'
import { suggest } from './suggest'
import type { ArticleHit, SuggestInput } from './suggest-input'
import type { Suggestion } from './suggestion'

export interface OfferInput {
  /** The conversation; null when none is read. */
  conversation: SuggestInput | null
  /** Hits of a typed search; they take the place of what the conversation suggests. */
  typed?: ArticleHit[]
  now: Date
}

/** Composes what to show. Pure: the same input gives the same suggestions. */
export function offer({ conversation, typed, now }: OfferInput): Suggestion[] {
  if (!typed) return conversation ? suggest(conversation) : []
  return typed
    .map(({ article, words }) =>
      conversation
        ? suggestionFrom(article, conversation, words, ['why.search'])
        : bareSuggestion(article, words, now),
    )
    .filter((suggestion) => suggestion !== undefined)
}
