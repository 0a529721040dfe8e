/**
 * A diagnosis for a bug report: what was read in numbers, what each selector of the map matched, and the structure
 * around the conversation and the reply box. It holds no text, name, id or address of the page.
 */
import type { DeskReading } from '../desk'
import { findBoxes } from '../find/boxes'
import type { HelpdeskMap } from '../map'
import { all, enter, parentAcross, type Root, type ShadowRootOf } from '../page/query'
import { boxOf, hasLayout, isOnScreen } from '../page/visible'
import { addressOf, findConversation } from '../read/conversation'
import { type FoundBox, findReplyBox } from '../reply-box'
import { type Mask, maskFor } from './mask'
import { describe, outline } from './outline'

/** Lines of one diagnosis at most; it is to be pasted into a report. */
const LINE_LIMIT = 260
const SAMPLE_ITEMS = 4

export interface Diagnosed {
  reading: DeskReading | null
  shadowRootOf: ShadowRootOf
}

/** The diagnosis of a page as plain text. Never throws. */
export function diagnose(document: Document, { reading, shadowRootOf }: Diagnosed): string {
  const lines: string[] = [...readingLines(reading)]
  const part = (title: string, write: () => string[]): void => {
    try {
      const written = write()
      if (written.length > 0) lines.push('', title, ...written)
    } catch {
      lines.push('', title, 'cannot be read')
    }
  }
  const mask = maskSafely(document, reading)
  part('page', () => pageLines(document))
  const map = reading?.map
  if (map) part('selectors', () => selectorLines(document, map, shadowRootOf))
  part('conversation', () => conversationLines(document, map, mask, shadowRootOf))
  part('reply box', () => boxLines(document, map, mask, shadowRootOf))
  return lines.slice(0, LINE_LIMIT).join('\n')
}

function maskSafely(document: Document, reading: DeskReading | null): Mask {
  try {
    return maskFor(document, reading?.transcript ?? null)
  } catch {
    return () => '…'
  }
}

function readingLines(reading: DeskReading | null): string[] {
  if (!reading) return ['state: nothing read yet']
  const { map, transcript } = reading
  const lines = [`state: ${reading.state}`]
  if (map)
    lines.push(
      `map: ${reading.mapSource === 'built-in' ? map.name : reading.mapSource} (${reading.mapSource}, format ${map.version}, confidence ${reading.confidence.toFixed(2)}, evidence ${map.evidence ?? '-'}${map.swapped ? ', swapped' : ''})`,
    )
  if (!transcript) return lines
  const counts: Record<string, number> = {}
  for (const { role } of transcript.messages) counts[role] = (counts[role] ?? 0) + 1
  const roles = ['customer', 'agent', 'note', 'bot', 'system'].map((role) => `${role} ${counts[role] ?? 0}`)
  const having = (field: 'author' | 'time' | 'timeText'): number =>
    transcript.messages.filter((message) => message[field] !== undefined).length
  lines.push(
    `messages: ${transcript.messages.length} (${roles.join(', ')})${transcript.partial ? ', partial' : ''}`,
    `with author ${having('author')}, with time ${having('time')}, with the desk's time ${having('timeText')}`,
    `channel: ${transcript.channel}, reply box: ${transcript.replyBox}`,
    `customer fields: ${Object.keys(transcript.customer).join(', ') || 'none'}`,
  )
  return lines
}

function pageLines(document: Document): string[] {
  const count = (selector: string): number => all(document, selector).length
  const frames = all(document, 'iframe, frame')
  const own = frames.filter((frame) => contentOf(frame) !== null).length
  const view = document.defaultView
  return [
    `elements ${count('*')}, frames ${frames.length} (readable ${own}), open shadow roots ${openRoots(document)}`,
    `language ${document.documentElement.lang.slice(0, 12) || '-'}, direction ${document.documentElement.dir || 'ltr'}, layout ${hasLayout(document)}`,
    `window ${view?.innerWidth ?? 0} × ${view?.innerHeight ?? 0}, top frame ${view === view?.top}`,
    `fields: textarea ${count('textarea')}, contenteditable ${count('[contenteditable]')}, role=textbox ${count('[role="textbox"]')}, role=log ${count('[role="log"]')}`,
  ]
}

function contentOf(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument
  } catch {
    return null
  }
}

function openRoots(document: Document): number {
  let found = 0
  for (const element of all(document, '*').slice(0, 20_000)) if (element.shadowRoot) found++
  return found
}

