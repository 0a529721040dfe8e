/** Numbered questions to a worker, each answered by its number or with one plain sentence. */
import { serveClients } from './serve-clients'
import type { WorkerLike } from './shared-worker'

export type Numbered<Question> = Question & { number: number }

/** `error` is one plain sentence. */
export type WorkerReply = { number: number; answer: unknown } | { number: number; error: string }

interface Waiting {
  resolve(answer: unknown): void
  reject(error: Error): void
}

/** Asks a worker. The promise rejects when the worker failed. */
export type Ask<Question> = <Answer>(question: Question) => Promise<Answer>

/** Wires a worker that `answerQuestions` or `answerClients` serves. */
export function askWorker<Question extends object>(worker: WorkerLike<WorkerReply>): Ask<Question> {
  const waiting = new Map<number, Waiting>()
  let last = 0
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => {
    const request = waiting.get(data.number)
    waiting.delete(data.number)
    if ('error' in data) request?.reject(new Error(data.error))
    else request?.resolve(data.answer)
  })
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The worker could not be started.'))
    waiting.clear()
  })
  return <Answer>(question: Question) =>
    new Promise<Answer>((resolve, reject) => {
      const number = ++last
      waiting.set(number, { resolve: resolve as (answer: unknown) => void, reject })
      worker.postMessage({ ...question, number })
    })
}

type Answers<Question> = (question: Question) => unknown

/** What to reply, also when `answer` throws or rejects. */
async function replyTo<Question>(data: Numbered<Question>, answer: Answers<Question>): Promise<WorkerReply> {
  try {
    return { number: data.number, answer: await answer(data) }
  } catch (error) {
    return { number: data.number, error: error instanceof Error ? error.message : String(error) }
  }
}

/** Serves questions in a worker of one page; what `answer` throws or rejects with is told to the asker. */
export function answerQuestions<Question>(answer: Answers<Question>): void {
  addEventListener('message', async ({ data }: MessageEvent<Numbered<Question>>) => {
    postMessage(await replyTo(data, answer))
  })
}

/** The same in a worker that panels and pages share. */
export function answerClients<Question>(answer: Answers<Question>): void {
  serveClients<Numbered<Question>, WorkerReply>(async (question, reply) =>
    reply(await replyTo(question, answer)),
  )
}
