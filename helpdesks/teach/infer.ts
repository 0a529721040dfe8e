/** From the elements an agent pointed at to a map of the page. */
import type { Message } from '../../copilot/transcript'
import { selectorOf } from '../find/selector'
import type { HelpdeskMap, RoleRule } from '../map'
import { all, first, matches, type Root, type ShadowRootOf } from '../page/query'
import { firstValue } from '../page/value'
import { type Side, sideOf } from '../read/side'
import { readText } from '../read/text'
import { readTranscript } from '../read/transcript'
import { describedItems } from './described'
import { itemAt, itemsOf, type TaughtItems } from './items'
import { namesFor } from './names'
import { appearanceIn, sharedRoot, wayTo } from './roots'
import { type Examples, noteRule, type TaughtSides, taughtSides } from './sides'
import type { TeachProblem, TeachStep } from './steps'
import { fieldOf } from './unit'

export type Picks = Partial<Record<TeachStep, Element>>

export interface Inferred {
  map: HelpdeskMap | null
  problem: TeachProblem | null
}

/** The map that follows from the picks; without one, why not. A problem beside a map concerns a part of it. */
export function inferMap(document: Document, picks: Picks, shadowRootOf: ShadowRootOf): Inferred {
  const { customer, agent } = picks
  if (!customer || !agent) return { map: null, problem: null }
  const shared = sharedRoot(document, [customer, agent])
  const [mine, other] = shared?.elements ?? []
  if (!shared || !mine || !other) return { map: null, problem: 'apart' }
  if (mine.contains(other) || other.contains(mine)) return { map: null, problem: 'same-message' }
  const items = itemsOf(mine, other)
  if (!items) return { map: null, problem: 'no-list' }
  const note = picks.note ? appearanceIn(shared.root, picks.note) : null
  const all = note ? withNote(items, note) : items
  const examples = examplesOf(all, mine, other, note)
  if (!examples) return { map: null, problem: 'same-message' }
  const described = describedItems(document, shared.root, shared.within, all, shadowRootOf)
  if (!described) return { map: null, problem: 'no-list' }
  described.text.selectors = textSelectors(described, all, [mine, other])
  const sides = taughtSides(all.elements, all.list, examples, factsOf(described, all))
  const noted = noteRule(all.elements, all.list, examples)
  const map = withSides(described, sides, noted, examples)
  map.name = 'taught'
  map.conversation.panes = panesOf(all.list, shared.root, map.conversation.panes)
  const hosts = document.location?.hostname
  if (hosts) map.hosts = [hosts]
  map.displayName = hosts || 'Deskside'
  let problem: TeachProblem | null = sides ? null : 'same-look'
  if (note && !noted) problem ??= 'note-look'
  if (picks.box) problem ??= withBox(map, document, shared.root, picks.box)
  checked(document, map, [mine, other], shadowRootOf)
  return { map, problem }
}

/** A note of another kind than the messages is a second kind of item. */
function withNote(items: TaughtItems, note: Element): TaughtItems {
  if (itemAt(items.elements, note) || !items.list.contains(note) || note === items.list) return items
  const chain: Element[] = []
  for (let at: Element | null = note; at && at !== items.list; at = at.parentElement) chain.unshift(at)
  for (const element of chain) {
    for (const { selector } of namesFor(element)) {
      const found = all(items.list, selector)
      const apart = found.every(
        (one) => !items.elements.some((item) => item.contains(one) || one.contains(item)),
      )
      if (!apart) continue
      const both = `${items.selector}, ${selector}`
      return { list: items.list, selector: both, elements: all(items.list, both) }
    }
  }
  return items
}

function examplesOf(
  items: TaughtItems,
  customer: Element,
  agent: Element,
  note: Element | null,
): Examples | null {
  const mine = itemAt(items.elements, customer)
  const other = itemAt(items.elements, agent)
  if (!mine || !other || mine === other) return null
  const noted = note && itemAt(items.elements, note)
  return {
    customer: mine,
    agent: other,
    note: noted && noted !== mine && noted !== other ? noted : undefined,
  }
}

/** Where the words stand: the finder's guess if it holds both places pointed at, else a name both have around them. */
function textSelectors(map: HelpdeskMap, { elements }: TaughtItems, picks: readonly Element[]): string[] {
  const [guess] = map.text.selectors
  const around = [...(map.author ?? []), ...(map.time ?? [])].flatMap(({ selector }) => selector ?? [])
  const inText = (selector: string): boolean => picks.every((pick) => holdsSafely(pick, selector))
  if (guess && guess !== ':scope' && picks.every((pick) => holdsSafely(pick, guess)))
    return map.text.selectors
  const [pick, other] = picks
  const item = pick && itemAt(elements, pick)
  if (!pick || !other || !item) return [':scope']
  let best: string | null = null
  for (let at: Element | null = pick; at && at !== item; at = at.parentElement) {
    const holdsMore = around.some((selector) => at !== null && first(at, selector) !== null)
    if (holdsMore) break
    for (const { selector, lasting } of namesFor(at)) {
      const held = elements.filter((one) => first(one, selector) !== null).length
      if (lasting && held > elements.length * 0.5 && inText(selector)) {
        best = selector
        break
      }
    }
  }
  return best ? [best, ':scope'] : [':scope']
}

function holdsSafely(pick: Element, selector: string): boolean {
  try {
    return pick.closest(selector) !== null || first(pick, selector) !== null
  } catch {
    return false
  }
}

