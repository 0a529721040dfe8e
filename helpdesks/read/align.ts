/** Finds what two sequences of message keys have in common, so that two windows on one list can be laid together. */

export interface Overlap {
  /** Index of each key of the window in what was known, or -1 for what is new. */
  places: number[]
  /** How many have a place. */
  count: number
}

/** Lays `window` over `known`: keys that stand once in each are the anchors, twins follow their neighbours. */
export function align(known: readonly string[], window: readonly string[]): Overlap {
  const places = new Array<number>(window.length).fill(-1)
  const anchors = rising(uniquePairs(known, window))
  for (const [at, place] of anchors) places[at] = place
  if (anchors.length === 0) layTwins(known, window, places)
  else spread(known, window, places)
  return { places, count: places.filter((place) => place >= 0).length }
}

/** [index in window, index in known] of keys that stand exactly once in both. */
function uniquePairs(known: readonly string[], window: readonly string[]): [number, number][] {
  const once = (keys: readonly string[]): Map<string, number> => {
    const found = new Map<string, number>()
    keys.forEach((key, at) => {
      found.set(key, found.has(key) ? -1 : at)
    })
    return found
  }
  const places = once(known)
  const here = once(window)
  const pairs: [number, number][] = []
  for (const [key, at] of here) {
    const place = places.get(key) ?? -1
    if (at >= 0 && place >= 0) pairs.push([at, place])
  }
  return pairs.sort((a, b) => a[0] - b[0])
}

/** The longest run of pairs that rises in both, by patience. */
function rising(pairs: readonly [number, number][]): [number, number][] {
  const piles: number[] = []
  const before = new Array<number>(pairs.length).fill(-1)
  pairs.forEach(([, place], at) => {
    let low = 0
    let high = piles.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[piles[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? (piles[low - 1] ?? -1) : -1
    piles[low] = at
  })
  const run: [number, number][] = []
  for (let at = piles.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair) run.push(pair)
  }
  return run.reverse()
}

/** Equal keys beside an anchor have the place beside its place. */
function spread(known: readonly string[], window: readonly string[], places: number[]): void {
  const taken = new Set(places.filter((place) => place >= 0))
  const lay = (at: number, from: number, step: 1 | -1): void => {
    const place = (places[from] ?? -1) + step
    if (places[from] === -1 || places[at] !== -1 || place < 0 || taken.has(place)) return
    if (known[place] !== window[at]) return
    places[at] = place
    taken.add(place)
  }
  for (let at = 1; at < window.length; at++) lay(at, at - 1, 1)
  for (let at = window.length - 2; at >= 0; at--) lay(at, at + 1, -1)
}

/** Without anchors (a list of "ok"s): the shift at which most keys agree without a break. */
function layTwins(known: readonly string[], window: readonly string[], places: number[]): void {
  let best = { shift: 0, count: 0 }
  for (let shift = known.length - 1; shift > -window.length; shift--) {
    const from = Math.max(0, -shift)
    const to = Math.min(window.length, known.length - shift)
    let count = 0
    while (from + count < to && window[from + count] === known[from + count + shift]) count++
    if (from + count === to && count > best.count) best = { shift, count }
  }
  const from = Math.max(0, -best.shift)
  for (let at = from; at < from + best.count; at++) places[at] = at + best.shift
}
