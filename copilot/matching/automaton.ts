/**
 * Aho-Corasick automaton over UTF-16 units: finds all of many strings in one pass over a text.
 *
 * Edges live in one open-addressed hash table of typed arrays, so that tens of thousands of nodes compile in
 * milliseconds and a step costs a probe or two. Linear in the text and the number of hits.
 */

/** A compiled automaton. Node 0 is the root. */
export interface Automaton {
  /** The node after reading one more unit (folded text, UTF-16 unit). */
  step(node: number, code: number): number
  /** True when the node stands for a string's first unit alone. */
  isFirst(node: number): boolean
  /** Calls back for each string that ends at this node, longest first. */
  outputs(node: number, found: (index: number) => void): void
}

/** Compiles strings; `index` in the outputs is the place in this list. Empty strings are never found. */
export function compileAutomaton(strings: readonly string[]): Automaton {
  const symbolOf = new Uint16Array(65536)
  let symbols = 1
  let most = 1
  let deepest = 0
  for (const string of strings) {
    most += string.length
    if (string.length > deepest) deepest = string.length
    for (let i = 0; i < string.length; i++) {
      const code = string.charCodeAt(i)
      if (symbolOf[code] === 0) symbolOf[code] = symbols++
    }
  }

  // Half of the units are shared beginnings: room for the rest saves moving every edge several times.
  let capacity = 1 << 12
  while (capacity < most) capacity *= 2
  if (most * symbols > 0xffffffff) throw new RangeError('Too many strings for one automaton')
  let edgeKey = new Uint32Array(capacity)
  let edgeTo = new Int32Array(capacity)
  const slotOf = (node: number, symbol: number): number => {
    const key = node * symbols + symbol
    const mask = capacity - 1
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(symbol, 0x85ebca6b)) & mask
    while (edgeTo[slot] !== 0 && edgeKey[slot] !== key) slot = (slot + 1) & mask
    return slot
  }
  const child = (node: number, symbol: number): number => edgeTo[slotOf(node, symbol)] ?? 0

  const parent = new Int32Array(most)
  const symbolInto = new Int32Array(most)
  const depth = new Int32Array(most)
  /** First string that ends at a node, plus one; further ones are chained. */
  const first = new Int32Array(most)
  const next = new Int32Array(strings.length)
  let nodes = 1
  const grow = (): void => {
    capacity *= 2
    edgeKey = new Uint32Array(capacity)
    edgeTo = new Int32Array(capacity)
    for (let node = 1; node < nodes; node++) {
      const up = parent[node] ?? 0
      const symbol = symbolInto[node] ?? 0
      const slot = slotOf(up, symbol)
      edgeKey[slot] = up * symbols + symbol
      edgeTo[slot] = node
    }
  }
  strings.forEach((string, index) => {
    let node = 0
    for (let i = 0; i < string.length; i++) {
      const symbol = symbolOf[string.charCodeAt(i)] ?? 0
      const slot = slotOf(node, symbol)
      let to = edgeTo[slot] ?? 0
      if (to === 0) {
        to = nodes++
        edgeKey[slot] = node * symbols + symbol
        edgeTo[slot] = to
        parent[to] = node
        symbolInto[to] = symbol
        depth[to] = (depth[node] ?? 0) + 1
        if (nodes * 2 > capacity) grow()
      }
      node = to
    }
    if (node === 0) return
    next[index] = first[node] ?? 0
    first[node] = index + 1
  })

  // Failure links need every shallower node first: nodes sorted by depth, by counting.
  const order = new Int32Array(nodes)
  const places = new Int32Array(deepest + 2)
  for (let node = 0; node < nodes; node++) {
    const after = (depth[node] ?? 0) + 1
    places[after] = (places[after] ?? 0) + 1
  }
  for (let level = 1; level < places.length; level++)
    places[level] = (places[level] ?? 0) + (places[level - 1] ?? 0)
  for (let node = 0; node < nodes; node++) {
    const level = depth[node] ?? 0
    const place = places[level] ?? 0
    order[place] = node
    places[level] = place + 1
  }
  const fail = new Int32Array(nodes)
  /** Nearest shorter node at which a string ends. */
  const shorter = new Int32Array(nodes)
  /** The root's edges, which most units of a text lead back to. */
  const root = new Int32Array(symbols)
  for (let symbol = 1; symbol < symbols; symbol++) root[symbol] = child(0, symbol)
  const go = (from: number, symbol: number): number => {
    let node = from
    while (node !== 0) {
      const to = child(node, symbol)
      if (to !== 0) return to
      node = fail[node] ?? 0
    }
    return root[symbol] ?? 0
  }
  for (let i = 1; i < nodes; i++) {
    const node = order[i] ?? 0
    const up = parent[node] ?? 0
    const back = up === 0 ? 0 : go(fail[up] ?? 0, symbolInto[node] ?? 0)
    fail[node] = back
    shorter[node] = (first[back] ?? 0) !== 0 ? back : (shorter[back] ?? 0)
  }

  return {
    step(node, code) {
      const symbol = symbolOf[code] ?? 0
      return symbol === 0 ? 0 : go(node, symbol)
    },
    isFirst: (node) => depth[node] === 1,
    outputs(node, found) {
      for (let at = node; at !== 0; at = shorter[at] ?? 0) {
        for (let index = first[at] ?? 0; index !== 0; index = next[index - 1] ?? 0) found(index - 1)
      }
    },
  }
}
