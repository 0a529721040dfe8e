/** Which elements in a list are the messages: whole rows, or smaller parts where rows are groups or days. */
import { matches } from '../page/query'
import type { FoundPage } from './page'
import { classesOf, classSelector, isLasting, tagOf } from './selector'
import { UNIT_WORD, withoutHash } from './words'

/** Elements that could be the messages of a list. */
export interface Level {
  /** Selector within the list. */
  selector: string
  /** Their indices in the survey, in document order. */
  items: number[]
  /** Share of the list's words in them. */
  cover: number
}

/** Elements of one list that are looked at. */
const LIST_LIMIT = 2500

/** Parts of a text, never messages. */
const TEXT_PARTS =
  /^(?:P|SPAN|A|B|I|U|S|EM|STRONG|SMALL|TD|TH|THEAD|BR|H[1-6]|CODE|PRE|BLOCKQUOTE|BUTTON|LABEL|TIME|IMG|DT|INPUT|TEXTAREA|FIGURE|PICTURE|MARK|SUB|SUP|FONT|HR|SUMMARY)$/u

/** Names of a message's parts. */
export const PART_WORD =
  /(?:^|[^a-z]|(?<=[a-z])(?=[A-Z]))(?:header|head|body|content|contents|text|txt|time|timestamp|date|footer|foot|meta|author|avatar|status|name|actions?|options|count|list|groups?|wrap|title|tail|icon|image|html|markdown|prose|separator|divider|info|input|box|form)(?![a-z])/iu

/** The levels of a list, coarse ones first; of several with as many elements the outermost. */
export function levelsOf(page: FoundPage, list: number): Level[] {
  const { end, words } = page.at(list)
  const found = new Map<string, number[]>()
  const note = (selector: string, index: number): void => {
    const items = found.get(selector)
    if (items) items.push(index)
    else if (found.size < 1200) found.set(selector, [index])
  }
  const from = Math.max(list + 1, end - LIST_LIMIT)
  /** Tags of the names and lines that stand at each depth beside what may be messages. */
  const texts = [0, 1, 2, 3, 4].map(() => new Set<string>())
  for (let index = from; index < end; index++) {
    const here = page.at(index)
    if (here.words === 0 || here.inner) continue
    const depth = here.depth - page.at(list).depth
    if (TEXT_PARTS.test(here.element.tagName)) {
      if (depth <= 4) texts[depth]?.add(tagOf(here.element))
      // Small chats are made of paragraphs.
      if (here.element.tagName !== 'P') continue
    } else if (depth <= 4) note(`:scope${' > *'.repeat(depth)}`, index)
    for (const key of keysOf(here.element)) note(key, index)
  }
  const levels: Level[] = []
  for (const [selector, items] of found) {
    if (items.length < 2 && !UNIT_WORD.test(selector)) continue
    if (nested(page, items)) continue
    const said = items.reduce((sum, item) => sum + page.at(item).words, 0)
    const cover = words === 0 ? 0 : said / words
    if (cover < 0.5) continue
    const beside = selector.startsWith(':scope') ? [...(texts[selector.split('> *').length - 1] ?? [])] : []
    levels.push({ selector: beside.length > 0 ? `${selector}:not(${beside})` : selector, items, cover })
  }
  return best(levels)
}

/** Of levels with equally many elements: the one that says most, then the one with the best name. */
function best(levels: Level[]): Level[] {
  const byCount = new Map<number, Level>()
  for (const level of levels) {
    const other = byCount.get(level.items.length)
    if (!other || level.cover > other.cover + 0.001) byCount.set(level.items.length, level)
    else if (Math.abs(level.cover - other.cover) <= 0.001 && outer(level, other))
      byCount.set(level.items.length, level)
  }
  return [...byCount.values()].sort((a, b) => a.items.length - b.items.length)
}

function outer(level: Level, other: Level): boolean {
  const [here = 0] = level.items
  const [there = 0] = other.items
  if (here !== there) return here < there
  return quality(level.selector) > quality(other.selector)
}

/** How well a selector tells messages from other rows, and how long it may last. */
function quality(selector: string): number {
  let value = 0
  if (selector.startsWith(':scope')) value -= 2
  if (UNIT_WORD.test(selector) && !PART_WORD.test(selector.replace(/["\]]+$/u, ''))) value += 3
  if (selector.startsWith('[data-')) value += 1
  if (selector.startsWith('.') && !isLasting(selector.slice(1).replace(/\\/gu, ''))) value -= 3
  if (/^[a-z]+$/u.test(selector)) value -= 0.5
  return value - selector.length / 100
}

function nested(page: FoundPage, items: readonly number[]): boolean {
  return items.some((item, at) => at > 0 && item < page.at(items[at - 1] ?? 0).end)
}

/** Selectors by which an element may be one of a kind. */
function keysOf(element: Element): string[] {
  const keys = classesOf(element).slice(0, 10).map(classSelector)
  const tag = tagOf(element)
  if (/^(?:li|article|section|tr|dl|dd)$/u.test(tag) || tag.includes('-')) keys.push(tag)
  const role = element.getAttribute('role')
  if (role && /^(?:article|listitem|row|comment|group|treeitem)$/u.test(role)) keys.push(`[role="${role}"]`)
  const { attributes } = element
  for (let at = 0; at < attributes.length && at < 24; at++) {
    const attribute = attributes[at]
    if (!attribute?.name.startsWith('data-')) continue
    if (/test|qa|hook|cy$|role|type|kind|component/u.test(attribute.name)) {
      if (attribute.value && attribute.value.length < 50 && isLasting(attribute.value))
        keys.push(`[${attribute.name}="${CSS.escape(attribute.value)}"]`)
    }
    if (/m(?:es+a)?s?ge?|msg|comment|article|entry|event|post|item|index|mid$|-id$/u.test(attribute.name))
      keys.push(`[${attribute.name}]`)
  }
  const stem = /^([a-z][a-z_-]*?[-_]?)(?:\d+|[0-9a-f-]{16,})$/iu.exec(element.id.slice(0, 80))?.[1]
  if (stem && stem.length > 1) keys.push(`[id^="${CSS.escape(stem)}"]`)
  return keys
}

/** True when an element's own names say that it is one message. */
export function isNamedUnit(element: Element): boolean {
  const names = [
    element.id,
    element.getAttribute('data-testid') ?? '',
    ...classesOf(element).map(withoutHash),
    ...(element.tagName.includes('-') ? [tagOf(element)] : []),
  ]
  if (names.some((name) => UNIT_WORD.test(name) && !PART_WORD.test(name.replace(/[-_]?\d+$/u, ''))))
    return true
  return matches(
    element,
    '[role="article"], [data-message-id], [data-msg-id], [data-msgid], [data-mid], article',
  )
}
