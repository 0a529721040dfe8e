/** The root that examples share, and the way there: shadow roots and same-origin frames as a map's `within`. */
import { selectorOf } from '../find/selector'
import type { Root } from '../page/query'
import { frameOf } from './hit'

const DEPTH = 20

/** The element that stands for `element` in each root around it, innermost first. */
function appearances(element: Element): { root: Root; element: Element }[] {
  const found: { root: Root; element: Element }[] = []
  let at: Element | null = element
  for (let depth = 0; at && depth < DEPTH; depth++) {
    const root = at.getRootNode()
    if (root.nodeType !== 9 && root.nodeType !== 11) break
    found.push({ root: root as Root, element: at })
    at = root.nodeType === 11 ? ((root as ShadowRoot).host ?? null) : frameOf(at)
  }
  return found
}

export interface Shared {
  root: Root
  /** The examples as they appear in that root: a message that is a shadow root of its own is its host there. */
  elements: Element[]
  /** Steps from the page's document to the root. */
  within: string[]
}

/** The innermost root in which all `elements` appear; null when there is none. */
export function sharedRoot(document: Document, elements: readonly Element[]): Shared | null {
  const [first, ...others] = elements.map(appearances)
  for (const { root, element } of first ?? []) {
    const same = others.map((other) => other.find((appearance) => appearance.root === root)?.element)
    if (same.some((other) => other === undefined)) continue
    const within = wayTo(document, root)
    if (!within) return null
    return { root, elements: [element, ...same.flatMap((other) => (other ? [other] : []))], within }
  }
  return null
}

/** The element as it appears in `root`, or null. */
export function appearanceIn(root: Root, element: Element): Element | null {
  return appearances(element).find((appearance) => appearance.root === root)?.element ?? null
}

/** The way from the page to a root, as a map writes it; null where it does not stand in the page any more. */
export function wayTo(document: Document, root: Root): string[] | null {
  const steps: string[] = []
  let at: Root = root
  for (let depth = 0; at !== document && depth < DEPTH; depth++) {
    const host: Element | null = at.nodeType === 11 ? (at as ShadowRoot).host : frameElementOf(at as Document)
    if (!host) return null
    const outer = host.getRootNode() as Root
    steps.unshift(selectorOf(host, outer))
    at = outer
  }
  return at === document ? steps : null
}

function frameElementOf(document: Document): Element | null {
  try {
    return document.defaultView?.frameElement ?? null
  } catch {
    return null
  }
}
