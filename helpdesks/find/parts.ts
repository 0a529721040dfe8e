/** Finds within the items what is text, time and identity, and what only stands around it. */
import type { ValueSource } from '../map'
import { all, matches } from '../page/query'
import { readTime } from '../read/time'
import { lineOf, namesUp, partNames, Tally, wayTo } from './inner'
import type { FoundList } from './list'
import type { FoundPage } from './page'
import type { Steps } from './steps'
import { looksLikeTime, WITH_CLOCK } from './times'

export interface FoundParts {
  text: string[]
  strip: string[]
  time: ValueSource[]
  messageId: ValueSource[]
}

/** Elements in an item that are about the message and not of it. */
const AROUND = [
  ...'avatar touxiang timestamp reaction receipt read-status message-status msg-status toolbar message-actions msg-hover dropdown context-menu tooltip reply-preview reply-to quoted unread line-new badge read-by seen-by message-reply in-reply hover-actions msg-actions'
    .split(' ')
    .map((word) => `[class*="${word}" i]`),
  ...'toolbar menu tooltip button'.split(' ').map((role) => `[role="${role}"]`),
  '[aria-hidden="true"]',
  'time',
]

const TEXT = /text|content|body|bubble|html|markdown|prose|msg|message|comment|neirong|wenben/iu

/** The time in a text that ends with it. */
const CLOCK_AT_END = '(\\d{1,2}[:：]\\d{2}(?::\\d{2})?(?:\\s?[ap]\\.?m\\.?)?)\\)?$'

/** Attributes in which the exact time may stand. */
const STAMPS = [
  'datetime',
  'data-original-title',
  'data-timestamp',
  'data-time',
  'data-ts',
  'data-date',
  'title',
  'data-text',
  'data-tooltip',
  'aria-label',
]

export function* findParts(
  page: FoundPage,
  found: FoundList,
  items: readonly number[],
  names: readonly string[],
  anchor: string,
): Steps<FoundParts> {
  const now = new Date()
  const time = yield* timeSources(page, items, anchor, now)
  const times = time.flatMap(({ selector }) => (selector ? [selector] : []))
  yield
  const around = AROUND.filter((selector) => !harms(page, items, selector))
  yield
  const strip = [...new Set([...around, ...avatarSelector(page, items), ...times, ...names])]
  const text = yield* textSelector(page, items, strip.join(','))
  yield
  const media = text ? mediaSelector(page, items, text, strip.join(',')) : null
  return {
    text: text ? [media ? `${text}, ${media}` : text, ':scope'] : [':scope'],
    strip,
    time: time.length > 0 ? time : groupTimes(page, found, items),
    messageId: idSource(items.map((item) => page.at(item).element)),
  }
}

/** True when a selector for what stands around would take the words themselves. */
function harms(page: FoundPage, items: readonly number[], selector: string): boolean {
  return items.some((item) => {
    const { words } = page.at(item)
    if (selector === 'time') return false
    return page
      .within(item, 40)
      .some((at) => at !== item && page.at(at).words > words * 0.6 && matches(page.at(at).element, selector))
  })
}

/**
 * A name that most items have once, that holds most of what only they say, the tightest around it. Words that
 * stand in many items ("Seen", "Reply", "wrote") do not count.
 */
function* textSelector(page: FoundPage, items: readonly number[], strip: string): Steps<string | null> {
  const framed = items.filter((item) =>
    page.within(item, INNER).some((at) => page.at(at).words > 0 && page.at(at).element.tagName === 'IFRAME'),
  )
  // A mail in a frame is what was written, whatever stands over it.
  if (framed.length > items.length / 2) return 'iframe'
  const weights = wordWeights(page, items, strip)
  yield
  const counts = new Map<string, { items: number; share: number; size: number }>()
  let counted = 0
  let total = 1
  for (const item of items) {
    const whole = weights.get(item) ?? 0
    if (whole < 1) continue
    counted++
    total += page.at(item).words
    const once = new Set<string>()
    for (const at of page.within(item, INNER)) {
      const { element, words } = page.at(at)
      const share = (weights.get(at) ?? 0) / whole
      if (at === item || share < 0.4) continue
      for (const selector of partNames(element)) {
        if (once.has(selector) || /^(?:a|b|strong|em|dd|blockquote)$/u.test(selector)) continue
        once.add(selector)
        const count = counts.get(selector) ?? { items: 0, share: 0, size: 0 }
        count.items++
        count.share += share
        count.size += words
        counts.set(selector, count)
      }
    }
  }
  let best: { selector: string; weight: number } | null = null
  for (const [selector, { items: covered, share, size }] of counts) {
    if (covered < counted * 0.5 || share / covered < 0.85) continue
    // The tightest around the words wins: wider ones hold names and marks as well.
    const weight =
      covered / counted + (TEXT.test(selector) ? 0.3 : 0) - (size / total) * 0.8 + share / covered / 2
    if (best === null || weight >= best.weight) best = { selector, weight }
  }
  return best?.selector ?? null
}

