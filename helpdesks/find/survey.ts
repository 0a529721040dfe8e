/** Walks a part of the page once and notes for every element how much it says: what follows never walks it again. */
import { insideOf, openShadowRoot, type Root, type ShadowRootOf } from '../page/query'
import type { Steps } from './steps'

export interface Seen {
  element: Element
  /** Index of the parent in the survey, -1 for the first. */
  parent: number
  depth: number
  /** Characters of text in it, hidden ones included; pictures count as a few. */
  words: number
  /** Characters of its own text nodes, and of its frame or closed shadow root: a message may stand in one. */
  own: number
  /** Index after its last descendant. */
  end: number
  /** Indices of its children. */
  children: number[]
  /** Within the open shadow root of an element of the root: part of a message, never a list or an item. */
  inner: boolean
}

/** Elements visited in one root; a page of a million nodes is looked at in part. */
const VISIT_LIMIT = 12_000
/** Of a long row of children only the newest are looked at, and the first few. */
const CHILD_LIMIT = 60
/** Characters counted of a shadow root or frame: a whole page in one is no longer message for that. */
const INSIDE_LIMIT = 600
/** Elements between two pauses. */
const STRIDE = 400

const SKIPPED =
  /^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|SELECT|SVG|CANVAS|OBJECT|VIDEO|AUDIO|DATALIST|HEAD|LINK|META|MAP)$/iu

/** The elements of a root or element in document order; pauses now and then. */
export function* survey(root: Root | Element, shadowRootOf: ShadowRootOf = openShadowRoot): Steps<Seen[]> {
  const start = root.nodeType === 9 ? (root as Document).body : root.nodeType === 1 ? (root as Element) : null
  const seen: Seen[] = []
  const stack: { element: Element; parent: number; depth: number; inner: boolean }[] = []
  if (start) stack.push({ element: start, parent: -1, depth: 0, inner: false })
  else
    for (const element of newest(root.children)) stack.push({ element, parent: -1, depth: 0, inner: false })
  while (stack.length > 0 && seen.length < VISIT_LIMIT) {
    const next = stack.pop()
    if (!next) break
    const { element, parent, depth, inner } = next
    const index = seen.length
    const inside = wordsInside(element, shadowRootOf)
    const open = inside < INSIDE_LIMIT ? element.shadowRoot : null
    const own = ownWords(element) + (open ? 0 : inside)
    const here: Seen = {
      element,
      parent,
      depth,
      own,
      words: element.tagName === 'IMG' ? 4 : own,
      end: index + 1,
      children: [],
      inner,
    }
    seen.push(here)
    seen[parent]?.children.push(index)
    if (depth < 200)
      for (const place of open ? [element, open] : [element])
        for (const child of newest(place.children))
          if (!SKIPPED.test(child.tagName))
            stack.push({ element: child, parent: index, depth: depth + 1, inner: inner || place === open })
    if (index % STRIDE === STRIDE - 1) yield
  }
  for (let at = seen.length - 1; at > 0; at--) {
    const here = seen[at]
    const above = here && seen[here.parent]
    if (!here || !above) continue
    above.words += here.words
    above.end = Math.max(above.end, here.end)
  }
  return seen
}

/** Children last to first, so that a stack gives them in order; of many the newest. */
function newest(children: HTMLCollection): Element[] {
  const found: Element[] = []
  const from = Math.max(0, children.length - CHILD_LIMIT)
  for (let at = children.length - 1; at >= from; at--) {
    const child = children[at]
    if (child) found.push(child)
  }
  if (from > 0 && children[0]) found.push(children[0])
  return found
}

function ownWords(element: Element): number {
  let count = 0
  let node: ChildNode | null = element.firstChild
  for (let steps = 0; node && steps < 60; node = node.nextSibling, steps++)
    if (node.nodeType === 3) count += (node as Text).data.slice(0, 3000).trim().length
  return count
}

/** Characters that stand in an element's shadow root or frame; an editor's draft is none. */
function wordsInside(element: Element, shadowRootOf: ShadowRootOf): number {
  const { tagName } = element
  if (tagName !== 'IFRAME' && !tagName.includes('-') && !element.shadowRoot) return 0
  const inside = insideOf(element, shadowRootOf)
  const root = inside?.nodeType === 9 ? (inside as Document).body : inside
  if (!root || (root as HTMLElement).isContentEditable) return 0
  let count = 0
  for (let at = root.firstElementChild; at && count < INSIDE_LIMIT; at = at.nextElementSibling)
    if (!SKIPPED.test(at.tagName)) count += (at.textContent ?? '').trim().length
  return Math.min(INSIDE_LIMIT, count)
}

/** True when the element at `outer` holds the one at `inner`. */
export function holds(seen: readonly Seen[], outer: number, inner: number): boolean {
  return inner > outer && inner < (seen[outer]?.end ?? 0)
}
