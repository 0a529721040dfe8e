/** Asks the knowledge worker: typed requests, each answered by its number or with a plain error. */
import type { RuleChoice } from '../copilot/compliance/rule-choice'
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
import type { ConversationQuery } from '../knowledge/search/query'
import { SHOW_THRESHOLD } from '../knowledge/search/threshold'
import type {
  ArticleHit,
  KnowledgeAnswer,
  KnowledgeName,
  KnowledgeReply,
  KnowledgeRequests,
  TypedArticleHit,
} from './knowledge-messages'
import { startKnowledge, type WorkerLike } from './shared-worker'

/** A conversation's question; `now` decides which articles are valid. */
export type KnowledgeQuery = Omit<ConversationQuery, 'now'> & { now?: Date }

/** The reply library as a panel or page sees it. Every promise rejects with `KnowledgeError` only. */
export interface Knowledge {
  /** Resolves when articles can be found: how many, and which stored ones could not be read. */
  ready(): Promise<{ articles: number; damaged: DamagedArticle[] }>
  /** Articles worth showing for a conversation, best first; none when nothing fits well enough. */
  retrieve(query: KnowledgeQuery, limit?: number): Promise<ArticleHit[]>
  /** Articles for what is typed, best first, those in `language` before equals. Filters: `#tag`, `lang:zh`, … */
  searchTyped(line: string, language?: LanguageTag, limit?: number): Promise<TypedArticleHit[]>
  /** Openings, follow-ups and closings in a language. */
  moments(language: LanguageTag): Promise<Article[]>
  article(id: string): Promise<Article | undefined>
  /** Composes and checks what to show: suggestions for a conversation, or the hits of a typed search. */
  offer(input: OfferInput): Promise<Suggestion[]>
  /** From now on replies and drafts are held against these packs. */
  setRules(choice: RuleChoice): void
  /** The same, with the choice as it is stored. */
  setStoredRules(stored: unknown): void
  /** Holds what the agent has written so far against the rules and the conversation. */
  reviewDraft(input: DraftInput): Promise<DraftReview>
  /** Holds a conversation against the words of service quality. */
  checkQuality(input: QualityInput): Promise<QualityCheck[]>
  /** A slice of the articles, with what their replies break. */
  lintArticles(from: number, limit: number): Promise<KnowledgeAnswer<'lintArticles'>>
  /** Prepares for questions in a language, while the page is still being read. */
  warm(language: LanguageTag): void
  list(): Promise<Listed>
  /** What is stored of damaged articles, as it is, for an export. */
  damagedContent(): Promise<unknown[]>
  /** Stores articles, all or none; the answer's `change` can be undone. */
  put(articles: Article[], reason: WriteReason): Promise<Written>
  /** Puts articles into the trash. */
  remove(ids: string[]): Promise<Written>
  trash(): Promise<Trashed[]>
  recover(ids: string[]): Promise<Written>
  /** Removes articles in the trash for good; all of them when none are named. */
  emptyTrash(ids?: string[]): Promise<void>
  /** What was done to the library, the newest first. */
  changes(limit: number): Promise<ChangeRecord[]>
  undo(change: number): Promise<Undone>
  /** Earlier versions of an article, the newest first. */
  versions(id: string): Promise<Version[]>
  uses(): Promise<Map<string, UseRecord>>
  /** Notes a customer's wording, personal data taken out, as a way to ask for an article. */
  learn(article: string, wording: string, how: LearnedHow): Promise<LearnedRecord | null>
  /** Learned phrasings of an article, of all when none is named. */
  learned(article?: string): Promise<LearnedRecord[]>
  forget(numbers: number[]): Promise<void>
  /** Calls back when articles changed here or in another panel; returns how to stop. */
  onChanged(listen: () => void): () => void
  recordUse(id: string): Promise<void>
  /** Leaves the worker; what is still asked rejects. */
  close(): void
}

