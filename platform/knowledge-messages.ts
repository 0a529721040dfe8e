/** What the panel asks the knowledge worker, and what it answers. Requests are numbered. */
import type { Article } from '../knowledge/article'
import type { DamagedArticle } from '../knowledge/library/open-library'
import type { ConversationQuery, Hit, Limit } from '../knowledge/search/query'
import type { TypedHit, TypedOptions } from '../knowledge/search/typed-search'

/** A hit with its article, ready to be shown. */
export interface FoundArticle<H> {
  hit: H
  article: Article
}

/** Requests by name, with what they carry and what they give. */
export interface KnowledgeRequests {
  retrieve: { query: ConversationQuery; options: Limit; answer: FoundArticle<Hit>[] }
  searchTyped: { line: string; options: TypedOptions; answer: FoundArticle<TypedHit>[] }
  article: { id: string; answer: Article | undefined }
  list: { answer: { articles: Article[]; damaged: DamagedArticle[] } }
  put: { articles: Article[]; answer: undefined }
  remove: { ids: string[]; answer: undefined }
  recordUse: { id: string; answer: undefined }
  ready: { answer: { articles: number; damaged: DamagedArticle[] } }
}

export type KnowledgeName = keyof KnowledgeRequests
export type KnowledgeAnswer<N extends KnowledgeName> = KnowledgeRequests[N]['answer']

/** A request as sent. */
export type KnowledgeRequest = {
  [N in KnowledgeName]: { number: number; name: N } & Omit<KnowledgeRequests[N], 'answer'>
}[KnowledgeName]

/** An answer as sent back. `error` is one plain sentence. */
export type KnowledgeReply = { number: number; answer: unknown } | { number: number; error: string }
