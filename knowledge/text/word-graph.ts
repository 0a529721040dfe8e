/**
 * Many strings as one graph in which shared beginnings and shared ends stand once, and what each string stands for.
 *
 * A walk from a place of a text reads all strings that begin there. The graph is made by `build-word-graph.ts`,
 * mostly when the product is built, and comes as text that is unpacked in a few milliseconds.
 */
import { PackedNumbers } from './packed-numbers'

/**
 * States are numbers; the strings that end at one have `outputs` from `firstOutput[state]` to that of the next.
 *
 * Walks over many texts may read the arrays themselves.
 */
export class WordGraph {
  /** Symbol of a UTF-16 unit; 0 for one that no string holds. */
  readonly symbolOf = new Uint16Array(65536)
  /** Where the edges of a state begin, in the order of their symbols. */
  readonly firstEdge: Int32Array
  readonly edgeSymbol: Uint16Array
  readonly edgeTo: Int32Array
  /** State behind the first unit, by symbol; -1 for none. */
  readonly begin: Int32Array
  /** Number of the set of outputs of each state; 0 is the empty one. */
  readonly setOf: Int32Array
  readonly firstOfSet: Int32Array
  readonly outputs: Int32Array

  constructor(packed: string) {
    const numbers = new PackedNumbers(packed)
    const symbols = numbers.next()
    const states = numbers.next()
    const edges = numbers.next()
    const names = numbers.next()
    const sets = numbers.next()
    const units = numbers.take(symbols)
    for (let symbol = 1; symbol <= symbols; symbol++) this.symbolOf[units[symbol - 1] ?? 0] = symbol
    const named = numbers.take(names)
    this.firstEdge = addUp(numbers.take(states))
    this.edgeSymbol = Uint16Array.from(numbers.take(edges))
    this.edgeTo = targetsOf(numbers.take(edges), named, this.firstEdge)
    this.setOf = numbers.take(states).slice()
    this.firstOfSet = addUp(numbers.take(sets + 1))
    this.outputs = numbers.take(this.firstOfSet[sets + 1] ?? 0).slice()
    this.begin = new Int32Array(symbols + 1).fill(-1)
    for (let edge = 0; edge < (this.firstEdge[1] ?? 0); edge++)
      this.begin[this.edgeSymbol[edge] ?? 0] = this.edgeTo[edge] ?? 0
  }

  /** The state behind a first unit; -1 when no string begins so. */
  start(code: number): number {
    return this.begin[this.symbolOf[code] ?? 0] ?? -1
  }

  /** The state behind one more unit; -1 when no string goes on so. */
  step(state: number, code: number): number {
    const symbol = this.symbolOf[code] ?? 0
    if (symbol === 0) return -1
    let low = this.firstEdge[state] ?? 0
    let high = this.firstEdge[state + 1] ?? 0
    // Edges are in the order of their symbols; most states have one or two.
    while (high - low > 4) {
      const middle = (low + high) >> 1
      if ((this.edgeSymbol[middle] ?? 0) > symbol) high = middle
      else low = middle
    }
    for (; low < high; low++) if (this.edgeSymbol[low] === symbol) return this.edgeTo[low] ?? -1
    return -1
  }

  /** Number of a state's set of outputs; 0 when no string ends there. */
  setAt(state: number): number {
    return this.setOf[state] ?? 0
  }

  /** Place of a set's first output; the last one stands before that of the next set. */
  firstOf(set: number): number {
    return this.firstOfSet[set] ?? 0
  }

  output(place: number): number {
    return this.outputs[place] ?? 0
  }
}

/** Where the parts of so many each begin, and where the last one ends. */
function addUp(counts: Int32Array): Int32Array {
  const out = new Int32Array(counts.length + 1)
  let sum = 0
  for (let i = 0; i < counts.length; i++) {
    sum += counts[i] ?? 0
    out[i + 1] = sum
  }
  return out
}

/**
 * The state to which each edge leads. One that was named before goes by its name; the others come in the order in
 * which the edges are walked depth first, which is that of the states.
 */
function targetsOf(told: Int32Array, named: Int32Array, firstEdge: Int32Array): Int32Array {
  const out = new Int32Array(told.length)
  /** Edges to states that were not come to yet, the next one on top. */
  const open = new Int32Array(told.length)
  let top = 0
  for (let state = 0; state + 1 < firstEdge.length; state++) {
    if (top > 0) out[open[--top] ?? 0] = state
    const first = firstEdge[state] ?? 0
    for (let edge = (firstEdge[state + 1] ?? 0) - 1; edge >= first; edge--) {
      const name = told[edge] ?? 0
      if (name === 0) open[top++] = edge
      else out[edge] = named[name - 1] ?? 0
    }
  }
  return out
}
