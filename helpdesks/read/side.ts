/** On which side of the conversation a message stands, by its place on the screen. */
import { boxOf, styleOf } from '../page/visible'

export type Side = 'start' | 'end' | 'center'

/** A difference of the two margins under this share of the width says nothing. */
const LEVEL = 0.06

/** The side of `element` within `pane`; start is left unless the pane runs right to left. */
export function sideOf(element: Element, pane: Element): Side | null {
  const outer = boxOf(pane)
  const inner = boxOf(element)
  if (outer.width < 10 || inner.width < 1) return null
  const left = inner.left - outer.left
  const right = outer.right - inner.right
  if (Math.abs(left - right) < outer.width * LEVEL) return 'center'
  const rtl = styleOf(pane)?.direction === 'rtl'
  return left < right !== rtl ? 'start' : 'end'
}
