/** Reads the try-out conversation with the reader and inserter of any desk; loaded when somebody tries it out. */
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

export interface DemoEvents {
  onReport(report: PageReport): void
  /** What stands in the box; null without one. */
  onDraft(text: string | null): void
}

export class DemoDesk {
  private readonly watch: DraftWatch
  private readonly desk: Desk
  private last: DeskReading | null = null

  /** Starts reading; the conversation must already be drawn. `signal` ends it. */
  constructor(events: DemoEvents, signal: AbortSignal) {
    this.desk = openDesk(document, {
      taughtMaps: [WELCOME_MAP],
      signal,
      onReport: (reading) => {
        this.last = reading
        const { state, mapSource, confidence, transcript } = reading
        this.watch?.look()
        events.onReport({ state, mapSource, confidence, host: 'deskside', transcript })
      },
    })
    this.watch = watchDraft(
      document,
      () => {
        const editor = this.desk.box()?.editor
        return editor ? { editor, text: this.desk.draft() ?? '' } : null
      },
      (text) => events.onDraft(text),
      signal,
    )
  }

  insert(request: InsertRequest): Promise<InsertionResult> {
    return this.desk.insertReply(request)
  }

  reword(rewording: Rewording): Promise<InsertionResult> {
    return this.desk.reword(rewording)
  }

  showBox(): boolean {
    return this.desk.showBox()
  }

  boxText(): string | null {
    return this.desk.draft()
  }

  diagnosis(): string {
    return diagnose(document, { reading: this.last, shadowRootOf: openShadowRoot })
  }

  readNow(): void {
    this.desk.readNow()
  }
}
