/** Tells in which order the found items stand, whether scrolling takes them away, and whether older ones wait. */
import type { HelpdeskMap } from '../map'
import { all, first, matches } from '../page/query'
import { lineOf } from './inner'
import type { FoundList } from './list'
import type { FoundPage } from './page'
import { classesOf, classSelector, isLasting, namesOf } from './selector'
import { looksLikeTime, saysDay } from './times'

/** Names that lists of known virtualisers carry. */
const VIRTUALISERS =
  '[class*="virtual" i], [class*="virtuoso" i], [data-virtuoso-scroller], [class*="recycle-scroller"], [data-known-size], [data-item-index]'

/** Words of something that fetches older messages. */
const OLDER =
  /^(?:(?:load|show|see|view|get)\s+(?:\d+\s+)?(?:more|older|earlier|previous|all)\b.{0,30}|(?:\d+ )?(?:older|earlier|previous|more)\s+(?:messages?|replies|history|comments).{0,10}|loading (?:older|earlier|more|history).{0,20}|mehr (?:laden|anzeigen)|ältere.{0,30}|(?:查看|加载|显示|点击)?(?:更多|历史|更早|以前)的?(?:消息|聊天)?(?:记录|历史)?|پیام‌?\s?های (?:قبلی|قدیمی).{0,20})$/iu

/** The order of the items by their times where these are told, by their places else. */
export function orderOf(
  page: FoundPage,
  items: readonly Element[],
  times: readonly (string | undefined)[],
): HelpdeskMap['order'] {
  const tops = page.layout ? items.map((item) => page.area(item)).filter(({ height }) => height > 0) : []
  const downwards = steps(tops.map(({ top }) => top))
  const said = steps(times.flatMap((time) => (time === undefined ? [] : [Date.parse(time)])))
  // Rows that stand otherwise than they follow each other in the document.
  if (downwards.down > 0) return 'by-place'
  if (said.up + said.down === 0) return 'document'
  if (said.down > 0 && said.up === 0) return 'newest-first'
  if (said.down > said.up * 3) return 'newest-first'
  return 'document'
}

/** How many neighbours rise and how many fall. */
function steps(values: readonly number[]): { up: number; down: number } {
  let up = 0
  let down = 0
  for (let at = 1; at < values.length; at++) {
    const step = (values[at] ?? 0) - (values[at - 1] ?? 0)
    if (step > 0) up++
    if (step < 0) down++
  }
  return { up, down }
}

/** True when messages leave the page when they are scrolled away. */
export function isVirtualised(page: FoundPage, found: FoundList): boolean {
  const { list, elements } = found
  if (matches(list, VIRTUALISERS) || first(list, VIRTUALISERS) || list.parentElement?.matches(VIRTUALISERS))
    return true
  if (!page.layout || elements.length < 3) return false
  const placed = elements.filter((item) => {
    for (let at: Element | null = item, up = 0; at && at !== list && up < 3; at = at.parentElement, up++) {
      const style = page.style(at)
      if (
        style?.position === 'absolute' &&
        /(?:top|transform|inset)\s*:/u.test(at.getAttribute('style') ?? '')
      )
        return true
    }
    return false
  })
  if (placed.length > elements.length * 0.7) return true
  // A tall empty block before or after the rows stands for rows that are not there.
  const spacers = [list.firstElementChild, list.lastElementChild].filter(
    (child) =>
      child &&
      (child.textContent ?? '').trim() === '' &&
      /height\s*:/u.test(child.getAttribute('style') ?? ''),
  )
  const padded = Number.parseFloat(
    /padding-(?:top|bottom)\s*:\s*([\d.]+)px/u.exec(list.getAttribute('style') ?? '')?.[1] ?? '0',
  )
  return spacers.some((child) => child !== null && page.area(child).height > 600) || padded > 600
}

/** Something in the list that says that older messages are not there, as a selector within the list. */
export function olderIn(page: FoundPage, found: FoundList): string | null {
  const list = page.seen.findIndex(({ element }) => element === found.list)
  const { end } = page.at(list)
  const inItems = new Set(found.indices)
  for (let at = list + 1; at < end && at < list + 400; at++) {
    if (inItems.has(at) && page.at(at).words > 60) {
      at = page.at(at).end - 1
      continue
    }
    const { element, words, own } = page.at(at)
    if (words === 0 || words > 60 || own < words * 0.6) continue
    if (!OLDER.test(lineOf(element, 60))) continue
    const button = element.closest('button, a, [role="button"]') ?? element
    for (const one of [button, element, element.parentElement]) {
      if (!one || one === found.list || !found.list.contains(one)) continue
      const name = namesOf(one).find(
        (selector) => all(found.list, selector).length === 1 && all(one, selector).length === 0,
      )
      if (name) return name
    }
    return null
  }
  return null
}

/** Selectors of the lines between messages that say the day or that new ones follow. */
export function dayLinesOf(
  page: FoundPage,
  found: FoundList,
): {
  days: string[]
  skips: string[]
  /** True where a day line has no name of its own. */
  unnamed: boolean
} {
  let unnamed = false
  const days = new Set<string>()
  const skips = new Set<string>()
  const list = page.seen.findIndex(({ element }) => element === found.list)
  const items = new Set(found.indices)
  const { end } = page.at(list)
  for (let at = list + 1; at < end; at++) {
    const { element, words } = page.at(at)
    const isItem = items.has(at)
    if (words === 0 || words > 60) {
      if (isItem) at = page.at(at).end - 1
      continue
    }
    const text = lineOf(element, 70)
    const isDay = looksLikeDay(text)
    const isSkip = !isDay && (NEW.test(text) || OLDER.test(text))
    if (isDay || isSkip) {
      const name = [
        ...classesOf(element).filter(isLasting).map(classSelector),
        ...namesOf(element).filter((one) => one.startsWith('[data')),
      ].find(
        (selector) =>
          all(found.list, selector).length <= Math.max(3, found.elements.length / 2) &&
          !found.elements.some((item) => item !== element && holdsWords(item, selector)),
      )
      if (name) (isDay ? days : skips).add(name)
      else if (isItem && isDay) unnamed = true
      at = page.at(at).end - 1
    } else if (isItem) at = page.at(at).end - 1
  }
  return { days: [...days].slice(0, 3), skips: [...skips].slice(0, 3), unnamed }
}

/** Lines such as "New messages", "Nora is typing…". */
const NEW =
  /^(?:new(?: messages?)?|unread(?: messages?)?|\d+ (?:new|unread) messages?|.{2,40} (?:is|are) typing\W*|typing\W*|新消息|正在输入\W*|پیام‌های جدید|.{0,30}در حال نوشتن\W*)$/iu

function looksLikeDay(text: string): boolean {
  return text.length >= 4 && text.length <= 48 && (looksLikeTime(text) || saysDay(text))
}

function holdsWords(item: Element, selector: string): boolean {
  return matches(item, selector) || first(item, selector) !== null
}

/** A line that says nothing but a day, as a regular expression. */
export const DAY_TEXT =
  '^(?:today|yesterday|今天|昨天|امروز|دیروز|\\p{L}{2,6}day|.{0,14}\\d{1,2} \\p{L}{3,12}(?:,? \\d{4})?|\\d{1,4}[-/.年]\\d{1,2}[-/.月]\\d{1,4}日?)$'
