/** The stretches of a message that models of wording know: words, pairs of words, one and two Chinese characters. */
import { isHan } from '../matching/phrase-matcher'

/** A stretch of folded text. */
export interface Feature {
  name: string
  foldedStart: number
  foldedEnd: number
}

/** Which model reads a message: of those for Latin, Chinese and Arabic letters. */
export type Script = 'latin' | 'han' | 'arabic'

/** More of a message than this says nothing new about it. */
const MOST_READ = 400
const TOKEN = /[a-z0-9\u00c0-\u024f']+|[\u0600-\u06ff]+|[\u3400-\u4dbf\u4e00-\u9fff]+|[?!.\u2026]+/g
const ARABIC = /[\u0600-\u06ff]/
const HAN = /[\u4e00-\u9fff]/
/** Persian words share their beginnings and endings; shorter ones are whole. */
const STEM = 4
const ENDING = 3

/** The script of a folded text; one that mixes them is read by the model of the rarer one. */
export function scriptOf(text: string): Script {
  const start = text.slice(0, MOST_READ)
  return ARABIC.test(start) ? 'arabic' : HAN.test(start) ? 'han' : 'latin'
}

/** The features of a folded text, in reading order; the same one may come again. Linear. */
export function featuresOf(text: string): Feature[] {
  const out: Feature[] = []
  let before: Feature | undefined
  for (const match of text.slice(0, MOST_READ).matchAll(TOKEN)) {
    const [word] = match
    const foldedStart = match.index
    const foldedEnd = foldedStart + word.length
    if (isHan(word.charCodeAt(0))) {
      for (let i = 0; i < word.length; i++) {
        const at = foldedStart + i
        out.push({ name: word.charAt(i), foldedStart: at, foldedEnd: at + 1 })
        if (i + 1 < word.length) out.push({ name: word.slice(i, i + 2), foldedStart: at, foldedEnd: at + 2 })
      }
      before = undefined
      continue
    }
    const whole = { name: word, foldedStart, foldedEnd }
    out.push(whole)
    if (before) out.push({ name: `${before.name}_${word}`, foldedStart: before.foldedStart, foldedEnd })
    if (word.length > STEM && ARABIC.test(word)) {
      out.push({ ...whole, name: `${word.slice(0, STEM)}*` }, { ...whole, name: `*${word.slice(-ENDING)}` })
    }
    before = whole
  }
  return out
}
