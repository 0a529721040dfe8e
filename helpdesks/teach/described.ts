/** What the finder knows to say of messages that were shown to it: parts, identity, the boxes near them. */
import { findBoxes } from '../find/boxes'
import { describeShown } from '../find/shown'
import type { HelpdeskMap } from '../map'
import type { Root } from '../page/query'
import type { TaughtItems } from './items'

/** The map of shown messages as the finder would write it; null when it cannot. */
export function describedItems(
  document: Document,
  root: Root,
  within: string[],
  items: TaughtItems,
): HelpdeskMap | null {
  const { list, selector, elements } = items
  const inside = findBoxes(root)
  const boxes = inside.length === 0 && root.nodeType === 11 ? findBoxes(document) : inside
  return describeShown(document, root, within, { list, items: selector, elements }, boxes)
}
