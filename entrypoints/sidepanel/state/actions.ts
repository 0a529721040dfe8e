/** What the agent does with a suggestion or the note: insert, ask, copy; and what came of it. */
import { effect, signal } from '@preact/signals'
import type { InsertionNotice, NoticeAction } from '../../../components/NoticeLine'
import type { FactField } from '../../../copilot/facts'
import { type FilledBlanks, fillBlanks } from '../../../copilot/suggest/blanks'
import type { Suggestion } from '../../../copilot/suggest/suggestion'
import type { InsertionResult, InsertRequest } from '../../../helpdesks'
import { copyText } from '../../../platform/clipboard'
import type { Knowledge } from '../../../platform/knowledge-client'
import type { PageLink } from '../../../platform/page-link'
import type { Conversation } from './conversation'
import type { DeskMemory } from './desk-memory'
import type { NoteDesk } from './note-desk'

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

/** How a suggestion was used. */
export interface Use {
  deed: 'inserted' | 'copied'
  /** What went out. */
  text: string
  /** Where it stood, when that was not the panel's own list. */
  from?: UsedFrom
}

export class Actions {
  /** What came of the last insertion, by suggestion id or `NOTE`. */
  readonly notices = signal<Record<string, InsertionNotice>>({})
  readonly copiedId = signal<string | undefined>(undefined)
  /** The empty blank that the agent is led to; a new object each time. */
  readonly wantedBlank = signal<{ id: string; name: string } | undefined>(undefined)
  private last: { id: string; request: InsertRequest } | undefined
  /** The draft that the last replacement took out. */
  private replaced = ''

  constructor(
    private readonly knowledge: Knowledge,
    private readonly conversation: Conversation,
    private readonly memory: DeskMemory,
    private readonly noteDesk: () => NoteDesk | undefined,
    private readonly link: () => PageLink | undefined,
    private readonly onUsed: (suggestion: Suggestion, use: Use) => void,
    /** What belongs into a blank, in the reader's language. */
    private readonly blankName: (name: string) => string,
  ) {
    effect(() => {
      // A notice belongs to the conversation in which it arose.
      if (this.conversation.key.value === undefined) return
      this.notices.value = {}
      this.replaced = ''
    })
  }

  /** Inserts a suggestion; with an empty blank the agent is led there instead. */
  async insert(suggestion: Suggestion): Promise<void> {
    const filled = this.filledOrAsked(suggestion)
    if (!filled) return
    const result = await this.request(suggestion.id, filled)
    if (result && result.outcome !== 'not-inserted') this.countInserted(suggestion, filled.text)
  }

  /** Inserts a suggestion whose empty blanks stand as `[what belongs there]`: the agent asked for just that. */
  async insertMarked(suggestion: Suggestion): Promise<void> {
    const filled = fillBlanks(suggestion, this.memory.blanks.peek(), this.blankName)
    const result = await this.request(suggestion.id, filled)
    if (result && result.outcome !== 'not-inserted') this.countInserted(suggestion, filled.text)
  }

  /** Puts a suggestion in the place of what stands in the box; asks first when that is anything. */
  async replace(suggestion: Suggestion): Promise<void> {
    const filled = this.filledOrAsked(suggestion)
    const request = filled && this.requestFor(filled)
    if (!request) return
    const result = await this.replaceWith(suggestion.id, { ...request, mode: 'replace' })
    if (result && result.outcome !== 'not-inserted') this.countInserted(suggestion, request.text)
  }

  /**
   * Replaces what stands in the box when that is nothing, or what is `known` to stand there; else the agent is asked
   * first. Undefined when they are asked.
   */
  private async replaceWith(
    id: string,
    request: InsertRequest,
    known = '',
  ): Promise<InsertionResult | undefined> {
    // What came of the insertion before says nothing of this one.
    this.notices.value = {}
    const draft = await this.boxText()
    this.last = { id, request }
    if (draft === null) {
      // A page that does not say what stands in its box must not lose it.
      this.show(id, request, { outcome: 'not-inserted', reason: 'no-box' })
      return undefined
    }
    const isKnown = known !== '' && bare(draft) === bare(known)
    if (bare(draft) !== '' && !isKnown) {
      if (request.conversationId === this.conversation.transcript.peek()?.conversationId)
        this.notices.value = { [id]: { outcome: 'asks', draft } }
      return undefined
    }
    if (!isKnown) this.replaced = ''
    return this.send(id, request)
  }

  /** The suggestion as it will be inserted; undefined after leading the agent to its first empty blank. */
  private filledOrAsked(suggestion: Suggestion): FilledBlanks | undefined {
    const filled = fillBlanks(suggestion, this.memory.blanks.peek())
    const [name] = filled.missing
    if (name === undefined) return filled
    this.wantedBlank.value = { id: suggestion.id, name }
    return undefined
  }

