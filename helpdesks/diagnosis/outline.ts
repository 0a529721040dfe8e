/** Draws the structure of a page part: element names, class names, names of data attributes; never a text. */
import { attributeOf, tagOf } from '../page/nodes'
import { insideOf, type ShadowRootOf } from '../page/query'
import { isRendered } from '../page/visible'
import type { Mask } from './mask'

/** Attributes whose value says what an element is, from a short list of words; masked all the same. */
const TELLING = [
  'role',
  'type',
  'dir',
  'contenteditable',
  'aria-live',
  'aria-hidden',
  'aria-selected',
  'data-testid',
  'data-test-id',
  'data-test',
  'data-qa-id',
  'data-qa',
  'data-state',
]

const CLASS_LIMIT = 8
const ATTRIBUTE_LIMIT = 10

/** One element: `li.message.message--in[role="listitem"][data-message-id][id]`. */
export function describe(element: Element, mask: Mask): string {
  const tag = tagOf(element).toLowerCase()
  const classes = attributeOf(element, 'class').split(/\s+/u).filter(Boolean).slice(0, CLASS_LIMIT)
  const attributes: string[] = []
  for (const { name, value } of Array.from(element.attributes).slice(0, 40)) {
    if (attributes.length >= ATTRIBUTE_LIMIT) break
    if (TELLING.includes(name)) attributes.push(`[${name}="${telling(value, mask)}"]`)
    else if (name === 'id' || name === 'hidden') attributes.push(`[${name}]`)
    else if (name.startsWith('data-')) attributes.push(`[${mask(name)}]`)
  }
  const names = classes.map((name) => `.${mask(name)}`).join('')
  return `${tag.includes('-') ? mask(tag) : tag}${names}${attributes.join('')}`
}

/** A value with numbers is somebody's id; else it is masked like any name. */
function telling(value: string, mask: Mask): string {
  return value.length > 60 || /\d{3}|@/u.test(value) ? '#' : mask(value)
}

export interface OutlineOptions {
  mask: Mask
  depth: number
  /** Lines at most. */
  limit: number
  shadowRootOf: ShadowRootOf
}

/** The tree below an element, two spaces a level, alike neighbours drawn once with their number. */
export function outline(root: Element, { mask, depth, limit, shadowRootOf }: OutlineOptions): string[] {
  const lines: string[] = []
  const draw = (element: Element, level: number, times: number): void => {
    if (lines.length >= limit) return
    const gone = isRendered(element) ? '' : ' (not shown)'
    lines.push(`${'  '.repeat(level)}${describe(element, mask)}${times > 1 ? ` × ${times}` : ''}${gone}`)
    if (level >= depth) return
    const inside = insideOf(element, shadowRootOf)
    if (inside) lines.push(`${'  '.repeat(level + 1)}#${inside.nodeType === 9 ? 'frame' : 'shadow'}`)
    for (const { first, count } of alike(inside ?? element, mask)) draw(first, level + 1, count)
  }
  draw(root, 0, 1)
  return lines
}

/** Children in runs of the same description. */
function alike(parent: ParentNode, mask: Mask): { first: Element; count: number }[] {
  const runs: { first: Element; name: string; count: number }[] = []
  for (const child of Array.from(parent.children).slice(0, 400)) {
    if (/^(?:SCRIPT|STYLE|LINK|META|TEMPLATE|PATH|HEAD)$/iu.test(child.tagName)) continue
    const name = describe(child, mask)
    const last = runs.at(-1)
    if (last?.name === name) last.count++
    else runs.push({ first: child, name, count: 1 })
  }
  return runs.slice(0, 24)
}
