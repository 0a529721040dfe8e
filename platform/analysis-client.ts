/**
 * Asks the analysis worker what a conversation says: mood, risk, issue, facts, promises, and the note.
 *
 * The word lists are too large for a script that runs in every frame of a page, and the first pass over a long
 * conversation takes longer than a frame: so neither the page nor the panel's main thread does it.
 */
import type { AgentPromise, Fact } from '../copilot/facts'
import type { EscalationNote } from '../copilot/note/build-note'
import type { Signals } from '../copilot/signals'
import type { Transcript } from '../copilot/transcript'
import type { LanguageTag } from '../knowledge/languages'

/** Everything that follows from one state of a conversation. */
export interface Analysis {
  signals: Signals
  facts: Fact[]
  promises: AgentPromise[]
  note: EscalationNote
}

export interface AnalysisRequest {
  number: number
  transcript: Transcript
  /** Language of the note's labels and canonical names. */
  noteLanguage: LanguageTag
}

/** `error` is one plain sentence. */
export type AnalysisReply = { number: number; analysis: Analysis } | { number: number; error: string }

export interface Analyst {
  /** What the conversation says. Rejects when the worker failed. Only the newest request matters to callers. */
  analyse(transcript: Transcript, noteLanguage: LanguageTag): Promise<Analysis>
  close(): void
}

interface Waiting {
  resolve(analysis: Analysis): void
  reject(error: Error): void
}

/** Starts the worker, which compiles its word lists at once. */
export function createAnalyst(): Analyst {
  const worker = new Worker(new URL('./analysis-worker.ts', import.meta.url), {
    type: 'module',
    name: 'analysis',
  })
  const waiting = new Map<number, Waiting>()
  let last = 0
  worker.addEventListener('message', ({ data }: MessageEvent<AnalysisReply>) => {
    const request = waiting.get(data.number)
    waiting.delete(data.number)
    if ('error' in data) request?.reject(new Error(data.error))
    else request?.resolve(data.analysis)
  })
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The analysis could not be started.'))
    waiting.clear()
  })
  return {
    analyse: (transcript, noteLanguage) =>
      new Promise((resolve, reject) => {
        const number = ++last
        waiting.set(number, { resolve, reject })
        worker.postMessage({ number, transcript, noteLanguage } satisfies AnalysisRequest)
      }),
    close: () => worker.terminate(),
  }
}
