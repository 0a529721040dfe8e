/** How far the parts of a phrase with gaps may stand from each other. */
import { isHan } from './letters'
import type { Gap } from './phrase-pattern'

/** The longest gap of `...`: about six words, or a clause in Chinese. */
const WIDE_GAP = { characters: 32, han: 12 }
/** The longest gap of `..`. */
const TIGHT_GAP = { characters: 12, han: 3 }
const SENTENCE_ENDS = new Set([...'.!?;\n。؟؛'].map((character) => character.charCodeAt(0)))

/** A gap is short and stays within a sentence; Chinese packs more into a character. */
export function isGap(text: string, from: number, to: number, kind: Gap): boolean {
  if (kind === 'next') return to > from && text.slice(from, to).trim() === ''
  const limit = kind === 'tight' ? TIGHT_GAP : WIDE_GAP
  if (to - from > limit.characters) return false
  let han = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (isHan(code)) han++
    if (SENTENCE_ENDS.has(code)) return false
  }
  return han <= limit.han
}
