/** Finds the phrases of several lexicons in one walk over a folded text, for one script. */
import { PackedNumbers } from '../../knowledge/text/packed-numbers'
import { WordGraph } from '../../knowledge/text/word-graph'
import { isGap } from './gaps'
import { BLANK, endOfWord, LETTERS, splitsWord, WORD } from './letters'
import { GAPS, type PackedScript, PIECE } from './pack-lexicons'
import { Rows } from './rows'

/**
 * A phrase found, as a row of numbers: its lexicon and what it says, where it begins and ends in the folded text,
 * where the last of its strings ends (a word with any ending goes on behind it), and 1 when words of others may lie
 * inside.
 */
export const HIT = { lexicon: 0, payload: 1, from: 2, to: 3, stringEnd: 4, gapped: 5, width: 6 } as const

/** A part of a phrase with gaps, found. */
const PART = { piece: 0, from: 1, to: 2, stringEnd: 3, width: 4 } as const

const SPACE = 32
/** Beginnings inside words are noted by their first two units, in so many places; a power of two. */
const INSIDE = 4096
const insideAt = (first: number, second: number): number => (first * 33 + second) & (INSIDE - 1)

/** In the order in which parts end; the longer before the shorter. */
function compareParts(values: Int32Array, one: number, other: number): number {
  return (
    (values[one + PART.stringEnd] ?? 0) - (values[other + PART.stringEnd] ?? 0) ||
    (values[one + PART.from] ?? 0) - (values[other + PART.from] ?? 0)
  )
}

export class ScriptMatcher {
  private readonly graph: WordGraph
  private readonly bits: Uint16Array
  private readonly lexicons: Uint8Array
  private readonly payloads: Uint16Array
  private readonly slots: Int32Array
  private readonly inside = new Uint8Array(INSIDE)
  // Sequences under way: where a part ended and its whole began, valid when noted in the present run.
  private readonly wholeStart: Int32Array
  private readonly partEnd: Int32Array
  private readonly notedIn: Int32Array
  /** The run in which a part was found behind those before it, by slot, and the one in which its whole sequence was. */
  private readonly foundIn: Int32Array
  private readonly wholeIn: Int32Array
  /** Whether a slot is that of a first part. */
  private readonly begins: Uint8Array
  private run = 0
  private readonly parts = new Rows(PART.width)
  private readonly wholes = new Rows(PART.width)

  constructor({ graph, pieces, insideStarts }: PackedScript) {
    this.graph = new WordGraph(graph)
    const numbers = new PackedNumbers(pieces)
    const count = numbers.next()
    const slots = numbers.next() + 1
    this.bits = new Uint16Array(count)
    this.lexicons = new Uint8Array(count)
    this.payloads = new Uint16Array(count)
    this.slots = new Int32Array(count)
    const told = numbers.take(count * 4)
    for (let piece = 0, at = 0; piece < count; piece++) {
      this.bits[piece] = told[at++] ?? 0
      this.lexicons[piece] = told[at++] ?? 0
      this.payloads[piece] = told[at++] ?? 0
      this.slots[piece] = told[at++] ?? 0
    }
    for (let i = 0; i < insideStarts.length; i += 2) {
      // A single unit may be followed by anything.
      if (insideStarts[i + 1] === ' ') this.inside.fill(1)
      this.inside[insideAt(insideStarts.charCodeAt(i), insideStarts.charCodeAt(i + 1))] = 1
    }
    this.wholeStart = new Int32Array(slots)
    this.partEnd = new Int32Array(slots)
    this.notedIn = new Int32Array(slots)
    this.foundIn = new Int32Array(slots)
    this.wholeIn = new Int32Array(slots)
    this.begins = new Uint8Array(slots)
    for (let piece = 0; piece < count; piece++)
      if ((this.bits[piece] ?? 0) < PIECE.gap) this.begins[this.slots[piece] ?? 0] = 1
  }

  /** Adds what is found to `hits`, unordered. Linear in the text and in what is found. */
  find(text: string, hits: Rows): void {
    const { symbolOf, begin } = this.graph
    const { length } = text
    this.parts.count = 0
    this.run++
    let wordBefore = false
    for (let from = 0; from < length; from++) {
      const code = text.charCodeAt(from)
      const word = ((LETTERS[code] ?? 0) & WORD) !== 0
      // A phrase that begins in the middle of a spaced script's word is none, but for those that say so.
      const inside = word && wordBefore
      wordBefore = word
      if (inside && !this.mayBeginInside(code, from + 1 < length ? text.charCodeAt(from + 1) : SPACE))
        continue
      const state = begin[symbolOf[code] ?? 0] ?? -1
      if (state >= 0) this.walk(text, from, state, inside, hits)
    }
    if (this.parts.count > 0) this.join(text, hits)
  }

