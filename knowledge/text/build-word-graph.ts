/** Makes the packed form of a `WordGraph` out of strings and what they stand for. */
import { packNumbers } from './packed-numbers'

interface Branch {
  next: Map<string, Branch>
  /** Place of the set of outputs, 0 for none. */
  set: number
}

interface State {
  set: number
  edges: [symbol: string, to: number][]
}

/**
 * Packs a graph of strings; each has a list of outputs, numbers from 0 on. Empty strings are left out.
 *
 * States from which the same strings with the same outputs follow become one.
 */
export function packWordGraph(strings: ReadonlyMap<string, readonly number[]>): string {
  const sets = new Map<string, number>()
  const root: Branch = { next: new Map(), set: 0 }
  for (const [string, outputs] of strings) {
    let branch = root
    for (let at = 0; at < string.length; at++) {
      const unit = string.charAt(at)
      let next = branch.next.get(unit)
      if (!next) {
        next = { next: new Map(), set: 0 }
        branch.next.set(unit, next)
      }
      branch = next
    }
    if (branch === root) continue
    const key = outputs.join()
    const set = sets.get(key) ?? sets.size + 1
    sets.set(key, set)
    branch.set = set
  }

  const known = new Map<string, number>()
  const states: State[] = []
  const number = (branch: Branch): number => {
    const edges = [...branch.next]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([unit, next]): [string, number] => [unit, number(next)])
    const key = `${branch.set}${edges.map(([unit, to]) => `\n${unit}${to}`).join('')}`
    const same = known.get(key)
    // The root is a state of its own: it comes last.
    if (same !== undefined && branch !== root) return same
    known.set(key, states.length)
    return states.push({ set: branch.set, edges }) - 1
  }
  number(root)

  const symbols = [...new Set(states.flatMap(({ edges }) => edges.map(([unit]) => unit)))].sort()
  const symbolOf = new Map(symbols.map((unit, at) => [unit, at + 1]))
  const edges = states.flatMap((state) => state.edges)
  const numbers: number[] = [symbols.length, states.length, edges.length]
  let before = 0
  for (const unit of symbols) {
    numbers.push(unit.charCodeAt(0) - before)
    before = unit.charCodeAt(0)
  }
  for (const state of states) numbers.push(state.edges.length)
  for (const [unit] of edges) numbers.push(symbolOf.get(unit) ?? 0)
  states.forEach((state, at) => {
    for (const [, to] of state.edges) numbers.push(at - to)
  })
  for (const state of states) numbers.push(state.set)
  numbers.push(sets.size)
  for (const key of sets.keys()) {
    const outputs = key === '' ? [] : key.split(',').map(Number)
    numbers.push(outputs.length, ...outputs)
  }
  return packNumbers(numbers)
}
