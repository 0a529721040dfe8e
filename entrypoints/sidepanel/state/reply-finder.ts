/** Asks the library: for the conversation once per new message, and for what the agent types. */
import { batch, signal } from '@preact/signals'
import type { Evidence, Issue, IssueKind, Signals } from '../../../copilot/signals'
import { namedFirst, onTopicFirst } from '../../../copilot/suggest/doubtful'
import type { ArticleHit } from '../../../copilot/suggest/suggest-input'
import type { Message, Transcript } from '../../../copilot/transcript'
import type { Article } from '../../../knowledge/article'
import type { LanguageTag } from '../../../knowledge/languages'
import type { Knowledge, KnowledgeQuery } from '../../../platform/knowledge-client'

/** More than are shown, since some have a blank or another language. */
const HIT_LIMIT = 8
const TYPED_LIMIT = 8
/** Issues that get a question of their own. */
const MATTERS = 3
/** Kinds that are a matter of their own, not a way to feel about one. */
const NAMEABLE = new Set<IssueKind>(['technical', 'account', 'payment', 'logistics', 'after-sales'])
/** From this confidence on an issue is named clearly. */
const CLEAR = 0.6
/** Earlier customer turns that still say what it is about. */
const CONTEXT_TURNS = 4

/** Readies the hits of each question before they are laid together. */
export type PrepareHits = (
  lists: readonly ArticleHit[][],
  transcript: Transcript,
  signals: Signals,
) => Promise<ArticleHit[][]>

interface Found {
  /** What the hits were found for; hits of another conversation or message are never shown. */
  key: string
  hits: ArticleHit[]
  moments: Article[]
}

/** The customer's messages since the agent last spoke, and those before them, oldest first. */
function turns(transcript: Transcript): { open: Message[]; earlier: Message[] } {
  const lastAnswer = transcript.messages.findLastIndex((message) => message.role === 'agent')
  const customer = (message: Message): boolean => message.role === 'customer' && message.text !== ''
  return {
    open: transcript.messages.slice(lastAnswer + 1).filter(customer),
    earlier: transcript.messages.slice(0, lastAnswer + 1).filter(customer),
  }
}

/** Where an issue was last spoken of, and what it tells the search. */
function matterOf(
  issue: Issue,
  customer: Message[],
): { message: Message; query: KnowledgeQuery } | undefined {
  const saidIn = new Set(issue.evidence.map((evidence) => evidence.messageId))
  const message = customer.findLast(({ id }) => saidIn.has(id))
  if (!message || issue.kind === 'none') return undefined
  const query: KnowledgeQuery = { text: message.text, issue: issue.kind }
  if (issue.topic) query.topic = issue.topic
  return { message, query }
}

/**
 * The issues, the one first that the customer named only now: "forget the app, you charged me twice". Words that also
 * threaten ("fix it or I cancel") name no new matter.
 */
function newMatterFirst({ issues, risks }: Signals, open: readonly Message[]): Issue[] {
  const latest = open.at(-1)?.id
  const threats = risks.flatMap(({ evidence }) => evidence)
  const isThreat = ({ messageId, start, end }: Evidence): boolean =>
    threats.some((threat) => threat.messageId === messageId && threat.start < end && threat.end > start)
  const fresh = issues.find(
    ({ kind, topic, confidence, evidence }) =>
      NAMEABLE.has(kind) &&
      topic !== undefined &&
      confidence >= CLEAR &&
      evidence.length > 0 &&
      evidence.every((words) => words.messageId === latest && !isThreat(words)),
  )
  return fresh ? [fresh, ...issues.filter((issue) => issue !== fresh)] : [...issues]
}

/**
 * What to look for, most pressing first. Usually one question: what the customer said since the last answer.
 * Several issues are a question each. A matter said before the last answer ("this is the third time, fix it") is
 * one of its own too, and comes first when the customer is upset: what helps is the answer to the matter, not to
 * the anger.
 */
