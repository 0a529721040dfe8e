/** How a message is written: exclamation and question marks, capitals, drawn-out letters. */
import type { Folded } from '../../knowledge/text/fold'
import { LETTERS, WORD } from '../matching/letters'
import { isHan, isWordCode } from '../matching/phrase-matcher'

export interface Surface {
  /** Exclamation marks, counted up to 5. */
  exclamations: number
  /** Question marks, counted up to 5. */
  questions: number
  /** Longest run of question marks, up to 5. */
  questionRun: number
  /** True when the message, or a good part of it, is shouted in capitals. */
  shouting: boolean
  /** True when a letter is drawn out ("sooooo", "急急急"). */
  drawnOut: boolean
  /** Words of spaced scripts plus a half for each Han character: how much is said. */
  length: number
  /** Dots that trail off ("...", "。。。"). */
  trailing: boolean
}

/** Reads the surface of a message as written and folded. Linear. */
export function readSurface(text: string, folded: string): Surface {
  let exclamations = 0
  let questions = 0
  let questionRun = 0
  let run = 0
  let same = 1
  let drawnOut = false
  let trailing = false
  let words = 0
  let han = 0
  let previous = 0
  let wordBefore = false
  for (let i = 0; i < folded.length; i++) {
    const code = folded.charCodeAt(i)
    same = code === previous ? same + 1 : 1
    if (code === 33) exclamations++
    if (code === 63 || code === 0x61f) {
      questions++
      run++
      if (run > questionRun) questionRun = run
    } else if (code !== 32) run = 0
    const word = ((LETTERS[code] ?? 0) & WORD) !== 0
    if (word && !wordBefore) words++
    if (!word && isHan(code)) han++
    if (same === 3) {
      if (code === 46 || code === 0x3002) trailing = true
      else if (isHan(code) || (word && !(code >= 48 && code <= 57))) drawnOut = true
    }
    previous = code
    wordBefore = word
  }
  return {
    exclamations: Math.min(exclamations, 5),
    questions: Math.min(questions, 5),
    questionRun: Math.min(questionRun, 5),
    shouting: isShouting(text),
    drawnOut,
    length: words + han / 2,
    trailing,
  }
}

/** At least two words of four capitals, or most of the letters of a longer message, are capitals. */
function isShouting(text: string): boolean {
  let upper = 0
  let lower = 0
  let run = 0
  let words = 0
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 32
    if (code >= 65 && code <= 90) {
      upper++
      run++
      continue
    }
    if (run >= 4) words++
    run = 0
    if (code >= 97 && code <= 122) lower++
  }
  return (upper >= 12 && upper > lower * 1.5) || (words >= 3 && upper > lower * 0.5)
}

/** The text with runs of three and more of a letter cut to `keep` (1 or 2), positions kept. */
export function shortened(folded: Folded, keep: 1 | 2): Folded {
  const { text, at } = folded
  let out = ''
  const places: number[] = []
  let same = 0
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    same = i > 0 && code === text.charCodeAt(i - 1) ? same + 1 : 1
    if (same === 1) {
      // A run of two stays as it is; only three and more are drawn out.
      let run = 1
      while (run < 3 && text.charCodeAt(i + run) === code) run++
      const letter = (isWordCode(code) && !(code >= 48 && code <= 57)) || isHan(code)
      const limit = run >= 3 && letter ? keep : Number.POSITIVE_INFINITY
      for (let k = 0; k < limit && i + k < text.length && text.charCodeAt(i + k) === code; k++) {
        out += text.charAt(i)
        places.push(at[i + k] ?? 0)
      }
    }
  }
  places.push(at[text.length] ?? 0)
  return { text: out, at: Uint32Array.from(places) }
}
