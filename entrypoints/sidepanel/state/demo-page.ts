/** The try-out conversation as a page: the panel reads what it has drawn with the reader and inserter of any desk. */
import { signal } from '@preact/signals'
import {
  type Desk,
  type DeskReading,
  type InsertionResult,
  type InsertRequest,
  openDesk,
} from '../../../helpdesks'
import { diagnose } from '../../../helpdesks/diagnosis/diagnose'
import { openShadowRoot } from '../../../helpdesks/page/query'
import type { PageReport } from '../../../platform/messages'
import { WELCOME_MAP } from './welcome-map'

export class DemoPage {
  readonly report = signal<PageReport | null>(null)
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
        this.report.value = { state, mapSource, confidence, host: 'deskside', transcript }
      },
    })
  }

  insert(request: InsertRequest): Promise<InsertionResult> | undefined {
    return this.desk?.insertReply(request)
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
    this.report.value = null
  }
}
