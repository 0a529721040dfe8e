/** Marks of how a message is written: its length, its signs, whom it is addressed to. */
import { keyOf } from './feature-keys'

/** Words a length mark stands for, and the longest one. */
const LENGTH_STEP = 3
const LONGEST = 6

/** The names of all marks; those of length come first. */
export const MARKS = [
  ...Array.from({ length: LONGEST + 1 }, (_, length) => `#length${length}`),
  ...['#dots', '#questions', '#drawn', '#!', '#!!', '#?', '#??', '#to', '#tag'],
]
const KEYS = Int32Array.from(MARKS, keyOf)
const FIRST = LONGEST + 1

/**
 * Marks the way a folded text is written, of so many words.
 *
 * @param out is filled with the numbers of its marks
 * @returns how many there are
 */
export function markText(text: string, spoken: number, out: Int32Array): number {
  let exclamations = 0
  let questions = 0
  let same = 0
  let before = -1
  let dots = false
  let asked = false
  let drawn = false
  let tag = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 33) exclamations++
    else if (code === 63 || code === 0x61f) questions++
    else if (code === 35) tag = true
    if (code !== before) {
      before = code
      same = 0
      continue
    }
    if (++same < 2) continue
    if (code === 46) dots = true
    else if (code === 63) asked = true
    else drawn = true
  }
  out[0] = KEYS[Math.min(Math.floor(spoken / LENGTH_STEP), LONGEST)] ?? 0
  let count = 1
  const mark = (place: number): void => {
    out[count++] = KEYS[FIRST + place] ?? 0
  }
  if (dots) mark(0)
  if (asked) mark(1)
  if (drawn) mark(2)
  if (exclamations > 0) mark(3)
  if (exclamations > 1) mark(4)
  if (questions > 0) mark(5)
  if (questions > 1) mark(6)
  if (text.startsWith('@')) mark(7)
  if (tag) mark(8)
  return count
}
