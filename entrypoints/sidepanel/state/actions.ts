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
    private readonly onUsed: (suggestion: Suggestion) => void,
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

  private async request(id: string, text: string, html?: string): Promise<InsertionResult | undefined> {
    const transcript = this.conversation.transcript.peek()
    if (!transcript) return undefined
    const request: InsertRequest = {
      conversationId: transcript.conversationId,
      kind: 'reply',
      mode: 'insert',
      text,
    }
    if (html) request.html = html
    return this.send(id, request)
  }

  private async send(id: string, request: InsertRequest): Promise<InsertionResult> {
    this.last = { id, request }
    const { demo, demoPage, transcript } = this.conversation
    const answer = demo.peek() ? demoPage.insert(request) : this.link()?.insert(request)
    const result: InsertionResult = (await answer) ?? { outcome: 'not-inserted', reason: 'page-gone' }
    if (request.conversationId === transcript.peek()?.conversationId) this.notices.value = { [id]: result }
    return result
  }

  private countUse(suggestion: Suggestion): void {
    const [article] = suggestion.articleIds
    // A count that fails must not spoil an insertion that worked.
    if (article) this.knowledge.recordUse(article).catch(() => undefined)
    this.onUsed(suggestion)
  }

  private markCopied(id: string): void {
    this.copiedId.value = id
    setTimeout(() => {
      if (this.copiedId.peek() === id) this.copiedId.value = undefined
    }, COPIED_MS)
  }
}
