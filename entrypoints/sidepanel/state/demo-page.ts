/** The try-out conversation as a page: the panel reads what it has drawn with the reader and inserter of any desk. */
import { signal } from '@preact/signals'
import { type Desk, type InsertionResult, type InsertRequest, openDesk } from '../../../helpdesks'
import type { PageReport } from '../../../platform/messages'
import { WELCOME_MAP } from './welcome-map'

export class DemoPage {
  readonly report = signal<PageReport | null>(null)
  private desk: Desk | undefined
  private ended = new AbortController()

  /** Starts reading; the conversation must already be drawn. */
  readonly open = (): void => {
    this.ended = new AbortController()
    this.desk = openDesk(document, {
      taughtMaps: [WELCOME_MAP],
      signal: this.ended.signal,
      onReport: ({ state, mapSource, confidence, transcript }) => {
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

  diagnosis(): string {
    return this.desk?.diagnosis() ?? ''
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
