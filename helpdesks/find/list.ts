/** Finds the element that holds the messages, and the messages in it. */
import { closest, matches } from '../page/query'
import { type Side, sideOf } from '../read/side'
import { type Level, levelsOf } from './levels'
import type { FoundPage } from './page'
import { classesOf } from './selector'
import type { Steps } from './steps'
import { hintOf, MESSAGE_WORD, OTHER_LIST } from './words'

export interface FoundList {
  list: Element
  /** Selector of the items within the list. */
  items: string
  elements: Element[]
  /** The items' indices in the survey. */
  indices: number[]
  score: number
  facts: ListFacts
  /** Selector of the messages among the items, where the other items are lines of the page's own. */
  base?: string
}

/** What speaks for a conversation, as shares of the items looked at. */
export interface ListFacts {
  /** Items named as messages. */
  named: number
  directed: number
  timed: number
  /** Both sides of the list are in use. */
  twoSided: boolean
  /** `role=log`, or a name that speaks of messages. */
  logged: boolean
  /** A reply box stands in its column. */
  boxed: boolean
}

/** Lists looked at closely in one root. */
const CLOSE_LOOKS = 14
/** Items looked at to judge a list. */
const SAMPLE = 30

const NOT_MESSAGES =
  'nav, header, footer, [role="navigation"], [role="banner"], [role="menu"], [role="menubar"], [role="toolbar"], [role="tablist"], [role="listbox"], [role="tree"], [role="grid"], [role="search"], thead, [contenteditable="true"], [aria-hidden="true"]'

const PICKED =
  'a[href], button, [role="option"], [role="tab"], [role="menuitem"], [role="button"], [aria-selected], [aria-current], [draggable="true"]'

/** The best list of messages in a root; pauses between lists and between the levels of one. */
export function* findList(page: FoundPage): Steps<FoundList | null> {
  let found: FoundList | null = null
  for (const list of likely(page)) {
    yield
    const here = yield* judge(page, list)
    if (here && (!found || here.score > found.score + 0.01)) found = here
  }
  return found
}

/** The lists that look most like one at a glance, with what stands around them: groups need a wider look. */
function likely(page: FoundPage): number[] {
  const glances: { index: number; score: number }[] = []
  page.seen.forEach((_, index) => {
    const score = glance(page, index)
    if (score > 1.2) glances.push({ index, score })
  })
  glances.sort((a, b) => b.score - a.score)
  const chosen = new Set<number>()
  // The insides of every message look alike: a few of them tell enough.
  const shapes = new Map<string, number>()
  // The first of a document is its body; a shadow root may hold the messages' list and nothing else.
  const least = page.root.nodeType === 11 ? 0 : 1
  for (const { index } of glances) {
    if (chosen.size >= CLOSE_LOOKS * 2) break
    const { tagName, className } = page.at(index).element
    const shape = `${tagName} ${className}`
    const alike = shapes.get(shape) ?? 0
    shapes.set(shape, alike + 1)
    if (alike > 2) continue
    let at = index
    for (let up = 0; at >= 0 && up < 3; up++, at = page.at(at).parent) if (at >= least) chosen.add(at)
  }
  return [...chosen].sort((a, b) => b - a)
}

function glance(page: FoundPage, index: number): number {
  const here = page.at(index)
  if (here.words < 6 || here.inner || /^(?:P|TR|BUTTON|A|SPAN|BODY)$/u.test(here.element.tagName)) return 0
  const rows = here.children.filter((child) => page.at(child).words > 0)
  if (rows.length === 0) return 0
  const names = namesOf(here.element)
  const log = matches(here.element, '[role="log"], [role="feed"]')
  if (OTHER_LIST.test(names) && !log) return 0
  const kinds = new Map<string, number>()
  let units = 0
  for (const row of rows) {
    const { element } = page.at(row)
    for (const kind of [element.tagName, ...classesOf(element)]) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    if (page.isUnit(row)) units++
  }
  const alike = Math.max(...kinds.values()) / rows.length
  return (
    Math.min(4, Math.log2(rows.length + 1)) * alike +
    (units / rows.length) * 3 +
    (log ? 3 : 0) +
    (MESSAGE_WORD.test(names) ? 1.5 : 0)
  )
}