/** Elements of one item that are looked at. */
const INNER = 90

/** For each element in the items the words that only its item says, without what stands around a text. */
function wordWeights(page: FoundPage, items: readonly number[], strip: string): Map<number, number> {
  const said = new Map<string, number>()
  const texts = new Map<number, string>()
  for (const item of items) {
    const here = new Set<string>()
    for (const at of page.within(item, INNER)) {
      const { element, own, words } = page.at(at)
      if (own === 0) continue
      const text = own === words ? lineOf(element, 80) : ownText(element)
      texts.set(at, text)
      here.add(text)
    }
    for (const text of here) said.set(text, (said.get(text) ?? 0) + 1)
  }
  const often = Math.max(3, items.length * 0.3)
  const weights = new Map<number, number>()
  for (const item of items) {
    const inner = page.within(item, INNER)
    for (const at of [...inner].reverse()) {
      const { element, own, end } = page.at(at)
      if (at !== item && matches(element, strip)) {
        weights.set(at, 0)
        continue
      }
      let weight =
        (said.get(texts.get(at) ?? '') ?? 0) >= often || /^(?:BUTTON)$/u.test(element.tagName) ? 0 : own
      for (let child = at + 1; child < end && child <= (inner.at(-1) ?? 0); child = page.at(child).end)
        weight += weights.get(child) ?? 0
      weights.set(at, weight)
    }
  }
  return weights
}

function ownText(element: Element): string {
  let text = ''
  let node: ChildNode | null = element.firstChild
  for (let steps = 0; node && steps < 40; node = node.nextSibling, steps++)
    if (node.nodeType === 3) text += (node as Text).data.slice(0, 200)
  return text.replace(/\s+/gu, ' ').trim().slice(0, 80)
}

/** Small pictures that most items have: avatars. */
function avatarSelector(page: FoundPage, items: readonly number[]): string[] {
  const counts = new Map<string, number>()
  for (const item of items) {
    const image = page.within(item, 30).find((at) => page.at(at).element.tagName === 'IMG')
    if (image === undefined) continue
    const { element, parent } = page.at(image)
    const { width, height } = page.area(element)
    if (page.layout && (width > 72 || height > 72)) continue
    const own =
      partNames(element)[0] ??
      (page.at(parent).words <= 4 ? partNames(page.at(parent).element)[0] : undefined)
    if (own) counts.set(own, (counts.get(own) ?? 0) + 1)
  }
  return [...counts].flatMap(([selector, count]) =>
    count >= items.length * 0.3 && count > 1 ? [selector] : [],
  )
}

/** Pictures that stand beside the text of an item. */
function mediaSelector(
  page: FoundPage,
  items: readonly number[],
  text: string,
  strip: string,
): string | null {
  for (const item of items) {
    for (const at of page.within(item, 60)) {
      const { element } = page.at(at)
      if (element.tagName !== 'IMG' || element.closest(text) || element.closest(strip)) continue
      const { width, height } = page.area(element)
      if (page.layout && (width < 48 || height < 40)) continue
      if (/avatar|profile|emoji/iu.test(`${element.className} ${element.getAttribute('alt') ?? ''}`)) continue
      const named = [
        ...partNames(element),
        ...(element.parentElement ? partNames(element.parentElement) : []),
      ]
      const [name] = named.filter((selector) => selector.length > 2)
      return name ?? 'img'
    }
  }
  return null
}

