/** Scrolls the page under the picker's sheet, and puts everything back where it stood. */
import { parentAcross } from '../page/query'
import { styleOf } from '../page/visible'

export interface Scrolling {
  /** Scrolls what lies under a point as the wheel would have. */
  wheel(under: Element | null, delta: { x: number; y: number }): void
  /** Brings an element into the window. */
  show(element: Element): void
  restore(): void
}

export function keepScrolling(document: Document): Scrolling {
  /** Where things stood at first, and where they were left. */
  const before = new Map<Element, { left: number; top: number; leftAt: number }>()

  const note = (element: Element): void => {
    if (!before.has(element))
      before.set(element, { left: element.scrollLeft, top: element.scrollTop, leftAt: element.scrollTop })
  }
  /** Who scrolls on by hand wants to be there. */
  const remember = (element: Element): void => {
    const place = before.get(element)
    if (place) place.leftAt = element.scrollTop
  }
  const scrollers = (from: Element | null): Element[] => {
    const found: Element[] = []
    for (let at = from, up = 0; at && up < 200; at = parentAcross(at), up++) if (scrolls(at)) found.push(at)
    const page = document.scrollingElement
    if (page && !found.includes(page)) found.push(page)
    return found
  }

  return {
    wheel(under, { x, y }) {
      for (const scroller of scrollers(under)) {
        note(scroller)
        const { scrollTop, scrollLeft } = scroller
        scroller.scrollBy({ left: x, top: y, behavior: 'instant' })
        remember(scroller)
        if (scroller.scrollTop !== scrollTop || scroller.scrollLeft !== scrollLeft) return
      }
    },
    show(element) {
      const around = scrollers(element)
      for (const scroller of around) note(scroller)
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' })
      for (const scroller of around) remember(scroller)
    },
    restore() {
      for (const [element, { left, top, leftAt }] of before) {
        const untouched = Math.abs(element.scrollTop - leftAt) < 2
        if (untouched && element.isConnected && (element.scrollTop !== top || element.scrollLeft !== left))
          element.scrollTo({ left, top, behavior: 'instant' })
      }
      before.clear()
    },
  }
}

function scrolls(element: Element): boolean {
  if (element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1)
    return false
  const style = styleOf(element)
  return style !== null && /auto|scroll/u.test(`${style.overflowY} ${style.overflowX}`)
}
