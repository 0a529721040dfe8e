/** Finds the messages of which two are shown: the repeated structure that both examples belong to. */
import { MESSAGE_WORD } from '../find/words'
import { all } from '../page/query'
import { boxOf, hasLayout, isRendered } from '../page/visible'
import { type Name, namesFor, sharedNames } from './names'
import { isPainted, isTextPart } from './unit'

export interface TaughtItems {
  /** The element that holds the conversation. */
  list: Element
  /** Selector of the messages within it. */
  selector: string
  elements: Element[]
}

interface Candidate extends TaughtItems {
  score: number
}

/** Names of what is inside a message or around several. */
const PART = /text|content|body|time|date|status|avatar|meta|group|list|wrap|inner|section|day|name|author/iu
/** Messages looked at when candidates are compared. */
const SAMPLE = 60
const LEVELS = 20

/** The messages that both examples are among; null when nothing joins them. Both stand in the same root. */
export function itemsOf(customer: Element, agent: Element): TaughtItems | null {
  const list = commonAncestor(customer, agent)
  if (!list || list === customer || list === agent) return null
  const candidates = candidatesIn(list, customer, agent)
  if (candidates.length === 0) return null
  const best = candidates.reduce((a, b) => (b.score > a.score ? b : a))
  return widened(best)
}

/** The message among `items` that an element belongs to. */
export function itemAt(items: readonly Element[], element: Element): Element | null {
  return items.find((item) => item.contains(element)) ?? null
}

function commonAncestor(a: Element, b: Element): Element | null {
  let at: Element | null = a
  while (at && !at.contains(b)) at = at.parentElement
  return at
}

/** From the child of `list` down to `element`. */
function chain(list: Element, element: Element): Element[] {
  const found: Element[] = []
  for (let at: Element | null = element; at && at !== list; at = at.parentElement) found.push(at)
  return found.reverse().slice(0, LEVELS)
}

function candidatesIn(list: Element, customer: Element, agent: Element): Candidate[] {
  const tried = new Set<string>()
  const found: Candidate[] = []
  const total = wordsIn(list)
  const attempt = (selector: string, names: number): void => {
    if (tried.has(selector) || tried.size > 120) return
    tried.add(selector)
    const elements = outermost(all(list, selector))
    const mine = itemAt(elements, customer)
    const other = itemAt(elements, agent)
    if (!mine || !other || mine === other) return
    const held = elements.reduce((sum, element) => sum + wordsIn(element), 0) / Math.max(1, total)
    if (held < 0.5) return
    found.push({ list, selector, elements, score: held * 2 + names })
  }
  const outer = chain(list, customer)
  const others = chain(list, agent)
  attempt(':scope > *', 0.2)
  outer.forEach((x, depth) => {
    others.forEach((y, otherDepth) => {
      const inner = isTextPart(x) || isTextPart(y) ? -2 : 0
      for (const name of sharedNames(x, y)) attempt(name.selector, inner + nameScore(name))
      if (x.tagName === y.tagName && depth === otherDepth) attempt(x.tagName.toLowerCase(), inner - 0.4)
      const [px, py] = [x.parentElement, y.parentElement]
      if (!px || !py || px === list || py === list) return
      for (const name of sharedNames(px, py).slice(0, 3))
        attempt(`${name.selector} > *`, inner + (name.lasting ? 0 : -0.4))
    })
  })
  for (const candidate of found) candidate.score += shapeScore(candidate, found)
  return found
}

function nameScore({ selector, lasting }: Name): number {
  const words = MESSAGE_WORD.test(selector) ? 0.8 : 0
  return 0.5 + words - (PART.test(selector) ? 0.9 : 0) - (lasting ? 0 : 0.6)
}

