/** Writes a selector that finds an element again, from names that are meant to last. */
import type { Root } from '../page/query'
import { withoutHash } from './words'

const TEST_HOOKS = [
  'data-testid',
  'data-test-id',
  'data-test',
  'data-qa',
  'data-qa-id',
  'data-cy',
  'data-hook',
]

/** The shortest lasting selector that matches only `element` in its root. */
export function selectorOf(element: Element, root: ParentNode): string {
  const names = namesOf(element)
  for (const candidate of names) if (isAlone(candidate, root)) return candidate
  const parent = element.parentElement
  if (!parent || parent === element.ownerDocument.documentElement) return tagOf(element)
  const above = selectorOf(parent, root)
  for (const candidate of names)
    if (isAlone(`${above} > ${candidate}`, root)) return `${above} > ${candidate}`
  return `${above} > ${nthOfType(element, parent)}`
}

/** Selectors for one element by its own names, lasting ones first; none of them need be alone. */
export function namesOf(element: Element): string[] {
  const tag = tagOf(element)
  const names: string[] = []
  if (element.id && isLasting(element.id)) names.push(`#${CSS.escape(element.id)}`)
  for (const hook of TEST_HOOKS) {
    const value = element.getAttribute(hook)
    if (value && value.length < 60 && isLasting(value)) names.push(`[${hook}="${CSS.escape(value)}"]`)
  }
  const role = element.getAttribute('role')
  if (role && /^(?:log|feed|main|textbox|list)$/u.test(role)) names.push(`[role="${role}"]`)
  const classes = classesOf(element)
  const lasting = classes.map(classSelector)
  names.push(...lasting)
  if (lasting.length > 1) names.push(lasting.slice(0, 4).join(''))
  if (tag.includes('-') || /^(?:textarea|main|iframe|article|time|header)$/u.test(tag)) names.push(tag)
  return names
}

/** A selector for one class name; of a name with a build's tail only the part that lasts. */
export function classSelector(name: string): string {
  const kept = withoutHash(name)
  if (kept === name) return `.${CSS.escape(name)}`
  return `[class*="${CSS.escape(name.slice(0, kept.length + (/^_+|^-+/u.exec(name.slice(kept.length))?.[0].length ?? 0)))}"]`
}

/** Class names fit for a selector, lasting ones first. */
export function classesOf(element: Element): string[] {
  const names = (element.getAttribute('class') ?? '')
    .slice(0, 1000)
    .split(/\s+/u)
    .filter((name) => name !== '' && name.length < 80)
    .slice(0, 24)
  return [...names.filter(isLasting), ...names.filter((name) => !isLasting(name))].slice(0, 12)
}

/** False for names that a build or a run makes up: long digits, hashes. */
export function isLasting(name: string): boolean {
  return (
    !/\d{3,}/u.test(name) &&
    !/^(?:css|sc|jsx|ember|react|radix|headlessui|svelte|el-id|mui|jss|_ngcontent|ng-tns)-?[\w-]*\d/u.test(
      name,
    ) &&
    !/^_?[a-z0-9]{0,4}\d[a-z0-9]{2,6}$/iu.test(name) &&
    !/[:[\]()/%]/u.test(name)
  )
}

export function tagOf(element: Element): string {
  return element.tagName.toLowerCase()
}

export function isAlone(selector: string, root: ParentNode | Root): boolean {
  try {
    return root.querySelectorAll(selector).length === 1
  } catch {
    return false
  }
}

function nthOfType(element: Element, parent: Element): string {
  const tag = element.tagName
  let place = 0
  let at: Element | null = parent.firstElementChild
  for (let steps = 0; at && steps < 5000; at = at.nextElementSibling, steps++) {
    if (at.tagName === tag) place++
    if (at === element) break
  }
  return `${tag.toLowerCase()}:nth-of-type(${place})`
}
