/** Marks of how a message is written: its length, its signs, whom it is addressed to. */

/** Words a length mark stands for, and the longest one. */
const LENGTH_STEP = 3
const LONGEST = 6

/** Marks of the way a folded text is written, of so many words. */
export function marksOf(text: string, spoken: number): string[] {
  const marks = [`#length${Math.min(Math.floor(spoken / LENGTH_STEP), LONGEST)}`]
  let exclamations = 0
  let questions = 0
  let same = 0
  let dots = false
  let asked = false
  let drawn = false
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 33) exclamations++
    if (code === 63 || code === 0x61f) questions++
    same = i > 0 && code === text.charCodeAt(i - 1) ? same + 1 : 0
    if (same < 2) continue
    if (code === 46) dots = true
    else if (code === 63) asked = true
    else drawn = true
  }
  if (dots) marks.push('#dots')
  if (asked) marks.push('#questions')
  if (drawn) marks.push('#drawn')
  if (exclamations > 0) marks.push('#!')
  if (exclamations > 1) marks.push('#!!')
  if (questions > 0) marks.push('#?')
  if (questions > 1) marks.push('#??')
  if (text.startsWith('@')) marks.push('#to')
  if (text.includes('#')) marks.push('#tag')
  return marks
}
