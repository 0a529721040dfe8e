/** What stands at a point of the screen, looked for through shadow roots and same-origin frames. */
import { insideOf, type Root, type ShadowRootOf } from '../page/query'
import { isSheet } from './overlay'

/** Shadow roots and frames inside each other; more is no page but a trap. */
const DEPTH = 20

export interface Hit {
  element: Element
  /** True for a frame whose inside the browser keeps from us. */
  closed: boolean
}

/** The innermost element at a point of the window, our own sheet left out; null where there is none. */
export function hitAt(
  document: Document,
  point: { x: number; y: number },
  shadowRootOf: ShadowRootOf,
): Hit | null {
  let root: Root = document
  let { x, y } = point
  let found: Element | null = null
  for (let depth = 0; depth < DEPTH; depth++) {
    const [top] = root.elementsFromPoint(x, y).filter((element) => !isSheet(element) && element !== found)
    if (!top) break
    found = top
    const isFrame = /^i?frame$/iu.test(top.tagName)
    const inside = insideOf(top, shadowRootOf)
    if (isFrame && !inside) return { element: top, closed: true }
    if (!inside) break
    if (isFrame) {
      const box = top.getBoundingClientRect()
      x -= box.left + top.clientLeft
      y -= box.top + top.clientTop
    }
    root = inside
  }
  return found && { element: found, closed: false }
}

/** The element's rectangle in the window of `document`, through the frames it stands in. */
export function areaOf(element: Element, document: Document): DOMRect {
  let { left, top, width, height } = element.getBoundingClientRect()
  let frame = frameOf(element)
  for (let depth = 0; frame && frame.ownerDocument !== null && depth < DEPTH; depth++) {
    if (element.ownerDocument === document) break
    const outer = frame.getBoundingClientRect()
    left += outer.left + frame.clientLeft
    top += outer.top + frame.clientTop
    if (frame.ownerDocument === document) break
    frame = frameOf(frame)
  }
  return new DOMRect(left, top, width, height)
}

/** The frame element around an element's document, when it may be known. */
export function frameOf(element: Element): Element | null {
  try {
    return element.ownerDocument.defaultView?.frameElement ?? null
  } catch {
    return null
  }
}
