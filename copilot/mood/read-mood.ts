/** Reads the mood of one customer message. */
import type { Folded } from '../../knowledge/text/fold'
import type { Evidence, Mood } from '../signals'
import { type Clue, findClues } from './clues'
import { scoreClues } from './score'

export interface MoodContext {
  messageId?: string
  /** True when the customer already sent the same words in this conversation. */
  asksAgain?: boolean
  /** The text folded already, from its first character on. */
  folded?: Folded
}

/** At most this many places are shown as evidence. */
const MOST_EVIDENCE = 6

/** The mood of a message as a service agent would read it. Linear in the text; never throws. */
export function readMood(text: string, context: MoodContext = {}): Mood {
  const scored = scoreClues(findClues(text, context.folded), context.asksAgain)
  return {
    kind: scored.kind,
    level: scored.level,
    confidence: Math.round(scored.confidence * 100) / 100,
    evidence: toEvidence(scored.because, text, context.messageId ?? ''),
  }
}

/** Clues as places in the message, in reading order, without overlaps. */
function toEvidence(clues: Clue[], text: string, messageId: string): Evidence[] {
  const out: Evidence[] = []
  for (const { start, end } of clues) {
    if (out.length >= MOST_EVIDENCE) break
    if (out.some((other) => start < other.end && other.start < end)) continue
    out.push({ messageId, start, end, words: text.slice(start, end) })
  }
  return out.sort((a, b) => a.start - b.start)
}