function queriesFor(transcript: Transcript, signals: Signals): KnowledgeQuery[] {
  const { open, earlier } = turns(transcript)
  const text = open.map((message) => message.text).join('\n')
  if (text === '') return []
  const context = earlier.slice(-CONTEXT_TURNS).map((message) => message.text)
  const matters = newMatterFirst(signals, open)
    .slice(0, MATTERS)
    .map((issue) => matterOf(issue, [...earlier, ...open]))
    .filter((matter) => matter !== undefined)
  const [main, second] = matters
  const upset = signals.mood.level > 0 && signals.mood.kind !== 'satisfaction'

  let queries: KnowledgeQuery[] = [{ text, context }]
  if (main && !second && open.includes(main.message)) queries = [{ ...main.query, text, context }]
  else if (second || upset) queries.unshift(...matters.map(({ query }) => query))
  else queries.push(...matters.map(({ query }) => query))
  const basis = { language: signals.language, now: new Date(), moments: ['answer' as const] }
  return queries.map((query) => ({ ...query, ...basis }))
}

/**
 * The best of each list first, then the next of each; nothing twice. What the customer's words found comes before what
 * only the topic that was read did: a matter mentioned in passing has a topic too.
 */
function interleave(lists: ArticleHit[][]): ArticleHit[] {
  const merged = new Map<string, ArticleHit>()
  for (let rank = 0; rank < Math.max(0, ...lists.map(({ length }) => length)); rank++) {
    for (const list of lists) {
      const hit = list[rank]
      if (hit && merged.get(hit.article.id)?.byTopic !== undefined && !hit.byTopic)
        merged.delete(hit.article.id)
      if (hit && !merged.has(hit.article.id)) merged.set(hit.article.id, hit)
    }
  }
  return namedFirst([...merged.values()])
}

export class ReplyFinder {
  readonly found = signal<Found>({ key: '', hits: [], moments: [] })
  readonly typed = signal<{ query: string; hits: ArticleHit[] }>({ query: '', hits: [] })
  readonly failed = signal(false)
  private wanted = ''
  private typing = ''

  /** @param prepare ranks hits for a scene by what worked, and gives them the wording on trial */
  constructor(
    private readonly knowledge: Knowledge,
    private readonly prepare: PrepareHits = async (lists) => [...lists],
  ) {}

  /** Finds replies for a conversation; `key` changes when something new was asked. */
  async find(key: string, transcript: Transcript, signals: Signals): Promise<void> {
    if (key === this.wanted) return
    this.wanted = key
    const queries = queriesFor(transcript, signals)
    try {
      const [lists, moments] = await Promise.all([
        Promise.all(queries.map((query) => this.knowledge.retrieve(query, HIT_LIMIT))),
        this.knowledge.moments(signals.language),
      ])
      const prepared = await this.prepare(lists, transcript, signals)
      if (key !== this.wanted) return
      batch(() => {
        this.failed.value = false
        const hits = interleave(prepared.map((list, at) => onTopicFirst(list, queries[at]?.topic)))
        this.found.value = { key, moments, hits }
      })
    } catch {
      if (key !== this.wanted) return
      batch(() => {
        this.failed.value = true
        this.found.value = { key, hits: [], moments: [] }
      })
    }
  }

  /** Searches for what is typed; an empty line ends the search. */
  async search(query: string, language: LanguageTag): Promise<void> {
    this.typing = query
    if (query === '') {
      this.typed.value = { query, hits: [] }
      return
    }
    try {
      const hits = await this.hitsFor(query, language)
      if (query === this.typing) this.typed.value = { query, hits }
    } catch {
      this.failed.value = true
    }
  }

  /** Replies for a typed line, best first. */
  async hitsFor(query: string, language: LanguageTag): Promise<ArticleHit[]> {
    const hits = await this.knowledge.searchTyped(query, language, TYPED_LIMIT)
    return hits.map(({ article, score }) => ({ article, score, words: [] }))
  }
}
