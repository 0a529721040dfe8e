/**
 * Asks the analysis worker what a conversation says: mood, risk, issue, then facts, promises and the note.
 *
 * The word lists are too large for a script that runs in every frame of a page, and the first pass over a long
 * conversation takes longer than a frame: so neither the page nor the panel's main thread does it.
 */
import type { AgentPromise, Fact } from '../copilot/facts'
import type { EscalationNote } from '../copilot/note/build-note'
import type { Signals } from '../copilot/signals'
import type { Transcript } from '../copilot/transcript'
import type { LanguageTag } from '../knowledge/languages'

/** What the library-sized patterns find in a conversation: read after the signals, because it takes longer. */
export interface Findings {
  facts: Fact[]
  promises: AgentPromise[]
  note: EscalationNote
}

/** A question to the worker. `noteLanguage` is that of the note's labels and canonical names. */
export type AnalysisQuestion =
  | { kind: 'signals'; transcript: Transcript }
  | { kind: 'findings'; transcript: Transcript; signals: Signals; noteLanguage: LanguageTag }
  | { kind: 'warm'; language: LanguageTag }

export type AnalysisAnswer = Signals | Findings | undefined

export type AnalysisRequest = AnalysisQuestion & { number: number }

/** `error` is one plain sentence. */
export type AnalysisReply = { number: number; answer: AnalysisAnswer } | { number: number; error: string }

/** Every promise rejects when the worker failed. */
export interface Analyst {
  signals(transcript: Transcript): Promise<Signals>
  findings(transcript: Transcript, signals: Signals, noteLanguage: LanguageTag): Promise<Findings>
  /** Prepares for conversations in a language, while the page is still being read. */
  warm(language: LanguageTag): void
  close(): void
}

interface Waiting {
  resolve(answer: unknown): void
  reject(error: Error): void
}

/** Starts the worker. */
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
    else request?.resolve(data.answer)
  })
  worker.addEventListener('error', () => {
    for (const { reject } of waiting.values()) reject(new Error('The analysis could not be started.'))
    waiting.clear()
  })

  function ask<Answer>(question: AnalysisQuestion): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const number = ++last
      waiting.set(number, { resolve: resolve as (answer: unknown) => void, reject })
      worker.postMessage({ ...question, number } satisfies AnalysisRequest)
    })
  }

  return {
    signals: (transcript) => ask({ kind: 'signals', transcript }),
    findings: (transcript, signals, noteLanguage) =>
      ask({ kind: 'findings', transcript, signals, noteLanguage }),
    // A failure shows again, and is told, when something is asked for.
    warm: (language) => void ask({ kind: 'warm', language }).catch(() => undefined),
    close: () => worker.terminate(),
  }
}
