/** Finds the element whose children are the messages: repeated, with text, in the column of the reply box. */
import { all, closest, first, matches, type Root } from '../page/query'
import { boxOf, hasLayout, isRendered, styleOf } from '../page/visible'
import { classesOf } from './selector'
import { hintOf, MESSAGE_WORD, OTHER_LIST } from './words'

export interface FoundList {
  list: Element
  /** Selector of the items within the list. */
  items: string
  elements: Element[]
  score: number
  /** True when names, a role or times speak of messages, not the shape alone. */
  named: boolean
}

const VISIT_LIMIT = 12_000
/** Of a long row of children only the newest are looked at. */
const CHILD_LIMIT = 60

const NOT_MESSAGES =
  'nav, header, footer, form, [role="navigation"], [role="menu"], [role="menubar"], [role="toolbar"], [role="tablist"], [role="listbox"], [role="tree"], [role="dialog"], select, table thead, [contenteditable="true"]'

/** The best list of messages in a root, given its reply boxes. */
export function findList(root: Root, boxes: readonly HTMLElement[]): FoundList | null {
  let best: { list: Element; rows: Element[]; score: number } | null = null
  for (const element of containers(root)) {
    const rows = rowsOf(element)
    if (rows.length === 0) continue
    const score = scoreOf(element, rows, boxes)
    // On a tie the inner list wins: it comes later.
    if (score > 0 && (best === null || score >= best.score)) best = { list: element, rows, score }
  }
  if (!best) return null
  const inner = innerItems(best.list, best.rows)
  const named = speaksOfMessages(best.list, best.rows)
  const found = inner ?? { items: ':scope > *', elements: best.rows }
  return { list: best.list, ...found, score: best.score, named }
}

/** Elements with children, in document order, the newest of long rows only. */
function containers(root: Root): Element[] {
  const found: Element[] = []
  const start = root.nodeType === 9 ? (root as Document).body : null
  const stack: Element[] = start ? [start] : Array.from(root.children)
  for (let visited = 0; stack.length > 0 && visited < VISIT_LIMIT; visited++) {
    const element = stack.pop()
    if (!element || /^(?:SCRIPT|STYLE|SVG|TEMPLATE|SELECT|P|PRE|TABLE|BUTTON)$/iu.test(element.tagName))
      continue
    const { children } = element
    if (children.length > 0) found.push(element)
    const from = Math.max(0, children.length - CHILD_LIMIT)
    for (let at = children.length - 1; at >= from; at--) {
      const child = children[at]
      if (child && child.childElementCount + (child.textContent ? 1 : 0) > 0) stack.push(child)
    }
  }
  return found
}

/** The children that could be messages: shown, with text or a picture. */
function rowsOf(element: Element): Element[] {
  const rows: Element[] = []
  const { children } = element
  for (let at = Math.max(0, children.length - CHILD_LIMIT); at < children.length; at++) {
    const child = children[at]
    if (!child || /^(?:SCRIPT|STYLE|BR|HR|INPUT|TEXTAREA|BUTTON|LABEL|SVG)$/iu.test(child.tagName)) continue
    if ((child.textContent ?? '').trim() === '' && !first(child, 'img')) continue
    rows.push(child)
  }
  return rows
}

function speaksOfMessages(list: Element, rows: readonly Element[]): boolean {
  if (
    list.getAttribute('role') === 'log' ||
    MESSAGE_WORD.test(`${list.id} ${list.getAttribute('class') ?? ''}`)
  )
    return true
  return rows.some((row) => MESSAGE_WORD.test(row.getAttribute('class') ?? '') || isDirected(row))
}

