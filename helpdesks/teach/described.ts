/** What the finder knows to say of messages that were shown to it: parts, identity, the boxes near them. */
import { findBoxes } from '../find/boxes'
import { boxesApart } from '../find/boxes-apart'
import { rootsOf } from '../find/roots'
import { describeShown } from '../find/shown'
import { atOnce } from '../find/steps'
import type { HelpdeskMap } from '../map'
import type { Root, ShadowRootOf } from '../page/query'
import type { TaughtItems } from './items'

/** The map of shown messages as the finder would write it; null when it cannot. */
export function describedItems(
  document: Document,
  root: Root,
  within: string[],
  items: TaughtItems,
  shadowRootOf: ShadowRootOf,
): HelpdeskMap | null {
  const { list, selector, elements } = items
  const inside = findBoxes(root)
  const boxes = inside.length === 0 && root.nodeType === 11 ? findBoxes(document) : inside
  const map = describeShown(document, root, within, { list, items: selector, elements }, boxes)
  if (!map || boxes.length > 0) return map
  const roots = atOnce(rootsOf(document, shadowRootOf))
  const found = atOnce(boxesApart(document, list, roots, shadowRootOf))
  if (found) map.replyBox.apart = found.apart
  return map
}
