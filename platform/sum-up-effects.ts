/** Has the standings of articles summed up anew, in a worker of its own that ends with it. */

/** Resolves when the summary was kept; to false when it could not be. */
export function sumUpEffects(now: number): Promise<boolean> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./standings-worker.ts', import.meta.url), {
      type: 'module',
      name: 'standings',
    })
    const end = (kept: boolean): void => {
      worker.terminate()
      resolve(kept)
    }
    worker.addEventListener('message', ({ data }) => end(data === true))
    worker.addEventListener('error', () => end(false))
    worker.postMessage({ now })
  })
}
