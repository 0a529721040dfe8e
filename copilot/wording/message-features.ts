/**
 * What the models of moods and issues see of a message: words and pairs of words (or Chinese characters), three words
 * in a row and two around a third, runs of three letters, which outlive typing errors and endings, and marks of how it
 * is written.
 *
 * A feature is a number, made from its letters on the way: texts come by the hundred, and strings would cost more
 * than everything else. `feature-keys.ts` gives the number of a feature by the name under which the data know it.
 */
import { isHan } from '../matching/phrase-matcher'
import { around, hash, KEY, markKey, PRIME, pair, run, SEED } from './feature-keys'
import { type Script, scriptOf } from './features'
import { marksOf } from './message-marks'
import { endOf, isDigit, kindOf } from './message-tokens'

/** A word, or two, of folded text. */
export interface Place {
  key: number
  foldedStart: number
  foldedEnd: number
}

export interface MessageFeatures {
  script: Script
  /** Words and pairs, each once, in reading order. */
  words: Place[]
  /** What each of them counts: the more there are, the less. */
  wordScale: number
  /** Three words in a row, and two around a third, each once; of Latin letters alone. */
  wide: number[]
  wideScale: number
  /** Runs of three letters, spaces included, each once. */
  runs: number[]
  runScale: number
  /** Marks, which count 1 each. */
  marks: number[]
}

/** What tells names, for those who have to write them down. */
export type Named = { words: string[]; wide: string[]; runs: string[]; marks: string[] }

/** More of a message than this says nothing new about it. */
const MOST_READ = 400
/** Fewer words, or runs, than this say no more than their part of it. */
const FEWEST_WORDS = 8
const FEWEST_RUNS = 30
/** How much words count beside marks: Chinese characters say less than words. */
const WORD_FORCE: Record<Script, number> = { latin: 5, han: 3, arabic: 3 }
/** How much three words count beside one or two of them, whose saying they share. */
const WIDE_SHARE = 0.7
/** How much runs count beside marks. */
const RUN_FORCE = 3
const SPACE = 32
const ZERO = 48
const AT = 64
const START = '^'
const END = '$'

const START_KEY = hash(START)
const END_KEY = hash(END)

/**
 * The features of a folded text. Names of people and pages, and all figures, are the same to it. Linear.
 *
 * @param named Filled with the names of the features, in their order, when given.
 */
export function messageFeaturesOf(whole: string, named?: Named): MessageFeatures {
  const text = whole.slice(0, MOST_READ)
  const script = scriptOf(text)
  const seen = new Set<number>()
  const words: Place[] = []
  const wide = new Set<number>()
  const runs = new Set<number>()
  const add = (key: number, foldedStart: number, foldedEnd: number, name: () => string): void => {
    if (seen.size === seen.add(key).size) return
    words.push({ key, foldedStart, foldedEnd })
    named?.words.push(name())
  }
  const addWide = (key: number, name: () => string): void => {
    const size = wide.size
    if (wide.add(key).size > size) named?.wide.push(name())
  }
  let first = 0
  let second = 0
  const letter = (code: number): void => {
    if (first > 0) {
      const size = runs.size
      if (runs.add(run(first, second, code)).size > size)
        named?.runs.push(`~${String.fromCharCode(first, second, code)}`)
    }
    first = second
    second = code
  }
  letter(SPACE)
  let spoken = 0
  let before = START_KEY
  let beforeName = START
  let earlier = 0
  let earlierName = ''
  let beforeStart = 0
  let beforeEnd = 0
  /** Adds what a word makes together with those before it. */
  const follow = (key: number, name: string, end: number): void => {
    add(pair(before, key), beforeStart, end, () => `${beforeName}_${name}`)
    if (script !== 'latin' || earlier === 0) return
    addWide(pair(pair(earlier, before), key), () => `${earlierName}_${beforeName}_${name}`)
    addWide(around(earlier, key), () => `${earlierName}__${name}`)
  }
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    const end = endOf(text, at)
    if (end === at) {
      if (code === SPACE || code === 10) {
        if (second !== SPACE) letter(SPACE)
      } else if (code < 0xd800 || code > 0xdfff) letter(code)
      at++
      continue
    }
    let key = SEED
    let name = ''
    const take = (one: number): void => {
      key = Math.imul(key ^ one, PRIME)
      if (named) name += String.fromCharCode(one)
      if (one < 0xd800 || one > 0xdfff) letter(one)
    }
    if (code === AT) take(AT)
    else if (end - at > 6 && text.startsWith('://', at + 4 + (text.charCodeAt(at + 4) === 115 ? 1 : 0)))
      for (let i = 0; i < 4; i++) take('http'.charCodeAt(i))
    else
      for (let i = at; i < end; i++) {
        const one = text.charCodeAt(i)
        if (!isDigit(one)) take(one)
        else if (i === at || !isDigit(text.charCodeAt(i - 1))) take(ZERO)
      }
    key &= KEY
    const kind = kindOf(code)
    if (kind !== 4) spoken += isHan(code) ? 0.5 : 1
    add(key, at, end, () => name)
    follow(key, name, end)
    earlier = before
    earlierName = beforeName
    before = key
    beforeName = name
    beforeStart = at
    beforeEnd = end
    at = end
  }
  if (beforeEnd > 0) follow(END_KEY, END, beforeEnd)
  letter(SPACE)
  const marks = marksOf(text, spoken)
  named?.marks.push(...marks)
  const wordScale = WORD_FORCE[script] / Math.sqrt(Math.max(words.length, FEWEST_WORDS))
  return {
    script,
    words,
    wordScale,
    wide: [...wide],
    wideScale: wordScale * WIDE_SHARE,
    runs: [...runs],
    runScale: RUN_FORCE / Math.sqrt(Math.max(runs.size, FEWEST_RUNS)),
    marks: marks.map(markKey),
  }
}