/** Whether the elements are single messages: none holds several, several are not one. */
function shapeScore({ elements, selector }: Candidate, others: readonly Candidate[]): number {
  const sample = elements.slice(-SAMPLE)
  let score = 0
  // Several of these in one bubble are paragraphs of one message.
  const bubbles = sample.map(bubbleAround)
  const shared = bubbles.filter((bubble, at) => bubble !== null && bubble === bubbles[at - 1]).length
  if (shared > 0) score -= 3
  const several = sample.filter((element) => bubblesIn(element) > 1).length
  if (several > 0) score -= 2 * Math.min(1, 0.5 + several / sample.length)
  // Finer candidates that are named as messages show that these are groups.
  const finer = others.some(
    (other) =>
      other.selector !== selector &&
      other.elements.length > elements.length &&
      other.elements.every((element) => !isTextPart(element)) &&
      MESSAGE_WORD.test(other.selector) &&
      !PART.test(other.selector) &&
      other.elements.every((element) => elements.some((outer) => outer.contains(element))),
  )
  if (finer) score -= 2.5
  const coarser =
    (!MESSAGE_WORD.test(selector) || PART.test(selector) || selector.includes('>')) &&
    others.some(
      (other) =>
        other.elements.length < elements.length &&
        other.elements.length > 1 &&
        elements.every((element) =>
          other.elements.some((outer) => outer !== element && outer.contains(element)),
        ),
    )
  // Several in one of a coarser kind, and nothing says that each is a message: parts of messages.
  if (coarser && shared === 0) score -= 1.6
  return score
}

function bubbleAround(element: Element): Element | null {
  for (let at = element.parentElement, up = 0; at && up < 3; at = at.parentElement, up++)
    if (isPainted(at) && (at.parentElement ? isRowOf(at) : false)) return at
  return null
}

/** A painted block that is not as wide as what it stands in: a bubble, not a pane. */
function isRowOf(element: Element): boolean {
  const outer = element.parentElement
  return outer !== null && boxOf(element).width < boxOf(outer).width * 0.95
}

function bubblesIn(element: Element): number {
  if (!hasLayout(element.ownerDocument) || isPainted(element)) return 0
  let count = 0
  const stack = Array.from(element.children)
  for (let steps = 0; stack.length > 0 && steps < 60; steps++) {
    const at = stack.pop()
    if (!at || /^(?:IMG|SVG|BUTTON|TIME|CODE|PRE|A)$/iu.test(at.tagName)) continue
    if (isPainted(at) && wordsIn(at) > 1 && boxOf(at).height > 12 && isRowOf(at) && !isSmallPart(at)) count++
    else stack.push(...at.children)
  }
  return count
}

/** Avatars with initials, badges, reactions. */
function isSmallPart(element: Element): boolean {
  return PART.test(namesFor(element)[0]?.selector ?? '') || wordsIn(element) < 4
}

/**
 * The whole conversation where the examples stand in one section of it: sections above and below that look alike
 * and hold the same kind of messages belong to it.
 */
function widened({ list, selector, elements }: TaughtItems): TaughtItems {
  let inner = selector
  const [ownName] = namesFor(list)
  if (selector.startsWith(':scope')) {
    if (!ownName) return { list, selector, elements }
    inner = `${ownName.selector} > *`
  }
  let best: TaughtItems = { list, selector, elements }
  let branch = list
  for (let at = list.parentElement, up = 0; at && up < 5; at = at.parentElement, up++) {
    if (/^(?:BODY|HTML)$/iu.test(at.tagName)) break
    const found = outermost(all(at, inner)).filter(isRendered)
    const alike = Array.from(at.children).filter(
      (other) => other !== branch && other.tagName === branch.tagName && sameLook(other, branch),
    )
    const joined = found.filter((element) => alike.some((other) => other.contains(element)))
    if (found.length > best.elements.length && joined.length > 0 && isColumn(branch, alike, joined))
      best = { list: at, selector: inner, elements: found }
    branch = at
  }
  return best
}

function sameLook(a: Element, b: Element): boolean {
  return (
    sharedNames(a, b).length > 0 || (a.getAttribute('class') === null && b.getAttribute('class') === null)
  )
}

/** True when the sections stand below each other: side by side they are different conversations. */
function isColumn(branch: Element, alike: readonly Element[], joined: readonly Element[]): boolean {
  if (!hasLayout(branch.ownerDocument)) return true
  const here = boxOf(branch)
  return alike
    .filter((other) => joined.some((element) => other.contains(element)))
    .every((other) => {
      const box = boxOf(other)
      const across = Math.min(here.right, box.right) - Math.max(here.left, box.left)
      const apart = box.top >= here.bottom - 2 || box.bottom <= here.top + 2
      return apart && across > Math.min(here.width, box.width) * 0.5
    })
}

function outermost(elements: readonly Element[]): Element[] {
  const kept: Element[] = []
  for (const element of elements) if (!kept.at(-1)?.contains(element)) kept.push(element)
  return kept
}

function wordsIn(element: Element): number {
  const { length } = (element.textContent ?? '').replace(/\s+/gu, '')
  return length > 0 ? length : element.querySelector('img') ? 4 : element.tagName.includes('-') ? 1 : 0
}
