/**
 * Many regular expressions of which few can match in a text: one walk over the text tells which. The others are
 * neither tried nor compiled.
 */
import type { PackedPatterns } from './pack-patterns'
import { isPlainText, lightened } from './plain-letters'
import { WordGraph } from './word-graph'

/** As many texts are remembered with the expressions that can match in them. */
const MOST_KEPT = 400
/** Longer texts are not remembered. */
const LONGEST_KEPT = 16_000

/** A bit for each expression of a set. */
export type KnownText = Uint32Array

export class PatternSet {
  private graph: WordGraph | undefined
  /** A bit for each expression, by text. */
  private readonly kept = new Map<string, Uint32Array>()
  private readonly always: Uint32Array
  private lastText = ''
  private last: Uint32Array | undefined

  constructor(private readonly packed: PackedPatterns) {
    // One bit more says whether the text is a plain one.
    this.always = new Uint32Array((packed.sources.length >> 5) + 1)
    for (const number of packed.always) set(this.always, number)
  }

  pattern(number: number): Pattern {
    const [source, flags] = this.packed.sources[number] ?? ['(?!)', 'u']
    return new Pattern(this, number, source, flags)
  }

  /** False when the expression cannot match in the text. */
  mayMatch(number: number, text: string): boolean {
    const bits = text === this.lastText && this.last ? this.last : this.bitsOf(text)
    return (((bits[number >> 5] ?? 0) >>> (number & 31)) & 1) === 1
  }

  /** True when lightened expressions will do for the text. */
  isPlain(text: string): boolean {
    return this.mayMatch(this.packed.sources.length, text)
  }

  /** Which expressions can match in a text: who keeps it with the text can hand it back to `recall`. */
  known(text: string): KnownText {
    return text === this.lastText && this.last ? this.last : this.bitsOf(text)
  }

  /** The next questions are about this text, of which this is known. */
  recall(text: string, known: KnownText): void {
    this.lastText = text
    this.last = known
  }

  private bitsOf(text: string): Uint32Array {
    let bits = this.kept.get(text)
    if (!bits) {
      bits = this.look(text)
      if (this.kept.size >= MOST_KEPT) this.kept.clear()
      if (text.length <= LONGEST_KEPT) this.kept.set(text, bits)
    }
    this.lastText = text
    this.last = bits
    return bits
  }

  private look(text: string): Uint32Array {
    this.graph ??= new WordGraph(this.packed.graph)
    const { graph } = this
    const { symbolOf, begin } = graph
    const bits = this.always.slice()
    if (isPlainText(text)) set(bits, this.packed.sources.length)
    for (let from = 0; from < text.length; from++) {
      let state = begin[symbolOf[text.charCodeAt(from)] ?? 0] ?? -1
      for (let at = from + 1; state >= 0; at++) {
        const outputs = graph.setAt(state)
        if (outputs !== 0) setAll(bits, graph, outputs)
        if (at >= text.length) break
        state = graph.step(state, text.charCodeAt(at))
      }
    }
    return bits
  }
}

function set(bits: Uint32Array, number: number): void {
  bits[number >> 5] = (bits[number >> 5] ?? 0) | (1 << (number & 31))
}

/** Sets the bits of all expressions that a string stands for. */
function setAll(bits: Uint32Array, { firstOfSet, outputs }: WordGraph, of: number): void {
  const end = firstOfSet[of + 1] ?? 0
  for (let place = firstOfSet[of] ?? 0; place < end; place++) set(bits, outputs[place] ?? 0)
}

const NONE: readonly RegExpExecArray[] = []

/** A regular expression of a set, compiled when a text first could match. */
export class Pattern {
  private compiled: RegExp | undefined
  private light: RegExp | undefined

  constructor(
    private readonly of: PatternSet,
    private readonly number: number,
    readonly source: string,
    readonly flags: string,
  ) {}

  /** The expression for a text, set to its beginning. */
  private regexFor(text: string): RegExp {
    let regex: RegExp
    if (this.of.isPlain(text)) regex = this.light ??= new RegExp(lightened(this.source), this.flags)
    else regex = this.compiled ??= new RegExp(this.source, this.flags)
    regex.lastIndex = 0
    return regex
  }

  test(text: string): boolean {
    return this.exec(text) !== null
  }

  /** The first match. */
  exec(text: string): RegExpExecArray | null {
    return this.of.mayMatch(this.number, text) ? this.regexFor(text).exec(text) : null
  }

  /** All matches; for expressions with the flag `g`. Unlike `String.matchAll`, it makes no copy of the expression. */
  matchAll(text: string): readonly RegExpExecArray[] {
    if (!this.of.mayMatch(this.number, text)) return NONE
    const regex = this.regexFor(text)
    const found: RegExpExecArray[] = []
    for (let match = regex.exec(text); match; match = regex.exec(text)) {
      found.push(match)
      if (match[0] !== '') continue
      const isPair = (text.codePointAt(regex.lastIndex) ?? 0) > 0xffff
      regex.lastIndex += isPair ? 2 : 1
    }
    return found
  }
}
