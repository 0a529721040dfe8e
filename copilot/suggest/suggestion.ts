/** What the panel offers: a reply ready to insert, with its reason. Types only. */
import type { Audience, Channel } from '../../knowledge/article'
import type { LanguageTag } from '../../knowledge/languages'
import type { ReplyLength, ReplyPart } from '../../knowledge/replies/plans'
import type { Violation } from '../compliance/violation'
import type { Choice } from '../template/fill-template'

/** `composed` is more than an article's own words: with empathy or the restated problem, or of several articles. */
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
  /** Pick-lists of the reply; what is picked stands in the text. */
  choices: Choice[]
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
  /** The parts it is made of, in their order, and whether they stand; empty where there is nothing to switch. */
  parts: { part: ReplyPart; on: boolean }[]
  /** Absent for what has one form and length only. */
  form?: { channel: 'chat' | 'email'; length: ReplyLength }
}
