/** Reads and writes library files off the page's thread: a file may hold fifty thousand rows. */
import { readLibraryFile } from '../knowledge/exchange/read'
import { writeLibraryFile } from '../knowledge/exchange/write'
import type { ExchangeReply, ExchangeRequest } from './exchange-messages'

async function answer(request: ExchangeRequest): Promise<ExchangeReply> {
  const { number } = request
  if (request.kind === 'read') return { number, plan: await readLibraryFile(request.files, request.options) }
  const now = new Date().toISOString()
  return { number, file: await writeLibraryFile(request.format, request.articles, { now }) }
}

self.addEventListener('message', ({ data }: MessageEvent<ExchangeRequest>) => {
  answer(data).then(
    (reply) => self.postMessage(reply),
    (cause: unknown) => {
      const error = cause instanceof Error ? cause.message : String(cause)
      self.postMessage({ number: data.number, error } satisfies ExchangeReply)
    },
  )
})
