/** Marks of how a message is written: its length, its signs, whom it is addressed to. */
import { keyOf } from './feature-keys'

/** Words a length mark stands for, and the longest one. */
const LENGTH_STEP = 3
const LONGEST = 6

/** The names of all marks; a mark is its place among them. */
export const MARKS = [
  ...Array.from({ length: LONGEST + 1 }, (_, length) => `#length${length}`),
  '#dots',
  '#questions',
  '#drawn',
  '#!',
  '#!!',
  '#?',
  '#??',
  '#to',
  '#tag',
]
const [DOTS, ASKED, DRAWN, CALL, CALLS, QUESTION, QUESTIONS, TO, TAG] = [7, 8, 9, 10, 11, 12, 13, 14, 15]
const KEYS = MARKS.map(keyOf)

/** The number of a mark, as a feature. */
export const keyOfMark = (mark: number): number => KEYS[mark] ?? 0

/** Marks of the way a folded text is written, of so many words. */
export function marksOf(text: string, spoken: number): number[] {
  const marks = [Math.min(Math.floor(spoken / LENGTH_STEP), LONGEST)]
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
  if (dots) marks.push(DOTS)
  if (asked) marks.push(ASKED)
  if (drawn) marks.push(DRAWN)
  if (exclamations > 0) marks.push(CALL)
  if (exclamations > 1) marks.push(CALLS)
  if (questions > 0) marks.push(QUESTION)
  if (questions > 1) marks.push(QUESTIONS)
  if (text.startsWith('@')) marks.push(TO)
  if (tag) marks.push(TAG)
  return marks
}
