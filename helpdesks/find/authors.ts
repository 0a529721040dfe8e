/** Finds who wrote the items: a name in them, in an attribute, at their avatar, or above their group. */
import type { ValueSource } from '../map'
import { closest, first, matches } from '../page/query'
import { lineOf, namesUp, partNames, Tally, wayTo } from './inner'
import { KIND } from './labels'
import type { FoundList } from './list'
import { textCoreOf } from './list'
import type { FoundPage } from './page'
import type { Steps } from './steps'
import { looksLikeTime } from './times'

export interface FoundAuthors {
  sources: ValueSource[]
  /** Selectors of elements in the items that hold names, for leaving them out of the text. */
  strip: string[]
  /** The author of each looked-at item, as far as its own. */
  names: (string | undefined)[]
}

const NAMED =
  /author|sender|nick|user-?name|usr-?tit|(?:^|[^a-z])(?:name|from|who|person|poster|creator|by|nm|nicheng|xingming|mingcheng|popover)(?![a-z])|Name(?![a-z])/iu
const NOT_NAMED = /file|attach|room|product|time|date|message-?text|content|subject|status|action|badge/iu

/** Words under messages that repeat like names and are none. */
export const STATUS =
  /^(?:delivered|read|seen|sent|sending|edited|failed|new|unread|reply|forward|edit|delete|copy|quote|pin|react|like|share|more|show|details|public|via .*|已读|未读|已送达|已讀|خوانده شد|ارسال شد|[✓✔\s]+)$/iu

const ATTRIBUTES = [
  'data-author',
  'data-sender-name',
  'data-sender',
  'data-user-name',
  'data-username',
  'data-nick',
  'data-from',
]

const LABEL_PATTERNS = [
  '(?:message|reply|comment|note|sent|posted|written)\\s+(?:from|by)\\s+(.{2,60}?)(?:\\s+(?:at|on)\\s|[,:.]|$)',
  '^(.{2,60}?)\\s+(?:said|wrote|says|replied|commented)\\b',
  '^(.{2,40}?)\\s*[:,·•|–—-]\\s*\\d{1,2}[:.]\\d{2}',
]

/** The name before a time in one text: "Nora Keller · 10:01". */
const BEFORE_TIME =
  '^(.{2,50}?)[\\s·•|,(@–—-]*(?:(?:at|on|um|à)\\s)?(?:\\p{L}{3,9}\\.?,?\\s)?\\d{1,4}[:./-]\\d{1,2}'

/** Works out where names stand, from the newest items. `anchor` selects all items from the root. */
export function* findAuthors(
  page: FoundPage,
  found: FoundList,
  items: readonly number[],
  anchor: string,
): Steps<FoundAuthors> {
  const tally = new Tally()
  const ways = new Tally()
  const timed = new Tally()
  for (const item of items) {
    yield
    const core = textCoreOf(page, item)
    const whole = page.at(item).words
    // What holds a time is a head, however much it says beside a short message.
    const head = page.within(item, 60).some((at) => page.isTime(at) && core.contains(page.at(at).element))
    for (const at of page.within(item, 60)) {
      const { element, words, own } = page.at(at)
      if (at === item || words < 2 || words > 60 || words > whole * 0.95 || element === core) continue
      if (!head && core !== page.at(item).element && core.contains(element)) continue
      const text = lineOf(element, 70)
      const before = beforeTime(text)
      if (own > 0 && before && !page.isTime(at)) {
        for (const selector of namesUp(page, at, item)) timed.add(selector, item, before, element)
      }
      if (own < words * 0.6) continue
      if (!isName(text) || page.isTime(at) || closest(element, '[role="toolbar"], [role="menu"]')) continue
      for (const selector of namesUp(page, at, item)) tally.add(selector, item, text, element)
      const way = wayTo(page, item, at, anchor)
      if (way) ways.add(way, item, text, element)
    }
  }
  yield
  const plain = choose(page, tally, items)
  yield
  const mixed = plain ? null : choose(page, timed, items)
  const own = plain ?? mixed ?? choose(page, ways, items)
  const sources: ValueSource[] = []
  const strip: string[] = []
  if (own) {
    sources.push(own === mixed ? { selector: own, pattern: BEFORE_TIME } : { selector: own })
    strip.push(own)
  }
  yield
  sources.push(...attributeSources(page, items, own !== null))
  if (!own) sources.push(...groupSources(page, found, items))
  if (sources.length === 0) sources.push(...avatarSources(page, items))
  return { sources, strip, names: [] }
}

/** The name in "Nora Keller · 10:01", or null. */
function beforeTime(text: string): string | null {
  const name = new RegExp(BEFORE_TIME, 'iu').exec(text)?.[1]?.trim()
  return name && isName(name) ? name : null
}

