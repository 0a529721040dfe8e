/** Writes a found list down as a map: parts, people, sides, order, reply box. */
import type { HelpdeskMap, RoleRule, ValueSource } from '../map'
import { MAP_VERSION } from '../map'
import { first, type Root } from '../page/query'
import { firstValue } from '../page/value'
import { isOnScreen } from '../page/visible'
import { sideOf } from '../read/side'
import { readTime } from '../read/time'
import { findAuthors } from './authors'
import { kindsOf } from './kinds'
import type { FoundList } from './list'
import { coreOf } from './list'
import { marksOf } from './marks'
import { nearestBoxes } from './nearest-box'
import { DAY_TEXT, dayLinesOf, isVirtualised, olderIn, orderOf } from './order'
import type { FoundPage } from './page'
import { findParts } from './parts'
import { findPeople } from './people'
import { selectorOf } from './selector'
import { type FoundSides, findSides, type ItemFacts } from './sides'
import type { Steps } from './steps'

export interface Described {
  map: HelpdeskMap
  sides: FoundSides
  /** The authors of the items looked at. */
  authors: string[]
  box: HTMLElement | null
}

/** Items looked at to learn the parts and rules. */
const SAMPLE = 40

/** Pauses between its parts, each of which looks through the items or the page once. */
export function* describe(
  document: Document,
  page: FoundPage,
  found: FoundList,
  within: string[],
): Steps<Described> {
  const now = new Date()
  const pane = selectorOf(found.list, page.root)
  const anchor = found.items.startsWith(':scope') ? found.items.replace(':scope', pane) : found.items
  yield
  const { days, skips, unnamed } = dayLinesOf(page, found)
  yield
  const between = [...days, ...skips].join(', ')
  const messages = found.indices.filter((index) => between === '' || !page.at(index).element.matches(between))
  const sample = messages.slice(-SAMPLE)
  const authored = yield* findAuthors(page, found, sample, anchor)
  const parts = yield* findParts(page, found, sample, authored.strip, anchor)
  const around = (item: number) => ({ item: page.at(item).element, conversation: found.list })
  const roles: RoleRule[] = skips.map((selector) => ({ role: 'skip', on: 'item', selector }))
  if (unnamed) roles.push({ role: 'skip', on: 'item', selector: '*', text: DAY_TEXT })
  yield
  const own = sample.map((item) => firstValue(authored.sources, around(item), 'item')?.value)
  const names = carried(own)
  const authors = [...new Set(names.flatMap((name) => (name ? [name] : [])))]
  const people = yield* findPeople(page, found.list, authors)
  yield
  const items: ItemFacts[] = sample.map((item, at) => ({
    side: page.layout ? sideOf(textOf(page, item, parts.text[0]), found.list, true) : null,
    author: names[at],
    named: own[at] !== undefined,
    line: found.base !== undefined && !page.at(item).element.matches(found.base),
    timed: firstValue(parts.time, around(item), 'item') !== null,
  }))
  // Rows that are not of the messages' kind are lines of the page's own.
  const lines: RoleRule[] = found.base
    ? [{ role: 'system', on: 'item', selector: `:not(${found.base})` }]
    : []
  yield
  const marks = yield* marksOf(page, found, sample, anchor)
  const sides = findSides(marks, items, people, lines, kindsOf(page, sample))
  yield
  const times = sample.map((item) => timeOf(parts.time, around(item), now))
  yield
  const boxes = nearestBoxes(found.list, page.boxes)
  const box = boxes[0] ?? null
  const map: HelpdeskMap = {
    version: MAP_VERSION,
    name: 'found',
    displayName: document.location?.hostname ?? '',
    evidence: 'none',
    conversation: {
      panes: [pane],
      id: [{ url: '.*' }, ...titleSource(found.list, box, page.root)],
      all: true,
    },
    items: [found.items],
    messageId: parts.messageId,
    roles: [...roles, ...sides.roles],
    otherwise: sides.otherwise,
    author: authored.sources,
    time: parts.time,
    text: { selectors: parts.text, strip: parts.strip },
    order: orderOf(
      page,
      sample.map((item) => page.at(item).element),
      times,
    ),
    carry: { author: 'previous' },
    channel: { is: 'chat' },
    replyBox: {
      editors: boxes.map((each) => selectorOf(each, rootOfElement(each))),
      signs: [],
      otherwise: 'by-words',
    },
  }
  yield
  if (map.order === 'newest-first') map.carry = { author: 'next' }
  if (within.length > 0) map.within = within
  if (days.length > 0) map.dayLines = days.join(', ')
  if (isVirtualised(page, found)) map.virtualised = true
  const older = olderIn(page, found)
  if (older) map.older = older
  if (people.customer) map.customer = { name: people.customer.sources }
  if (people.agent) map.agent = { name: people.agent.sources }
  if (sides.unsure) map.sidesUnsure = true
  return { map, sides, authors, box }
}

/** Names with gaps filled from the item before: grouped messages carry no name of their own. */
function carried(names: readonly (string | undefined)[]): (string | undefined)[] {
  let last: string | undefined
  return names.map((name) => {
    last = name ?? last
    return last
  })
}

function textOf(page: FoundPage, item: number, selector: string | undefined): Element {
  const { element } = page.at(item)
  if (!selector || selector === ':scope') return coreOf(page, item)
  return first(element, selector) ?? coreOf(page, item)
}

function timeOf(
  sources: readonly ValueSource[],
  around: { item: Element; conversation: Element },
  now: Date,
): string | undefined {
  for (const source of sources) {
    const value = firstValue([source], around, 'item')?.value
    // Clock times alone are compared as times of one day.
    const time = value && (readTime(value, now) ?? readTime(value, now, now.toISOString().slice(0, 10)))
    if (time) return time
  }
  return undefined
}

/** The name above the conversation, as a part of its identity. */
function titleSource(list: Element, box: HTMLElement | null, root: Root): { selector: string }[] {
  for (let at = list.parentElement, up = 0; at && up < 5; at = at.parentElement, up++) {
    const title = first(
      at,
      'h1, h2, h3, header [class*="name" i], [class*="header" i] [class*="name" i], [class*="header" i] [class*="title" i]',
    )
    if (title && !list.contains(title) && isOnScreen(title) && (title.textContent ?? '').trim().length < 80)
      return [{ selector: selectorOf(title, root) }]
    if (box && at.contains(box) && up > 2) break
  }
  return []
}

function rootOfElement(element: Element): Root {
  const root = element.getRootNode()
  return root.nodeType === 11 || root.nodeType === 9 ? (root as Root) : element.ownerDocument
}