function factsOf(map: HelpdeskMap, { list }: TaughtItems) {
  const authorSelector = map.author?.find(
    ({ selector, in: where }) => selector && (where ?? 'item') === 'item',
  )?.selector
  return {
    authorSelector,
    authorOf: (item: Element) => firstValue(map.author, { item, conversation: list }, 'item')?.value,
    sideOf: (item: Element): Side | null => sideOf(wordsOf(item, map), list),
  }
}

/** The element whose place is the message's: its text, as the reader takes it. */
function wordsOf(item: Element, map: HelpdeskMap): Element {
  for (const selector of map.text.selectors) {
    if (selector === ':scope') break
    const found = matches(item, selector) ? item : first(item, selector)
    if (found) return found
  }
  return item
}

/** The finder's map with the sides as they were taught; of its own rules those that no example breaks are kept. */
function withSides(
  described: HelpdeskMap,
  sides: TaughtSides | null,
  noted: RoleRule | null,
  { customer, agent, note }: Examples,
): HelpdeskMap {
  const examples = [customer, agent, ...(note ? [note] : [])]
  const kept = described.roles.filter((rule) => {
    if (!('selector' in rule) || rule.on === 'ancestor' || rule.text !== undefined) return false
    if (rule.role === 'customer' || rule.role === 'agent' || /\d{3,}/u.test(rule.selector)) return false
    return !examples.some((item) =>
      rule.on === 'item' ? matches(item, rule.selector) : first(item, rule.selector) !== null,
    )
  })
  const { sidesUnsure: _unsure, ...map } = described
  map.roles = [...(noted ? [noted] : []), ...kept, ...(sides?.roles ?? [])]
  map.otherwise = sides?.otherwise ?? 'customer'
  if (sides?.grouped) map.carry = { ...map.carry, author: 'previous', role: 'previous' }
  const days = (map.dayLines ?? '')
    .split(/,\s*/u)
    .filter((day) => day && !examples.some((item) => matches(item, day)))
  if (days.length > 0) map.dayLines = days.join(', ')
  else delete map.dayLines
  return sides ? map : { ...map, sidesUnsure: true }
}

/** Several ways to the conversation, so that the next one is found although its id is another. */
function panesOf(list: Element, root: Root, known: readonly string[]): string[] {
  const panes = [...namesFor(list)]
    .filter(({ selector, lasting }) => lasting && all(root, selector).length === 1)
    .map(({ selector }) => selector)
  return [...new Set([...panes.slice(0, 2), ...known])]
}

/** Puts the picked reply box into the map. */
function withBox(map: HelpdeskMap, document: Document, root: Root, picked: Element): TeachProblem | null {
  const field = fieldOf(picked)
  if (!field) return 'no-box'
  const own = field.getRootNode() as Root
  const selectors = [selectorOf(field, own)]
  for (const { selector, lasting } of namesFor(field))
    if (lasting && all(own, selector).length === 1) selectors.push(selector)
  const editors = [...new Set(selectors)].slice(0, 3)
  map.replyBox = { editors, signs: [], otherwise: 'by-words' }
  if (own === root || (own === document && root.nodeType === 11)) return null
  const within = wayTo(document, own)
  if (!within) return 'no-box'
  map.replyBox = { ...map.replyBox, editors: [], apart: { within, editors } }
  return null
}

type Part = 'author' | 'strip' | 'text' | 'time'

/** Parts of the finder's guess that are done without where a map misses words that were pointed at. */
const WITHOUT: readonly (readonly Part[])[] = [
  [],
  ['author'],
  ['strip'],
  ['author', 'strip'],
  ['text'],
  ['text', 'author'],
  ['text', 'author', 'strip'],
  ['text', 'author', 'strip', 'time'],
]

/** Reads with the map and mends what does not read: texts that miss the words, rows that run backwards. */
function checked(
  document: Document,
  map: HelpdeskMap,
  picks: readonly Element[],
  shadowRootOf: ShadowRootOf,
): void {
  const wanted = picks.map((pick) => plain(readText(pick, { limit: 400, shadowRootOf }).text))
  const guess = { ...map, text: { ...map.text } }
  let messages: Message[] = []
  for (const parts of WITHOUT) {
    map.author = parts.includes('author') ? [] : (guess.author ?? [])
    map.time = parts.includes('time') ? [] : (guess.time ?? [])
    map.text.strip = parts.includes('strip') ? [] : (guess.text.strip ?? [])
    map.text.selectors = parts.includes('text') ? [':scope'] : guess.text.selectors
    messages = readTranscript(document, map, { shadowRootOf }).transcript?.messages ?? []
    if (wanted.every((words) => messages.some(({ text }) => saysSame(plain(text), words)))) break
  }
  const times = messages.flatMap(({ time }) => (time ? [Date.parse(time)] : []))
  const falls = times.filter((time, at) => at > 0 && time < (times[at - 1] ?? 0)).length
  const rises = times.filter((time, at) => at > 0 && time > (times[at - 1] ?? 0)).length
  if (map.order === 'document' && falls > 0 && rises === 0) map.order = 'newest-first'
}

/** True when a message holds the words pointed at, or most of what was pointed at is the message. */
function saysSame(message: string, words: string): boolean {
  if (words === '') return true
  return (
    message.includes(words.slice(0, 80)) ||
    (message !== '' && words.includes(message) && message.length > words.length * 0.3)
  )
}

function plain(text: string): string {
  return text.replace(/[\s\p{P}\p{S}]+/gu, '').toLowerCase()
}
