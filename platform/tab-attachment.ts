/** One tab's ports: a port a frame, the best report of them, and numbered requests with their answers. */
import type { Runtime } from 'webextension-polyfill'
import type { HelpdeskMap, InsertionResult, InsertRequest, Rewording, TeachState } from '../helpdesks'
import { browser } from './browser'
import { PAGE_PORT, type PageReport, type PageToPanel, type PanelToPage, type PanelToTeach } from './messages'
import { injectInto, type PageRefusal, putFindingScript, putTeachingScript } from './page-script'
import { parsePageMessage } from './parse-message'
import { type PickerEvents, PickerLink } from './picker-link'
import type { PanelToPicker } from './picker-messages'
import type { PageMaps } from './site-maps'
import { TeachLink } from './teach-link'
import { applyDelta } from './transcript-delta'

/** What the link knows of the active tab. */
export type PageState =
  | { kind: 'connecting' }
  | { kind: 'refused'; refusal: PageRefusal }
  | { kind: 'off'; reason: 'paused' | 'never'; url: string | undefined }
  | { kind: 'connected'; tabId: number; url: string | undefined; report: PageReport | null }

/** An answer is given up after this long: the page may have been closed or be stuck. */
const ANSWER_TIMEOUT_MS = 5_000

interface Frame {
  id: number
  port: Runtime.Port
  report: PageReport | null
  /** Host of the frame's document; undefined until it has said so. */
  host?: string
  /** What stands in its reply box; null without one. */
  draft: string | null
  /** True when the page's outermost frame can read into it. */
  inside?: boolean
}

type Answer = Extract<PageToPanel, { request: number }>

/** What a tab needs of the panel, and tells it. */
export interface AttachmentEvents {
  onState(state: PageState): void
  /** Called once when the last port is lost without `close`: a navigation, a reload, a closed tab. */
  onLost(): void
  /** The maps that are kept for a host. */
  mapsFor(host: string): PageMaps
  onTeach(state: TeachState): void
  /** What stands in the reply box has changed; null without one. */
  onDraft(text: string | null): void
  picker: PickerEvents
}

/** How well a frame's report speaks for the page; the top frame wins between equals. */
function weight(frame: Frame): number {
  const { report } = frame
  if (!report) return -1
  const read = report.state === 'ok' || report.state === 'sides-unsure' ? 1_000_000 : 0
  const box = report.transcript && report.transcript.replyBox !== 'none' ? 100_000 : 0
  const messages = Math.min(report.transcript?.messages.length ?? 0, 500)
  const taught = read > 0 && report.mapSource === 'taught' ? 500_000 : 0
  return read + taught + box + Math.round(report.confidence * 1_000) + messages + (frame.id === 0 ? 0.5 : 0)
}

/** A report with all its messages, of which only the new ones were sent; null when they do not fit together. */
function completed(
  { report, skip, keep }: Extract<PageToPanel, { type: 'report' }>,
  before: PageReport | null,
): PageReport | null {
  const { transcript } = report
  if (!transcript || keep === 0) return report
  const messages = applyDelta(before?.transcript?.messages ?? [], { skip, keep, tail: transcript.messages })
  return messages && { ...report, transcript: { ...transcript, messages } }
}

export class TabAttachment {
  private readonly frames = new Map<number, Frame>()
  private readonly waiting = new Map<number, (answer: Answer | undefined) => void>()
  private lastRequest = 0
  private closed = false
  private url: string | undefined
  private readonly teaching: TeachLink
  private readonly picker: PickerLink
  private trigger = ''
  private following = false
  private toldDraft: string | null = null

  constructor(
    readonly tabId: number,
    private readonly events: AttachmentEvents,
  ) {
    this.picker = new PickerLink(tabId, events.picker)
    this.teaching = new TeachLink(tabId, {
      frames: () => this.frames.values(),
      best: () => this.best(),
      onState: (state) => this.events.onTeach(state),
      onDraft: (frameId, map) => {
        const draft: PanelToPage = { type: 'draft', map }
        this.frames.get(frameId)?.port.postMessage(draft)
      },
    })
  }

  /** Puts the script into the tab's frames and connects to each. */
  async open(url: string | undefined): Promise<void> {
    this.url = url
    const reached = await injectInto(this.tabId)
    if (this.closed) return
    if (!Array.isArray(reached)) {
      this.events.onState({ kind: 'refused', refusal: reached })
      return
    }
    for (const frameId of reached) this.connect(frameId)
    this.announce()
  }

  isReading(tabId: number): boolean {
    return this.tabId === tabId && this.frames.size > 0
  }

  /** Tells the frame that speaks for the page. */
  tell(message: PanelToPage): void {
    this.best()?.port.postMessage(message)
  }

  async insert(insert: InsertRequest): Promise<InsertionResult> {
    const answer = await this.ask((request) => ({ type: 'insert', request, insert }))
    return answer?.type === 'inserted' ? answer.result : { outcome: 'not-inserted', reason: 'page-gone' }
  }

  async reword(rewording: Rewording): Promise<InsertionResult> {
    const answer = await this.ask((request) => ({ type: 'reword', request, rewording }))
    return answer?.type === 'inserted' ? answer.result : { outcome: 'not-inserted', reason: 'page-gone' }
  }

  async showBox(): Promise<boolean> {
    const answer = await this.ask((request) => ({ type: 'show-box', request }))
    return answer?.type === 'box-shown' && answer.shown
  }