function* timeSources(
  page: FoundPage,
  items: readonly number[],
  anchor: string,
  now: Date,
): Steps<ValueSource[]> {
  const tally = new Tally()
  const ways = new Tally()
  const mixed = new Tally()
  for (const item of items) {
    yield
    for (const at of page.within(item, 120)) {
      const { element, words } = page.at(at)
      if (
        page.at(at).own > 0 &&
        words < 60 &&
        !page.isTime(at) &&
        WITH_CLOCK.test(lineOf(element, 70)) &&
        page.at(at).own === words
      )
        for (const selector of namesUp(page, at, item)) mixed.add(selector, item, '', element)
      const bare =
        words === 0 &&
        /time|date/iu.test(element.getAttribute('class') ?? '') &&
        stampOf(element, now) !== null
      if (!bare && !page.isTime(at)) continue
      const text = lineOf(element, 60)
      for (const selector of namesUp(page, at, item)) tally.add(selector, item, text, element)
      const way = at === item ? null : wayTo(page, item, at, anchor)
      if (way) ways.add(way, item, text, element)
    }
  }
  const sure = (selector: string, count: number): boolean => {
    const amiss = items.some((item) => {
      const other = all(page.at(item).element, selector)[0]
      const text = other ? lineOf(other, 70) : ''
      return text !== '' && !looksLikeTime(text) && !WITH_CLOCK.test(text) && !/^\S*\d/u.test(text)
    })
    if (amiss) return false
    const inside = items.reduce(
      (sum, item) => sum + Math.min(9, all(page.at(item).element, selector).length),
      0,
    )
    return inside <= count * 1.5
  }
  const pick = (from: Tally): [string, { items: Set<number>; first: Element }][] =>
    [...from.found]
      .filter(([selector, { items: has }]) => sure(selector, has.size))
      .sort((a, b) => b[1].items.size - a[1].items.size)
  const chosen = pick(tally)
  const [both] = pick(mixed)
  if (chosen.length === 0 && both && both[1].items.size >= items.length * 0.4)
    return [{ selector: both[0], pattern: CLOCK_AT_END }]
  const list = chosen.length > 0 ? chosen : pick(ways)
  const taken: Element[] = []
  const sources: ValueSource[] = []
  for (const [selector, { first }] of list) {
    if (taken.length >= 2) break
    if (taken.some((other) => other === first || other.contains(first) || first.contains(other))) continue
    taken.push(first)
    const stamp = stampOf(first, now)
    if (stamp) sources.push({ selector, attribute: stamp })
    if (!stamp || looksLikeTime(lineOf(first, 60))) sources.push({ selector })
  }
  return sources
}

/** The attribute of an element that says an exact time. */
function stampOf(element: Element, now: Date): string | null {
  for (const name of STAMPS) {
    const value = element.getAttribute(name)
    if (
      value &&
      value.length < 60 &&
      (readTime(value, now) !== undefined || (name !== 'aria-label' && looksLikeTime(value)))
    )
      return name
  }
  return null
}

/** Times above a run of items. */
function groupTimes(page: FoundPage, found: FoundList, items: readonly number[]): ValueSource[] {
  const inItems = new Set(found.indices)
  for (const item of [...items].reverse()) {
    const group = page.at(item).parent
    if (group < 0 || page.at(group).element === found.list) continue
    const selector = partNames(page.at(group).element)[0]
    if (!selector) continue
    for (let at = group + 1; at < page.at(group).end && at < group + 100; at++) {
      if (inItems.has(at)) at = page.at(at).end - 1
      else if (page.isTime(at)) {
        const inside = partNames(page.at(at).element)[0]
        if (inside) return [{ in: 'ancestor', selector, inside }]
      } else {
        const { words, own, element } = page.at(at)
        const pattern = CLOCK_AT_END
        if (own > 0 && words < 70 && new RegExp(pattern, 'iu').test(lineOf(element, 80))) {
          const inside = partNames(element)[0]
          if (inside) return [{ in: 'ancestor', selector, inside, pattern }]
        }
      }
    }
  }
  return []
}

/** An attribute that most items have and no two share. */
function idSource(items: readonly Element[]): ValueSource[] {
  const names = new Set(['data-message-id', 'data-id', 'data-msg-id', 'data-mid', 'data-item-id', 'data-key'])
  for (const { name } of Array.from(items[0]?.attributes ?? []).slice(0, 30))
    if (/^data-.*(?:id|key|uuid)$/u.test(name)) names.add(name)
  names.add('id')
  for (const attribute of names) {
    const values = items.map((item) => item.getAttribute(attribute)).filter((value) => value)
    if (
      values.length > items.length * 0.6 &&
      new Set(values).size === values.length &&
      values.every((value) => (value ?? '').length < 120)
    )
      return [{ attribute }]
  }
  return []
}
