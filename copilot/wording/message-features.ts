/**
 * What the models of moods and issues see of a message: words and pairs of words (or Chinese characters), three words
 * in a row and two around a third, runs of three letters, which outlive typing errors and endings, and marks of how it
 * is written.
 *
 * A feature is a number, made from its letters on the way: texts come by the hundred, and strings would cost more
 * than everything else. `feature-keys.ts` gives the number of a feature by the name under which the data know it.
 */
import { isHan } from '../matching/phrase-matcher'
import { around, hash, KEY, PRIME, pair, run, SEED } from './feature-keys'
import { type Script, scriptOf } from './features'
import { KeySet } from './key-set'
import { MARKS, markText } from './message-marks'
import { END_MARK, endOf, isDigit, kindOf } from './message-tokens'

/** A word, or two, of folded text. */
export interface Place {
  foldedStart: number
  foldedEnd: number
}

/** More of a message than this says nothing new about it. */
const MOST_READ = 400
/** A word and a pair for each letter, and the pair at the end. */
const MOST_FEATURES = 2 * MOST_READ + 2
/** Every letter, the spaces around them, and "http" for as many letters or more. */
const MOST_LETTERS = MOST_READ + 2
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
const LINE = 10
const ZERO = 48
const AT = 64

export const START_KEY = hash('^')
export const END_KEY = hash('$')
const HTTP = hash('http')
const HANDLE = hash('@')

/** Reads features into arrays of its own, which the next text overwrites. */
export class MessageFeatures {
  script: Script = 'latin'
  /** Words and pairs, each once, in reading order; how many there are, and what each counts. */
  readonly words = new Int32Array(MOST_FEATURES)
  readonly starts = new Int32Array(MOST_FEATURES)
  readonly ends = new Int32Array(MOST_FEATURES)
  wordCount = 0
  wordScale = 0
  /** Three words in a row, and two around a third, each once; of Latin letters alone. */
  readonly wide = new Int32Array(MOST_FEATURES)
  wideCount = 0
  wideScale = 0
  /** Runs of three letters, spaces included, each once. */
  readonly runs = new Int32Array(MOST_FEATURES)
  runCount = 0
  runScale = 0
  /** Marks (see `message-marks.ts`), which count 1 each. */
  readonly marks = new Int32Array(MARKS.length)
  markCount = 0

  private readonly seen = new KeySet()
  private readonly seenWide = new KeySet()
  private readonly seenRuns = new KeySet()
  /** The letters of which runs are made. */
  private readonly letters = new Uint16Array(MOST_LETTERS)
  private letterCount = 0

  /** Reads a folded text. Names of people and pages, and all figures, are the same to it. Linear. */
  read(whole: string): void {
    const text = whole.length > MOST_READ ? whole.slice(0, MOST_READ) : whole
    const script = scriptOf(text)
    this.script = script
    this.wordCount = this.wideCount = this.runCount = 0
    this.seen.clear()
    this.seenWide.clear()
    this.seenRuns.clear()
    this.letters[0] = SPACE
    this.letterCount = 1
    let spoken = 0
    let before = START_KEY
    let earlier = 0
    let beforeStart = 0
    let beforeEnd = 0
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at)
      const end = endOf(text, at)
      if (end === at) {
        if (code === SPACE || code === LINE) {
          if (this.letters[this.letterCount - 1] !== SPACE) this.letters[this.letterCount++] = SPACE
        } else if (code < 0xd800 || code > 0xdfff) this.letters[this.letterCount++] = code
        at++
        continue
      }
      const key = this.wordAt(text, at, end)
      if (kindOf(code) !== END_MARK) spoken += isHan(code) ? 0.5 : 1
      this.word(key, at, end)
      this.word(pair(before, key), beforeStart, end)
      if (script === 'latin' && earlier !== 0) this.wideAt(earlier, before, key)
      earlier = before
      before = key
      beforeStart = at
      beforeEnd = end
      at = end
    }
    if (beforeEnd > 0) {
      this.word(pair(before, END_KEY), beforeStart, beforeEnd)
      if (script === 'latin' && earlier !== 0) this.wideAt(earlier, before, END_KEY)
    }
    this.letters[this.letterCount++] = SPACE
    this.readRuns()
    this.markCount = markText(text, spoken, this.marks)
    this.wordScale = WORD_FORCE[script] / Math.sqrt(Math.max(this.wordCount, FEWEST_WORDS))
    this.wideScale = this.wordScale * WIDE_SHARE
    this.runScale = RUN_FORCE / Math.sqrt(Math.max(this.runCount, FEWEST_RUNS))
  }

  /** The number of a word; its letters go on in the runs. */
  private wordAt(text: string, at: number, end: number): number {
    const { letters } = this
    let count = this.letterCount
    const code = text.charCodeAt(at)
    if (code === AT) {
      letters[count] = AT
      this.letterCount = count + 1
      return HANDLE
    }
    if (end - at > 6 && text.startsWith('://', at + 4 + (text.charCodeAt(at + 4) === 115 ? 1 : 0))) {
      for (let i = 0; i < 4; i++) letters[count++] = 'http'.charCodeAt(i)
      this.letterCount = count
      return HTTP
    }
    let key = SEED
    let digit = false
    for (let i = at; i < end; i++) {
      let one = text.charCodeAt(i)
      if (isDigit(one)) {
        // A figure is one zero, however long it is.
        if (digit) continue
        digit = true
        one = ZERO
      } else digit = false
      key = Math.imul(key ^ one, PRIME)
      if (one < 0xd800 || one > 0xdfff) letters[count++] = one
    }
    this.letterCount = count
    return key & KEY
  }

  private word(key: number, start: number, end: number): void {
    if (!this.seen.add(key)) return
    const at = this.wordCount++
    this.words[at] = key
    this.starts[at] = start
    this.ends[at] = end
  }

  /** What a word makes with the two before it. */
  private wideAt(earlier: number, before: number, key: number): void {
    const three = pair(pair(earlier, before), key)
    if (this.seenWide.add(three)) this.wide[this.wideCount++] = three
    const two = around(earlier, key)
    if (this.seenWide.add(two)) this.wide[this.wideCount++] = two
  }

  /** Reads the runs of all letters at once: a call for each letter would cost more than the runs. */
  private readRuns(): void {
    const { letters, letterCount, runs } = this
    let count = 0
    for (let at = 2; at < letterCount; at++) {
      const first = letters[at - 2] ?? 0
      if (first > 0) runs[count++] = run(first, letters[at - 1] ?? 0, letters[at] ?? 0)
    }
    this.runCount = this.seenRuns.sift(runs, count)
  }
}
