/**
 * Reads the customer's fields beside a conversation whose map names no places for them: mail and phone links, and
 * rows whose label is a known one. Only panels beside the conversation are looked at; never lists of conversations,
 * headers or menus, which show other people and the agent.
 */
import type { CustomerFields } from '../../copilot/transcript'
import { pageField } from '../../knowledge/facts/page-labels'
import { attributeOf, shortText, tagOf } from '../page/nodes'
import { all, closest, matches, type Root } from '../page/query'
import { boxOf, hasLayout, isOnScreen } from '../page/visible'

/** Elements that by kind or name may be a panel about the customer. */
const PANELS =
  'aside, [role="complementary"], [class*="contact" i], [class*="customer" i], [class*="visitor" i], [class*="profile" i], [class*="requester" i], [class*="user-info" i], [class*="userinfo" i], [class*="details" i], [class*="sidebar" i], [class*="side-panel" i], [class*="info-panel" i], [class*="right-panel" i]'

/** Around or on such a thing stand lists, menus, the agent's own account. */
const ELSEWHERE =
  'nav, header, footer, form, dialog, [role="navigation"], [role="banner"], [role="menu"], [role="menubar"], [role="listbox"], [role="tree"], [role="tablist"], [role="feed"], [role="grid"], [role="search"], [contenteditable="true"]'
const OTHER_NAMES =
  /(?:conversation|chat|thread|ticket|room|contact|customer|visitor|user|inbox|message|channel)s?-?_?list|inbox|queue|nav(?:bar|igation)?(?:$|[\s_-])|menu|toolbar|account-menu|my-?profile|agent|composer|editor|reply|search/iu

const ROWS =
  'dt, tr, li, [class*="field" i], [class*="row" i], [class*="item" i], [class*="attribute" i], [class*="property" i], [class*="info" i], p, div'

const PANEL_LIMIT = 40
const ROW_LIMIT = 250
const FIELD_LIMIT = 20
const LABEL_LIMIT = 40
const VALUE_LIMIT = 160

/** What the panels beside `pane` say about the customer; empty when there is none or several people are in them. */
export function readBeside(root: Root, pane: Element): CustomerFields {
  const found: CustomerFields = {}
  const panels: Element[] = []
  for (const panel of all(root, PANELS).slice(0, PANEL_LIMIT)) {
    if (panels.some((outer) => outer.contains(panel)) || !isBeside(panel, pane)) continue
    panels.push(panel)
    readPanel(panel, found)
  }
  return found
}

function isBeside(panel: Element, pane: Element): boolean {
  if (panel.contains(pane) || pane.contains(panel) || closest(panel, ELSEWHERE)) return false
  for (let at: Element | null = panel, up = 0; at && up < 12; at = at.parentElement, up++) {
    if (at.contains(pane)) break
    if (OTHER_NAMES.test(`${attributeOf(at, 'class')} ${attributeOf(at, 'aria-label')}`)) return false
  }
  if (isList(panel) || !isOnScreen(panel)) return false
  if (!hasLayout(panel.ownerDocument)) return true
  const here = boxOf(panel)
  const there = boxOf(pane)
  const shared = Math.min(here.right, there.right) - Math.max(here.left, there.left)
  const level = Math.min(here.bottom, there.bottom) - Math.max(here.top, there.top)
  return level > 20 && shared < here.width * 0.3
}

/** A list of people or conversations: many alike things to press. */
function isList(panel: Element): boolean {
  const pressed = all(panel, '[role="option"], [role="row"], [role="treeitem"], [aria-selected]').length
  if (pressed >= 3) return true
  const mails = new Set(
    all(panel, 'a[href^="mailto:" i]')
      .slice(0, 50)
      .map((link) => mailOf(link)),
  )
  return mails.size > 2
}

function readPanel(panel: Element, found: CustomerFields): void {
  const email = all(panel, 'a[href^="mailto:" i]').slice(0, 1).map(mailOf)[0]
  if (email && isMail(email)) found.email ??= email
  const phone = all(panel, 'a[href^="tel:" i]')
    .slice(0, 1)
    .map((link) => attributeOf(link, 'href').slice(4))[0]
  if (phone && isPhone(phone)) found.phone ??= decoded(phone).slice(0, 40)
  const other: Record<string, string> = { ...found.other }
  for (const element of all(panel, ROWS).slice(0, ROW_LIMIT)) {
    if (Object.keys(other).length >= FIELD_LIMIT) break
    const row = rowOf(element)
    if (!row || row.label in other || !isOnScreen(element)) continue
    const field = pageField(row.label)
    if (field === undefined || field === 'secret') continue
    if (field === 'name') found.name ??= row.value.slice(0, 120)
    else if (field === 'email' && isMail(row.value)) found.email ??= row.value
    else if (field === 'phone' && isPhone(row.value)) found.phone ??= row.value.slice(0, 40)
    else if (field !== 'email' && field !== 'phone') other[row.label] = row.value
  }
  if (Object.keys(other).length > 0) found.other = other
}

/** A label with its value: a term and its description, two cells, two children, or "Plan: Pro". */
function rowOf(element: Element): { label: string; value: string } | null {
  const tag = tagOf(element)
  if (tag === 'DT') {
    const next = element.nextElementSibling
    return next && tagOf(next) === 'DD' ? pair(element, next) : null
  }
  if (matches(element, 'a, button')) return null
  const children = Array.from(element.children)
    .slice(0, 4)
    .filter((child) => !/^(?:SVG|IMG|I|BR|BUTTON)$/u.test(tagOf(child)))
  const [first, second] = children
  if (children.length === 2 && first && second) {
    // A row of a description list is read from its terms.
    return tagOf(second) === 'DD' ? null : pair(first, second)
  }
  if (element.childElementCount > 1) return null
  const whole = shortText(element, LABEL_LIMIT + VALUE_LIMIT)
  const parts = whole === null ? null : /^([^:：]{2,40})\s?[:：]\s?(\S.{0,159})$/u.exec(whole)
  return parts?.[1] && parts[2] ? { label: parts[1].trim(), value: parts[2].trim() } : null
}

function pair(label: Element, value: Element): { label: string; value: string } | null {
  const name = shortText(label, LABEL_LIMIT)
  const text = name ? shortText(value, VALUE_LIMIT) : null
  return name && text ? { label: name.replace(/\s*[:：]$/u, ''), value: text } : null
}

function mailOf(link: Element): string {
  return decoded(attributeOf(link, 'href').slice(7).split('?')[0] ?? '').trim()
}

function isMail(text: string): boolean {
  return /^[^\s<>()@,;:]{1,64}@[^\s<>()@,;:]{3,190}$/u.test(text)
}

function isPhone(text: string): boolean {
  const digits = decoded(text).replace(/\P{Nd}/gu, '')
  return digits.length >= 5 && digits.length <= 18
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.slice(0, 300))
  } catch {
    return text.slice(0, 300)
  }
}
