/** The workers that the first replies wait for, started by the first script of all. */
import { type Started, startKnowledge, startSignals } from './shared-worker'

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
