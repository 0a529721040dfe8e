/** Selectors for the parts inside the items: by their own names, by their tag, or by their place. */
import type { FoundPage } from './page'
import { classesOf, classSelector, isLasting, tagOf } from './selector'

const HOOKS = ['data-testid', 'data-test-id', 'data-qa', 'data-test', 'data-hook', 'itemprop']

/** Tags that say what they hold. */
const TELLING =
  /^(?:time|strong|b|h[1-6]|small|header|cite|address|dt|dd|a|figcaption|summary|em|blockquote)$/u

/** Selectors by which a part may be found in every item, the best first. */
export function partNames(element: Element): string[] {
  const names: string[] = []
  for (const hook of HOOKS) {
    const value = element.getAttribute(hook)
    if (value && value.length < 60 && isLasting(value)) names.push(`[${hook}="${CSS.escape(value)}"]`)
  }
  const tag = tagOf(element)
  if (tag === 'time') names.push('time')
  const classes = classesOf(element)
  const lasting = classes.filter(isLasting).map(classSelector)
  names.push(...lasting)
  if (lasting.length > 1) names.push(lasting.slice(0, 4).join(''))
  if (tag !== 'time' && (TELLING.test(tag) || tag.includes('-'))) names.push(tag)
  names.push(...classes.filter((name) => !isLasting(name)).map(classSelector))
  return names
}

/** The names of a part, or of what holds it and nothing else. */
export function namesUp(page: FoundPage, part: number, item: number): string[] {
  const { words, element } = page.at(part)
  const names = partNames(element)
  let at = page.at(part).parent
  for (let up = 0; up < 3 && at > item && page.at(at).words === words; up++, at = page.at(at).parent)
    names.push(...partNames(page.at(at).element).filter((name) => /^[.[]/u.test(name)))
  return names
}

/** The way from an item to a part by place; `anchor` is the selector of all items from the root. */
export function wayTo(page: FoundPage, item: number, part: number, anchor: string): string | null {
  const steps: string[] = []
  for (let at = part; at !== item; at = page.at(at).parent) {
    if (at < 0 || steps.length > 6) return null
    const { element } = page.at(at)
    const parent = element.parentElement
    if (!parent) return null
    steps.unshift(
      `${tagOf(element)}:nth-child(${Array.prototype.indexOf.call(parent.children, element) + 1})`,
    )
  }
  return `${anchor} > ${steps.join(' > ')}`
}

/** Counts, for selectors of parts, the items that have one and what it said there. */
export class Tally {
  readonly found = new Map<string, { items: Set<number>; texts: Map<string, number>; first: Element }>()

  add(selector: string, item: number, text: string, element: Element): void {
    const here = this.found.get(selector)
    if (here) {
      here.items.add(item)
      here.texts.set(text, (here.texts.get(text) ?? 0) + 1)
    } else if (this.found.size < 600)
      this.found.set(selector, { items: new Set([item]), texts: new Map([[text, 1]]), first: element })
  }
}

/** The visible words of an element, shortened, on one line. */
export function lineOf(element: Element, limit = 120): string {
  return (element.textContent ?? '')
    .slice(0, limit * 3)
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, limit)
}
