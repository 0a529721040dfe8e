/** Asks the library: for the conversation once per new message, and for what the agent types. */
import { batch, signal } from '@preact/signals'
import type { Signals } from '../../copilot/signals'
import type { ArticleHit } from '../../copilot/suggest/suggest'
import type { Transcript } from '../../copilot/transcript'
import type { Article } from '../../knowledge/article'
import type { LanguageTag } from '../../knowledge/languages'
import type { Knowledge, KnowledgeQuery } from '../../platform/knowledge-client'

/** More than are shown, since some have a blank or another language. */
const HIT_LIMIT = 8
const TYPED_LIMIT = 8
/** Earlier customer turns that still say what it is about. */
const CONTEXT_TURNS = 4

interface Found {
  /** What the hits were found for; hits of another conversation or message are never shown. */
  key: string
  hits: ArticleHit[]
  moments: Article[]
}

function queryFor(transcript: Transcript, signals: Signals): KnowledgeQuery | undefined {
  const turns = transcript.messages
    .filter((message) => message.role === 'customer')
    .slice(-CONTEXT_TURNS - 1)
    .map((message) => message.text)
  const text = turns.pop()
  if (!text) return undefined
  const query: KnowledgeQuery = {
    text,
    context: turns,
    language: signals.language,
    now: new Date(),
    moments: ['answer'],
  }
  const issue = signals.issues[0]
  if (issue && issue.kind !== 'none') query.issue = issue.kind
  if (issue?.topic) query.topic = issue.topic
  return query
}

export class ReplyFinder {
  readonly found = signal<Found>({ key: '', hits: [], moments: [] })
  readonly typed = signal<{ query: string; hits: ArticleHit[] }>({ query: '', hits: [] })
  readonly failed = signal(false)
  private wanted = ''
  private typing = ''

  constructor(private readonly knowledge: Knowledge) {}

  /** Finds replies for a conversation; `key` changes when something new was asked. */
  async find(key: string, transcript: Transcript, signals: Signals): Promise<void> {
    if (key === this.wanted) return
    this.wanted = key
    const query = queryFor(transcript, signals)
    try {
      const [hits, moments] = await Promise.all([
        query ? this.knowledge.retrieve(query, HIT_LIMIT) : [],
        this.knowledge.moments(signals.language),
      ])
      if (key !== this.wanted) return
      batch(() => {
        this.failed.value = false
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
      const hits = await this.knowledge.searchTyped(query, language, TYPED_LIMIT)
      if (query !== this.typing) return
      this.typed.value = {
        query,
        hits: hits.map(({ article, score }) => ({ article, score, words: [] })),
      }
    } catch {
      this.failed.value = true
    }
  }
}
