/** Where a list of messages is scrolled to. */
import { hasLayout, styleOf } from '../page/visible'

/** Ancestors above the first message among which the scrolling element is looked for. */
const LEVELS = 12
/** Pixels by which a list may miss its end. */
const SLACK = 4

export interface Scroll {
  /** Pixels from the top of what is in the list. */
  top: number
  atStart: boolean
  atEnd: boolean
}

/**
 * The position of what scrolls `row`: an element around it, else the page. Null without layout or where no
 * scrolling element is found, as nothing is known then.
 */
export function scrollOf(row: Element): Scroll | null {
  const document = row.ownerDocument
  if (!hasLayout(document)) return null
  let roomless = false
  for (let at = row.parentElement, up = 0; at && up < LEVELS; at = at.parentElement, up++) {
    if (!/auto|scroll|overlay/u.test(styleOf(at)?.overflowY ?? '')) continue
    if (at.scrollHeight - at.clientHeight > SLACK) return positionOf(at)
    roomless = true
  }
  const page = document.scrollingElement
  if (page && page.scrollHeight - page.clientHeight > SLACK) return positionOf(page)
  return roomless ? { top: 0, atStart: true, atEnd: true } : null
}

function positionOf(element: Element): Scroll {
  const room = element.scrollHeight - element.clientHeight
  // A list that is filled from below counts from zero at its end to minus the room at its start.
  const fromBelow = element.scrollTop < 0 || styleOf(element)?.flexDirection === 'column-reverse'
  const top = fromBelow ? room + element.scrollTop : element.scrollTop
  return { top, atStart: top <= SLACK, atEnd: room - top <= SLACK }
}
