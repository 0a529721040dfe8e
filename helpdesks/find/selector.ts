/** Writes a selector that finds an element again, from names that are meant to last. */
import { all, type Root } from '../page/query'

const TEST_HOOKS = ['data-testid', 'data-test-id', 'data-test', 'data-qa', 'data-qa-id', 'data-cy', 'role']

/** The shortest lasting selector that matches only `element` in its root. */
export function selectorOf(element: Element, root: Root): string {
  for (const candidate of namesOf(element)) if (isAlone(candidate, root)) return candidate
  const parent = element.parentElement
  if (!parent || parent === element.ownerDocument.documentElement) return element.tagName.toLowerCase()
  return `${selectorOf(parent, root)} > ${nthOfType(element, parent)}`
}

function namesOf(element: Element): string[] {
  const tag = element.tagName.toLowerCase()
  const names: string[] = []
  if (element.id && isLasting(element.id)) names.push(`#${CSS.escape(element.id)}`)
  for (const hook of TEST_HOOKS) {
    const value = element.getAttribute(hook)
    if (value && value.length < 60) names.push(`[${hook}="${CSS.escape(value)}"]`)
  }
  const classes = classesOf(element)
  names.push(...classes.map((name) => `.${CSS.escape(name)}`))
  if (classes.length > 1) names.push(classes.map((name) => `.${CSS.escape(name)}`).join(''))
  if (tag.includes('-') || /^(?:textarea|main|iframe)$/u.test(tag)) names.push(tag)
  return names
}

/** Class names fit for a selector, lasting ones first. */
export function classesOf(element: Element): string[] {
  const names = (element.getAttribute('class') ?? '')
    .split(/\s+/u)
    .filter((name) => name !== '' && name.length < 80)
  return [...names.filter(isLasting), ...names.filter((name) => !isLasting(name))].slice(0, 12)
}

/** False for names that a build or a run makes up: long digits, hashes. */
export function isLasting(name: string): boolean {
  return (
    !/\d{3,}/u.test(name) &&
    !/^(?:css|sc|jsx|ember|react|radix|headlessui)-?[\w-]*\d/u.test(name) &&
    !name.includes(':')
  )
}

function isAlone(selector: string, root: Root): boolean {
  return all(root, selector).length === 1
}

function nthOfType(element: Element, parent: Element): string {
  const tag = element.tagName
  let place = 0
  for (const sibling of parent.children) {
    if (sibling.tagName === tag) place++
    if (sibling === element) break
  }
  return `${tag.toLowerCase()}:nth-of-type(${place})`
}
