/** Reads how a customer writes (casual, formal, for a company) and what they mind (price, quality, experience). */
import type { AudienceStyle } from '../knowledge/signals/audience-data'
import { type Folded, foldWithPositions } from '../knowledge/text/fold'
import { signalMatcher } from './matching/signal-lexicons'
import type { AudienceReading, Evidence } from './signals'

/** A style named in a message, with its words. */
export interface StyleClue {
  style: AudienceStyle
  evidence: Evidence
}

/** A message longer than this is a pasted document; its start is read. */
const MOST_READ = 8000
const MOST_EVIDENCE = 3

const matcher = signalMatcher<AudienceStyle>('audience')

/** Styles that a message shows; linear in its length. `folded` is the text folded already. */
export function readStyles(messageId: string, text: string, folded?: Folded): StyleClue[] {
  const read = folded ?? foldWithPositions(text.slice(0, MOST_READ))
  return matcher.find(read).map(({ start, end, payload: style }) => ({
    style,
    evidence: { messageId, start, end, words: text.slice(start, end) },
  }))
}

/** The styles of a conversation, the plainest first; those that one message shows stay behind those of many. */
export function readAudience(perMessage: readonly StyleClue[][]): AudienceReading[] {
  const found = new Map<AudienceStyle, { reading: AudienceReading; count: number }>()
  for (const { style, evidence } of perMessage.flat()) {
    const known = found.get(style) ?? { reading: { style, evidence: [] }, count: 0 }
    found.set(style, known)
    known.count++
    if (known.reading.evidence.length < MOST_EVIDENCE) known.reading.evidence.push(evidence)
  }
  return [...found.values()].sort((a, b) => b.count - a.count).map(({ reading }) => reading)
}
