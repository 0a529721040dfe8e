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
  private readonly firstOfSet: Int32Array
  private readonly outputs: Int32Array

  constructor(packed: string) {
    const numbers = new PackedNumbers(packed)
    const symbols = numbers.next()
    const states = numbers.next()
    const edges = numbers.next()
    const names = new Int32Array(numbers.next())
    const sets = numbers.next()
    for (let symbol = 1; symbol <= symbols; symbol++) this.symbolOf[numbers.next()] = symbol
    for (let name = 0; name < names.length; name++) names[name] = numbers.next()
    this.firstEdge = new Int32Array(states + 1)
    this.edgeSymbol = new Uint16Array(edges)
    this.edgeTo = new Int32Array(edges)
    this.setOf = new Int32Array(states)
    for (let state = 0, edge = 0; state < states; state++) {
      edge += numbers.next()
      this.firstEdge[state + 1] = edge
    }
    this.follow(numbers, names, edges)
    for (let state = 0; state < states; state++) this.setOf[state] = numbers.next()
    this.firstOfSet = new Int32Array(sets + 2)
    const outputs: number[] = []
    for (let set = 1; set <= sets; set++) {
      this.firstOfSet[set] = outputs.length
      for (let left = numbers.next(); left > 0; left--) outputs.push(numbers.next())
      this.firstOfSet[set + 1] = outputs.length
    }
    this.outputs = Int32Array.from(outputs)
    this.begin = new Int32Array(symbols + 1).fill(-1)
    for (let edge = 0; edge < (this.firstEdge[1] ?? 0); edge++)
      this.begin[this.edgeSymbol[edge] ?? 0] = this.edgeTo[edge] ?? 0
  }

  /**
   * Reads the edges, written depth first: all symbols, then all targets. A target is a state not told of before,
   * which is the next one and is gone into at once, or one by its name.
   */
  private follow(numbers: PackedNumbers, names: Int32Array, edges: number): void {
    const symbols = new Uint16Array(edges)
    for (let edge = 0; edge < edges; edge++) symbols[edge] = numbers.next()
    let told = 0
    let last = 0
    const visit = (state: number): void => {
      const end = this.firstEdge[state + 1] ?? 0
      for (let edge = this.firstEdge[state] ?? 0; edge < end; edge++) {
        this.edgeSymbol[edge] = symbols[told++] ?? 0
        const name = numbers.next()
        const to = name === 0 ? ++last : (names[name - 1] ?? 0)
        this.edgeTo[edge] = to
        if (name === 0) visit(to)
      }
    }
    visit(0)
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
