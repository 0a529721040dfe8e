/** On which side of the conversation a message stands, by its place on the screen. */
import { boxOf, styleOf } from '../page/visible'

export type Side = 'start' | 'end' | 'center'

/** A difference of the two margins under this share of the width says nothing. */
const LEVEL = 0.06
/** From this share of the width on, a block stands nowhere, and its text may still be set to one side. */
const FULL = 0.8
/** A background that lets through what is behind. */
const CLEAR = /^(?:|transparent|rgba\(\d+, \d+, \d+, 0\))$/u

/**
 * The side of `element` within `pane`; start is left unless the pane runs right to left. Of a block that fills the
 * width, `closely` looks at the portrait beside it and at where its words stand: for pages that no map describes.
 */
export function sideOf(element: Element, pane: Element, closely = false): Side | null {
  const outer = boxOf(pane)
  const inner = boxOf(element)
  if (outer.width < 10 || inner.width < 1) return null
  const left = inner.left - outer.left
  const right = outer.right - inner.right
  const rtl = styleOf(pane)?.direction === 'rtl'
  if (inner.width > outer.width * FULL) {
    const aligned = alignedSide(element, rtl) ?? (closely ? portraitSide(element, pane, rtl) : null)
    if (aligned) return aligned
    if (closely && !isColoured(element, pane)) return inkSide(element, outer, rtl)
  }
  return bySpace(left, right, outer.width, rtl)
}

/** The side on which a square as small as a portrait stands beside a block that fills the width. */
function portraitSide(element: Element, pane: Element, rtl: boolean): Side | null {
  const { left, right } = boxOf(element)
  for (let at: Element | null = element, up = 0; at && at !== pane && up < 4; at = at.parentElement, up++)
    for (const beside of [at.previousElementSibling, at.nextElementSibling])
      for (const one of [beside, beside?.firstElementChild]) {
        const box = one && boxOf(one)
        if (!box || box.width < 20 || box.width > 72 || Math.abs(box.width - box.height) > 4) continue
        if (box.right <= left + 1) return rtl ? 'end' : 'start'
        if (box.left >= right - 1) return rtl ? 'start' : 'end'
      }
  return null
}

/** True in a bubble: words begin at its edge, on whichever side it stands. */
function isColoured(element: Element, pane: Element): boolean {
  for (let at: Element | null = element, up = 0; at && at !== pane && up < 5; at = at.parentElement, up++)
    if (!CLEAR.test(styleOf(at)?.backgroundColor ?? '')) return true
  return false
}

/** The side on which the words of a wide block stand; null where they fill it too. */
function inkSide(element: Element, outer: DOMRect, rtl: boolean): Side | null {
  const range = element.ownerDocument.createRange()
  range.selectNodeContents(element)
  let left = outer.right
  let right = outer.left
  for (const box of Array.from(range.getClientRects()).slice(0, 60)) {
    // The boxes of blocks are in it too.
    if (box.width < 1 || box.width > outer.width * FULL) continue
    left = Math.min(left, box.left)
    right = Math.max(right, box.right)
  }
  if (right <= left || right - left > outer.width * FULL) return null
  return bySpace(left - outer.left, outer.right - right, outer.width, rtl)
}

function bySpace(left: number, right: number, width: number, rtl: boolean): Side {
  if (Math.abs(left - right) < width * LEVEL) return 'center'
  return left < right !== rtl ? 'start' : 'end'
}

/** The side to which a full-width block sets its text, where it says so. */
function alignedSide(element: Element, rtl: boolean): Side | null {
  const style = styleOf(element)
  if (!style) return null
  const { textAlign } = style
  if (textAlign === 'center') return 'center'
  if (textAlign === 'end') return (style.direction === 'rtl') === rtl ? 'end' : 'start'
  if (textAlign === 'right' || textAlign === 'left') return (textAlign === 'left') !== rtl ? 'start' : 'end'
  return null
}
