/** Asks the worker of imports and exports; it is started when it is first needed, and ended after each import. */
import type { Article } from '../knowledge/article'
import type { FormatName } from '../knowledge/exchange/formats'
import type { ExportedFile, ImportPlan, ReadOptions, SourceFile } from '../knowledge/exchange/types'
import type { ExchangeReply, ExchangeRequest } from './exchange-messages'

/** `ask` rejects with an `Error` whose message is one plain sentence. */
export interface Exchange {
  /** A dry run: what the files would bring. Nothing is stored. */
  read(files: SourceFile[], options: ReadOptions): Promise<ImportPlan>
  write(format: FormatName, articles: Article[]): Promise<ExportedFile>
  /** Ends the worker, and with it whatever it is at. */
  end(): void
}

type Unnumbered<Request> = Request extends unknown ? Omit<Request, 'number'> : never

export function createExchange(): Exchange {
  let worker: Worker | undefined
  let last = 0
  const waiting = new Map<number, (reply: ExchangeReply) => void>()

  const fail = (): void => {
    for (const [number, settle] of waiting) settle({ number, error: 'The file could not be worked on.' })
    waiting.clear()
    worker?.terminate()
    worker = undefined
  }

  const start = (): Worker => {
    const started = new Worker(new URL('./exchange-worker.ts', import.meta.url), {
      type: 'module',
      name: 'exchange',
    })
    started.addEventListener('message', ({ data }: MessageEvent<ExchangeReply>) => {
      const settle = waiting.get(data.number)
      waiting.delete(data.number)
      settle?.(data)
    })
    // A file too large for the memory ends the worker, not the page.
    started.addEventListener('error', fail)
    started.addEventListener('messageerror', fail)
    return started
  }

  const ask = (request: Unnumbered<ExchangeRequest>): Promise<ExchangeReply> =>
    new Promise((resolve) => {
      worker ??= start()
      const number = ++last
      waiting.set(number, resolve)
      worker.postMessage({ ...request, number })
    })

  return {
    async read(files, options) {
      const reply = await ask({ kind: 'read', files, options })
      if ('plan' in reply) return reply.plan
      throw new Error('error' in reply ? reply.error : '')
    },
    async write(format, articles) {
      const reply = await ask({ kind: 'write', format, articles })
      if ('file' in reply) return reply.file
      throw new Error('error' in reply ? reply.error : '')
    },
    end: fail,
  }
}
