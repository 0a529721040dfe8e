/**
 * Many strings as one graph in which shared beginnings and shared ends stand once, and what each string stands for.
 *
 * A walk from a place of a text reads all strings that begin there. The graph is made by `build-word-graph.ts`,
 * mostly when the product is built, and comes as text that is unpacked in a few milliseconds.
 */
import { PackedNumbers } from './packed-numbers'

/** Bits of the head of a state that count its edges; the number of its set of outputs stands above. */
export const COUNT_BITS = 12
/** Bits of an edge that name the state it leads to; its symbol stands above. */
export const TARGET_BITS = 20
export const MOST_EDGES = (1 << COUNT_BITS) - 1
export const TARGET = (1 << TARGET_BITS) - 1

/**
 * A state is the place of its head in `cells`, and its edges follow in the order of their symbols: one look at memory
 * for a step, where lists of their own for all that belongs to a state would take five.
 *
 * Walks over many texts may read the arrays themselves.
 */
export class WordGraph {
  /** Symbol of a UTF-16 unit; 0 for one that no string holds. */
  readonly symbolOf = new Uint16Array(65536)
  readonly cells: Int32Array
  /** State behind the first unit, by symbol; -1 for none. */
  readonly begin: Int32Array
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
    const counts = numbers.take(states)
    const edgeSymbols = numbers.take(edges)
    const targets = numbers.take(edges)
    this.cells = cellsOf({ counts, sets: numbers.take(states), symbols: edgeSymbols, targets, named })
    this.firstOfSet = addUp(numbers.take(sets + 1))
    this.outputs = numbers.take(this.firstOfSet[sets + 1] ?? 0).slice()
    this.begin = new Int32Array(symbols + 1).fill(-1)
    const first = (this.cells[0] ?? 0) & MOST_EDGES
    for (let edge = 1; edge <= first; edge++) {
      const cell = this.cells[edge] ?? 0
      this.begin[cell >>> TARGET_BITS] = cell & TARGET
    }
  }

  /** The state behind a first unit; -1 when no string begins so. */
  start(code: number): number {
    return this.begin[this.symbolOf[code] ?? 0] ?? -1
  }

  /** The state behind one more unit; -1 when no string goes on so. */
  step(state: number, code: number): number {
    const symbol = this.symbolOf[code] ?? 0
    if (symbol === 0) return -1
    const { cells } = this
    let low = state + 1
    let high = low + ((cells[state] ?? 0) & MOST_EDGES)
    // Most states have one or two edges.
    while (high - low > 4) {
      const middle = (low + high) >> 1
      if ((cells[middle] ?? 0) >>> TARGET_BITS > symbol) high = middle
      else low = middle
    }
    for (; low < high; low++) {
      const cell = cells[low] ?? 0
      if (cell >>> TARGET_BITS === symbol) return cell & TARGET
    }
    return -1
  }

  /** Number of a state's set of outputs; 0 when no string ends there. */
  setAt(state: number): number {
    return (this.cells[state] ?? 0) >>> COUNT_BITS
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

/** States and edges as they are packed: by state its number of edges and its set, by edge its symbol and its target. */
interface Told {
  counts: Int32Array
  sets: Int32Array
  symbols: Int32Array
  /** 0, or the number of a name. */
  targets: Int32Array
  /** The state of each name, from 1 on. */
  named: Int32Array
}

/**
 * Puts the heads and edges of all states into one list.
 *
 * An edge to a state that others lead to before goes by its name; the others lead to states in the order in which the
 * edges are walked depth first, which is that of the states.
 */
function cellsOf({ counts, sets, symbols, targets, named }: Told): Int32Array {
  const states = counts.length
  const cells = new Int32Array(states + symbols.length)
  /** Where the head of each state stands. */
  const heads = new Int32Array(states)
  for (let state = 0, at = 0; state < states; state++) {
    heads[state] = at
    at += 1 + (counts[state] ?? 0)
  }
  /** Places of edges to states that were not come to yet, the next one on top. */
  const open = new Int32Array(symbols.length)
  let top = 0
  let first = 0
  for (let state = 0; state < states; state++) {
    const at = heads[state] ?? 0
    if (top > 0) {
      const place = open[--top] ?? 0
      cells[place] = (cells[place] ?? 0) | at
    }
    const count = counts[state] ?? 0
    cells[at] = ((sets[state] ?? 0) << COUNT_BITS) | count
    for (let edge = first + count - 1; edge >= first; edge--) {
      const place = at + 1 + edge - first
      const name = targets[edge] ?? 0
      if (name === 0) open[top++] = place
      cells[place] =
        ((symbols[edge] ?? 0) << TARGET_BITS) | (name === 0 ? 0 : (heads[named[name - 1] ?? 0] ?? 0))
    }
    first += count
  }
  return cells
}
