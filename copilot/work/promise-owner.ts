/** Reads who keeps a promise, where another than the agent is named: "our fraud team will call you". */
import { fold, foldWithPositions } from '../../knowledge/text/fold'
import type { OwnerWords } from '../../knowledge/work/owner-data'
import { talkMatcher } from '../matching/talk-lexicons'

/** A promise is a sentence; a longer one is read at its start. */
const MOST_READ = 600

const matcher = talkMatcher<Pick<OwnerWords, 'after' | 'notBefore'>>('owner')

/** The words for who does it; empty when it is the agent, or nobody is named. */
export function readOwner(sentence: string): string {
  const read = sentence.slice(0, MOST_READ)
  let best: { start: number; end: number } | undefined
  for (const { start, end, payload } of matcher.find(foldWithPositions(read))) {
    // "Our network engineer" is more than "engineer".
    if (best && start >= best.start && end <= best.end) continue
    if (best && start >= best.end) break
    if (isSubject(fold(read.slice(0, start)), fold(read.slice(end)), payload)) best = { start, end }
  }
  return best ? read.slice(best.start, best.end) : ''
}

function isSubject(
  before: string,
  after: string,
  { after: ways, notBefore }: Pick<OwnerWords, 'after' | 'notBefore'>,
): boolean {
  const led = before.trimEnd()
  const follows = after.trimStart()
  const isHan = /^\p{Script=Han}$/u.test(notBefore[0]?.[0] ?? '')
  const lastWord = isHan ? led.slice(-1) : (led.split(/[\s,،.]+/u).at(-1) ?? '')
  if (notBefore.includes(lastWord)) return false
  return ways.length === 0 || ways.some((way) => startsWith(follows, way, isHan))
}

/** True when a text begins with a word, and not with a longer one. */
function startsWith(text: string, word: string, isHan: boolean): boolean {
  return text.startsWith(word) && (isHan || !/^[\p{L}\p{N}]/u.test(text.slice(word.length)))
}
