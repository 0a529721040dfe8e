/** The knowledge worker: opens the library, keeps the index, finds and composes replies off the panel's thread. */
import { checkDraft } from '../copilot/compliance/check-draft'
import { offer } from '../copilot/suggest/offer'
import type { Article } from '../knowledge/article'
import type { LanguageTag } from '../knowledge/languages'
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
  /** Articles not yet in the index, by language: a conversation needs one, and its panel should not wait for four. */
  waiting: Map<LanguageTag, Article[]>
}

const changes = new BroadcastChannel(CHANGES)
const opened = open()
// Without a request waiting for it, a failure must not end the worker: each request reports it.
opened.catch(() => {})

async function open(): Promise<Opened> {
  const library = await openLibrary()
  await library.mergeStarter(starterArticles(), new Date().toISOString())
  const { articles, damaged } = await library.list()
  const waiting = new Map<LanguageTag, Article[]>()
  for (const article of articles) {
    const others = waiting.get(article.language)
    if (others) others.push(article)
    else waiting.set(article.language, [article])
  }
  return {
    library,
    index: new ArticleIndex(),
    articles: new Map(articles.map((article) => [article.id, article])),
    damaged,
    waiting,
  }
}

/** Puts the articles of a language into the index, of all languages when none is named. */
function enter({ index, waiting }: Opened, language?: LanguageTag): void {
  for (const [tag, articles] of waiting) {
    if (language !== undefined && tag !== language) continue
    index.add(articles)
    waiting.delete(tag)
  }
}

/** Does what the first question in a language would otherwise wait for: its index, its compliance rules. */
function warmUp(state: Opened, language: LanguageTag): undefined {
  enter(state, language)
  const sample = [...state.articles.values()].find((article) => article.language === language)
  checkDraft(sample?.replies[0]?.body ?? '', { language })
}

/** Puts in the other languages one by one, so that a question in between is answered soon. */
function enterRest(state: Opened): void {
  const [next] = state.waiting.keys()
  if (next === undefined) {
    state.index.warm()
    return
  }
  enter(state, next)
  setTimeout(enterRest, 0, state)
}

changes.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (!Array.isArray(event.data)) return
  const ids = event.data.filter((id) => typeof id === 'string')
  opened.then((state) => refresh(state, ids)).catch(() => {})
})

/** Takes articles that changed in storage over into the index. */
async function refresh(state: Opened, ids: readonly string[]): Promise<void> {
  const { library, index, articles } = state
  enter(state)
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
  // Composing needs no library: it works on when that cannot be opened.
  if (request.name === 'offer') return offer(request.input)
  const state = await opened
  const { library, index, articles } = state
  switch (request.name) {
    case 'retrieve':
      enter(state, request.query.language)
      // Later than this answer, which somebody waits for.
      if (state.waiting.size > 0) setTimeout(enterRest, 200, state)
      return retrieve(state, request.query, request.options)
    case 'searchTyped':
      enter(state)
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
    case 'warm':
      return warmUp(state, request.language)
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
