/** The messages that stand on the page now, in the conversation's order, each with the day line above it. */
import type { HelpdeskMap } from '../map'
import { matches } from '../page/query'
import { isRendered } from '../page/visible'
import type { Placed } from './assemble'
import type { RawMessage } from './message'
import { byPlace } from './place'
import { readText } from './text'
import { readDay } from './time'

export interface Window {
  pane: Element
  /** Oldest first. */
  placed: Placed[]
  /** The items they came from. */
  items: Element[]
}

/** A line this long is a sentence, not the name of a day. */
const SENTENCE = 35

/** `lines` are the conversation's items and day lines in document order; `rawOf` gives what was read of an item. */
export function lookAt(
  pane: Element,
  lines: readonly Element[],
  map: HelpdeskMap,
  rawOf: (item: Element) => RawMessage | null | undefined,
  today: Date,
): Window {
  const placed: Placed[] = []
  const items: Element[] = []
  let day: string | undefined
  for (const line of map.order === 'by-place' ? byPlace(lines, pane) : lines) {
    if (map.dayLines && matches(line, map.dayLines)) {
      const { text } = readText(line, { limit: 80 })
      // Where a desk writes its own lines in the same way, those that name no day are messages.
      const named = readDay(text, today) !== undefined
      if (named || !isItem(line, map)) {
        day = text
        continue
      }
      // A short one may be a day in a language that is not known.
      if (text.length < SENTENCE && !/\d:\d\d/u.test(text)) day = undefined
    }
    const raw = rawOf(line)
    if (!raw || !isRendered(line)) continue
    placed.push({ raw, day })
    items.push(line)
  }
  if (map.order === 'newest-first') {
    placed.reverse()
    items.reverse()
  }
  return { pane, placed, items }
}

function isItem(line: Element, map: HelpdeskMap): boolean {
  return map.items.some((selector) => matches(line, selector))
}
