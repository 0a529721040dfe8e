/** Finds the words that make a message pressing: many people, money running out, a deadline, being blocked. */
import type { WordedReason } from '../../knowledge/signals/priority-data'
import { type Folded, foldWithPositions } from '../../knowledge/text/fold'
import { signalMatcher } from '../matching/signal-lexicons'
import type { Evidence } from '../signals'

const matcher = signalMatcher<WordedReason>('priority')

/** A message longer than this is a pasted document; its start is read. */
const MOST_READ = 20_000

const DEADLINES: ReadonlySet<WordedReason> = new Set<WordedReason>(['deadline-hours', 'deadline-days'])
/** "Not urgent", "不急", "فوری نیست": the hurry is denied. */
const CALM =
  /(?:\b(?:not|no|nothing|never|isn't|non)(?: (?:that|so|very|really|super|too))?[ -]?|不(?:是)?(?:很|太|那么|用)?|没那么|غیر ?)$/iu

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
  const matches = matcher.find(read)
  if (matches.length === 0) return []
  const found = new Map<WordedReason, NamedReason>()
  for (const { start, end, payload: reason } of matches) {
    if (DEADLINES.has(reason) && CALM.test(text.slice(Math.max(0, start - 16), start))) continue
    if (!found.has(reason)) {
      found.set(reason, { reason, evidence: { messageId, start, end, words: text.slice(start, end) } })
    }
  }
  return [...found.values()]
}
