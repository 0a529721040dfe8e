/** What the panel asks the knowledge worker, and what it answers. Requests are numbered. */
import type { RuleChoice } from '../copilot/compliance/rule-choice'
import type { Violation } from '../copilot/compliance/violation'
import type { DraftInput, DraftReview } from '../copilot/draft/review-draft'
import type { QualityCheck, QualityInput } from '../copilot/effect/quality'
import type { OfferInput } from '../copilot/suggest/offer'
import type { Suggestion } from '../copilot/suggest/suggestion'
import type { Article } from '../knowledge/article'
import type { LanguageTag } from '../knowledge/languages'
import type { Undone, Version } from '../knowledge/library/history'
import type { DamagedArticle, Listed, WriteReason } from '../knowledge/library/open-library'
import type { ChangeRecord, LearnedHow, LearnedRecord, UseRecord } from '../knowledge/library/schema'
import type { Trashed } from '../knowledge/library/trash'
import type { Written } from '../knowledge/library/writing'
import type { ConversationQuery, Limit } from '../knowledge/search/query'
import type { TypedOptions } from '../knowledge/search/typed-search'

/** A hit with its article, ready to be shown. */
export interface ArticleHit {
  article: Article
  /** 0 to 1. */
  score: number
  /** The words that matched, strongest first. */
  words: string[]
  /** Found by the topic that was read: the customer's words alone do not speak for it. */
  byTopic?: true
}

/** A typed hit; `titleMarks` are the places in the title to mark (UTF-16 offsets). */
export interface TypedArticleHit extends ArticleHit {
  titleMarks: [number, number][]
}

/** How many hits at most, and from which score on. */
export interface RetrieveOptions extends Limit {
  least?: number
}

/** An article of which a reply breaks rules. */
export interface FaultyArticle {
  id: string
  title: string
  language: LanguageTag
  violations: Violation[]
}

/** Requests by name, with what they carry and what they give. */
export interface KnowledgeRequests {
  retrieve: { query: ConversationQuery; options: RetrieveOptions; answer: ArticleHit[] }
  searchTyped: { line: string; options: TypedOptions; answer: TypedArticleHit[] }
  moments: { language: LanguageTag; answer: Article[] }
  warm: { language: LanguageTag; answer: undefined }
  offer: { input: OfferInput; answer: Suggestion[] }
  /** From now on replies and drafts are held against these packs. */
  checkQuality: { input: QualityInput; answer: QualityCheck[] }
  setRules: { choice: RuleChoice; answer: undefined }
  /** The same, as it is stored: the worker reads it. */
  setStoredRules: { stored: unknown; answer: undefined }
  reviewDraft: { input: DraftInput; answer: DraftReview }
  /** Articles from number `from` on, with what their replies break; `all` is how many there are. */
  lintArticles: {
    from: number
    limit: number
    answer: { faulty: FaultyArticle[]; checked: number; all: number }
  }
  article: { id: string; answer: Article | undefined }
  list: { answer: Listed }
  damagedContent: { answer: unknown[] }
  put: { articles: Article[]; reason: WriteReason; answer: Written }
  remove: { ids: string[]; answer: Written }
  trash: { answer: Trashed[] }
  recover: { ids: string[]; answer: Written }
  emptyTrash: { ids: string[] | undefined; answer: undefined }
  changes: { limit: number; answer: ChangeRecord[] }
  undo: { change: number; answer: Undone }
  versions: { id: string; answer: Version[] }
  uses: { answer: Map<string, UseRecord> }
  learn: { article: string; wording: string; how: LearnedHow; answer: LearnedRecord | null }
  learned: { article: string | undefined; answer: LearnedRecord[] }
  forget: { numbers: number[]; answer: undefined }
  recordUse: { id: string; answer: undefined }
  ready: { answer: { articles: number; damaged: DamagedArticle[] } }
}

export type KnowledgeName = keyof KnowledgeRequests
export type KnowledgeAnswer<N extends KnowledgeName> = KnowledgeRequests[N]['answer']

/** A request as sent. */
export type KnowledgeRequest = {
  [N in KnowledgeName]: { number: number; name: N } & Omit<KnowledgeRequests[N], 'answer'>
}[KnowledgeName]

/** An answer as sent back; `error` is one plain sentence. `changed` is sent unasked when articles are others now. */
export type KnowledgeReply =
  | { number: number; answer: unknown }
  | { number: number; error: string }
  | { changed: true }
