/** Whether an element can be seen: pages keep other conversations and measuring copies mounted. */

/** How long an answer about a document's layout holds; it is asked for every row of a long list. Milliseconds. */
const LAYOUT_HOLDS = 50
const layouts = new WeakMap<Document, { until: number; has: boolean }>()

/** False in a document without layout (not rendered, or a test environment): sizes say nothing there. */
export function hasLayout(document: Document): boolean {
  const now = performance.now()
  const known = layouts.get(document)
  if (known && now < known.until) return known.has
  const root = document.documentElement
  const has = root !== null && root.getBoundingClientRect().width > 0
  layouts.set(document, { until: now + LAYOUT_HOLDS, has })
  return has
}

/**
 * True when the element takes part in rendering: not `display: none`, `visibility: hidden` or `hidden`, itself
 * or by an ancestor. `display: contents` counts by its first child, as such an element has no box of its own.
 */
export function isRendered(element: Element): boolean {
  if (typeof element.checkVisibility === 'function' && hasLayout(element.ownerDocument)) {
    if (element.checkVisibility({ visibilityProperty: true })) return true
    if (styleOf(element)?.display !== 'contents') return false
    for (const child of Array.from(element.children).slice(0, 20))
      if (child.checkVisibility({ visibilityProperty: true })) return true
    return false
  }
  for (let at: Element | null = element, steps = 0; at && steps < 200; at = at.parentElement, steps++) {
    if (at.hasAttribute('hidden')) return false
    const style = styleOf(at)
    if (style && (style.display === 'none' || style.visibility === 'hidden')) return false
  }
  return true
}

/** True when the element is rendered and, where there is layout, has a size within the window's width. */
export function isOnScreen(element: Element): boolean {
  if (!isRendered(element)) return false
  const document = element.ownerDocument
  if (!hasLayout(document)) return true
  const box = boxOf(element)
  if (box.width < 2 || box.height < 2) return false
  const width = document.documentElement.clientWidth
  return box.right > 1 && box.left < width - 1
}

/** The element's rectangle; for `display: contents` that of its first child with a size. */
export function boxOf(element: Element): DOMRect {
  const box = element.getBoundingClientRect()
  if (box.width > 0 || box.height > 0) return box
  for (const child of Array.from(element.children).slice(0, 20)) {
    const inner = child.getBoundingClientRect()
    if (inner.width > 0 && inner.height > 0) return inner
  }
  return box
}

/** Computed style, or null when the element has no window. */
export function styleOf(element: Element): CSSStyleDeclaration | null {
  return element.ownerDocument.defaultView?.getComputedStyle(element) ?? null
}