/** True for what could be a person's name or a team's, not a sentence, a count or a kind. */
export function isName(text: string): boolean {
  if (text.length < 2 || text.length > 50 || !/\p{L}{2}/u.test(text)) return false
  if (STATUS.test(text) || KIND.test(text) || looksLikeTime(text)) return false
  if (
    /[!?:,;…]$|[.。！？]$|https?:|@|^(?:to|from|via|re|cc|an|à|von) |^[#$+\d]/u.test(text) &&
    !/^\p{Lu}[\p{L}.'-]* \p{Lu}\.$/u.test(text)
  )
    return false
  return text.split(/\s+/u).length <= 5
}

function choose(page: FoundPage, tally: Tally, all: readonly number[]): string | null {
  let best: { selector: string; weight: number } | null = null
  for (const [selector, { items, texts, first: sample }] of tally.found) {
    const initials = [...texts.keys()].every((text) => /^\p{Lu}{1,3}$/u.test(text))
    if (initials || matches(sample, '[class*="avatar" i]')) continue
    const named = NAMED.test(selector) && !NOT_NAMED.test(selector)
    const total = [...texts.values()].reduce((sum, times) => sum + times, 0)
    if (total > items.size * 1.4 || (texts.size === 1 && items.size > 2 && !named)) continue
    const repeated = texts.size < items.size && texts.size <= Math.max(2, items.size * 0.75)
    if (!named && (!repeated || items.size < 3)) continue
    if (named && texts.size > Math.max(3, items.size * 0.7)) continue
    const capital = [...texts.keys()].filter((text) => /^[\p{Lu}\p{Lo}]/u.test(text)).length / texts.size
    const weight =
      items.size / all.length +
      (named ? 1.5 : 0) +
      (repeated ? 0.5 : 0) +
      capital * 0.5 -
      (texts.size === 1 ? 0.4 : 0)
    if (best && weight <= best.weight + 0.001) continue
    // Elsewhere the same selector must not find what is no name.
    const amiss = all.some((item) => {
      const other = items.has(item) ? null : first(page.at(item).element, selector)
      return other !== null && !isName(lineOf(other, 70)) && lineOf(other, 70) !== ''
    })
    if (!amiss) best = { selector, weight }
  }
  return best?.selector ?? null
}

function attributeSources(page: FoundPage, items: readonly number[], named: boolean): ValueSource[] {
  const found: ValueSource[] = []
  const elements = items.map((item) => page.at(item).element)
  for (const attribute of ATTRIBUTES) {
    const values = elements.map((element) => element.getAttribute(attribute)?.trim() ?? '')
    if (values.filter((value) => isName(value)).length >= Math.max(2, items.length * 0.3))
      found.push({ attribute })
    else if (!named) {
      const inside = elements.filter((element) => element.querySelector(`[${attribute}]`)).length
      if (inside >= items.length * 0.4) found.push({ selector: `[${attribute}]`, attribute })
    }
    if (found.length > 1) break
  }
  if (found.length > 0 || named) return found.slice(0, 1)
  for (const pattern of LABEL_PATTERNS) {
    const expression = new RegExp(pattern, 'iu')
    const told = elements.filter((element) =>
      expression.test((element.getAttribute('aria-label') ?? '').slice(0, 200)),
    ).length
    if (told >= items.length * 0.4) return [{ attribute: 'aria-label', pattern }]
  }
  return found
}

/** Names above a run of items: in the group around them. */
function groupSources(page: FoundPage, found: FoundList, items: readonly number[]): ValueSource[] {
  const tally = new Map<string, { source: ValueSource; groups: Set<number>; named: boolean }>()
  const inItems = new Set(found.indices)
  const all = new Set<number>()
  for (const item of items) {
    let group = page.at(item).parent
    for (
      let up = 0;
      up < 3 && group > 0 && page.at(group).element !== found.list;
      up++, group = page.at(group).parent
    ) {
      if (all.has(group)) continue
      all.add(group)
      const around = partNames(page.at(group).element)[0]
      if (!around) continue
      const { end } = page.at(group)
      for (let at = group + 1; at < end && at < group + 200; at++) {
        if (inItems.has(at)) {
          at = page.at(at).end - 1
          continue
        }
        const { element, words, own } = page.at(at)
        if (words < 2 || words > 70 || own < words * 0.5) continue
        const text = lineOf(element, 80)
        const cut = new RegExp(BEFORE_TIME, 'iu').exec(text)?.[1]?.trim()
        if (!isName(cut ?? text) || page.isTime(at)) continue
        const inside = partNames(element)[0]
        if (!inside) continue
        const source: ValueSource = { in: 'ancestor', selector: around, inside }
        if (cut) source.pattern = BEFORE_TIME
        const key = JSON.stringify(source)
        const entry = tally.get(key) ?? { source, groups: new Set(), named: NAMED.test(inside) }
        entry.groups.add(group)
        tally.set(key, entry)
      }
    }
  }
  const best = [...tally.values()].sort(
    (a, b) => b.groups.size + Number(b.named) * 2 - (a.groups.size + Number(a.named) * 2),
  )[0]
  return best && best.groups.size >= 2 ? [best.source] : []
}

function avatarSources(page: FoundPage, items: readonly number[]): ValueSource[] {
  const pattern =
    "^(?:(?:avatar|photo|picture|profile(?: picture)?|image) (?:of|for) )?(.{2,50}?)(?:['’]s (?:avatar|photo|picture|profile.*|image))?$"
  const expression = new RegExp(pattern, 'iu')
  for (const [selector, attribute] of [
    ['img[alt]', 'alt'],
    ['[class*="avatar" i][title]', 'title'],
    ['[class*="avatar" i][aria-label]', 'aria-label'],
  ] as const) {
    const names = items.flatMap((item) => {
      const element = page.at(item).element.querySelector(selector)
      const value = expression.exec((element?.getAttribute(attribute) ?? '').slice(0, 120))?.[1] ?? ''
      return isName(value) && !/avatar|image|photo|logo|icon/iu.test(value) ? [value] : []
    })
    if (
      names.length >= Math.max(2, items.length * 0.3) &&
      new Set(names).size <= Math.max(2, names.length * 0.6)
    )
      return [{ selector, attribute, pattern }]
  }
  return []
}
