/** The knowledge client: answers by number, plain errors, nothing left hanging. */
import { describe, expect, it } from 'vitest'
import { createKnowledge, KnowledgeError } from '../../platform/knowledge-client'
import type { KnowledgeReply, KnowledgeRequest } from '../../platform/knowledge-messages'
import type { WorkerLike } from '../../platform/shared-worker'

/** A worker whose answers the test gives by hand. */
class FakeWorker implements WorkerLike<KnowledgeReply> {
  readonly sent: KnowledgeRequest[] = []
  ended = false
  private listeners = new Map<string, ((event: never) => void)[]>()

  postMessage(message: unknown): void {
    this.sent.push(message as KnowledgeRequest)
  }
  addEventListener(type: string, listen: (event: never) => void): void {
    this.listeners.set(type, [...(this.listeners.get(type) ?? []), listen])
  }
  terminate(): void {
    this.ended = true
  }
  reply(data: KnowledgeReply): void {
    for (const listen of this.listeners.get('message') ?? []) listen({ data } as never)
  }
  fail(): void {
    for (const listen of this.listeners.get('error') ?? []) listen({} as never)
  }
}

function started() {
  const worker = new FakeWorker()
  return { worker, knowledge: createKnowledge(() => worker) }
}

describe('knowledge client', () => {
  it('gives each answer to its own question, in any order', async () => {
    const { worker, knowledge } = started()
    const first = knowledge.article('en.a')
    const second = knowledge.article('en.b')
    worker.reply({ number: 2, answer: 'second' })
    worker.reply({ number: 1, answer: 'first' })
    expect(await first).toBe('first')
    expect(await second).toBe('second')
  })

  it('asks with the calendar day and the threshold', () => {
    const { worker, knowledge } = started()
    knowledge.retrieve({ text: 'hi', now: new Date(2025, 5, 3, 23, 59) }, 3)
    expect(worker.sent[0]).toMatchObject({
      name: 'retrieve',
      query: { text: 'hi', now: '2025-06-03' },
      options: { limit: 3, least: 0.5 },
    })
  })

  it('hands an error of the library on as a sentence', async () => {
    const { worker, knowledge } = started()
    const asked = knowledge.ready()
    worker.reply({ number: 1, error: 'The browser does not open the library.' })
    await expect(asked).rejects.toThrow(new KnowledgeError('The browser does not open the library.'))
  })

  it('rejects what waits, and what comes later, when the worker fails', async () => {
    const { worker, knowledge } = started()
    const asked = knowledge.ready()
    worker.fail()
    await expect(asked).rejects.toThrow(KnowledgeError)
    await expect(knowledge.article('en.a')).rejects.toThrow(KnowledgeError)
  })

  it('says so when the browser starts no worker', async () => {
    const knowledge = createKnowledge(() => {
      throw new Error('blocked')
    })
    await expect(knowledge.ready()).rejects.toThrow('The browser does not start the reply library.')
  })

  it('ends the worker on close', async () => {
    const { worker, knowledge } = started()
    const asked = knowledge.ready()
    knowledge.close()
    expect(worker.ended).toBe(true)
    await expect(asked).rejects.toThrow('closed')
  })
})
