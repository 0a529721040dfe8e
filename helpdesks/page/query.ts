/** Looking elements up in a hostile page: a bad selector or a throwing page gives nothing, never an exception. */

export type Root = Document | ShadowRoot

/** Opens a shadow root, closed ones included where the browser lends the extension that view. */
export type ShadowRootOf = (element: Element) => ShadowRoot | null

export const openShadowRoot: ShadowRootOf = (element) => element.shadowRoot

/** Shadow roots within each other that are entered; elements asked for theirs in each, and those entered. */
const DEEPEST = 3
const ASKED = 80
const HOSTS = 8

/**
 * Elements in document order that match; none when the selector is not valid. Where an element keeps what it shows
 * in an open shadow root, as messages may, and nothing else matches, those in there.
 */
export function all(root: ParentNode, selector: string, deep = DEEPEST): Element[] {
  try {
    const found = root.querySelectorAll(selector)
    return found.length > 0
      ? Array.from(found)
      : inner(root, deep).flatMap((inside) => all(inside, selector, deep - 1))
  } catch {
    return []
  }
}

export function first(root: ParentNode, selector: string, deep = DEEPEST): Element | null {
  try {
    const found = root.querySelector(selector)
    if (found) return found
    for (const inside of inner(root, deep)) {
      const deeper = first(inside, selector, deep - 1)
      if (deeper) return deeper
    }
  } catch {}
  return null
}

/** The open shadow roots of an element or of its first child; of a shadow root those in it. */
function inner(root: ParentNode, deep: number): ShadowRoot[] {
  if (deep === 0) return []
  const { shadowRoot, firstElementChild, nodeType } = root as Element
  if (shadowRoot) return [shadowRoot]
  if (nodeType === 1) return firstElementChild?.shadowRoot ? [firstElementChild.shadowRoot] : []
  const found: ShadowRoot[] = []
  if (nodeType !== 11) return found
  const walker = (root as ShadowRoot).ownerDocument.createTreeWalker(root as ShadowRoot, 1)
  for (
    let at = walker.nextNode(), asked = 0;
    at && asked < ASKED && found.length < HOSTS;
    at = walker.nextNode(), asked++
  ) {
    const { shadowRoot: deeper } = at as Element
    if (deeper) found.push(deeper)
  }
  return found
}

export function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector)
  } catch {
    return false
  }
}

export function closest(element: Element, selector: string): Element | null {
  try {
    return element.closest(selector)
  } catch {
    return null
  }
}

/** The nearest ancestor across shadow roots and same-origin frames. */
export function parentAcross(element: Element): Element | null {
  if (element.parentElement) return element.parentElement
  const root = element.getRootNode()
  if (root.nodeType === 11) return (root as ShadowRoot).host ?? null
  try {
    return element.ownerDocument.defaultView?.frameElement ?? null
  } catch {
    return null
  }
}

/** Like `closest`, but starting at the parent and going on through shadow roots and same-origin frames. */
export function closestAcross(element: Element, selector: string): Element | null {
  let at = parentAcross(element)
  for (let steps = 0; at && steps < 500; steps++) {
    const found = closest(at, selector)
    if (found) return found
    const top = at.getRootNode()
    const rootElement = top.nodeType === 9 ? (top as Document).documentElement : at
    at = top.nodeType === 11 ? ((top as ShadowRoot).host ?? null) : parentAcross(rootElement)
  }
  return null
}

/** What stands inside an element: its shadow root or its same-origin frame's document. */
export function insideOf(element: Element, shadowRootOf: ShadowRootOf): Root | null {
  try {
    if (/^i?frame$/i.test(element.tagName)) return (element as HTMLIFrameElement).contentDocument
    return shadowRootOf(element)
  } catch {
    return null
  }
}

/** Follows a map's `within` from the document; null when a step is missing or of another origin. */
export function enter(
  document: Document,
  within: string[] | undefined,
  shadowRootOf: ShadowRootOf,
): Root | null {
  let root: Root = document
  for (const selector of within ?? []) {
    const element = first(root, selector)
    const inside: Root | null = element && insideOf(element, shadowRootOf)
    if (!inside) return null
    root = inside
  }
  return root
}
