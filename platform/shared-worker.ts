/**
 * Workers that all panels and pages of the extension share: what one of them has had read and made ready, no other
 * waits for.
 */

/** The part of a worker that its clients use; tests give their own. */
export interface WorkerLike<Reply = unknown> {
  postMessage(message: unknown): void
  addEventListener(type: 'message', listen: (event: MessageEvent<Reply>) => void): void
  addEventListener(type: 'error' | 'messageerror', listen: (event: Event) => void): void
  terminate(): void
}

/** Gives a worker, or throws what kept the browser from starting it. */
export type Started = () => WorkerLike<never>

/** A shared worker as one panel or page sees it: its errors are those of the start, and to end it leaves it to the others. */
function clientOf(worker: SharedWorker): WorkerLike<never> {
  const { port } = worker
  return {
    postMessage: (message) => port.postMessage(message),
    addEventListener(type: string, listen: (event: MessageEvent<never>) => void) {
      const from = type === 'error' ? worker : port
      from.addEventListener(type, listen as (event: Event) => void)
      // What was said before somebody listened waits in the port.
      if (type === 'message') port.start()
    },
    terminate: () => port.close(),
  }
}

/** The worker that keeps the reply library, finds and composes. */
export const startKnowledge: Started = () =>
  clientOf(
    new SharedWorker(new URL('./knowledge-worker.ts', import.meta.url), {
      type: 'module',
      name: 'knowledge',
    }),
  )

/** The worker for mood, risk and issue. */
export const startSignals: Started = () =>
  clientOf(
    new SharedWorker(new URL('./signals-worker.ts', import.meta.url), { type: 'module', name: 'signals' }),
  )

/** The worker for facts, promises and the note. */
export const startFindings: Started = () =>
  clientOf(
    new SharedWorker(new URL('./findings-worker.ts', import.meta.url), { type: 'module', name: 'findings' }),
  )
