/** Finds within the items what is text, author, time and identity. */
import type { ValueSource } from '../map'
import { all, first, matches } from '../page/query'
import { readTime } from '../read/time'
import type { FoundList } from './list'
import { classesOf } from './selector'

export interface FoundParts {
  text: string[]
  strip: string[]
  author: ValueSource[]
  time: ValueSource[]
  messageId: ValueSource[]
  /** The text element of an item, for its place on the screen. */
  textOf: (item: Element) => Element
}

/** Elements in an item that are about the message and not of it. */
const AROUND = [
  '[class*="avatar" i]',
  '[class*="timestamp" i]',
  '[class*="msg-time" i]',
  '[class*="message-time" i]',
  '[class*="reaction" i]',
  '[class*="read-status" i]',
  '[class*="receipt" i]',
  '[class*="toolbar" i]',
  '[role="toolbar"]',
  '[role="menu"]',
  'time',
]

const AUTHOR =
  '[class*="author" i], [class*="sender" i], [class*="nick" i], [class*="name" i]:not([class*="user-message" i])'

const TIME =
  'time, [datetime], [data-time], [data-timestamp], [class*="timestamp" i], [class*="time" i], [class*="date" i]'

const TEXT = /text|content|body|bubble|html|markdown|prose|msg|message/iu

const SAMPLE = 30

export function findParts(found: FoundList, now: Date): FoundParts {
  const items = found.elements.slice(-SAMPLE)
  const times = timeSelectors(items, now)
  const authors = authorSelectors(items)
  const strip = [...AROUND, ...times, ...authors]
  const text = textSelector(items, strip.join(','))
  const selectors = text ? [text, ':scope'] : [':scope']
  return {
    text: selectors,
    strip,
    author: authors.map((selector) => ({ selector })),
    time: times.flatMap((selector) => [{ selector, attribute: 'datetime' }, { selector }]),
    messageId: idSource(items),
    textOf: (item) =>
      text ? ((matches(item, text) ? item : first(item, text)) ?? innermost(item)) : innermost(item),
  }
}

/** The deepest element that still holds all of an item's words, for items without a known text element. */
function innermost(item: Element): Element {
  let at = item
  for (let steps = 0; steps < 20; steps++) {
    const length = (at.textContent ?? '').trim().length
    const next = Array.from(at.children).find(
      (child) => (child.textContent ?? '').trim().length >= length * 0.7,
    )
    if (!next || length === 0) break
    at = next
  }
  return at
}

/** A class that most items have once, that holds most of their words, and that is named like a text. */
function textSelector(items: readonly Element[], strip: string): string | null {
  const counts = new Map<string, { items: number; share: number; size: number }>()
  for (const item of items) {
    const whole = wordsLength(item, strip)
    if (whole === 0) continue
    const seen = new Set<string>()
    for (const element of all(item, '[class], [data-testid], [dir="auto"]').slice(0, 60)) {
      if (matches(element, strip) || element.closest(strip)) continue
      const share = wordsLength(element, strip) / whole
      for (const selector of namesOf(element)) {
        if (seen.has(selector)) continue
        seen.add(selector)
        const count = counts.get(selector) ?? { items: 0, share: 0, size: 0 }
        count.items++
        count.share += share
        count.size += element.textContent?.length ?? 0
        counts.set(selector, count)
      }
    }
  }
  const total = items.reduce((sum, item) => sum + (item.textContent?.length ?? 0), 1)
  let best: { selector: string; weight: number } | null = null
  for (const [selector, { items: covered, share, size }] of counts) {
    if (covered < items.length * 0.5 || share / covered < 0.7) continue
    // The tightest around the words wins: wider ones hold names and marks as well.
    const weight = covered / items.length + (TEXT.test(selector) ? 0.5 : 0) - (size / total) * 0.8
    if (best === null || weight >= best.weight) best = { selector, weight }
  }
  return best?.selector ?? null
}

