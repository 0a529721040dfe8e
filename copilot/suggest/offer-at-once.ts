/** What can be composed without the words of facts: hits of a typed search, the best answer, replies while facts are being read. */
import { bareSuggestion } from './bare-suggestion'
import { suggestionFrom } from './make-suggestion'
import type { ArticleHit, SuggestInput } from './suggest-input'
import { suggestBest, suggestUnread } from './suggest-unread'
import type { Suggestion } from './suggestion'

export interface OfferInput {
  /** The conversation; null when none is read. */
  conversation: SuggestInput | null
  /** Hits of a typed search; they take the place of what the conversation suggests. */
  typed?: ArticleHit[]
  now: Date
}

/** Composes what to show; undefined when it takes the words of facts. */
export function offerAtOnce({ conversation, typed, now }: OfferInput): Suggestion[] | undefined {
  if (!typed) {
    if (!conversation) return []
    if (conversation.unread) return suggestUnread(conversation)
    return conversation.bestOnly ? suggestBest(conversation) : undefined
  }
  return typed
    .map(({ article, words }) =>
      conversation
        ? suggestionFrom(article, conversation, words, ['why.search'])
        : bareSuggestion(article, words, now),
    )
    .filter((suggestion) => suggestion !== undefined)
}
