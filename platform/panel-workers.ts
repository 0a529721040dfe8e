/** The workers that the first replies wait for, started by the first script of all. */
import { startKnowledge, startSignals, type WorkerLike } from './shared-worker'

/** Gives a worker, or throws what kept the browser from starting it. */
export type Started = () => WorkerLike<never>

function started(start: Started): Started {
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
  knowledge: started(startKnowledge),
  signals: started(startSignals),
}
