/** Finds the authors' names beside the conversation: the customer's in a title or panel, the agent's in the account menu. */
import type { ValueSource } from '../map'
import { closest } from '../page/query'
import { lineOf } from './inner'
import type { FoundPage } from './page'
import { selectorOf } from './selector'
import type { Steps } from './steps'

export interface KnownPerson {
  name: string
  sources: ValueSource[]
}

export interface KnownPeople {
  customer?: KnownPerson
  agent?: KnownPerson
}

/** Words around the name of who is signed in. */
const ACCOUNT =
  /account|profile-?(?:menu|button|dropdown)|user-?(?:menu|nav|dropdown|tools|link|block)|current-?user|logged|signed-?in|my-?profile|sign-?out|log-?out|operator-?name|agent-?name|navbar|top-?bar/iu
/** Words around the name of who the conversation is with. */
const CUSTOMER =
  /customer|contact|requester|requestor|visitor|client|buyer|guest|user-?info|ticket-?(?:owner|user|from)|header|title|profile|details|kunde/iu
/** Labels of a row that names the customer. */
const ROW_LABEL =
  /^(?:(?:customer|client|requester|requestors?|contact|visitor|reporter|from|name|full name|opened by|created by|user|kunde|客户|客户名称|买家|姓名|请求人|نام|مشتری|درخواست‌کننده)(?: name)?)\s*[:：]?$/iu

/** Elements looked at for a name. */
const LOOKED_AT = 12_000
/** Elements between two pauses. */
const STRIDE = 200

/** Looks for the authors' names outside the list; the survey's root is where the sources are looked for. */
export function* findPeople(page: FoundPage, list: Element, authors: readonly string[]): Steps<KnownPeople> {
  const wanted = new Set(authors.filter((author) => author.length > 1))
  const people: KnownPeople = {}
  if (wanted.size === 0) return people
  const best: Record<'customer' | 'agent', { name: string; weight: number; element: Element } | null> = {
    customer: null,
    agent: null,
  }
  const at = page.seen.findIndex(({ element }) => element === list)
  const after = page.seen[at]?.end ?? 0
  for (const [index, { element, own, words }] of page.seen.slice(0, LOOKED_AT).entries()) {
    if (index % STRIDE === 0) yield
    if (own < 2 || words > 80 || (index >= at && index < after)) continue
    const text = lineOf(element, 80)
    const name = wanted.has(text) ? text : undefined
    if (!name) continue
    const judged = judge(page, element, list)
    if (!judged) continue
    const held = best[judged.is]
    if (!held || judged.weight > held.weight) best[judged.is] = { name, weight: judged.weight, element }
  }
  for (const is of ['customer', 'agent'] as const) {
    const found = best[is]
    if (!found) continue
    if (is === 'agent' && best.customer?.name === found.name) continue
    people[is] = { name: found.name, sources: [{ selector: selectorOf(found.element, page.root) }] }
  }
  return people
}

function judge(
  page: FoundPage,
  element: Element,
  list: Element,
): { is: 'customer' | 'agent'; weight: number } | null {
  const label = labelOf(element)
  if (label && ROW_LABEL.test(label)) return { is: 'customer', weight: 5 }
  if (closest(element, '[role="listbox"], [role="option"], [role="tree"], [contenteditable="true"]'))
    return null
  let weight = 0
  let is: 'customer' | 'agent' | null = null
  for (
    let at: Element | null = element, up = 0;
    at && up < 6 && !at.contains(list);
    at = at.parentElement, up++
  ) {
    const names = `${at.id} ${at.getAttribute('class') ?? ''} ${at.getAttribute('aria-label') ?? ''} ${at.getAttribute('href') ?? ''}`
    if (
      /list(?:$|[\s_-])|(?:^|[\s_-])rows?(?:$|[\s_-])|sidebar-?item|conversation-?item|chat-?item/iu.test(
        names,
      ) &&
      !/details|info/iu.test(names)
    )
      return null
    if (ACCOUNT.test(names)) return { is: 'agent', weight: 4 - up * 0.2 }
    if (!is && CUSTOMER.test(names)) {
      is = 'customer'
      weight = 3 - up * 0.3
    }
    if (/^(?:NAV)$/u.test(at.tagName)) return { is: 'agent', weight: 2 }
  }
  if (is) return { is, weight }
  if (/^H[1-4]$/u.test(element.tagName)) return { is: 'customer', weight: 2 }
  if (!page.layout) return null
  // The bar over the whole page names who is signed in.
  const area = page.area(element)
  const width = element.ownerDocument.documentElement.clientWidth
  if (area.bottom < 70 && area.left > width * 0.6 && closest(element, 'header, [role="banner"]'))
    return { is: 'agent', weight: 1.5 }
  return null
}

/** The label before a value: a term, a heading cell, or the text of the element before it. */
function labelOf(element: Element): string {
  for (let at: Element | null = element, up = 0; at && up < 3; at = at.parentElement, up++) {
    const before = at.previousElementSibling
    if (before) return lineOf(before, 40)
    const own = at.parentElement?.firstChild
    if (own?.nodeType === 3 && (own.textContent ?? '').trim() !== '')
      return (own.textContent ?? '').trim().slice(0, 40)
  }
  return ''
}
