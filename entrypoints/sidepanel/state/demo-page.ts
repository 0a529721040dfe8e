/** The try-out conversation as a page: the panel reads what it has drawn with the reader and inserter of any desk. */
import { signal } from '@preact/signals'
import {
  type Desk,
  type DeskReading,
  type DraftWatch,
  type InsertionResult,
  type InsertRequest,
  openDesk,
  type Rewording,
  watchDraft,
} from '../../../helpdesks'
import { diagnose } from '../../../helpdesks/diagnosis/diagnose'
import { openShadowRoot } from '../../../helpdesks/page/query'
import type { PageReport } from '../../../platform/messages'
import { WELCOME_MAP } from './welcome-map'

export class DemoPage {
  readonly report = signal<PageReport | null>(null)
  /** What stands in the box; null without one. */
  readonly draft = signal<string | null>(null)
  private watch: DraftWatch | undefined
  private desk: Desk | undefined
  private last: DeskReading | null = null
  private ended = new AbortController()

  /** Starts reading; the conversation must already be drawn. */
  readonly open = (): void => {
    this.ended = new AbortController()
    this.desk = openDesk(document, {
      taughtMaps: [WELCOME_MAP],
      signal: this.ended.signal,
      onReport: (reading) => {
        this.last = reading
        const { state, mapSource, confidence, transcript } = reading
        this.watch?.look()
        this.report.value = { state, mapSource, confidence, host: 'deskside', transcript }
      },
    })
    this.watch = watchDraft(
      document,
      () => {
        const editor = this.desk?.box()?.editor
        return editor ? { editor, text: this.desk?.draft() ?? '' } : null
      },
      (text) => {
        this.draft.value = text
      },
      this.ended.signal,
    )
  }

  insert(request: InsertRequest): Promise<InsertionResult> | undefined {
    return this.desk?.insertReply(request)
  }

  reword(rewording: Rewording): Promise<InsertionResult> | undefined {
    return this.desk?.reword(rewording)
  }

  showBox(): boolean {
    return this.desk?.showBox() ?? false
  }

  boxText(): string | null {
    return this.desk?.draft() ?? null
  }

  diagnosis(): string {
    return diagnose(document, { reading: this.last, shadowRootOf: openShadowRoot })
  }

  readNow(): void {
    this.desk?.readNow()
  }

  close(): void {
    this.ended.abort()
    this.desk = undefined
    this.draft.value = null
    this.report.value = null
  }
}