/** The library cannot answer. `message` is one plain sentence. */
export class KnowledgeError extends Error {
  override name = 'KnowledgeError'
}

interface Waiting {
  resolve: (answer: unknown) => void
  reject: (error: KnowledgeError) => void
}

/** Connects to the worker; where it does not run yet it starts, and opens the library at once. */
export function createKnowledge(start: () => WorkerLike<KnowledgeReply> = startKnowledge): Knowledge {
  const waiting = new Map<number, Waiting>()
  const listeners = new Set<() => void>()
  let last = 0
  let ended = ''
  let worker: WorkerLike<KnowledgeReply> | undefined

  const end = (sentence: string) => {
    ended = sentence
    for (const { reject } of waiting.values()) reject(new KnowledgeError(sentence))
    waiting.clear()
  }

  try {
    worker = start()
    worker.addEventListener('message', ({ data }) => {
      if ('changed' in data) {
        for (const listen of listeners) listen()
        return
      }
      const request = waiting.get(data.number)
      waiting.delete(data.number)
      if ('error' in data) request?.reject(new KnowledgeError(data.error))
      else request?.resolve(data.answer)
    })
    worker.addEventListener('error', () => end('The reply library could not be started.'))
    worker.addEventListener('messageerror', () => end('The reply library did not answer.'))
  } catch {
    end('The browser does not start the reply library.')
  }

  function ask<N extends KnowledgeName>(
    name: N,
    carried: Omit<KnowledgeRequests[N], 'answer'>,
  ): Promise<KnowledgeAnswer<N>> {
    return new Promise((resolve, reject) => {
      if (ended || !worker) {
        reject(new KnowledgeError(ended))
        return
      }
      const number = ++last
      waiting.set(number, { resolve: resolve as (answer: unknown) => void, reject })
      worker.postMessage({ number, name, ...carried })
    })
  }

  return {
    ready: () => ask('ready', {}),
    retrieve: ({ now, ...query }, limit = 5) =>
      ask('retrieve', {
        query: now ? { ...query, now: localDate(now) } : query,
        options: { limit, least: SHOW_THRESHOLD },
      }),
    searchTyped: (line, language, limit = 20) =>
      ask('searchTyped', { line, options: language ? { language, limit } : { limit } }),
    moments: (language) => ask('moments', { language }),
    article: (id) => ask('article', { id }),
    offer: (input) => ask('offer', { input }),
    checkQuality: (input) => ask('checkQuality', { input }),
    setRules: (choice) => void ask('setRules', { choice }).catch(() => undefined),
    setStoredRules: (stored) => void ask('setStoredRules', { stored }).catch(() => undefined),
    reviewDraft: (input) => ask('reviewDraft', { input }),
    lintArticles: (from, limit) => ask('lintArticles', { from, limit }),
    // A failure shows again, and is told, when something is asked for.
    warm: (language) => void ask('warm', { language }).catch(() => undefined),
    list: () => ask('list', {}),
    damagedContent: () => ask('damagedContent', {}),
    put: (articles, reason) => ask('put', { articles, reason }),
    remove: (ids) => ask('remove', { ids }),
    trash: () => ask('trash', {}),
    recover: (ids) => ask('recover', { ids }),
    emptyTrash: (ids) => ask('emptyTrash', { ids }),
    changes: (limit) => ask('changes', { limit }),
    undo: (change) => ask('undo', { change }),
    versions: (id) => ask('versions', { id }),
    uses: () => ask('uses', {}),
    learn: (article, wording, how) => ask('learn', { article, wording, how }),
    learned: (article) => ask('learned', { article }),
    forget: (numbers) => ask('forget', { numbers }),
    onChanged(listen) {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
    recordUse: (id) => ask('recordUse', { id }),
    close() {
      end('The reply library is closed.')
      worker?.terminate()
    },
  }
}

/** The agent's own calendar day, yyyy-mm-dd. */
function localDate(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