/** What each selector of the map matches, by its place in the map: numbers only. */
function selectorLines(document: Document, map: HelpdeskMap, shadowRootOf: ShadowRootOf): string[] {
  const root = enter(document, map.within, shadowRootOf)
  if (!root) return [`within: not entered (${map.within?.length ?? 0} steps)`]
  const conversation = findConversation(root, map, addressOf(document))
  const pane = conversation.state === 'found' ? conversation.pane : root
  const item = map.items.flatMap((selector) => all(pane, selector))[0]
  const lines = [`conversation: ${conversation.state}`]
  const count = (place: string, selectors: readonly (string | undefined)[], from: ParentNode): void => {
    const found = selectors.map((selector) =>
      selector === undefined || selector === ':scope' ? '-' : all(from, selector).length,
    )
    if (found.length > 0) lines.push(`${place}: ${found.join(', ')}`)
  }
  const selectorsOf = (sources: readonly { selector?: string }[] | undefined) =>
    (sources ?? []).map(({ selector }) => selector)
  count('panes', map.conversation.panes, root)
  count('items', map.items, pane)
  count('role rules, in the conversation', selectorsOf(map.roles as { selector?: string }[]), pane)
  if (map.dayLines) count('day lines', [map.dayLines], pane)
  if (map.older) count('older', [map.older], pane)
  if (item) {
    count('text, in the first item', map.text.selectors, item)
    count('author, in the first item', selectorsOf(map.author), item)
    count('time, in the first item', selectorsOf(map.time), item)
    count('id, in the first item', selectorsOf(map.messageId), item)
  }
  count('customer name', selectorsOf(map.customer?.name), root)
  count('customer email', selectorsOf(map.customer?.email), root)
  count('editors', map.replyBox.editors, root)
  const { apart } = map.replyBox
  const other = apart && enter(document, apart.within, shadowRootOf)
  if (other) count('editors apart', apart.editors, other)
  count('box signs', selectorsOf(map.replyBox.signs), root)
  return lines
}

/** The way from the page to the conversation, and a few of its items; the page's longest lists without one. */
function conversationLines(
  document: Document,
  map: HelpdeskMap | null | undefined,
  mask: Mask,
  shadowRootOf: ShadowRootOf,
): string[] {
  const root = map ? enter(document, map.within, shadowRootOf) : document
  const found = map && root && findConversation(root, map, addressOf(document))
  const options = { mask, shadowRootOf }
  if (map && found?.state === 'found') {
    const items = map.items.map((selector) => all(found.pane, selector)).find((list) => list.length > 0) ?? []
    const shapes = new Map<string, Element>()
    for (const item of items.slice(-60)) shapes.set(describe(item, mask), item)
    return [
      ...way(found.pane, mask),
      ...outline(found.pane, { ...options, depth: 3, limit: 40 }),
      ...[...shapes.values()]
        .slice(0, SAMPLE_ITEMS)
        .flatMap((item) => ['an item:', ...outline(item, { ...options, depth: 7, limit: 24 })]),
    ]
  }
  if (!document.body) return []
  return [
    ...outline(document.body, { ...options, depth: 5, limit: 70 }),
    ...longestLists(root ?? document).flatMap((list) => [
      'a long list:',
      ...way(list, mask),
      ...outline(list, { ...options, depth: 3, limit: 16 }),
    ]),
  ]
}

/** Elements with the most shown children: one of them may be the conversation. */
function longestLists(root: Root): Element[] {
  return all(root, 'body *')
    .slice(0, 20_000)
    .filter((element) => element.childElementCount >= 4 && isOnScreen(element))
    .sort((a, b) => b.childElementCount - a.childElementCount)
    .slice(0, 3)
}

function boxLines(
  document: Document,
  map: HelpdeskMap | null | undefined,
  mask: Mask,
  shadowRootOf: ShadowRootOf,
): string[] {
  const root = map ? enter(document, map.within, shadowRootOf) : document
  const apart = map?.replyBox.apart
  const found =
    map && root ? findReplyBox(root, null, map, apart && enter(document, apart.within, shadowRootOf)) : null
  const box = found?.editor ?? findBoxes(document)[0]
  if (!box) return []
  const area = boxOf(box)
  return [
    ...(map && found ? [`audience ${found.audience}, told by ${tellerOf(found, map)}`] : []),
    ...way(box, mask),
    ...outline(box, { mask, shadowRootOf, depth: 2, limit: 12 }),
    `size ${Math.round(area.width)} × ${Math.round(area.height)}`,
  ]
}

/** What tells for whom a box writes: the map's signs by their numbers, or something of the page's own words. */
function tellerOf({ sign = '' }: FoundBox, map: HelpdeskMap): string {
  if (sign === '') return 'nothing'
  const numbers = map.replyBox.signs.flatMap(({ selector }, at) => (sign.includes(selector) ? [at + 1] : []))
  return numbers.length > 0 ? `sign ${[...new Set(numbers)].join(', ')}` : 'what stands around it'
}

/** The ancestors of an element, outermost first. */
function way(element: Element, mask: Mask): string[] {
  const steps: string[] = []
  for (let at = parentAcross(element); at && steps.length < 30; at = parentAcross(at))
    steps.unshift(describe(at, mask))
  return steps.length > 0 ? [`in ${steps.join(' > ')}`] : []
}
