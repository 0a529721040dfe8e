/** Describes a conversation whose messages were shown to the finder: by the agent, who teaches a page. */
import type { HelpdeskMap } from '../map'
import type { Root } from '../page/query'
import { describe } from './describe'
import { FoundPage } from './page'
import { atOnce } from './steps'
import { survey } from './survey'

export interface ShownList {
  list: Element
  /** Selector of the items within the list. */
  items: string
  elements: readonly Element[]
}

/** The map of shown messages as the finder would write it; null when they cannot be looked at. */
export function describeShown(
  document: Document,
  root: Root,
  within: string[],
  shown: ShownList,
  boxes: readonly HTMLElement[],
): HelpdeskMap | null {
  for (const place of [root, shown.list]) {
    const seen = atOnce(survey(place))
    const wanted = new Set(shown.elements)
    const indices = seen.flatMap(({ element }, index) => (wanted.has(element) ? [index] : []))
    if (indices.length === 0 || !seen.some(({ element }) => element === shown.list)) continue
    const page = new FoundPage(root, seen, boxes, document)
    const facts = { named: 1, directed: 0, timed: 0, twoSided: false, logged: true, boxed: boxes.length > 0 }
    const elements = indices.flatMap((index) => seen[index]?.element ?? [])
    return atOnce(describe(document, page, { ...shown, elements, indices, score: 11, facts }, within)).map
  }
  return null
}
