/**
 * The knowledge worker's first script: opens the library and has its index read. All that answers need is read
 * meanwhile, since it takes as long.
 */
import './open-early'
import type { KnowledgeRequest } from './knowledge-messages'

const answers = import('./knowledge-answers')

self.addEventListener('message', async ({ data }: MessageEvent<KnowledgeRequest>) => {
  const { serve } = await answers
  serve(data)
})

answers.catch((cause) => {
  // The panel hears of it as of a worker that could not be started.
  setTimeout(() => {
    throw cause
  })
})
