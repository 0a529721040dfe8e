/** The try-out conversation as a page: the panel reads what it has drawn, as it reads any desk. */
import { signal } from '@preact/signals'
import type { InsertionResult, InsertRequest, Rewording } from '../../../helpdesks'
import type { PageReport } from '../../../platform/messages'
import type { DemoDesk } from './demo-desk'

export class DemoPage {
  readonly report = signal<PageReport | null>(null)
  /** What stands in the box; null without one. */
  readonly draft = signal<string | null>(null)
  private desk: DemoDesk | undefined
  private ended = new AbortController()

  /** Starts reading; the conversation must already be drawn. */
  readonly open = async (): Promise<void> => {
    const ended = new AbortController()
    this.ended = ended
    // Who tries nothing out never loads what reads desks; it belongs into pages.
    const { DemoDesk } = await import('./demo-desk')
    if (ended.signal.aborted) return
    this.desk = new DemoDesk(
      {
        onReport: (report) => {
          this.report.value = report
        },
        onDraft: (text) => {
          this.draft.value = text
        },
      },
      ended.signal,
    )
  }

  insert(request: InsertRequest): Promise<InsertionResult> | undefined {
    return this.desk?.insert(request)
  }

  reword(rewording: Rewording): Promise<InsertionResult> | undefined {
    return this.desk?.reword(rewording)
  }

  showBox(): boolean {
    return this.desk?.showBox() ?? false
  }

  boxText(): string | null {
    return this.desk?.boxText() ?? null
  }

  diagnosis(): string {
    return this.desk?.diagnosis() ?? ''
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
