/**
 * Asks two workers what a conversation says: one for mood, risk and issue, one for facts, promises and the note.
 *
 * The word lists are too large for a script that runs in every frame of a page, and the first pass over a long
 * conversation takes longer than a frame: so neither the page nor the panel's main thread does it. Two workers,
 * because their lists take about as long to be made ready as everything else together.
 */
import type { AgentPromise, Fact } from '../copilot/facts'
import type { MoodCorrections } from '../copilot/mood/correct-mood'
import type { NoteContent } from '../copilot/note/content'
import type { NoteInput } from '../copilot/note/read-content'
import type { Signals } from '../copilot/signals'
import type { Transcript } from '../copilot/transcript'
import type { LanguageTag } from '../knowledge/languages'
import { type Ask, askWorker } from './ask-worker'
import { type Started, startFindings, startSignals } from './shared-worker'

/** What was found in a conversation beside its signals. */
export interface Findings {
  facts: Fact[]
  promises: AgentPromise[]
  note: NoteContent
}

interface Warm {
  kind: 'warm'
  language: LanguageTag
}

export type SignalsQuestion = { kind: 'signals'; transcript: Transcript; moods: MoodCorrections } | Warm
export type FindingsQuestion =
  | { kind: 'facts'; transcript: Transcript }
  | { kind: 'note'; input: NoteInput }
  | Warm

/** Every promise rejects when a worker failed. */
export interface Analyst {
  /** `moods` are those the agent has put right. */
  signals(transcript: Transcript, moods: MoodCorrections): Promise<Signals>
  facts(transcript: Transcript): Promise<Pick<Findings, 'facts' | 'promises'>>
  note(input: NoteInput): Promise<NoteContent>
  /** Prepares for conversations in a language, while the page is still being read. */
  warm(language: LanguageTag): void
}

/** Without a conversation for so long, the worker of facts makes its lists ready. Milliseconds. */
const FINDINGS_AFTER = 1_000

/**
 * Starts the workers; that of facts a moment later than the others, which have more to make ready.
 *
 * @param signals the worker for signals, where it was started before
 */
export function createAnalyst(signals: Started = startSignals): Analyst {
  const askSignals = askWorker<SignalsQuestion>(signals())
  let findings: Ask<FindingsQuestion> | undefined
  const startedFindings = async (): Promise<Ask<FindingsQuestion>> => {
    findings ??= askWorker<FindingsQuestion>(startFindings())
    return findings
  }
  const askFindings = async <Answer>(question: FindingsQuestion): Promise<Answer> =>
    (await startedFindings())<Answer>(question)
  return {
    signals: (transcript, moods) => askSignals({ kind: 'signals', transcript, moods }),
    facts: (transcript) => askFindings({ kind: 'facts', transcript }),
    note: (input) => askFindings({ kind: 'note', input }),
    warm(language) {
      // A failure shows again, and is told, when something is asked for.
      askSignals({ kind: 'warm', language }).catch(() => undefined)
      startedFindings().catch(() => undefined)
      setTimeout(() => askFindings({ kind: 'warm', language }).catch(() => undefined), FINDINGS_AFTER)
    },
  }
}
