/**
 * What the wording as a whole leans to: a small linear model over words, pairs of words and Chinese characters.
 *
 * It tips the balance where the phrases of the lexicon are few or level; alone it decides little. Its weights are
 * fitted by `scripts/fit-mood.mjs` to messages written for this project.
 */
import model from '../../knowledge/signals/mood-wording.json'
import type { Folded } from '../../knowledge/text/fold'
import { isHan } from '../matching/phrase-matcher'
import type { MoodKind } from '../signals'

/** A stretch of folded text that the model may know. */
export interface Feature {
  name: string
  foldedStart: number
  foldedEnd: number
}

/** More of a message than this says nothing new about its mood. */
const MOST_READ = 400
const TOKEN = /[a-z0-9\u00c0-\u024f']+|[\u0600-\u06ff]+|[\u3400-\u4dbf\u4e00-\u9fff]+|[?!.\u2026]+/g
const ARABIC = /[\u0600-\u06ff]/
/** Persian words share their beginnings and endings; shorter ones are whole. */
const STEM = 4
const ENDING = 3

const KINDS = model.kinds as MoodKind[]
const WEIGHTS: Readonly<Record<string, readonly number[]>> = model.weights
/** Weights are kept as whole numbers. */
const UNIT = 100
/** So few words known say no more than their part of this. */
const FEWEST = 8
/** How much the wording counts beside the lexicon's scores. */
const SHARE = { latin: 0.1, han: 0.1, arabic: 0.4 } as const

/** The features of a text, in reading order; the same one may come again. Linear. */
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

export interface Wording {
  /** What to add to the score of each mood, and of `neutral`. */
  lean: Record<MoodKind, number>
  /** The places that lean most to a mood, strongest first. */
  places(kind: MoodKind): Feature[]
}

/** Reads the wording of a message. */
export function readWording({ text }: Folded): Wording {
  const lean = { anger: 0, anxiety: 0, disappointment: 0, confusion: 0, satisfaction: 0, neutral: 0 }
  const known = new Map<string, Feature>()
  for (const feature of featuresOf(text)) {
    if (Object.hasOwn(WEIGHTS, feature.name) && !known.has(feature.name)) known.set(feature.name, feature)
  }
  const share = ARABIC.test(text) ? SHARE.arabic : /[\u4e00-\u9fff]/.test(text) ? SHARE.han : SHARE.latin
  const scale = share / UNIT / Math.sqrt(Math.max(known.size, FEWEST))
  for (const name of known.keys()) {
    const weights = WEIGHTS[name]
    KINDS.forEach((kind, place) => {
      lean[kind] += (weights?.[place] ?? 0) * scale
    })
  }
  return {
    lean,
    places(kind) {
      const place = KINDS.indexOf(kind)
      const weigh = ({ name }: Feature): number => WEIGHTS[name]?.[place] ?? 0
      return [...known.values()].filter((one) => weigh(one) > 0).sort((a, b) => weigh(b) - weigh(a))
    },
  }
}
