/** Finds matched words in the conversation as the customer wrote them: search folds scripts and spellings. */
import { FILLERS } from '../../knowledge/text/fillers'
import { fold, foldWithPositions } from '../../knowledge/text/fold'
import type { Transcript } from '../transcript'

/** Customer messages looked at, newest first: a match is seldom older. */
const MESSAGES = 8
/** Longest stretch of a message that is looked at. */
const READ = 4_000

/** Characters beside a match that may belong to its word. */
const BESIDE = 8
/** More characters in one piece are a sentence, no word. */
const LONGEST_HAN = 8

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/**
 * The Chinese words in a stretch of a text, which search matched character by character: each whole where half of it
 * was matched ("檻是怎麼計" is "門檻" and "計算"), neighbours together, without those that tell nothing.
 */
function wordsAt(text: string, start: number, end: number): string[] {
  const from = Math.max(0, start - BESIDE)
  const words: string[] = []
  let last = -1
  for (const { segment, index } of segmenter.segment(text.slice(from, end + BESIDE))) {
    const begin = from + index
    const matched = Math.min(end, begin + segment.length) - Math.max(start, begin)
    if (matched * 2 < segment.length || !/\p{L}/u.test(segment) || FILLERS.has(fold(segment))) continue
    const before = words.at(-1)
    if (before !== undefined && last === begin && before.length + segment.length <= LONGEST_HAN)
      words[words.length - 1] = before + segment
    else words.push(segment)
    last = begin + segment.length
  }
  return words.filter((word) => word.length > 1)
}

/** The words in the customer's spelling, newest message first; one that cannot be found is left out. */
export function asWritten(words: readonly string[], transcript: Transcript): string[] {
  const said = transcript.messages
    .filter((message) => message.role === 'customer')
    .slice(-MESSAGES)
    .reverse()
    .map(({ text }) => ({ text, folded: foldWithPositions(text.slice(0, READ)) }))
  const found: string[] = []
  for (const word of words) {
    const { text: wanted } = foldWithPositions(word)
    // Digits and single letters explain nothing to the agent.
    if (!/\p{L}/u.test(wanted) || wanted.length < 2) continue
    for (const { text, folded } of said) {
      const start = folded.text.indexOf(wanted)
      if (start < 0) continue
      const [begin = 0, end = 0] = [folded.at[start], folded.at[start + wanted.length]]
      const isHan = /\p{Script=Han}/u.test(wanted)
      found.push(...(isHan ? wordsAt(text, begin, end) : [text.slice(begin, end)]))
      break
    }
  }
  return [...new Set(found)]
}
