/**
 * The knowledge worker's first script: opens the library and has its index read. All that answers need is read
 * meanwhile, since it takes as long.
 */
import './open-early'
import type { KnowledgeReply, KnowledgeRequest } from './knowledge-messages'
import { serveClients } from './serve-clients'

const answers = import('./knowledge-answers')
// Each question that waits for them is told.
answers.catch(() => undefined)

serveClients<KnowledgeRequest, KnowledgeReply>(
  async (request, reply) => {
    const loaded = await answers.catch(() => undefined)
    if (loaded) loaded.serve(request, reply)
    else reply({ number: request.number, error: 'The reply library could not be started.' })
  },
  () => answers.then(({ reopen }) => reopen()).catch(() => undefined),
)
