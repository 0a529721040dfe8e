/** What the knowledge worker answers: finds and composes replies off the panel's thread, keeps the library. */
import { checkArticle } from '../copilot/compliance/check-article'
import { checkDraft } from '../copilot/compliance/check-draft'
import { type RuleChoice, USUAL_RULES } from '../copilot/compliance/rule-choice'
import type { OfferInput } from '../copilot/suggest/offer'
import { offerAtOnce } from '../copilot/suggest/offer-at-once'
import type { Article } from '../knowledge/article'
import type { LanguageTag } from '../knowledge/languages'
import { type Library, LibraryError, openLibrary } from '../knowledge/library/open-library'
import { shownHits } from '../knowledge/search/by-topic'
import type { ConversationQuery } from '../knowledge/search/query'
import type { TypedOptions } from '../knowledge/search/typed-search'
import starterVersion from '../knowledge/starter/starter-version.built'
import type {
  ArticleHit,
  KnowledgeAnswer,
  KnowledgeReply,
  KnowledgeRequest,
  RetrieveOptions,
  TypedArticleHit,
} from './knowledge-messages'
import { LibraryState, type StarterSource } from './library-state'
import { keptAtStart, libraryOpening } from './open-early'
import { parseRuleChoice } from './parse-rules'
import { type Kept, readKept } from './read-kept'
import { type Reply, tellClients } from './serve-clients'

/** Panels and pages tell each other which articles changed. */
const CHANGES = 'deskside-library-changes'
/** How long the trash waits to be looked through after the start, milliseconds. */
const TIDY_AFTER = 20_000
/** How long what the first reply does without waits to be made ready, milliseconds. */
const REST_AFTER = 300

/** Told to all clients when articles are others now. */
const CHANGED: KnowledgeReply = { changed: true }

/** A change as told to other panels. */
interface Change {
  ids: string[]
  revision: string
  /** Only the index is another: what is shown need not be asked for anew. */
  quiet?: boolean
}

/** The articles come in with the first start and a new version only; every other start is spared to read them. */
const starter: StarterSource = {
  version: starterVersion,
  load: async () => (await import('../knowledge/starter/starter-articles')).starterArticles(),
}

const changes = new BroadcastChannel(CHANGES)
/** The packs that replies and drafts are held against. */
let rules: RuleChoice = USUAL_RULES
let opened = begin(libraryOpening, keptAtStart)

/** What only later answers need: read when the first of them is asked for. */
const later = () => import('./knowledge-later')

function begin(opening: Promise<Library>, kept: Promise<Kept>): Promise<LibraryState> {
  const begun = opening.then((library) => LibraryState.of(library, starter, now(), kept))
  begun.then(
    (state) => {
      state.onWhole = () => tellClients(CHANGED)
      setTimeout(() => state.library.emptyOldTrash(now()).catch(() => undefined), TIDY_AFTER)
    },
    // Without a request waiting for it, a failure must not end the worker: each request reports it.
    () => undefined,
  )
  return begun
}

/** Opens the library anew where it could not be opened, or was closed by the browser: whoever opens a panel tries again. */
export function reopen(): void {
  const anew = (): Promise<LibraryState> => {
    const opening = openLibrary()
    return begin(opening, opening.then(readKept))
  }
  opened = opened.then((state) => (state.library.isOpen() ? state : anew()), anew)
  opened.catch(() => undefined)
}

function now(): string {
  return new Date().toISOString()
}

/** Does what the first question in a language would otherwise wait for, while the library is being opened: its rules, its index. */
async function warmUp(language: LanguageTag): Promise<undefined> {
  checkDraft('.', { language, rules })
  ;(await opened).enter(language)
  // Many conversations need none of them: they must not be waited for by what has been asked meanwhile.
  setTimeout(async () => (await later()).warmComposition(language), REST_AFTER)
}

changes.addEventListener('message', ({ data }: MessageEvent<Partial<Change> | null>) => {
  if (!Array.isArray(data?.ids) || typeof data.revision !== 'string') return
  const ids = data.ids.filter((id) => typeof id === 'string')
  const { revision, quiet } = data
  opened
    .then(async (state) => {
      await state.refresh(ids, revision)
      if (!quiet) tellClients(CHANGED)
    })
    .catch(() => undefined)
})

