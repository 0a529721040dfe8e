/** The knowledge base's unit: an article with one or more wordings of a reply. */
import type { FactField } from './facts/fields'
import type { LanguageTag } from './languages'

/** Kinds of issue an article can answer; the same words as detection uses. */
export const ARTICLE_ISSUES = [
  'technical',
  'account',
  'payment',
  'logistics',
  'after-sales',
  'complaint',
  'inquiry',
  'feedback',
  'none',
] as const
export type ArticleIssue = (typeof ARTICLE_ISSUES)[number]

/** How the reply is layered: see docs/replies.md. */
export const SCENARIOS = ['inquiry', 'after-sales', 'complaint', 'dispute'] as const
export type Scenario = (typeof SCENARIOS)[number]

export const AUDIENCES = ['any', 'casual', 'formal', 'business'] as const
export type Audience = (typeof AUDIENCES)[number]
export const CHANNELS = ['any', 'chat', 'email'] as const
export type Channel = (typeof CHANNELS)[number]

/**
 * One wording of a reply, for an audience and a channel.
 *
 * `body` is a Markdown subset: paragraphs, `- ` and `1. ` lists, `[label](url)` links, `**bold**`.
 * Placeholders: `{{customer.first_name|there}}`, see `copilot/placeholders.ts`.
 */
export interface ReplyVariant {
  audience: Audience
  channel: Channel
  body: string
}

/** What moment of a conversation an article belongs to. Most answer an issue (`answer`). */
export const MOMENTS = ['opening', 'answer', 'follow-up', 'closing'] as const
export type Moment = (typeof MOMENTS)[number]

export interface Article {
  /** Stable over versions and exports: language, dot, kebab-case key ("en.app-crash"). */
  id: string
  language: LanguageTag
  title: string
  issue: ArticleIssue
  /** Finer topic, a key of the issue data of the language ("crash"). */
  topic: string
  scenario: Scenario
  moment: Moment
  replies: ReplyVariant[]
  /** Other ways customers ask for it. */
  phrasings: string[]
  /** Words that speak against this article although it seems to match. */
  negativeWords: string[]
  tags: string[]
  /** Where it stands in the library: names from the outermost folder inwards, with "/" between them. */
  folder?: string
  /** Typed to find it at once, unique in a language ("crash"). */
  shortcut: string
  useWhen: string
  notWhen: string
  /** `public` may go to a customer; `internal` is for the agent only and is never inserted in a public box. */
  visibility: 'public' | 'internal'
  /**
   * Facts the reply builds on ("you have already tried the usual steps"). It is only suggested when the customer
   * has given them, and then takes the place of the general ones on its topic.
   */
  buildsOn?: FactField[]
  /** True when the reply carries its own apology or thanks, so that no empathy line is put before it. */
  selfContained?: boolean
  /** ISO dates (yyyy-mm-dd) between which it may be suggested. */
  validFrom?: string
  validUntil?: string
}
