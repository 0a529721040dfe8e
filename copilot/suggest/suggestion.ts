/** What the panel offers: a reply ready to insert, with its reason. Types only. */
import type { Audience, Channel } from '../../knowledge/article'
import type { LanguageTag } from '../../knowledge/languages'
import type { Violation } from '../compliance/violation'

/** `composed` is an article's reply with an empathy line before it. */
export type SuggestionKind = 'article' | 'composed' | 'question' | 'step' | 'opening' | 'closing'

/** Which of an article's wordings is shown. */
export interface VariantChoice {
  audience: Audience
  channel: Channel
}

export interface Suggestion {
  /** Stable while the same thing is offered in the same conversation; keys lists and remembers what is open. */
  id: string
  kind: SuggestionKind
  articleIds: string[]
  title: string
  /** The reply as plain text, filled: exactly what a plain box will hold. */
  text: string
  /** The same for rich editors; absent when the plain text says it all. */
  html?: string
  /** Placeholder names nothing is known for; such a reply is not inserted. */
  blanks: string[]
  language: LanguageTag
  /** Words of the conversation that led to it, in the customer's spelling. */
  why: string[]
  /** Keys of interface words (`why.*`) for reasons that are not words of the customer. */
  reasons: string[]
  variant: VariantChoice
  /** What the filled text breaks of the compliance rules; errors are never offered among answers. */
  violations: Violation[]
  /** Other wordings the article has. */
  variants: VariantChoice[]
}
