/** Cuts folded text to clauses: at punctuation, and where the next thing is told without any. */
import { sign } from '../../knowledge/facts/signs'
import { breaksInPersian } from './split-persian'

/** A stretch between punctuation; offsets are into the folded text. */
export interface Clause {
  start: number
  end: number
  text: string
  /** True when its sentence ends with a question mark. */
  question: boolean
  /** Sentence number, so that clauses of one sentence can be put together. */
  sentence: number
  /** True inside quotation marks. */
  quoted: boolean
}

const SENTENCE_END = new Set(['!', '?', '。', '\n', '؟', ';', '؛', '…'])
const CLAUSE_END = new Set([',', '،', '、', '(', ')', '—', '·', '~', '|', '•'])
const HAN = /\p{Script=Han}/u
/** No Han character stands before these signs. */
const BEFORE_HAN = '\u2e7f'
/** Signs that do not belong to a clause at its ends. */
const EDGE = /[\s"'.:-]/
const ALNUM = /[\p{L}\p{N}]/u
/** The end of a value in other letters. */
const LATIN_SIGN = /[a-z\d)]/u
/** What a "but" begins with in any language: most blanks are told by it. */
const BUT_BEGINS = 'bwوال'

/** Letters of a stretch without a stop from which on it is told as it comes to mind, by voice or by thumb. */
const RUN_ON = 80
/** Letters on both sides of a new thought in such a stretch. */
const THOUGHT = 10

/** True where a long stretch without stops goes on with a new thought at a blank. */
function beginsThought(text: string, start: number, at: number, stop: number): boolean {
  if (stop - start < RUN_ON || at - start < THOUGHT || stop - at < THOUGHT) return false
  // After a "yes" the next thought begins by itself.
  return (
    sign('next-thought').test(text.slice(at, at + 28)) ||
    (sign('after-yes').test(text.slice(at - 4, at)) &&
      !sign('goes-on-after-yes').test(text.slice(at, at + 6)))
  )
}

/** Where the stretch that an offset stands in has its stop. */
function stopAfter(text: string, from: number): number {
  let at = from
  while (at < text.length && !SENTENCE_END.has(text.charAt(at)) && !CLAUSE_END.has(text.charAt(at))) {
    if (text.charAt(at) === '.' && !ALNUM.test(text.charAt(at + 1))) break
    at++
  }
  return at
}

/** True for a dot that ends a sentence: not within a number or a name, nor in "10 a.m. tomorrow". */
function isFullStop(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  const next = text.charAt(at + 1)
  // "师傅说没用.衣服放少也一样": who types Chinese with Western signs leaves no blank behind them.
  if (ALNUM.test(next) && ALNUM.test(before)) return HAN.test(next) || (HAN.test(before) && !/\d/.test(next))
  return !(
    sign('clock-end').test(text.slice(Math.max(0, at - 4), at)) &&
    sign('clock-goes-on').test(text.slice(at, at + 12))
  )
}

/** True for a comma within a number ("1,200"). */
const isInNumber = (text: string, at: number): boolean =>
  text.charAt(at) === ',' && /\d/.test(text.charAt(at + 1)) && /\d/.test(text.charAt(at - 1))

/** True for a blank at which a clause ends without punctuation. */
function isBreak(text: string, start: number, at: number): boolean {
  const next = text.charAt(at + 1)
  const previous = text.charAt(at - 1)
  if (next > BEFORE_HAN) {
    if (HAN.test(previous) && HAN.test(next)) return true
    // "红米Note 12 我爸那台没事": what goes on behind a value in other letters.
    if (LATIN_SIGN.test(previous) && sign('new-clause-behind-value').test(text.slice(at, at + 6))) return true
  }
  if (next === '-' && text.charAt(at + 2) === ' ') return true
  if (BUT_BEGINS.includes(next) && sign('but-between').test(text.slice(at, at + 12))) return true
  return breaksInPersian(text, start, at)
}

/** Collects clauses and sentences from left to right. */
class ClauseList {
  readonly clauses: Clause[] = []
  quoted = false
  /** Where the present clause begins. */
  start = 0
  #sentence = 0
  #firstOfSentence = 0
  #quotedFrom = false

  constructor(readonly text: string) {}

  /** Ends the present clause; the next one begins behind the sign there. */
  end(at: number): void {
    let from = this.start
    let to = at
    while (from < to && EDGE.test(this.text.charAt(from))) from++
    while (to > from && EDGE.test(this.text.charAt(to - 1))) to--
    if (to > from)
      this.clauses.push({
        start: from,
        end: to,
        text: this.text.slice(from, to),
        question: false,
        sentence: this.#sentence,
        quoted: this.quoted || this.#quotedFrom,
      })
    this.#quotedFrom = this.quoted
    this.start = at + 1
  }

  /** Ends the present sentence behind its last clause. */
  endSentence(question: boolean): void {
    if (question)
      for (const clause of this.clauses.slice(this.#firstOfSentence)) {
        // "凭证上周就传了 你们审核没看?": people who part by spaces ask with the last part only.
        clause.question =
          clause === this.clauses.at(-1) ||
          this.text.charAt(clause.end) !== ' ' ||
          !sign('told-at-end').test(clause.text)
      }
    this.#firstOfSentence = this.clauses.length
    this.#sentence++
  }
}

/** Splits folded text to clauses; linear. */
export function splitClauses(text: string): Clause[] {
  const list = new ClauseList(text)
  let stop = -1
  for (let i = 0; i < text.length; i++) {
    const c = text.charAt(i)
    if (c === '"') list.quoted = !list.quoted
    // A mark that was never closed quotes no further than its line.
    else if (c === '\n') list.quoted = false
    if (SENTENCE_END.has(c) || (c === '.' && isFullStop(text, i))) {
      list.end(i)
      // A question mark of a run ("?!") still counts for its sentence.
      list.endSentence(c === '?' || c === '؟' || text.charAt(i + 1) === '?')
    } else if (CLAUSE_END.has(c)) {
      if (!isInNumber(text, i)) list.end(i)
    } else if (c === ' ') {
      if (isBreak(text, list.start, i)) list.end(i)
      else {
        if (stop < i) stop = stopAfter(text, i)
        if (beginsThought(text, list.start, i, stop)) list.end(i)
      }
    }
  }
  list.end(text.length)
  list.endSentence(false)
  return list.clauses
}