function* judge(page: FoundPage, list: number): Steps<FoundList | null> {
  const { element } = page.at(list)
  if (closest(element, NOT_MESSAGES) || !page.rendered(element)) return null
  let best: Judged | null = null
  const judged: Judged[] = []
  for (const level of levelsOf(page, list)) {
    yield
    const one = judgeLevel(page, list, level)
    if (!one) continue
    judged.push({ level, ...one })
    if (!best || one.score > best.score) best = { level, ...one }
  }
  if (!best) return null
  best = finer(page, best, judged)
  best = wider(page, best, judged) ?? best
  const { level, facts } = best
  const place = placeScore(page, element, level)
  facts.boxed = place >= 1
  const base = best.base === undefined ? {} : { base: best.base }
  return {
    ...base,
    list: element,
    items: level.selector,
    elements: level.items.map((item) => page.at(item).element),
    indices: level.items,
    score: best.score + place,
    facts,
  }
}

interface Judged {
  level: Level
  base?: string
  score: number
  facts: ListFacts
}

/** Where times stand in parts of the items, every item has such parts and some have several, these are the messages. */
function finer(page: FoundPage, best: Judged, all: readonly Judged[]): Judged {
  const { items } = best.level
  const found = all.find(
    ({ level, score, facts }) =>
      level.items.length > items.length &&
      level.items.length < items.length * 3 &&
      score > best.score - 1 &&
      facts.timed >= 0.5 &&
      items.every((item) => level.items.some((part) => part > item && part < page.at(item).end)),
  )
  return found ?? best
}

/** Rows around the chosen items, one each, of which there are more: messages without a text of the usual kind. */
function wider(page: FoundPage, best: Judged, all: readonly Judged[]): Judged | null {
  const { items } = best.level
  let found: Judged | null = null
  for (const other of all) {
    const rows = other.level.items
    if (rows.length <= items.length || rows.length > items.length * 1.7 + 1 || other.score < best.score - 3)
      continue
    if (alike(page, rows) < 0.6) continue
    let row = 0
    let held = 0
    let last = -1
    for (const item of items) {
      while (row < rows.length && (rows[row] ?? 0) < item && page.at(rows[row] ?? 0).end <= item) row++
      const at = rows[row]
      if (at === undefined || at > item || page.at(at).end <= item || row === last) break
      last = row
      held++
    }
    if (held !== items.length) continue
    const kept = rows.filter((one) => items.includes(one)).length === items.length
    const { selector } = best.level
    if (found && rows.length >= found.level.items.length) continue
    found = kept && !selector.startsWith(':scope') ? { ...other, base: selector } : other
  }
  return found
}

