/** Asks the worker of imports and exports; it is started when it is first needed, and can be ended at any time. */
import type { Article } from '../knowledge/article'
import type { FormatName } from '../knowledge/exchange/formats'
import type { ExportedFile, ImportPlan, ReadOptions, SourceFile } from '../knowledge/exchange/types'
import { type Ask, askWorker } from './ask-worker'
import type { ExchangeQuestion } from './exchange-messages'

/** Both reject with an `Error` whose message is one plain sentence. */
export interface Exchange {
  /** A dry run: what the files would bring. Nothing is stored. */
  read(files: SourceFile[], options: ReadOptions): Promise<ImportPlan>
  write(format: FormatName, articles: Article[]): Promise<ExportedFile>
  /** Ends the worker, and with it whatever it is at: that is not answered any more. */
  end(): void
}

export function createExchange(): Exchange {
  let running: { worker: Worker; ask: Ask<ExchangeQuestion> } | undefined
  const start = (): NonNullable<typeof running> => {
    const worker = new Worker(new URL('./exchange-worker.ts', import.meta.url), {
      type: 'module',
      name: 'exchange',
    })
    // A file too large for the memory ends the worker, not the page; the next question starts another.
    worker.addEventListener('error', end)
    return { worker, ask: askWorker<ExchangeQuestion>(worker) }
  }
  const end = (): void => {
    running?.worker.terminate()
    running = undefined
  }
  const ask: Ask<ExchangeQuestion> = (question) => {
    running ??= start()
    return running.ask(question)
  }
  return {
    read: (files, options) => ask<ImportPlan>({ kind: 'read', files, options }),
    write: (format, articles) => ask<ExportedFile>({ kind: 'write', format, articles }),
    end,
  }
}