function scoreOf(list: Element, rows: Element[], boxes: readonly HTMLElement[]): number {
  if (boxes.some((box) => list.contains(box)) || closest(list, NOT_MESSAGES)) return 0
  const names = `${list.id} ${list.getAttribute('class') ?? ''} ${list.getAttribute('aria-label') ?? ''}`
  if (OTHER_LIST.test(names) || !isRendered(list)) return 0
  if (
    rows.some((row) =>
      matches(
        row,
        'a[href], [role="option"], [role="tab"], [role="menuitem"], [aria-selected], [aria-current]',
      ),
    )
  )
    return 0
  const rowNames = rows.map((row) => `${row.id} ${row.getAttribute('class') ?? ''} ${dataNames(row)}`)
  const named = rowNames.filter((name) => MESSAGE_WORD.test(name)).length / rows.length
  const directed = rows.filter(isDirected).length / rows.length
  const log = list.getAttribute('role') === 'log' || closest(list, '[role="log"]') !== null
  let score = Math.min(3, Math.log2(rows.length + 1)) * (0.4 + alike(rows))
  score += named * 3 + directed * 3 + (MESSAGE_WORD.test(names) ? 1.5 : 0) + (log ? 1.5 : 0)
  score += (rows.filter(hasTime).length / rows.length) * 1.5
  const lengths = rows.map((row) => row.textContent?.length ?? 0).sort((a, b) => a - b)
  if ((lengths[lengths.length >> 1] ?? 0) < 2) score -= 3
  if (rows.filter((row) => all(row, 'a[href]').length > 0).length > rows.length * 0.8 && directed < 0.3)
    score -= 2
  if (rows.length < 2 && named + directed === 0) return 0
  return score + placeScore(list, boxes)
}

/** How well the list stands to a reply box: above it, in its column, scrolling. */
function placeScore(list: Element, boxes: readonly HTMLElement[]): number {
  if (!hasLayout(list.ownerDocument)) return boxes.length > 0 ? 1 : 0
  const area = boxOf(list)
  if (area.width < 120 || area.height < 24) return -10
  let best = boxes.length > 0 ? -2 : 0
  for (const box of boxes) {
    const field = boxOf(box)
    const shared = Math.min(area.right, field.right) - Math.max(area.left, field.left)
    if (shared < Math.min(area.width, field.width) * 0.5) continue
    best = Math.max(best, area.top < field.bottom ? 2 : 0.5)
  }
  for (let at: Element | null = list, up = 0; at && up < 4; at = at.parentElement, up++) {
    const style = styleOf(at)
    if (style && /auto|scroll/u.test(style.overflowY)) return best + 1
  }
  return best
}

/** Share of rows that look like the commonest one: same element, a class in common. */
function alike(rows: readonly Element[]): number {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const names = new Set([row.tagName, ...classesOf(row).map((name) => `${row.tagName}.${name}`)])
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return Math.max(...counts.values()) / rows.length
}

function isDirected(row: Element): boolean {
  const near = [row, ...all(row, ':scope > *, :scope > * > *, :scope > * > * > *').slice(0, 30)]
  return near.some((element) =>
    [...classesOf(element), dataNames(element)].some((name) => (hintOf(name)?.sure ?? 0) >= 2),
  )
}

function hasTime(row: Element): boolean {
  return first(row, 'time, [datetime], [data-time], [data-timestamp], [class*="time" i]') !== null
}

/** Values of data attributes that may tell kind or direction. */
export function dataNames(element: Element): string {
  let names = ''
  for (const { name, value } of Array.from(element.attributes).slice(0, 30))
    if ((name.startsWith('data-') || name === 'type') && value.length < 40)
      names += ` ${name.slice(5)}-${value}`
  return names
}

/**
 * Items deeper than the children: messages in groups by day or by writer. A message-like class that occurs more
 * often than there are children, does not nest in itself, and holds most of the text.
 */
function innerItems(list: Element, rows: readonly Element[]): { items: string; elements: Element[] } | null {
  const total = rows.reduce((sum, row) => sum + (row.textContent?.length ?? 0), 0)
  // Only the newest rows were looked at; the names are counted over all.
  const rowCount = list.childElementCount > CHILD_LIMIT ? list.childElementCount : rows.length
  const tried = new Set<string>()
  let best: { items: string; elements: Element[] } | null = null
  for (const element of all(list, '[class]').slice(-600)) {
    for (const name of classesOf(element)) {
      if (tried.has(name) || tried.size > 80) continue
      tried.add(name)
      if (
        !/mes+age|msg|bubble|comment/iu.test(name) ||
        /text|content|body|time|status|avatar|meta|group|list/iu.test(name)
      )
        continue
      const items = `.${CSS.escape(name)}`
      const elements = all(list, items).filter((found) => (found.textContent ?? '').trim() !== '')
      if (elements.length <= rowCount || elements.some((found) => found.parentElement?.closest(items)))
        continue
      const held = elements.reduce((sum, found) => sum + (found.textContent?.length ?? 0), 0)
      if (held < total * 0.6) continue
      if (best === null || elements.length < best.elements.length) best = { items, elements }
    }
  }
  return best
}