async function answer(request: KnowledgeRequest): Promise<unknown> {
  // Composing needs no library: it works on when that cannot be opened.
  if (request.name === 'offer') {
    const input = withRules(request.input)
    const atOnce = offerAtOnce(input)
    // The next answer is likely to need it.
    if (atOnce) setTimeout(later)
    return atOnce ?? (await later()).offer(input)
  }
  if (request.name === 'reviewDraft') return (await later()).reviewDraft({ ...request.input, rules })
  if (request.name === 'checkQuality') return (await later()).checkQuality({ ...request.input, rules })
  if (request.name === 'setRules') {
    rules = request.choice
    return undefined
  }
  if (request.name === 'setStoredRules') {
    rules = parseRuleChoice(request.stored)
    return undefined
  }
  if (request.name === 'warm') return warmUp(request.language)
  const state = await opened
  const { library } = state
  switch (request.name) {
    case 'retrieve':
      state.enter(request.query.language)
      // Later than this answer, which somebody waits for.
      if (state.isBuilding) setTimeout(state.enterRest, 200)
      else state.warmSearch()
      return retrieve(state, request.query, request.options)
    case 'searchTyped':
      return searchTyped(state, request.line, request.options)
    case 'moments':
      state.enter(request.language)
      return state.articles(state.index.documents.cards.moments(request.language))
    case 'article':
      return (await state.articles([request.id]))[0]
    case 'list':
      return library.list()
    case 'damagedContent':
      return library.damagedContent()
    case 'put':
      return changed(state, await library.put(request.articles, now(), request.reason))
    case 'remove':
      return changed(state, await library.delete(request.ids, now()))
    case 'trash':
      return library.trash()
    case 'recover':
      return changed(state, await library.recover(request.ids, now()))
    case 'emptyTrash':
      return library.emptyTrash(now(), request.ids)
    case 'changes':
      return library.changes(request.limit)
    case 'undo':
      return changed(state, await library.undo(request.change, now()))
    case 'versions':
      return library.versions(request.id)
    case 'uses':
      return library.uses()
    case 'recordUse':
      return library.recordUse(request.id, now())
    case 'learned':
      return library.learned(request.article)
    case 'learn': {
      const learned = await library.learn(request.article, request.wording, request.how, now())
      // What was just learned must not move what the agent is looking at.
      if (learned)
        await changed(state, { ids: [request.article], revision: await library.revision(), quiet: true })
      return learned
    }
    case 'forget': {
      const gone = (await library.learned()).filter(({ number }) => request.numbers.includes(number))
      await library.forget(request.numbers)
      const ids = [...new Set(gone.map(({ article }) => article))]
      await changed(state, { ids, revision: await library.revision() })
      return undefined
    }
    case 'lintArticles':
      return lintArticles(state, request.from, request.limit)
    case 'ready':
      return { articles: state.size, damaged: state.damaged }
  }
}

function withRules(input: OfferInput): OfferInput {
  const { conversation } = input
  return conversation ? { ...input, conversation: { ...conversation, rules } } : input
}

/** What the replies of some articles break, so that the page can show how far it has come. */
async function lintArticles(
  state: LibraryState,
  from: number,
  limit: number,
): Promise<KnowledgeAnswer<'lintArticles'>> {
  const { articles } = await state.library.list()
  const some = articles.slice(from, from + limit)
  const faulty = some.flatMap((article) => {
    // Hints are advice, not faults.
    const violations = checkArticle(article, rules).filter(({ level }) => level !== 'hint')
    const { id, title, language } = article
    return violations.length > 0 ? [{ id, title, language, violations }] : []
  })
  return { faulty, checked: some.length, all: articles.length }
}

/** Takes a change over here, and tells the other panels. */
async function changed<T extends Change>(state: LibraryState, change: T): Promise<T> {
  const { ids, revision, quiet = false } = change
  if (ids.length === 0) return change
  await state.refresh(ids, revision)
  changes.postMessage({ ids, revision, quiet } satisfies Change)
  if (!quiet) tellClients(CHANGED)
  return change
}

async function retrieve(
  state: LibraryState,
  query: ConversationQuery,
  options: RetrieveOptions,
): Promise<ArticleHit[]> {
  const hits = shownHits(state.index, query, options)
  const articles = await byId(state, hits)
  return hits.flatMap(({ articleId, ...found }): ArticleHit[] => {
    const article = articles.get(articleId)
    return article ? [{ article, ...found }] : []
  })
}

async function searchTyped(
  state: LibraryState,
  line: string,
  options: TypedOptions,
): Promise<TypedArticleHit[]> {
  state.enter()
  const hits = state.index.searchTyped(line, options)
  const articles = await byId(state, hits)
  return hits.flatMap(({ articleId, score, words, titleMarks }): TypedArticleHit[] => {
    const article = articles.get(articleId)
    return article ? [{ article, score, words, titleMarks }] : []
  })
}

async function byId(
  state: LibraryState,
  hits: readonly { articleId: string }[],
): Promise<Map<string, Article>> {
  const articles = await state.articles(hits.map(({ articleId }) => articleId))
  return new Map(articles.map((article) => [article.id, article]))
}

/** Answers a request, also with what went wrong. */
export async function serve(request: KnowledgeRequest, reply: Reply<KnowledgeReply>): Promise<void> {
  const { number } = request
  try {
    reply({ number, answer: await answer(request) })
  } catch (cause) {
    reply({
      number,
      error: cause instanceof LibraryError ? cause.message : 'The reply library did not answer.',
    })
  }
}
