/** Orders rows by where they stand on the screen, for lists that place their rows by style. */
import { boxOf, hasLayout } from '../page/visible'

/** Ancestors within which a row's place may be written. */
const LEVELS = 4

/** The rows from top to bottom; rows of one height keep their order. */
export function byPlace(rows: readonly Element[], pane: Element): Element[] {
  const laidOut = hasLayout(pane.ownerDocument)
  const tops = new Map(rows.map((row) => [row, laidOut ? boxOf(row).top : writtenTop(row, pane)]))
  return [...rows].sort((a, b) => (tops.get(a) ?? 0) - (tops.get(b) ?? 0))
}

/** The top that a row, or the box it stands in, has in its style; 0 without one. */
function writtenTop(row: Element, pane: Element): number {
  let at: Element | null = row
  for (let up = 0; at && at !== pane && up < LEVELS; up++, at = at.parentElement) {
    const style = at.getAttribute('style') ?? ''
    const found =
      /(?:^|[;\s])top:\s*(-?[\d.]+)px/iu.exec(style) ??
      /translateY\(\s*(-?[\d.]+)px/iu.exec(style) ??
      /translate(?:3d)?\([^,()]*,\s*(-?[\d.]+)px/iu.exec(style)
    if (found) return Number(found[1])
  }
  return 0
}
