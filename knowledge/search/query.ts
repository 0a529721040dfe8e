/** What is asked of the index and what it answers. */
import type { Article, ArticleIssue, Moment } from '../article'
import type { LanguageTag } from '../languages'

/** Retrieval from a conversation. */
export interface ConversationQuery {
  /** The customer's last turn or turns. */
  text: string
  /** Earlier customer turns, oldest first; they count less the older they are. */
  context?: readonly string[]
  issue?: ArticleIssue
  topic?: string
  /** The customer's language: articles in it come first. */
  language?: LanguageTag
  /** Today, ISO date or instant, for validity dates; without it they are not looked at. */
  now?: string
  /** Also articles for the agent only. Off unless asked: such a text never goes to a customer. */
  includeInternal?: boolean
  /** Only these moments of a conversation; all when absent. */
  moments?: readonly Moment[]
}

/** A found article. */
export interface Hit {
  articleId: string
  /** 0 to 1. Comparable between queries: at least `SHOW_THRESHOLD` means worth showing unasked. */
  score: number
  /** The customer's words that matched, strongest first, at most six. */
  words: string[]
}

/** How many at most. */
export interface Limit {
  limit?: number
}

/** What an index needs of an article: everything but the wordings' audience and channel. */
export type Searchable = Pick<
  Article,
  | 'id'
  | 'language'
  | 'title'
  | 'issue'
  | 'topic'
  | 'moment'
  | 'phrasings'
  | 'negativeWords'
  | 'tags'
  | 'shortcut'
  | 'useWhen'
  | 'visibility'
  | 'validFrom'
  | 'validUntil'
> & { replies: readonly { body: string }[]; folder?: string }