  /** Puts the question for a missing fact into the reply box. */
  async ask(field: FactField): Promise<void> {
    const gap = this.conversation.note.peek()?.missing.find((one) => one.field === field)
    if (gap) await this.request(NOTE, { text: gap.question })
  }

  async copy(suggestion: Suggestion): Promise<void> {
    const { text, html } = fillBlanks(suggestion, this.memory.blanks.peek(), this.blankName)
    if (!(await copyText(text, html))) return
    this.markCopied(suggestion.id)
    this.countUse(suggestion, { deed: 'copied', text })
  }

  async copyNote(): Promise<void> {
    const note = this.noteDesk()?.leaving()
    if (note && (await copyText(note.text, note.html))) this.markCopied(NOTE)
  }

  /** Puts the note into the page's note box; the page refuses any other. */
  async insertNote(): Promise<void> {
    const note = this.noteDesk()?.leaving()
    const request = note && this.requestFor({ text: note.text })
    if (request) await this.send(NOTE, { ...request, kind: 'note' })
  }

  async onNotice(id: string, action: NoticeAction): Promise<void> {
    if (action === 'cancel') this.notices.value = {}
    else if (action === 'show-box') await this.showBox()
    else if (action === 'copy-replaced') await copyText(this.replaced)
    else if (this.last?.id === id) await this.again(id, action, this.last.request)
  }

  /** Does the last insertion once more, in the way that the agent chose. */
  private async again(id: string, action: NoticeAction, request: InsertRequest): Promise<void> {
    if (action === 'copy') {
      if (await copyText(request.text, request.html)) this.markCopied(id)
    } else if (action === 'put-back') {
      const { html: _other, ...rest } = request
      await this.replaceWith(id, { ...rest, mode: 'replace', text: this.replaced }, request.text)
    } else if (action === 'retry' && request.mode === 'replace') await this.replaceWith(id, request)
    else {
      // What stands there now goes, not what stood there when it was asked about.
      this.notices.value = {}
      if (action === 'replace') this.replaced = (await this.boxText()) ?? ''
      await this.send(id, action === 'confirm' ? { ...request, confirmed: true } : request)
    }
  }

  private async boxText(): Promise<string | null> {
    if (this.conversation.demo.peek()) return this.conversation.demoPage.boxText()
    return (await this.link()?.boxText()) ?? null
  }

  /** Copies a text that is neither suggestion nor note. */
  async copyOther(id: string, text: string): Promise<void> {
    if (await copyText(text)) this.markCopied(id)
  }

  /** Puts such a text into the page's note box; the page refuses any other. */
  async insertOtherNote(id: string, text: string): Promise<void> {
    const request = this.requestFor({ text })
    if (request) await this.send(id, { ...request, kind: 'note' })
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
    if (result.outcome !== 'not-inserted')
      this.countUse(suggestion, { deed: 'inserted', text: request.text, from })
  }

  private async request(
    id: string,
    reply: Pick<Suggestion, 'text' | 'html'>,
  ): Promise<InsertionResult | undefined> {
    const request = this.requestFor(reply)
    return request && this.send(id, request)
  }

  private async send(id: string, request: InsertRequest): Promise<InsertionResult> {
    this.last = { id, request }
    this.notices.value = {}
    const { demo, demoPage } = this.conversation
    const answer = demo.peek() ? demoPage.insert(request) : this.link()?.insert(request)
    const result: InsertionResult = (await answer) ?? { outcome: 'not-inserted', reason: 'page-gone' }
    this.show(id, request, result)
    return result
  }

  private show(id: string, request: InsertRequest, result: InsertionResult): void {
    const shown = this.conversation.transcript.peek()?.conversationId
    if (request.conversationId !== shown) return
    const replaced = request.mode === 'replace' && request.text !== this.replaced ? this.replaced : ''
    this.notices.value = { [id]: { ...result, kind: request.kind, meant: request.text, replaced } }
  }

  private countInserted(suggestion: Suggestion, text: string): void {
    this.countUse(suggestion, { deed: 'inserted', text })
  }

  private countUse(suggestion: Suggestion, use: Use): void {
    const [article] = suggestion.articleIds
    // A count that fails must not spoil an insertion that worked.
    if (article) this.knowledge.recordUse(article).catch(() => undefined)
    this.onUsed(suggestion, use)
  }

  private markCopied(id: string): void {
    this.copiedId.value = id
    setTimeout(() => {
      if (this.copiedId.peek() === id) this.copiedId.value = undefined
    }, COPIED_MS)
  }
}

/** The words of a text, however its lines and spaces are broken. */
function bare(text: string): string {
  return text.replace(/\s+/gu, '')
}
