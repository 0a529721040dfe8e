/** The knowledge worker: opens the library, keeps the index, answers the panel off its main thread. */
import type { Article } from '../knowledge/article'
import {
  type DamagedArticle,
  type Library,
  LibraryError,
  openLibrary,
} from '../knowledge/library/open-library'
import { ArticleIndex } from '../knowledge/search/article-index'
import type { ConversationQuery } from '../knowledge/search/query'
import { starterArticles } from '../knowledge/starter/starter-articles'
import type {
  ArticleHit,
  KnowledgeReply,
  KnowledgeRequest,
  RetrieveOptions,
  TypedArticleHit,
} from './knowledge-messages'

/** Panels and pages tell each other which articles changed. */
const CHANGES = 'deskside-library-changes'

interface Opened {
  library: Library
  index: ArticleIndex
  articles: Map<string, Article>
  damaged: DamagedArticle[]
}

const changes = new BroadcastChannel(CHANGES)
const opened = open()
// Without a request waiting for it, a failure must not end the worker: each request reports it.
opened.catch(() => {})

async function open(): Promise<Opened> {
  const library = await openLibrary()
  await library.mergeStarter(starterArticles(), new Date().toISOString())
  const { articles, damaged } = await library.list()
  const index = new ArticleIndex()
  index.add(articles)
  index.warm()
  return { library, index, articles: new Map(articles.map((article) => [article.id, article])), damaged }
}

changes.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (!Array.isArray(event.data)) return
  const ids = event.data.filter((id) => typeof id === 'string')
  opened.then((state) => refresh(state, ids)).catch(() => {})
})

/** Takes articles that changed in storage over into the index. */
async function refresh({ library, index, articles }: Opened, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const article = await library.get(id)
    if (article) {
      articles.set(id, article)
      index.add([article])
    } else {
      articles.delete(id)
      index.remove(id)
    }
  }
}

async function answer(request: KnowledgeRequest): Promise<unknown> {
  const state = await opened
  const { library, index, articles } = state
  switch (request.name) {
    case 'retrieve':
      return retrieve(state, request.query, request.options)
    case 'searchTyped':
      return index.searchTyped(request.line, request.options).flatMap((hit): TypedArticleHit[] => {
        const article = articles.get(hit.articleId)
        return article ? [{ article, score: hit.score, words: hit.words, titleMarks: hit.titleMarks }] : []
      })
    case 'moments':
      return [...articles.values()].filter(
        (article) => article.language === request.language && article.moment !== 'answer',
      )
    case 'article':
      return articles.get(request.id)
    case 'list':
      return library.list()
    case 'put':
      await library.put(request.articles, new Date().toISOString())
      return changed(
        state,
        request.articles.map((article) => article.id),
      )
    case 'remove':
      await library.delete(request.ids, new Date().toISOString())
      return changed(state, request.ids)
    case 'recordUse':
      return library.recordUse(request.id, new Date().toISOString())
    case 'ready':
      return { articles: articles.size, damaged: state.damaged }
  }
}

async function changed(state: Opened, ids: string[]): Promise<undefined> {
  await refresh(state, ids)
  changes.postMessage(ids)
}

function retrieve(
  { index, articles }: Opened,
  query: ConversationQuery,
  options: RetrieveOptions,
): ArticleHit[] {
  return index.retrieve(query, options).flatMap(({ articleId, score, words }): ArticleHit[] => {
    const article = articles.get(articleId)
    return article && score >= (options.least ?? 0) ? [{ article, score, words }] : []
  })
}

self.addEventListener('message', (event: MessageEvent<KnowledgeRequest>) => {
  const { number } = event.data
  const send = (reply: KnowledgeReply) => self.postMessage(reply)
  answer(event.data).then(
    (result) => send({ number, answer: result }),
    (cause: unknown) => {
      send({
        number,
        error: cause instanceof LibraryError ? cause.message : 'The reply library did not answer.',
      })
    },
  )
})
