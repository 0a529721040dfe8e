/** What the agent does with a suggestion or the note: insert, ask, copy; and what came of it. */
import { effect, signal } from '@preact/signals'
import type { FactField } from '../../../copilot/facts'
import type { Suggestion } from '../../../copilot/suggest/suggestion'
import type { InsertionResult, InsertRequest } from '../../../helpdesks'
import { copyText } from '../../../platform/clipboard'
import type { Knowledge } from '../../../platform/knowledge-client'
import type { PageLink } from '../../../platform/page-link'
import type { Conversation } from './conversation'
import type { DeskMemory } from './desk-memory'

/** How long "Copied" stands on a button, in milliseconds. */
const COPIED_MS = 1_500

/** Key of what concerns the note rather than a suggestion. */
export const NOTE = 'note'

/** Where a suggestion stood that was not chosen in the panel's own list. */
export interface UsedFrom {
  /** Its place, from 0. */
  place: number
  /** True when the list answered what was typed. */
  typed: boolean
}

export type NoticeAction = 'confirm' | 'cancel' | 'retry' | 'show-box'

export class Actions {
  /** What came of the last insertion, by suggestion id or `NOTE`. */
  readonly notices = signal<Record<string, InsertionResult>>({})
  readonly copiedId = signal<string | undefined>(undefined)
  private last: { id: string; request: InsertRequest } | undefined

  constructor(
    private readonly knowledge: Knowledge,
    private readonly conversation: Conversation,
    private readonly memory: DeskMemory,
    private readonly link: () => PageLink | undefined,
    private readonly onUsed: (suggestion: Suggestion, from?: UsedFrom) => void,
  ) {
    effect(() => {
      // A notice belongs to the conversation in which it arose.
      if (this.conversation.key.value !== undefined) this.notices.value = {}
    })
  }

  async insert(suggestion: Suggestion): Promise<void> {
    if (suggestion.blanks.length > 0) return
    const result = await this.request(suggestion.id, suggestion.text, suggestion.html)
    if (result && result.outcome !== 'not-inserted') this.countUse(suggestion)
  }

  /** Puts the question for a missing fact into the reply box. */
  async ask(field: FactField): Promise<void> {
    const gap = this.conversation.note.peek()?.missing.find((one) => one.field === field)
    if (gap) await this.request(NOTE, gap.question)
  }

  async copy(suggestion: Suggestion): Promise<void> {
    if (!(await copyText(suggestion.text, suggestion.html))) return
    this.markCopied(suggestion.id)
    this.countUse(suggestion)
  }

  async copyNote(): Promise<void> {
    if (await copyText(this.memory.noteText.peek())) this.markCopied(NOTE)
  }

  async onNotice(id: string, action: NoticeAction): Promise<void> {
    if (action === 'cancel') this.notices.value = {}
    else if (action === 'show-box') await this.showBox()
    else if (this.last?.id === id) {
      const { request } = this.last
      await this.send(id, action === 'confirm' ? { ...request, confirmed: true } : request)
    }
  }

  async showBox(): Promise<boolean> {
    if (this.conversation.demo.peek()) return this.conversation.demoPage.showBox()
    return (await this.link()?.showBox()) ?? false
  }

  /** What is asked of the page for a suggestion; undefined while nothing is read. */
  requestFor({ text, html }: Pick<Suggestion, 'text' | 'html'>): InsertRequest | undefined {
    const transcript = this.conversation.transcript.peek()
    if (!transcript) return undefined
    const request: InsertRequest = {
      conversationId: transcript.conversationId,
      kind: 'reply',
      mode: 'insert',
      text,
    }
    if (html) request.html = html
    return request
  }

  /** Takes down what came of an insertion that the reply picker made. */
  record(suggestion: Suggestion, request: InsertRequest, result: InsertionResult, from: UsedFrom): void {
    this.last = { id: suggestion.id, request }
    this.show(suggestion.id, request, result)
    if (result.outcome !== 'not-inserted') this.countUse(suggestion, from)
  }

  private async request(id: string, text: string, html?: string): Promise<InsertionResult | undefined> {
    const request = this.requestFor(html ? { text, html } : { text })
    return request && this.send(id, request)
  }

  private async send(id: string, request: InsertRequest): Promise<InsertionResult> {
    this.last = { id, request }
    const { demo, demoPage } = this.conversation
    const answer = demo.peek() ? demoPage.insert(request) : this.link()?.insert(request)
    const result: InsertionResult = (await answer) ?? { outcome: 'not-inserted', reason: 'page-gone' }
    this.show(id, request, result)
    return result
  }

  private show(id: string, request: InsertRequest, result: InsertionResult): void {
    const shown = this.conversation.transcript.peek()?.conversationId
    if (request.conversationId === shown) this.notices.value = { [id]: result }
  }

  private countUse(suggestion: Suggestion, from?: UsedFrom): void {
    const [article] = suggestion.articleIds
    // A count that fails must not spoil an insertion that worked.
    if (article) this.knowledge.recordUse(article).catch(() => undefined)
    this.onUsed(suggestion, from)
  }

  private markCopied(id: string): void {
    this.copiedId.value = id
    setTimeout(() => {
      if (this.copiedId.peek() === id) this.copiedId.value = undefined
    }, COPIED_MS)
  }
}
