/** The agent's draft in the page's reply box: read at each pause, reviewed in the worker, reworded by a click. */
import { computed, effect, signal } from '@preact/signals'
import type { DraftNotice } from '../../../components/DraftDock'
import type { DraftReview, Finding } from '../../../copilot/draft/review-draft'
import type { InsertionResult, Rewording } from '../../../helpdesks'
import type { Knowledge } from '../../../platform/knowledge-client'
import type { PageLink } from '../../../platform/page-link'
import { onStoredRulesChange } from '../../../platform/stored-rules'
import type { Conversation } from './conversation'
import type { Preferences } from './preferences'

const NOTHING: DraftReview = { findings: [], parts: [] }

/** What a finding is told by, so that one that was dismissed stays away. */
export function findingKey(finding: Finding): string {
  if (finding.kind === 'rule') {
    const { pack = '', rule, words } = finding.violation
    return `${pack} ${rule} ${words}`
  }
  return `${finding.kind} ${finding.kind === 'unanswered' ? finding.evidence.words : finding.words}`
}

/** The piece of the draft that a finding can put a better wording in the place of. */
export function pieceOf(finding: Finding): { start: number; words: string; better: string } | undefined {
  if (finding.kind === 'rule') {
    const { start, words, better } = finding.violation
    if (better === undefined || words === '' || words.includes('\n')) return undefined
    return onlyChanged({ start, words, better })
  }
  if (finding.kind !== 'wrong-name') return undefined
  const { start, words, better } = finding
  return { start, words, better }
}

/** The piece without the words that stay as they are, so that as little as possible is touched. */
function onlyChanged({ start, words, better }: { start: number; words: string; better: string }) {
  const edge = /\p{Script=Han}/u
  let from = 0
  for (let at = 0; at < words.length && at < better.length && words[at] === better[at]; at++)
    if (/\s/u.test(words[at] ?? '') || edge.test(words[at] ?? '')) from = at + 1
  let to = 0
  const most = Math.min(words.length, better.length) - from
  for (let at = 0; at < most && words.at(-1 - at) === better.at(-1 - at); at++)
    if (/\s/u.test(words.at(-1 - at) ?? '') || edge.test(words.at(-1 - at) ?? '')) to = at + 1
  const piece = {
    start: start + from,
    words: words.slice(from, words.length - to),
    better: better.slice(from, better.length - to),
  }
  return piece.words === '' || piece.better === '' ? { start, words, better } : piece
}

export class Draft {
  /** What the page says stands in its reply box; null without one. */
  readonly fromPage = signal<string | null>(null)
  readonly text = computed<string | null>(() => {
    const { demo, demoPage, transcript } = this.conversation
    const box = transcript.value?.replyBox
    // A note is for colleagues: nothing of it goes to the customer.
    if (box === 'note' || box === 'none' || box === undefined || !this.preferences.settings.value.liveDraft)
      return null
    return demo.value ? demoPage.draft.value : this.fromPage.value
  })
  private readonly reviewed = signal<{ review: DraftReview; text: string }>({ review: NOTHING, text: '' })
  private readonly ignored = signal<ReadonlySet<string>>(new Set())
  readonly review = computed<DraftReview>(() => {
    if ((this.text.value ?? '').trim() === '') return NOTHING
    const { findings, parts } = this.reviewed.value.review
    const key = this.conversation.key.value
    return {
      findings: findings.filter((one) => !this.ignored.value.has(`${key}\n${findingKey(one)}`)),
      parts,
    }
  })
  readonly notice = signal<DraftNotice | undefined>(undefined)
  /** Conversations in which the calming line was put away. */
  private readonly calmed = signal<ReadonlySet<string>>(new Set())
  readonly calms = computed(() => {
    const mood = this.conversation.signals.value?.mood
    const heated = mood?.kind === 'anger' && mood.level === 3
    return (
      heated && this.preferences.settings.value.buffer && !this.calmed.value.has(this.conversation.key.value)
    )
  })
  /** Counts the choices of packs: what they change is reviewed at once. */
  private readonly rules = signal(0)
  private turn = 0
  private last: { rewording: Rewording; before: string; after: string } | undefined

  constructor(
    private readonly knowledge: Knowledge,
    private readonly conversation: Conversation,
    private readonly preferences: Preferences,
    private readonly link: () => PageLink | undefined,
  ) {
    effect(() => {
      const on = this.preferences.settings.value.liveDraft
      this.link()?.followDraft(on)
    })
    effect(() => this.follow())
    effect(() => {
      // What came of a rewording belongs to the conversation in which it was done.
      if (this.conversation.key.value !== undefined) this.notice.value = undefined
    })
    onStoredRulesChange((stored) => {
      this.knowledge.setStoredRules(stored)
      this.rules.value++
    })
  }

