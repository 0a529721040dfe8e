/** Finds the phrases of several lexicons in one walk over a folded text, for one script. */
import { PackedNumbers } from '../../knowledge/text/packed-numbers'
import { WordGraph } from '../../knowledge/text/word-graph'
import { isGap } from './gaps'
import { endOfWord, isSpace, isWordCode, splitsWord } from './letters'
import { GAPS, type PackedScript, PIECE } from './pack-lexicons'

/** A phrase found, in the folded text. */
export interface Hit {
  lexicon: number
  payload: number
  from: number
  to: number
  /** True when words of others may lie inside. */
  gapped: boolean
  /** Where the last of its strings ends; a word with any ending goes on behind it. */
  stringEnd: number
}

/** A part of a phrase with gaps, found; `from` and `stringEnd` are those of its string. */
interface PartHit {
  piece: number
  from: number
  to: number
  stringEnd: number
}

export class ScriptMatcher {
  private readonly graph: WordGraph
  private readonly bits: Uint16Array
  private readonly lexicons: Uint8Array
  private readonly payloads: Uint16Array
  private readonly slots: Int32Array
  private readonly insideStarts: ReadonlySet<number>
  // Sequences under way: where a part ended and its whole began, valid when noted in the present run.
  private readonly wholeStart: Int32Array
  private readonly partEnd: Int32Array
  private readonly notedIn: Int32Array
  /** The run in which a part was found last, by slot, and the one in which all parts of its sequence were. */
  private readonly foundIn: Int32Array
  private readonly wholeIn: Int32Array
  /** Whether a slot is that of a first part. */
  private readonly begins: Uint8Array
  private run = 0

  constructor({ graph, pieces, insideStarts }: PackedScript) {
    this.graph = new WordGraph(graph)
    const numbers = new PackedNumbers(pieces)
    const count = numbers.next()
    const slots = numbers.next() + 1
    this.bits = new Uint16Array(count)
    this.lexicons = new Uint8Array(count)
    this.payloads = new Uint16Array(count)
    this.slots = new Int32Array(count)
    for (let piece = 0; piece < count; piece++) {
      this.bits[piece] = numbers.next()
      this.lexicons[piece] = numbers.next()
      this.payloads[piece] = numbers.next()
      this.slots[piece] = numbers.next()
    }
    this.insideStarts = new Set(Array.from(insideStarts, (unit) => unit.charCodeAt(0)))
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
  find(text: string, hits: Hit[]): void {
    const parts: PartHit[] = []
    let wordBefore = false
    for (let from = 0; from < text.length; from++) {
      const code = text.charCodeAt(from)
      const word = isWordCode(code)
      // A phrase that begins in the middle of a spaced script's word is none, but for those that say so.
      const inside = word && wordBefore
      wordBefore = word
      if (inside && !this.insideStarts.has(code)) continue
      let state = this.graph.start(code)
      let at = from + 1
      while (state >= 0) {
        const set = this.graph.setAt(state)
        if (set !== 0) this.take(text, from, at, set, inside, hits, parts)
        if (at >= text.length) break
        const next = text.charCodeAt(at++)
        if (!isSpace(next)) {
          state = this.graph.step(state, next)
          continue
        }
        state = this.graph.step(state, 32)
        // No string ends with a space, so it does not matter where a run of them is said to end.
        if (state >= 0) while (at < text.length && isSpace(text.charCodeAt(at))) at++
      }
    }
    if (parts.length > 0) this.join(text, parts, hits)
  }

  /** Takes what ends at a place: whole phrases at once, parts of longer ones for later. */
  private take(
    text: string,
    from: number,
    stringEnd: number,
    set: number,
    inside: boolean,
    hits: Hit[],
    parts: PartHit[],
  ): void {
    const splits = splitsWord(text, stringEnd)
    const last = this.graph.firstOf(set + 1)
    for (let place = this.graph.firstOf(set); place < last; place++) {
      const piece = this.graph.output(place)
      const bits = this.bits[piece] ?? 0
      if (inside && (bits & PIECE.openStart) === 0) continue
      let to = stringEnd
      if ((bits & PIECE.open) !== 0) to = endOfWord(text, stringEnd)
      else if (splits) continue
      if ((bits & PIECE.several) !== 0) parts.push({ piece, from, to, stringEnd })
      else hits.push(this.hit(piece, from, to, false, stringEnd))
    }
  }

  private hit(piece: number, from: number, to: number, gapped: boolean, stringEnd: number): Hit {
    const lexicon = this.lexicons[piece] ?? 0
    return { lexicon, payload: this.payloads[piece] ?? 0, from, to, gapped, stringEnd }
  }

  /** The parts of sequences of which every part was found: most parts are common words that stand alone. */
  private ofWholes(parts: readonly PartHit[], run: number): PartHit[] {
    for (const { piece } of parts) this.foundIn[this.slots[piece] ?? 0] = run
    for (const { piece } of parts) {
      if (((this.bits[piece] ?? 0) & PIECE.last) === 0) continue
      const last = this.slots[piece] ?? 0
      let first = last
      while (this.begins[first] === 0 && this.foundIn[first - 1] === run) first--
      if (this.begins[first] === 1) this.wholeIn.fill(run, first, last + 1)
    }
    return parts.filter(({ piece }) => this.wholeIn[this.slots[piece] ?? 0] === run)
  }

  /** Puts parts together, in the order in which they end; the longer before the shorter. */
  private join(text: string, parts: readonly PartHit[], hits: Hit[]): void {
    const run = ++this.run
    const wholes = this.ofWholes(parts, run)
    wholes.sort((a, b) => a.stringEnd - b.stringEnd || a.from - b.from)
    for (const { piece, from, to, stringEnd } of wholes) {
      const bits = this.bits[piece] ?? 0
      const slot = this.slots[piece] ?? 0
      const gap = GAPS[(bits >> 4) - 1]
      if (gap !== undefined) {
        const before = slot - 1
        const reached = this.partEnd[before] ?? 0
        if (this.notedIn[before] !== run || from < reached || !isGap(text, reached, from, gap)) continue
        const start = this.wholeStart[before] ?? 0
        if ((bits & PIECE.last) !== 0) {
          hits.push(this.hit(piece, start, to, true, stringEnd))
          continue
        }
        this.wholeStart[slot] = start
      } else this.wholeStart[slot] = from
      this.partEnd[slot] = to
      this.notedIn[slot] = run
    }
  }
}
