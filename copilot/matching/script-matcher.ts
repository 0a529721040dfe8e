/** Finds the phrases of several lexicons in one walk over a folded text, for one script. */
import { PackedNumbers } from '../../knowledge/text/packed-numbers'
import { COUNT_BITS, MOST_EDGES, TARGET, TARGET_BITS, WordGraph } from '../../knowledge/text/word-graph'
import { isGap } from './gaps'
import { BLANK, endOfWord, LETTERS, splitsWord, WORD } from './letters'
import { GAPS, type PackedScript, PIECE } from './pack-lexicons'
import type { Gap } from './phrase-pattern'
import { Rows } from './rows'

/**
 * A phrase found, as a row of numbers: its lexicon and what it says, where it begins and ends in the folded text,
 * where the last of its strings ends (a word with any ending goes on behind it), and 1 when words of others may lie
 * inside.
 */
export const HIT = { lexicon: 0, payload: 1, from: 2, to: 3, stringEnd: 4, gapped: 5, width: 6 } as const

/** What `Piece` names, as a row of numbers. */
const NAMED = { bits: 0, lexicon: 1, payload: 2, before: 3, slot: 4, width: 5 } as const

/** A part of a phrase with gaps, found. `piece` is the place of its row. */
const PART = { piece: 0, from: 1, to: 2, stringEnd: 3, width: 4 } as const

const SPACE = 32
/** Beginnings inside words are noted by their first two units, in so many places; a power of two. */
const INSIDE = 4096
const insideAt = (first: number, second: number): number => (first * 33 + second) & (INSIDE - 1)

export class ScriptMatcher {
  private readonly graph: WordGraph
  /** Rows of all pieces. The kinds of pieces end at these places, those that begin sequences stand last. */
  private readonly pieces: Int32Array
  private readonly wholesEnd: number
  private readonly lastsEnd: number
  /** The slot from which a piece goes on, by its place among the outputs of the graph; 0 for those that begin. */
  private readonly goesOnFrom: Int32Array
  /** The bits `open` and `openStart` of a set's pieces together. */
  private readonly openIn: Uint8Array
  private readonly inside = new Uint8Array(INSIDE)
  // Sequences under way, by slot: where a part ended and its whole began, valid when noted in the present run.
  private readonly wholeStart: Int32Array
  private readonly partEnd: Int32Array
  private readonly notedIn: Int32Array
  /** The slot before one. */
  private readonly beforeSlot: Int32Array
  /** The run in which a part was found behind those before it, by slot, and the one in which a whole sequence was. */
  private readonly foundIn: Int32Array
  private readonly wholeIn: Int32Array
  private run = 0
  /** True when the last part of a sequence was found behind those before it. */
  private ended = false
  private readonly parts = new Rows(PART.width)
  private readonly wholes = new Rows(PART.width)

  constructor({ graph, pieces, insideStarts }: PackedScript) {
    this.graph = new WordGraph(graph)
    const numbers = new PackedNumbers(pieces)
    const slots = numbers.next() + 1
    const { width } = NAMED
    this.wholesEnd = numbers.next() * width
    this.lastsEnd = this.wholesEnd + numbers.next() * width
    const goingOnEnd = this.lastsEnd + numbers.next() * width
    const end = goingOnEnd + numbers.next() * width
    this.pieces = numbers.take(end)
    this.beforeSlot = new Int32Array(slots)
    for (let row = 0; row < end; row += width)
      this.beforeSlot[this.pieces[row + NAMED.slot] ?? 0] = this.pieces[row + NAMED.before] ?? 0
    this.goesOnFrom = this.graph.outputs.map((piece) => this.pieces[piece * width + NAMED.before] ?? 0)
    this.openIn = this.opensOfSets()
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
  }

  private opensOfSets(): Uint8Array {
    const { firstOfSet, outputs } = this.graph
    const opens = new Uint8Array(firstOfSet.length)
    for (let set = 0, place = 0; set + 1 < firstOfSet.length; set++) {
      const end = firstOfSet[set + 1] ?? 0
      let open = 0
      for (; place < end; place++) open |= this.pieces[(outputs[place] ?? 0) * NAMED.width] ?? 0
      opens[set] = open & (PIECE.open | PIECE.openStart)
    }
    return opens
  }

  /** Adds what is found to `hits`, unordered. Linear in the text and in what is found. */
  find(text: string, hits: Rows): void {
    const { symbolOf, begin } = this.graph
    const { length } = text
    this.parts.count = 0
    this.ended = false
    // A piece that begins goes on from nothing.
    this.foundIn[0] = ++this.run
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
    if (this.ended) this.join(text, hits)
  }

