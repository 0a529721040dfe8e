/** Articles that say nearly the same: their reply texts share most of their rarest groups of letters. */
import type { Article } from './article'
import { fold } from './text/fold'

/** Letters in a group; a Chinese character says what a few letters do. */
const GROUP = 6
const HAN_GROUP = 3
/** Groups kept of a text: those with the smallest hashes, the same for equal texts wherever they stand. */
const SKETCH = 12
/** Groups two sketches must share. */
const SHARED = 8
/** Texts of fewer groups than this are alike by chance ("You're welcome"): they must be equal. */
const SHORT = 10
/** Articles that may share a group before it says nothing. */
const COMMON = 40

/** Groups of articles of one language that are alike, the largest first; each has two ids or more. */
export function nearDuplicates(articles: readonly Article[]): string[][] {
  const byGroup = new Map<string, string[]>()
  const parents = new Map<string, string>()
  const find = (id: string): string => {
    let at = id
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up
    return at
  }
  const shared = new Map<string, number>()
  for (const article of articles) {
    const own = sketchOf(article)
    shared.clear()
    for (const group of own) {
      const holders = byGroup.get(group)
      if (!holders) byGroup.set(group, [article.id])
      else if (holders.length < COMMON) {
        for (const other of holders) shared.set(other, (shared.get(other) ?? 0) + 1)
        holders.push(article.id)
      }
    }
    const needed = own.length === 1 ? 1 : Math.min(SHARED, Math.ceil(own.length * 0.7))
    for (const [other, count] of shared) if (count >= needed) parents.set(find(article.id), find(other))
  }
  const groups = new Map<string, string[]>()
  for (const { id } of articles) {
    const root = find(id)
    const group = groups.get(root)
    if (group) group.push(id)
    else groups.set(root, [id])
  }
  return [...groups.values()].filter(({ length }) => length > 1).sort((a, b) => b.length - a.length)
}

/** The smallest hashes of an article's first reply, with its language. */
function sketchOf({ language, replies }: Article): string[] {
  const text = fold(replies[0]?.body ?? '').replace(/[^\p{L}\p{N}]+/gu, '')
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const size = han > text.length / 2 ? HAN_GROUP : GROUP
  if (text.length < SHORT * size) return [`${language} ${text}`]
  const hashes = new Set<number>()
  for (let at = 0; at + size <= text.length; at++) hashes.add(hashOf(text, at, size))
  const smallest = [...hashes].sort((a, b) => a - b).slice(0, SKETCH)
  return smallest.map((hash) => `${language} ${hash}`)
}

function hashOf(text: string, at: number, size: number): number {
  let hash = 0x811c9dc5
  for (let place = at; place < at + size; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  // The low bits of this hash are weak; they decide which groups are kept.
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}
