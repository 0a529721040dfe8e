/** Reads one message item by a map: role, author, time, text. */
import type { Role } from '../../copilot/transcript'
import type { RoleRule } from '../map'
import { closestAcross, first, matches } from '../page/query'
import { firstValue, textMatches } from '../page/value'
import type { CompiledMap } from './compile'
import { systemText, textElements, writtenText } from './message-text'
import { type Side, sideOf } from './side'
import { readText } from './text'

/** A message as its own item says it; neighbours and day lines add the rest. */
export interface RawMessage {
  /** The desk's own id. */
  id?: string
  /** The role unless a rule of `byAuthor` holds. */
  role: Role
  /** True where no rule told the role. */
  unruled?: true
  /** Rules that compare the author, in order; they wait until grouped messages have got theirs. */
  byAuthor?: readonly AuthorRule[]
  author?: string
  address?: string
  /** The time's machine-readable attribute. */
  timeValue?: string
  timeText?: string
  text: string
}

export type AuthorRule = Extract<RoleRule, { authorIs: unknown }>

export interface ItemContext {
  compiled: CompiledMap
  pane: Element
  mail: boolean
}

/** The message of an item, or null when the map skips it or it says nothing. */
export function readMessage(item: Element, context: ItemContext): RawMessage | null {
  const { map } = context.compiled
  const author = firstValue(map.author, { item, conversation: context.pane }, 'item')?.value
  const { role, byAuthor, unruled } = roleOf(item, context)
  if (role === 'skip') return null
  const { compiled, mail } = context
  const text = role === 'system' ? systemText(item, compiled) : writtenText(item, compiled, mail)
  if (text === '') return null
  const raw: RawMessage = { role, text }
  if (byAuthor.length > 0) raw.byAuthor = byAuthor
  if (unruled) raw.unruled = true
  const id = firstValue(map.messageId, { item }, 'item')?.value
  if (id) raw.id = id
  if (author) raw.author = author.slice(0, 120)
  const address = map.address && firstValue(map.address, { item }, 'item')?.value
  if (address) raw.address = address
  readTimes(item, raw, context)
  return raw
}

function readTimes(item: Element, raw: RawMessage, { compiled, pane }: ItemContext): void {
  for (const source of compiled.map.time ?? []) {
    if (raw.timeText !== undefined && raw.timeValue !== undefined) break
    const found = firstValue([source], { item, conversation: pane }, 'item')
    if (!found) continue
    if (source.attribute === undefined) {
      raw.timeText ??= found.value
      continue
    }
    raw.timeValue ??= found.value
    // A moment written on the message itself, or on what holds its text: the element's words are the message.
    if (raw.timeText !== undefined || found.element.contains(bubbleOf(item, compiled))) continue
    const shown = readText(found.element, { limit: 80 }).text.replace(/\s+/gu, ' ')
    if (shown) raw.timeText = shown
  }
}

/** The role by the first rule that holds, and the rules by author that come before it. */
function roleOf(
  item: Element,
  { compiled, pane }: ItemContext,
): { role: Role | 'skip'; byAuthor: AuthorRule[]; unruled?: true } {
  const byAuthor: AuthorRule[] = []
  let side: Side | null | undefined
  for (const rule of compiled.map.roles) {
    if ('side' in rule) {
      side ??= sideOf(bubbleOf(item, compiled), pane, compiled.map.name === 'found')
      if (side === rule.side) return { role: rule.role, byAuthor }
    } else if ('authorIs' in rule) byAuthor.push(rule)
    else if (ruleHolds(item, rule)) return { role: rule.role, byAuthor }
  }
  return { role: compiled.map.otherwise, byAuthor, unruled: true }
}

/** The element whose place tells the side: the first that holds text. */
function bubbleOf(item: Element, compiled: CompiledMap): Element {
  for (const selector of compiled.map.text.selectors) {
    const [found] = textElements(item, selector, compiled)
    if (found) return found
  }
  return item
}

function ruleHolds(item: Element, rule: Extract<RoleRule, { selector: string }>): boolean {
  let element: Element | null
  if (rule.on === 'item') element = matches(item, rule.selector) ? item : null
  else if (rule.on === 'inside') element = first(item, rule.selector)
  else element = closestAcross(item, rule.selector)
  if (!element) return false
  return rule.text === undefined || textMatches(element, rule.text)
}
