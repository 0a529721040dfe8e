/** Reads the mood of one customer message. */
import type { Folded } from '../../knowledge/text/fold'
import { inOrder } from '../order'
import type { Evidence, Mood } from '../signals'
import { type CalmAsking, readMeant } from './bare-words'
import { type Clue, findClues } from './clues'
import { type Scored, scoreClues } from './score'

export interface MoodContext {
  messageId?: string
  /** True when the customer already sent the same words in this conversation. */
  asksAgain?: boolean
  /** The text folded already, from its first character on. */
  folded?: Folded
}

/** What the course of a conversation needs to know beside the mood itself. */
export interface MoodReading {
  mood: Mood
  /** Thanks without praise and without a word that it is solved. */
  courtesy: boolean
  /** A few words without a mood and without a question, as data are given. */
  brief: boolean
  /** What it asks in calm words, when it has no mood. */
  calm?: CalmAsking
}

/** Words of a brief message; a Han character is half a word. */
const BRIEF = 8

/** At most this many places are shown as evidence. */
const MOST_EVIDENCE = 6

/** The mood of a message as a service agent would read it. Linear in the text; never throws. */
export function readMood(text: string, context: MoodContext = {}): Mood {
  return readMoodFully(text, context).mood
}

/** The mood of a message, and what it means to the course of the talk. Linear in the text; never throws. */
export function readMoodFully(text: string, context: MoodContext = {}): MoodReading {
  const read = findClues(text, context.folded)
  const { found, calm } = readMeant(read)
  const clues = { ...read, found }
  const scored = scoreClues(clues, context.asksAgain)
  const mood: Mood = {
    kind: scored.kind,
    level: scored.level,
    confidence: Math.round(scored.confidence * 100) / 100,
    evidence: toEvidence(scored.because, text, context.messageId ?? ''),
  }
  const { length, questions } = clues.surface
  const brief = mood.kind === 'neutral' && length <= BRIEF && questions === 0
  const reading = { mood, courtesy: isCourtesy(scored), brief }
  return calm && mood.kind === 'neutral' ? { ...reading, calm } : reading
}

/** Mild satisfaction that thanks alone stand for. */
function isCourtesy({ kind, level, because }: Scored): boolean {
  return kind === 'satisfaction' && level === 1 && because.every((clue) => clue.cue === 'thanks')
}

/** Clues as places in the message, in reading order, without overlaps. */
function toEvidence(clues: Clue[], text: string, messageId: string): Evidence[] {
  const out: Evidence[] = []
  for (const { start, end } of clues) {
    if (out.length >= MOST_EVIDENCE) break
    if (out.some((other) => start < other.end && other.start < end)) continue
    out.push({ messageId, start, end, words: text.slice(start, end) })
  }
  return inOrder(out, (a, b) => a.start - b.start)
}
