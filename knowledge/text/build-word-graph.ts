/** Makes the packed form of a `WordGraph` out of strings and what they stand for. */
import { packNumbers } from './packed-numbers'
import { COUNT_BITS, MOST_EDGES, TARGET, TARGET_BITS } from './word-graph'

/** What the bits of a `WordGraph` hold. A state has at most as many edges as there are symbols. */
const MOST_SYMBOLS = Math.min(MOST_EDGES, 2 ** (32 - TARGET_BITS) - 1)
const MOST_SETS = 2 ** (32 - COUNT_BITS) - 1

interface Branch {
  next: Map<string, Branch>
  /** Place of the set of outputs, 0 for none. */
  set: number
}

interface State {
  set: number
  edges: [unit: string, to: State][]
  /** Place in the order in which the packed form tells of states; -1 before it has. */
  place: number
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

  const known = new Map<string, State>()
  const numbers = new Map<State, number>()
  const stateOf = (branch: Branch): State => {
    const edges = [...branch.next].map(([unit, next]): [string, State] => [unit, stateOf(next)])
    edges.sort(([one], [other]) => (one < other ? -1 : 1))
    const key = `${branch.set}${edges.map(([unit, to]) => `\n${unit}${numbers.get(to)}`).join('')}`
    const same = known.get(key)
    if (same) return same
    const state = { set: branch.set, edges, place: -1 }
    known.set(key, state)
    numbers.set(state, numbers.size)
    return state
  }
  const first = stateOf(root)
  return write(first, [...known.values()], [...sets.keys()])
}

/** Writes a graph depth first; a state that was told of already is only named. */
function write(root: State, states: readonly State[], sets: readonly string[]): string {
  // What comes often gets a small number, which takes one character.
  const units = byFrequency(states.flatMap(({ edges }) => edges.map(([unit]) => unit)))
  const ends = byFrequency(states.map(({ set }) => set).filter((set) => set !== 0))
  const order: State[] = []
  /** Whether an edge leads to a state that was come to before, edge by edge of each state. */
  const comeTo = new Map<State, boolean[]>()
  const visit = (state: State): void => {
    state.place = order.push(state) - 1
    state.edges.sort(([one], [other]) => (units.get(one) ?? 0) - (units.get(other) ?? 0))
    const known: boolean[] = []
    comeTo.set(state, known)
    for (const [, to] of state.edges) {
      known.push(to.place >= 0)
      if (to.place < 0) visit(to)
    }
  }
  visit(root)
  const edges = order.flatMap((state) => state.edges)
  const known = order.flatMap((state) => comeTo.get(state) ?? [])
  const symbols = edges.map(([unit]) => (units.get(unit) ?? 0) + 1)
  const targets = edges.map(([, to], edge) => (known[edge] ? to : undefined))
  const names = byFrequency(targets.filter((state) => state !== undefined))
  const outputs = [...ends.keys()].map((set) => (sets[set - 1] ?? '').split(',').filter(Boolean).map(Number))
  if (units.size > MOST_SYMBOLS || ends.size > MOST_SETS || order.length + symbols.length > TARGET)
    throw new RangeError('Too many strings for a graph: its numbers would not fit into their bits.')
  return packNumbers([
    ...[units.size, order.length, symbols.length, names.size, ends.size],
    ...[...units.keys()].map((unit) => unit.charCodeAt(0)),
    ...[...names.keys()].map(({ place }) => place),
    ...order.map(({ edges }) => edges.length),
    ...symbols,
    ...targets.map((state) => (state ? (names.get(state) ?? 0) + 1 : 0)),
    ...order.map(({ set }) => (set === 0 ? 0 : (ends.get(set) ?? 0) + 1)),
    ...[0, ...outputs.map((list) => list.length)],
    ...outputs.flat(),
  ])
}

/** Numbers from 0 on, the most frequent first. */
function byFrequency<T>(things: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>()
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1)
  return new Map([...counts].sort((a, b) => b[1] - a[1]).map(([thing], at) => [thing, at]))
}
