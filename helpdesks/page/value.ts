/** Reads the values that a map's sources point at: text or attribute, cut by a pattern. */
import type { ValueSource } from '../map'
import { readText } from '../read/text'
import { all, closestAcross, first, matches } from './query'
import { isOnScreen } from './visible'

/** Names, ids and times longer than this are not names, ids or times. */
const VALUE_LIMIT = 300

export interface Around {
  item?: Element
  conversation?: Element
  page?: ParentNode
}

/** The element a source points at, or null. */
export function sourceElement(source: ValueSource, around: Around, home: keyof Around): Element | null {
  if (source.in === 'ancestor') {
    const { item, conversation } = around
    const from = item ?? conversation
    if (!from) return null
    if (source.selector === undefined) return from
    const found = matches(from, source.selector) ? from : closestAcross(from, source.selector)
    return found && source.inside !== undefined ? first(found, source.inside) : found
  }
  const start = around[source.in ?? home]
  if (!start) return null
  if (source.selector === undefined) return 'tagName' in start ? (start as Element) : null
  if ('tagName' in start && matches(start as Element, source.selector)) return start as Element
  return start === around.item ? first(start, source.selector) : shownOf(start, source.selector)
}

/** Elements of one kind that are looked at for the one on the screen. */
const CANDIDATES = 20

/** The only match, or of several the first on the screen: pages keep the fields of other conversations mounted. */
function shownOf(place: ParentNode, selector: string): Element | null {
  const found = all(place, selector)
  return found.length > 1 ? (found.slice(0, CANDIDATES).find(isOnScreen) ?? null) : (found[0] ?? null)
}

/** The first non-empty value of ordered sources, trimmed to one line, with the element it came from. */
export function firstValue(
  sources: readonly ValueSource[] | undefined,
  around: Around,
  home: keyof Around,
): { value: string; element: Element } | null {
  for (const source of sources ?? []) {
    const element = sourceElement(source, around, home)
    if (!element) continue
    const value = pick(rawValue(element, source.attribute), source.pattern)
    if (value) return { value, element }
  }
  return null
}

/** The first group of a pattern (or its whole match) in a value; the value itself without a pattern. */
export function pick(value: string, pattern: string | undefined): string {
  if (pattern === undefined) return value
  const found = compiled(pattern)?.exec(value)
  return (found?.[1] ?? found?.[0] ?? '').trim()
}

/** True when a pattern is found in the element's text. */
export function textMatches(element: Element, pattern: string): boolean {
  return compiled(pattern)?.test(rawValue(element, undefined)) ?? false
}

function rawValue(element: Element, attribute: string | undefined): string {
  const raw =
    attribute === undefined
      ? readText(element, { limit: VALUE_LIMIT }).text
      : (element.getAttribute(attribute) ?? '')
  return raw.slice(0, VALUE_LIMIT).replace(/\s+/gu, ' ').trim()
}

const patterns = new Map<string, RegExp | null>()

function compiled(pattern: string): RegExp | null {
  let expression = patterns.get(pattern)
  if (expression === undefined) {
    try {
      expression = new RegExp(pattern, 'iu')
    } catch {
      expression = null
    }
    patterns.set(pattern, expression)
  }
  return expression
}