  /** Takes all strings that begin at a place with the letter behind which `state` is. */
  private walk(text: string, from: number, first: number, inside: boolean, hits: Rows): void {
    const { symbolOf, cells } = this.graph
    const { length } = text
    let state = first
    let at = from + 1
    for (;;) {
      const head = cells[state] ?? 0
      const set = head >>> COUNT_BITS
      if (set !== 0) this.take(text, from, at, set, inside, hits)
      if (at >= length) return
      const next = text.charCodeAt(at++)
      const blank = ((LETTERS[next] ?? 0) & BLANK) !== 0
      const symbol = symbolOf[blank ? SPACE : next] ?? 0
      if (symbol === 0) return
      let edge = state + 1
      let end = edge + (head & MOST_EDGES)
      // Most states have one or two edges.
      while (end - edge > 4) {
        const middle = (edge + end) >> 1
        if ((cells[middle] ?? 0) >>> TARGET_BITS > symbol) end = middle
        else edge = middle
      }
      while (edge < end && (cells[edge] ?? 0) >>> TARGET_BITS !== symbol) edge++
      if (edge === end) return
      state = (cells[edge] ?? 0) & TARGET
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
    const splits = splitsWord(text, stringEnd)
    const opens = this.openIn[set] ?? 0
    // Most of what stands within a word is another word's beginning.
    if ((splits && (opens & PIECE.open) === 0) || (inside && (opens & PIECE.openStart) === 0)) return
    const must = (splits ? PIECE.open : 0) | (inside ? PIECE.openStart : 0)
    // "$*" goes on to the end of "$500", whose sign is no letter.
    const wordEnd = (opens & PIECE.open) === 0 ? stringEnd : endOfWord(text, stringEnd)
    const { pieces, goesOnFrom, foundIn, run, wholesEnd, lastsEnd } = this
    const { firstOfSet, outputs } = this.graph
    const last = firstOfSet[set + 1] ?? 0
    for (let place = firstOfSet[set] ?? 0; place < last; place++) {
      // Words that go on from something are common; what they go on from was mostly not said.
      if (foundIn[goesOnFrom[place] ?? 0] !== run) continue
      const piece = (outputs[place] ?? 0) * NAMED.width
      const own = pieces[piece] ?? 0
      if ((own & must) !== must) continue
      const to = (own & PIECE.open) !== 0 ? wordEnd : stringEnd
      if (piece < wholesEnd) {
        this.hit(hits, piece, from, to, stringEnd, 0)
        continue
      }
      if (piece < lastsEnd) this.ended = true
      else foundIn[pieces[piece + NAMED.slot] ?? 0] = run
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
    const { pieces } = this
    values[row] = pieces[piece + NAMED.lexicon] ?? 0
    values[row + HIT.payload] = pieces[piece + NAMED.payload] ?? 0
    values[row + HIT.from] = from
    values[row + HIT.to] = to
    values[row + HIT.stringEnd] = stringEnd
    values[row + HIT.gapped] = gapped
  }

  /** Picks the parts of sequences whose last part was found: most parts are common words that stand alone. */
  private noteWholes(): void {
    const { parts, wholes, wholeIn, pieces, beforeSlot, lastsEnd, run } = this
    const { values } = parts
    const end = parts.count * PART.width
    for (let row = 0; row < end; row += PART.width) {
      const piece = values[row] ?? 0
      if (piece >= lastsEnd) continue
      let slot = pieces[piece + NAMED.before] ?? 0
      for (; slot !== 0 && wholeIn[slot] !== run; slot = beforeSlot[slot] ?? 0) wholeIn[slot] = run
    }
    wholes.count = 0
    for (let row = 0; row < end; row += PART.width) {
      const piece = values[row] ?? 0
      if (piece >= lastsEnd && wholeIn[pieces[piece + NAMED.slot] ?? 0] !== run) continue
      const to = wholes.add()
      for (let i = 0; i < PART.width; i++) wholes.values[to + i] = values[row + i] ?? 0
    }
  }

  /** Puts parts together. */
  private join(text: string, hits: Rows): void {
    const { pieces, run, notedIn, partEnd, wholeStart } = this
    this.noteWholes()
    const { count, values } = this.wholes
    // By where they end. They came by where they begin, so that of two that end at a place the longer comes first.
    const order = this.wholes.inOrderOf(PART.stringEnd, text.length)
    for (let i = 0; i < count; i++) {
      const row = order[i] ?? 0
      const piece = values[row] ?? 0
      const from = values[row + PART.from] ?? 0
      const to = values[row + PART.to] ?? 0
      let start = from
      const before = pieces[piece + NAMED.before] ?? 0
      if (before !== 0) {
        const reached = partEnd[before] ?? 0
        if (notedIn[before] !== run || from < reached || !isGap(text, reached, from, this.gapOf(piece)))
          continue
        start = wholeStart[before] ?? 0
      }
      const slot = pieces[piece + NAMED.slot] ?? 0
      if (slot === 0) {
        this.hit(hits, piece, start, to, values[row + PART.stringEnd] ?? 0, 1)
        continue
      }
      wholeStart[slot] = start
      partEnd[slot] = to
      notedIn[slot] = run
    }
  }

  /** The gap before a part that goes on from another. */
  private gapOf(piece: number): Gap {
    return GAPS[((this.pieces[piece] ?? 0) >> 2) - 1] ?? 'wide'
  }
}