  /** What stands in the reply box; null when there is none. */
  async boxText(): Promise<string | null> {
    const answer = await this.ask((request) => ({ type: 'read-box', request }))
    return answer?.type === 'box-text' ? answer.text : null
  }

  /** Structure and numbers of the frame that speaks for the page; empty when it does not answer. */
  async diagnosis(): Promise<string> {
    const frame = this.best()
    if (!frame || !(await putTeachingScript(this.tabId, frame.id))) return ''
    const answer = await this.ask((request) => ({ type: 'diagnose', request }))
    return answer?.type === 'diagnosis' ? answer.text : ''
  }

  /** The map that reads the page now; null when none does. */
  async map(): Promise<HelpdeskMap | null> {
    const answer = await this.ask((request) => ({ type: 'map', request }))
    return answer?.type === 'map' ? answer.map : null
  }

  /** Gives every frame the maps kept for its site anew. */
  sendMaps(): void {
    for (const frame of this.frames.values()) this.giveMaps(frame)
  }

  /** Tells the frame that is taught. */
  teach(message: PanelToTeach): void {
    this.teaching.tell(message)
  }

  /** What calls the reply picker up in this tab; empty for nothing. */
  setTrigger(trigger: string): void {
    this.trigger = trigger
    for (const frame of this.frames.values()) this.giveTrigger(frame)
  }

  /** From now on the frames tell what stands in their reply boxes, or stop. */
  followDraft(on: boolean): void {
    this.following = on
    for (const frame of this.frames.values()) this.giveFollowing(frame)
  }

  /** Tells the reply picker that is open. */
  tellPicker(message: PanelToPicker): void {
    this.picker.tell(message)
  }

  /** Takes back what teaching put into the page. */
  endTeaching(): void {
    this.teaching.end()
  }

  close(): void {
    this.closed = true
    this.teaching.end()
    this.picker.end()
    for (const { port } of this.frames.values()) port.disconnect()
    this.frames.clear()
    this.giveUp()
  }

  private connect(frameId: number): void {
    const port = browser.tabs.connect(this.tabId, { frameId, name: PAGE_PORT })
    const frame: Frame = { id: frameId, port, report: null, draft: null }
    this.frames.set(frameId, frame)
    port.onMessage.addListener((raw: unknown) => {
      const message = parsePageMessage(raw)
      if (!message || this.closed) return
      if (message.type === 'report') {
        const report = completed(message, frame.report)
        // What does not fit is asked for as a whole.
        if (!report) port.postMessage({ type: 'read-now' } satisfies PanelToPage)
        else {
          frame.report = report
          this.announce()
        }
      } else if (message.type === 'hello') {
        frame.host = message.host
        frame.inside = message.inside
        this.giveMaps(frame)
        this.giveTrigger(frame)
        if (this.following) this.giveFollowing(frame)
      } else if (message.type === 'draft-typed') {
        frame.draft = message.text
        this.tellDraft()
      } else if (message.type === 'finder-wanted') {
        putFindingScript(this.tabId, frameId).then((here) => {
          if (this.frames.has(frameId)) port.postMessage({ type: 'finder-here', here } satisfies PanelToPage)
        })
      } else if (message.type === 'trigger-typed') {
        const best = this.best()
        if (best) this.picker.call(best.id)
      } else {
        this.waiting.get(message.request)?.(message)
      }
    })
    port.onDisconnect.addListener(() => {
      if (this.closed || !this.frames.delete(frameId)) return
      if (this.frames.size > 0) {
        this.announce()
        return
      }
      this.giveUp()
      this.events.onLost()
    })
  }

  private giveMaps({ port, host }: Frame): void {
    if (host !== undefined)
      port.postMessage({ type: 'maps', ...this.events.mapsFor(host) } satisfies PanelToPage)
  }

  private giveTrigger({ port, host }: Frame): void {
    if (host !== undefined) port.postMessage({ type: 'trigger', text: this.trigger } satisfies PanelToPage)
  }

  private giveFollowing({ port, host }: Frame): void {
    if (host !== undefined)
      port.postMessage({ type: 'follow-draft', on: this.following } satisfies PanelToPage)
  }

  /** The draft is that of the frame that speaks for the page. */
  private tellDraft(): void {
    const draft = this.best()?.draft ?? null
    if (this.closed || draft === this.toldDraft) return
    this.toldDraft = draft
    this.events.onDraft(draft)
  }

  private best(): Frame | undefined {
    let best: Frame | undefined
    for (const frame of this.frames.values()) {
      if (!best || weight(frame) > weight(best)) best = frame
    }
    return best
  }

  private announce(): void {
    if (this.closed) return
    const report = this.best()?.report ?? null
    this.events.onState({ kind: 'connected', tabId: this.tabId, url: this.url, report })
    this.tellDraft()
  }

  private ask(message: (request: number) => PanelToPage): Promise<Answer | undefined> {
    const frame = this.best()
    if (!frame) return Promise.resolve(undefined)
    const request = ++this.lastRequest
    return new Promise((resolve) => {
      const timer = setTimeout(() => settle(undefined), ANSWER_TIMEOUT_MS)
      const settle = (answer: Answer | undefined): void => {
        clearTimeout(timer)
        this.waiting.delete(request)
        resolve(answer)
      }
      this.waiting.set(request, settle)
      frame.port.postMessage(message(request))
    })
  }

  private giveUp(): void {
    for (const settle of [...this.waiting.values()]) settle(undefined)
  }
}