function judgeLevel(page: FoundPage, list: number, level: Level): { score: number; facts: ListFacts } | null {
  const { element } = page.at(list)
  const sample = level.items.slice(-SAMPLE)
  const share = (test: (item: number) => boolean): number => sample.filter(test).length / sample.length
  if (level.items.some((item) => page.boxes.some((box) => page.at(item).element.contains(box)))) return null
  const picked = share((item) => isPicked(page, item))
  if (picked > 0.5) return null
  const shown = share((item) => page.rendered(page.at(item).element))
  if (shown < 0.3) return null
  const timed = share((item) => page.timesIn(item) > 0)
  const crowded = share((item) => page.timesIn(item) > 1)
  const named = share((item) => page.isUnit(item))
  const directed = share((item) => isDirected(page, item, list))
  const unit = share(
    (item) =>
      page.timesIn(item) > 0 ||
      holdsUnit(page, item) ||
      hasBubble(page, item) ||
      isDirected(page, item, item),
  )
  const sides = page.layout ? sample.map((item) => sideOf(coreOf(page, item), element, true)) : []
  const names = namesOf(element)
  const logged =
    matches(element, '[role="log"], [role="feed"], [aria-live]') || closest(element, '[role="log"]') !== null
  const facts: ListFacts = {
    named,
    directed,
    timed,
    twoSided: isTwoSided(sides),
    logged: logged || (MESSAGE_WORD.test(names) && !OTHER_LIST.test(names)),
    boxed: false,
  }
  let score = 2 * Math.min(1, level.cover) + Math.min(4.2, Math.log2(level.items.length + 1)) * 0.9
  score += 2.5 * unit + 1.5 * directed + timed + named - 2 * crowded - 2 * picked
  score += 1.5 * alike(page, sample)
  score += (facts.twoSided ? 1.5 : 0) + (logged ? 1 : 0) + (facts.logged ? 0.5 : 0)
  const lengths = sample.map((item) => page.at(item).words).sort((a, b) => a - b)
  if ((lengths[lengths.length >> 1] ?? 0) < 3) score -= 3
  if (OTHER_LIST.test(names)) score -= 3
  const several = share((item) => holdsSeveral(page, item))
  if (several > 0) score -= 3 + 2 * several
  // Steps by place say less than names, and may mix rows with parts of rows.
  if (level.items.length === 1) score -= 2.5
  // Elements that share no more than their tag may be of several kinds.
  if (/^[a-z]/u.test(level.selector)) score -= 2 * (1 - sharedClass(page, sample))
  if (level.selector.startsWith(':scope > * >') && sharedClass(page, sample) < 0.7) score -= 2
  score -= 0.35 * Math.max(0, level.selector.split('> *').length - 2)
  return { score, facts }
}

/** True for an item that is named as a message, or holds little but one that is. */
function holdsUnit(page: FoundPage, item: number): boolean {
  const { words } = page.at(item)
  return page.within(item, 6).some((at) => page.at(at).words >= words * 0.6 && page.isUnit(at))
}

/** Parts of which one message may have several. */
const REPEATED =
  /attach|file|image|img|media|photo|reaction|emoji|button|btn|chip|tag|badge|card|avatar|action/iu

/** True for a run of messages: two bubbles or named messages of one kind stand in it, none in the other. */
function holdsSeveral(page: FoundPage, item: number): boolean {
  const ends = new Map<string, number>()
  const { end } = page.at(item)
  for (let at = item + 1; at < end && at < item + 60; at++) {
    const { element, words, end: after } = page.at(at)
    const name = `${element.tagName} ${element.getAttribute('class')}`
    if (words < 2 || REPEATED.test(name) || !(page.isUnit(at) || page.isBubble(element))) continue
    if ((ends.get(name) ?? at + 1) <= at) return true
    ends.set(name, after)
  }
  return false
}