  /** Takes all strings that begin at a place with the letter behind which `state` is. */
  private walk(text: string, from: number, first: number, inside: boolean, hits: Rows): void {
    const { symbolOf, firstEdge, edgeSymbol, edgeTo, setOf } = this.graph
    const { length } = text
    let state = first
    let at = from + 1
    for (;;) {
      const set = setOf[state] ?? 0
      if (set !== 0) this.take(text, from, at, set, inside, hits)
      if (at >= length) return
      const next = text.charCodeAt(at++)
      const blank = ((LETTERS[next] ?? 0) & BLANK) !== 0
      const symbol = symbolOf[blank ? SPACE : next] ?? 0
      if (symbol === 0) return
      let edge = firstEdge[state] ?? 0
      let end = firstEdge[state + 1] ?? 0
      // Most states have one or two edges.
      while (end - edge > 4) {
        const middle = (edge + end) >> 1
        if ((edgeSymbol[middle] ?? 0) > symbol) end = middle
        else edge = middle
      }
      while (edge < end && edgeSymbol[edge] !== symbol) edge++
      if (edge === end) return
      state = edgeTo[edge] ?? 0
      // No string ends with a space, so it does not matter where a run of them is said to end.
      if (blank) while (at < length && ((LETTERS[text.charCodeAt(at)] ?? 0) & BLANK) !== 0) at++
    }
  }

  private mayBeginInside(code: number, next: number): boolean {
    const blank = ((LETTERS[next] ?? 0) & BLANK) !== 0
    return this.inside[insideAt(code, blank ? SPACE : next)] === 1
  }

  /**
   * Takes what ends at a place: whole phrases at once, parts of longer ones for later. A part that goes on from
   * another is only taken when that one was found, which begins before it.
   */
  private take(
    text: string,
    from: number,
    stringEnd: number,
    set: number,
    inside: boolean,
    hits: Rows,
  ): void {
    const { graph, bits: allBits, slots, begins, foundIn, run } = this
    const { firstOfSet, outputs } = graph
    const splits = splitsWord(text, stringEnd)
    // "$*" goes on to the end of "$500", whose sign is no letter.
    const wordEnd = endOfWord(text, stringEnd)
    const last = firstOfSet[set + 1] ?? 0
    for (let place = firstOfSet[set] ?? 0; place < last; place++) {
      const piece = outputs[place] ?? 0
      const bits = allBits[piece] ?? 0
      const open = (bits & PIECE.open) !== 0
      if ((splits && !open) || (inside && (bits & PIECE.openStart) === 0)) continue
      const to = open ? wordEnd : stringEnd
      if ((bits & PIECE.several) === 0) {
        this.hit(hits, piece, from, to, stringEnd, 0)
        continue
      }
      const slot = slots[piece] ?? 0
      if (begins[slot] === 0 && foundIn[slot - 1] !== run) continue
      foundIn[slot] = run
      this.part(piece, from, to, stringEnd)
    }
  }

  private part(piece: number, from: number, to: number, stringEnd: number): void {
    const row = this.parts.add()
    const { values } = this.parts
    values[row] = piece
    values[row + PART.from] = from
    values[row + PART.to] = to
    values[row + PART.stringEnd] = stringEnd
  }

  private hit(hits: Rows, piece: number, from: number, to: number, stringEnd: number, gapped: number): void {
    const row = hits.add()
    const { values } = hits
    values[row] = this.lexicons[piece] ?? 0
    values[row + HIT.payload] = this.payloads[piece] ?? 0
    values[row + HIT.from] = from
    values[row + HIT.to] = to
    values[row + HIT.stringEnd] = stringEnd
    values[row + HIT.gapped] = gapped
  }

  /** Picks the parts of sequences whose last part was found: most parts are common words that stand alone. */
  private noteWholes(): void {
    const { parts, wholes, wholeIn, slots, begins, bits, run } = this
    const { values } = parts
    const end = parts.count * PART.width
    for (let row = 0; row < end; row += PART.width) {
      const piece = values[row] ?? 0
      if (((bits[piece] ?? 0) & PIECE.last) === 0) continue
      const last = slots[piece] ?? 0
      let first = last
      while (begins[first] === 0) first--
      wholeIn.fill(run, first, last + 1)
    }
    wholes.count = 0
    for (let row = 0; row < end; row += PART.width) {
      if (wholeIn[slots[values[row] ?? 0] ?? 0] !== run) continue
      const to = wholes.add()
      for (let i = 0; i < PART.width; i++) wholes.values[to + i] = values[row + i] ?? 0
    }
  }

  /** Puts parts together. */
  private join(text: string, hits: Rows): void {
    const { run } = this
    this.noteWholes()
    const { count, values } = this.wholes
    const order = this.wholes.sorted(compareParts)
    for (let i = 0; i < count; i++) {
      const row = order[i] ?? 0
      const piece = values[row] ?? 0
      const from = values[row + PART.from] ?? 0
      const to = values[row + PART.to] ?? 0
      const bits = this.bits[piece] ?? 0
      const slot = this.slots[piece] ?? 0
      const gap = GAPS[(bits >> 4) - 1]
      if (gap !== undefined) {
        const before = slot - 1
        const reached = this.partEnd[before] ?? 0
        if (this.notedIn[before] !== run || from < reached || !isGap(text, reached, from, gap)) continue
        const start = this.wholeStart[before] ?? 0
        if ((bits & PIECE.last) !== 0) {
          this.hit(hits, piece, start, to, values[row + PART.stringEnd] ?? 0, 1)
          continue
        }
        this.wholeStart[slot] = start
      } else this.wholeStart[slot] = from
      this.partEnd[slot] = to
      this.notedIn[slot] = run
    }
  }
}