  /** Tells a page that has just been linked whether its draft is wanted. */
  linked(): void {
    this.link()?.followDraft(this.preferences.settings.peek().liveDraft)
  }

  /** Puts the better wording of a finding in the place of its words. */
  async reword(finding: Finding): Promise<void> {
    const piece = pieceOf(finding)
    const transcript = this.conversation.transcript.peek()
    const before = this.text.peek()
    if (!piece || !transcript || before === null) return
    const { start, words, better: text } = piece
    const rewording = { conversationId: transcript.conversationId, words, start, text }
    const result = await this.send(rewording)
    this.last = {
      rewording,
      before,
      after: before.slice(0, start) + text + before.slice(start + words.length),
    }
    this.tell(result, rewording)
  }

  /** Takes the last rewording back, piece for piece. */
  async undo(): Promise<void> {
    const last = this.last
    if (!last) return
    const { words, text, ...where } = last.rewording
    const back = { ...where, words: text, text: words }
    const result = await this.send(back)
    if (result.outcome === 'inserted') {
      this.last = undefined
      this.notice.value = undefined
    } else this.tell(result, back)
  }

  /** Puts the whole reworded draft in the place of the draft, where one piece cannot be changed; asked for only. */
  async replaceWhole(): Promise<void> {
    const last = this.last
    if (!last || this.text.peek() !== last.before) {
      this.notice.value = { kind: 'failed', reason: 'draft-changed' }
      return
    }
    await this.insertWhole(last.after, last.rewording)
  }

  /** Puts the draft back as it was before a rewording that went wrong. */
  async putBack(): Promise<void> {
    const last = this.last
    if (last) await this.insertWhole(last.before, undefined)
  }

  dismissNotice(): void {
    this.notice.value = undefined
  }

  /** Does not tell the same again in this conversation. */
  ignore(finding: Finding): void {
    const key = `${this.conversation.key.peek()}\n${findingKey(finding)}`
    this.ignored.value = new Set([...this.ignored.peek(), key])
  }

  calm(): void {
    this.calmed.value = new Set([...this.calmed.peek(), this.conversation.key.peek()])
  }

  private tell(result: InsertionResult, { words, text }: Rewording): void {
    if (result.outcome === 'inserted') this.notice.value = { kind: 'reworded', from: words, to: text }
    else if (result.outcome === 'altered') this.notice.value = { kind: 'altered' }
    else if (result.reason === 'editor-refused') this.notice.value = { kind: 'asks' }
    else this.notice.value = { kind: 'failed', reason: result.reason }
  }

  private async send(rewording: Rewording): Promise<InsertionResult> {
    this.notice.value = undefined
    const { demo, demoPage } = this.conversation
    const answer = demo.peek() ? demoPage.reword(rewording) : this.link()?.reword(rewording)
    return (await answer) ?? { outcome: 'not-inserted', reason: 'page-gone' }
  }

  private async insertWhole(text: string, rewording: Rewording | undefined): Promise<void> {
    const transcript = this.conversation.transcript.peek()
    if (!transcript) return
    this.notice.value = undefined
    const { conversationId } = transcript
    const request = { conversationId, kind: 'reply', mode: 'replace', text, confirmed: true } as const
    const { demo, demoPage } = this.conversation
    const answer = demo.peek() ? demoPage.insert(request) : this.link()?.insert(request)
    const result: InsertionResult = (await answer) ?? { outcome: 'not-inserted', reason: 'page-gone' }
    if (rewording) this.tell(result, rewording)
    else if (result.outcome === 'not-inserted') this.notice.value = { kind: 'failed', reason: result.reason }
  }

  /** Has the draft reviewed again when it, or what it is held against, has changed. */
  private follow(): void {
    void this.rules.value
    const text = this.text.value ?? ''
    const { transcript, signals, facts, promises, complete } = this.conversation
    const conversation = transcript.value
    const known = signals.value
    const input = { facts: facts.value, promises: promises.value, ours: this.preferences.ours.value }
    const turn = ++this.turn
    if (!conversation || !known || !complete.value || text.trim() === '') {
      if (this.reviewed.peek().text !== '') this.reviewed.value = { review: NOTHING, text: '' }
      return
    }
    this.knowledge
      .reviewDraft({ text, transcript: conversation, signals: known, ...input, now: new Date() })
      .then(
        (review) => {
          if (turn === this.turn) this.reviewed.value = { review, text }
        },
        // Without the worker the panel says so elsewhere; a draft without a review is no reason to disturb.
        () => undefined,
      )
  }
}