function wordsLength(element: Element, strip: string): number {
  const whole = (element.textContent ?? '').replace(/\s+/gu, '').length
  const around = all(element, strip).filter(
    (inner) => !inner.parentElement?.closest(strip) || !element.contains(inner.parentElement.closest(strip)),
  )
  return Math.max(
    0,
    whole - around.reduce((sum, inner) => sum + (inner.textContent ?? '').replace(/\s+/gu, '').length, 0),
  )
}

function namesOf(element: Element): string[] {
  const hook = element.getAttribute('data-testid')
  return [
    ...(hook ? [`[data-testid="${CSS.escape(hook)}"]`] : []),
    ...classesOf(element).map((name) => `.${CSS.escape(name)}`),
  ]
}

/** Elements whose whole text or attribute is a time. */
function timeSelectors(items: readonly Element[], now: Date): string[] {
  const counts = new Map<string, number>()
  for (const item of items) {
    for (const element of all(item, `${TIME}, span, small, div`).slice(0, 80)) {
      const stamp = element.getAttribute('datetime') ?? element.getAttribute('data-time') ?? ''
      const text = (element.textContent ?? '').trim()
      const isTime =
        (stamp !== '' && readTime(stamp, now) !== undefined) || (text.length < 40 && looksLikeTime(text, now))
      if (!isTime) continue
      const selector = element.tagName === 'TIME' ? 'time' : namesOf(element)[0]
      if (selector) counts.set(selector, (counts.get(selector) ?? 0) + 1)
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([selector]) => selector)
}

/** Nothing but a time, with a day or without. */
export function looksLikeTime(text: string, now: Date): boolean {
  if (!/[\d\u0660-\u0669\u06f0-\u06f9]/u.test(text) || text.length < 3)
    return /^(?:just now|刚刚|剛剛)$/iu.test(text)
  if (
    /^(?:\p{L}{2,12}[.,]?\s+)?[\d\u06f0-\u06f9]{1,2}[:٫][\d\u06f0-\u06f9]{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?$/iu.test(
      text,
    )
  )
    return true
  return readTime(text, now) !== undefined && text.replace(/[\d:./\-,\s]|am|pm|年|月|日/giu, '').length <= 12
}

/** Words under messages that repeat like names and are none. */
const STATUS =
  /^(?:delivered|read|seen|sent|sending|edited|failed|已读|未读|已送达|已讀|خوانده شد|ارسال شد|[✓✔]+)$/iu

/** Elements with short texts that repeat from item to item: names. Those named so come first. */
function authorSelectors(items: readonly Element[]): string[] {
  const counts = new Map<string, { texts: Set<string>; count: number; named: boolean }>()
  for (const item of items) {
    const whole = (item.textContent ?? '').trim().length
    for (const element of all(item, '[class], [data-testid]').slice(0, 60)) {
      const text = (element.textContent ?? '').trim()
      if (text === '' || text.length > 50 || text.length > whole * 0.9 || STATUS.test(text)) continue
      if (looksLikeTime(text, new Date()) || !/\p{L}{2}/u.test(text)) continue
      const named = matches(element, AUTHOR)
      const selector = namesOf(element)[0]
      if (!selector) continue
      const seen = counts.get(selector) ?? { texts: new Set(), count: 0, named }
      seen.texts.add(text)
      seen.count++
      counts.set(selector, seen)
    }
  }
  const usable = [...counts].filter(
    ([, { texts, count, named }]) =>
      texts.size <= Math.max(named ? 3 : 1, count * 0.5) && (named || count >= 3),
  )
  usable.sort((a, b) => Number(b[1].named) - Number(a[1].named) || b[1].count - a[1].count)
  return usable.slice(0, 1).map(([selector]) => selector)
}

/** An attribute that every item has and no two share. */
function idSource(items: readonly Element[]): ValueSource[] {
  for (const attribute of [
    'data-message-id',
    'data-id',
    'data-msg-id',
    'data-mid',
    'data-item-id',
    'data-key',
    'id',
  ]) {
    const values = items.map((item) => item.getAttribute(attribute)).filter((value) => value)
    if (values.length > items.length * 0.6 && new Set(values).size === values.length) return [{ attribute }]
  }
  return []
}
