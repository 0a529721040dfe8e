/** The panel's way to the frame that is taught: puts the script there, passes picks on, tells the frame its draft. */
import type { Runtime } from 'webextension-polyfill'
import type { TeachState } from '../helpdesks/teach/steps'
import { browser } from './browser'
import { type PanelToTeach, TEACH_PORT } from './messages'
import { putTeachingScript } from './page-script'
import { parseTeachState } from './parse-teach'

/** What is known of a frame that could be taught. */
export interface TeachFrame {
  id: number
  /** True when the page's outermost frame can read into it. */
  inside?: boolean
}

export interface TeachLinkEvents {
  frames(): Iterable<TeachFrame>
  /** The frame that speaks for the page. */
  best(): TeachFrame | undefined
  onState(state: TeachState): void
  /** The map that a frame is to be read with meanwhile; null ends that. */
  onDraft(frameId: number, map: TeachState['map']): void
}

export class TeachLink {
  private readonly ports = new Map<number, Promise<Runtime.Port | undefined>>()
  private taught: number | undefined
  private lastPick: PanelToTeach | undefined

  constructor(
    private readonly tabId: number,
    private readonly events: TeachLinkEvents,
  ) {}

  /**
   * Tells the frame that is taught; the first time that is the one that speaks for the page, or the outermost where
   * that one can be read from there.
   */
  tell(message: PanelToTeach): void {
    if (message.type === 'teach-pick') this.lastPick = message
    if (this.taught === undefined) {
      const best = this.events.best()
      this.taught = best?.inside ? 0 : best?.id
    }
    if (this.taught !== undefined) this.post(this.taught, message)
  }

  /** Takes everything back that teaching put into the page. */
  end(): void {
    for (const [frameId, port] of this.ports) {
      port.then((open) => open?.disconnect())
      this.events.onDraft(frameId, null)
    }
    this.ports.clear()
    this.taught = undefined
  }

  private post(frameId: number, message: PanelToTeach): void {
    let port = this.ports.get(frameId)
    if (!port) {
      port = this.open(frameId)
      this.ports.set(frameId, port)
    }
    port.then((open) => open?.postMessage(message))
  }

  private async open(frameId: number): Promise<Runtime.Port | undefined> {
    if (!(await putTeachingScript(this.tabId, frameId))) return undefined
    const port = browser.tabs.connect(this.tabId, { frameId, name: TEACH_PORT })
    port.onMessage.addListener((raw: unknown) => {
      const state = parseTeachState(raw)
      if (state && this.ports.has(frameId)) this.onState(frameId, state)
    })
    return port
  }

  private onState(frameId: number, state: TeachState): void {
    if (state.problem === 'other-frame' && frameId === this.taught) this.askOthers(frameId)
    else if (frameId !== this.taught) {
      // The first frame in which something is picked is the one that is taught.
      if (state.picked.length === 0) return
      for (const [other, port] of this.ports) {
        if (other === frameId) continue
        port.then((open) => open?.disconnect())
        this.ports.delete(other)
        this.events.onDraft(other, null)
      }
      this.taught = frameId
    }
    this.events.onDraft(frameId, state.map)
    this.events.onState(state)
  }

  /** The place that was pointed at belongs to a frame of another site: each of those waits for the pick now. */
  private askOthers(frameId: number): void {
    for (const other of this.events.frames())
      if (other.id !== frameId && !other.inside && this.lastPick) this.post(other.id, this.lastPick)
  }
}
