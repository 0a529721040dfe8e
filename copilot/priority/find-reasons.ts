/** Finds the words that make a message pressing: many people, money running out, a deadline, being blocked. */
import type { WordedReason } from '../../knowledge/signals/priority-data'
import { type Folded, foldWithPositions } from '../../knowledge/text/fold'
import { signalMatcher } from '../matching/signal-lexicons'
import type { Evidence } from '../signals'

const matcher = signalMatcher<WordedReason>('priority')

/** A message longer than this is a pasted document; its start is read. */
const MOST_READ = 20_000

/** A reason named in a message, with its first words. */
export interface NamedReason {
  reason: WordedReason
  evidence: Evidence
}

/** Reasons named in a text; linear in its length. */
export function findReasons(text: string): WordedReason[] {
  return readReasons('', text).map(({ reason }) => reason)
}

/** Reasons named in a message, each once; `folded` is the text folded already, when the caller has it. */
export function readReasons(messageId: string, text: string, folded?: Folded): NamedReason[] {
  const read = folded ?? foldWithPositions(text.length > MOST_READ ? text.slice(0, MOST_READ) : text)
  const found = new Map<WordedReason, NamedReason>()
  for (const { start, end, payload: reason } of matcher.find(read)) {
    if (!found.has(reason)) {
      found.set(reason, { reason, evidence: { messageId, start, end, words: text.slice(start, end) } })
    }
  }
  return [...found.values()]
}
