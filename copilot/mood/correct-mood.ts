/** Moods that the agent has put right, laid over those that were read. */
import type { Mood, MoodKind } from '../signals'

/** What the agent said about a message's mood. */
export interface MoodCorrection {
  kind: MoodKind
  /** True when it was said of the whole talk as of this message: what came before is settled by it. */
  ofTalk?: boolean
}

/** Corrections of a conversation by message id. */
export type MoodCorrections = Readonly<Record<string, MoodCorrection>>

/** The words shown for a mood that the agent named: the message's beginning, up to so many characters. */
const MOST_SHOWN = 120

/** The mood as corrected; the level stays as read, at least mild where a mood has one. */
export function correctMood(read: Mood, kind: MoodKind, messageId: string, text: string): Mood {
  const words = text.slice(0, MOST_SHOWN)
  return {
    kind,
    level: kind === 'neutral' ? 0 : read.level === 0 ? 1 : read.level,
    confidence: 1,
    evidence: kind === read.kind ? read.evidence : [{ messageId, start: 0, end: words.length, words }],
    corrected: true,
  }
}
