/** On which side of the conversation a message stands, by its place on the screen. */
import { boxOf, styleOf } from '../page/visible'

export type Side = 'start' | 'end' | 'center'

/** A difference of the two margins under this share of the width says nothing. */
const LEVEL = 0.06
/** From this share of the width on, a block stands nowhere, and its text may still be set to one side. */
const FULL = 0.8

/** The side of `element` within `pane`; start is left unless the pane runs right to left. */
export function sideOf(element: Element, pane: Element): Side | null {
  const outer = boxOf(pane)
  const inner = boxOf(element)
  if (outer.width < 10 || inner.width < 1) return null
  const left = inner.left - outer.left
  const right = outer.right - inner.right
  const rtl = styleOf(pane)?.direction === 'rtl'
  if (inner.width > outer.width * FULL)
    return alignedSide(element, rtl) ?? bySpace(left, right, outer.width, rtl)
  return bySpace(left, right, outer.width, rtl)
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
