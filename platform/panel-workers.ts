/** The workers that the first replies wait for, started by the first script of all. */

/** A worker, or what kept the browser from starting it. */
export type Started = () => Worker

function started(start: () => Worker): Started {
  try {
    const worker = start()
    return () => worker
  } catch (error) {
    return () => {
      throw error
    }
  }
}

export const panelWorkers = {
  // The one that has most to read first.
  knowledge: started(
    () =>
      new Worker(new URL('./knowledge-worker.ts', import.meta.url), { type: 'module', name: 'knowledge' }),
  ),
  signals: started(
    () => new Worker(new URL('./signals-worker.ts', import.meta.url), { type: 'module', name: 'signals' }),
  ),
}