/** Share of items that look like the commonest one: same element, a class in common. */
function alike(page: FoundPage, items: readonly number[]): number {
  const kinds = new Map<string, number>()
  for (const item of items) {
    const { element } = page.at(item)
    for (const kind of new Set(
      [element.tagName, ...classesOf(element)].map((name) => `${element.tagName} ${name}`),
    ))
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  return Math.max(...kinds.values()) / items.length
}

/** Share of items with the commonest class; 1 where none has a class. */
function sharedClass(page: FoundPage, items: readonly number[]): number {
  const counts = new Map<string, number>()
  for (const item of items)
    for (const name of classesOf(page.at(item).element)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts.size === 0 ? 1 : Math.max(...counts.values()) / items.length
}

/** Rows that are chosen by a click: conversations, results, products. */
function isPicked(page: FoundPage, item: number): boolean {
  const { element, words } = page.at(item)
  if (matches(element, PICKED)) return true
  return page
    .within(item, 12)
    .some(
      (at) =>
        page.at(at).words > words * 0.8 &&
        matches(page.at(at).element, 'a[href], button, [role="button"], [role="option"]'),
    )
}

function isDirected(page: FoundPage, item: number, list: number): boolean {
  const says = (element: Element): boolean =>
    [...classesOf(element), ...dataNames(element)].some((name) => {
      const hint = hintOf(name)
      return hint !== null && hint.sure >= 2 && (hint.role === 'customer' || hint.role === 'agent')
    })
  for (let at = page.at(item).parent; at > list; at = page.at(at).parent)
    if (says(page.at(at).element)) return true
  return page.within(item, 24).some((at) => says(page.at(at).element))
}

function hasBubble(page: FoundPage, item: number): boolean {
  const { words } = page.at(item)
  return page
    .within(item, 14)
    .some((at) => page.at(at).words >= words * 0.4 && page.isBubble(page.at(at).element))
}

/** What stands on one side for an item: its bubble, or what holds most of its words. */
export function coreOf(page: FoundPage, item: number): Element {
  const { words: whole } = page.at(item)
  const bubble = page
    .within(item, 24)
    .find((at) => at !== item && page.at(at).words >= whole * 0.35 && page.isBubble(page.at(at).element))
  return bubble === undefined ? textCoreOf(page, item) : page.at(bubble).element
}

/** The innermost element that still holds most of an item's words. */
export function textCoreOf(page: FoundPage, item: number): Element {
  let at = item
  for (let steps = 0; steps < 20; steps++) {
    const { words, children } = page.at(at)
    const next = children.find((child) => page.at(child).words >= words * 0.6)
    if (next === undefined || words === 0) break
    if (/^(?:inline|contents)$/u.test(page.style(page.at(next).element)?.display ?? '')) break
    at = next
  }
  return page.at(at).element
}

export function isTwoSided(sides: readonly (Side | null)[]): boolean {
  const count = (side: Side): number => sides.filter((one) => one === side).length
  return count('start') > 0 && count('end') > 0 && count('start') + count('end') >= sides.length * 0.5
}

/** How well the list stands to a reply box: above it, in its column, scrolling; wide enough to be read in. */
function placeScore(page: FoundPage, list: Element, level: Level): number {
  if (!page.layout) return page.boxes.length > 0 ? 2 : 0
  const area = page.area(list)
  if (area.width < 120 || area.height < 20) return -10
  let best = page.boxes.length > 0 ? -1.5 : 0
  for (const box of page.boxes) {
    const field = page.area(box)
    const shared = Math.min(area.right, field.right) - Math.max(area.left, field.left)
    if (shared < Math.min(area.width, field.width) * 0.5 || (box.tagName === 'INPUT' && field.width < 150))
      continue
    best = Math.max(best, area.top < field.bottom ? 2 : 1.5)
  }
  const width = list.ownerDocument.documentElement.clientWidth
  const narrow = area.width < width * 0.3 && best < 2
  const last = level.items.at(-1)
  const aside =
    narrow && last !== undefined && closest(list, 'aside, [class*="sidebar" i], [class*="panel" i]') !== null
  for (let at: Element | null = list, up = 0; at && up < 4; at = at.parentElement, up++) {
    const style = page.style(at)
    if (style && /auto|scroll/u.test(style.overflowY)) {
      best += 0.7
      break
    }
  }
  return best - (narrow ? 1.5 : 0) - (aside ? 1 : 0)
}

function namesOf(element: Element): string {
  return `${element.id} ${classesOf(element).join(' ')} ${element.getAttribute('aria-label') ?? ''} ${element.getAttribute('data-testid') ?? ''}`
}

/** Values of data attributes that may tell kind or direction, each with its attribute's name before it. */
export function dataNames(element: Element): string[] {
  const names: string[] = []
  const { attributes } = element
  for (let at = 0; at < attributes.length && at < 30; at++) {
    const attribute = attributes[at]
    if (!attribute || attribute.value.length > 40) continue
    if (attribute.name.startsWith('data-')) names.push(`${attribute.name.slice(5)}-${attribute.value}`)
    else if (/^(?:type|direction|position|placement)$/u.test(attribute.name))
      names.push(`${attribute.name}-${attribute.value}`)
  }
  return names
}
