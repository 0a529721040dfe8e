/** The numbers of features, made from their letters, and the names under which the data know them. */

/** Letters of a run. */
const RUN = 3
export const KEY = 0x3fffffff
export const SEED = 0x811c9dc5
export const PRIME = 0x01000193

/** The number of a word. */
export function hash(text: string): number {
  let key = SEED
  for (let i = 0; i < text.length; i++) key = Math.imul(key ^ text.charCodeAt(i), PRIME)
  return key & KEY
}

/** The number of two words. */
export const pair = (before: number, word: number): number =>
  (Math.imul(before ^ 0x5bd1e995, PRIME) ^ Math.imul(word, 0x85ebca6b)) & KEY

/** The number of a run of three letters. */
export const run = (first: number, second: number, third: number): number =>
  (Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35)) & KEY

/** The number of two words with another between. */
export const around = (first: number, third: number): number => pair(first ^ PRIME, third)

/** The number of a feature: `word`, `one_other`, `one_and_other`, `one__other`, `~run`, `#mark`. */
export function keyOf(name: string): number {
  if (name.length === RUN + 1 && name.startsWith('~'))
    return run(name.charCodeAt(1), name.charCodeAt(2), name.charCodeAt(3))
  if (name.startsWith('#')) return hash(name)
  const [first = '', second, third] = name.split('_')
  if (second === undefined) return hash(first)
  if (third === undefined) return pair(hash(first), hash(second))
  return second === '' ? around(hash(first), hash(third)) : pair(pair(hash(first), hash(second)), hash(third))
}

const markKeys = new Map<string, number>()

/** The number of a mark; there are few, and they come often. */
export function markKey(name: string): number {
  const key = markKeys.get(name) ?? keyOf(name)
  markKeys.set(name, key)
  return key
}
