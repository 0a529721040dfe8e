/** The reply box of a found conversation, and boxes beside it. */
import { drawnBy } from '../editors/drawn'
import { boxOf, hasLayout } from '../page/visible'

/** How much farther than the nearest another box may be to stand in its place; pixels. */
const BESIDE = 150
/** Boxes that a page may have for one conversation: a reply's, a note's. */
const BOXES = 3

/** The box under the list in its column, or else the nearest; then those that stand beside it. */
export function nearestBoxes(list: Element, boxes: readonly HTMLElement[]): HTMLElement[] {
  if (!hasLayout(list.ownerDocument)) return boxes.slice(0, BOXES)
  const area = boxOf(list)
  const distance = (box: HTMLElement): number => {
    const field = boxOf(drawnBy(box) ?? box)
    const aside = Math.max(0, field.left - area.right, area.left - field.right)
    const inside = list.contains(box) ? 0 : Math.abs(field.top - area.bottom)
    return inside + aside * 3 + (box.tagName === 'INPUT' ? 150 : 0)
  }
  const near = boxes.map((box) => ({ box, far: distance(box) })).sort((a, b) => a.far - b.far)
  const limit = (near[0]?.far ?? 0) + BESIDE
  return near
    .filter(({ far }) => far <= limit)
    .map(({ box }) => box)
    .slice(0, BOXES)
}
