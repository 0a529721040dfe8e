/** The rows of the open conversation, kept up to date as the page grows: a new message at the end costs only itself. */
import type { HelpdeskMap } from '../map'
import { all, matches } from '../page/query'
import type { PageChange } from '../watch'

/** The newest messages that are read; older ones make the transcript partial. */
export const MESSAGE_LIMIT = 1000

/** Changes at once from which reading everything anew is cheaper than following each. */
const MANY_CHANGES = 3000
/** Elements between a change and the conversation; deeper trees are read anew. */
const DEPTH = 500
/** Rows above the newest in which the day line that belongs to them is looked for. */
const DAY_SEARCH = 500

export interface Rows {
  /** Items and day lines in document order. */
  lines: Element[]
  /** True when there are more than are read. */
  cut: boolean
}

export interface RowKeeper {
  rows(pane: Element): Rows
  /** Follows what changed. `onRow` hears of every element that holds a change, from the change upwards. */
  touch(records: readonly PageChange[], onRow: (element: Element) => void): Change
  forget(): void
}

/** What changes came to. */
export interface Change {
  /** Nothing in the rows, something in them or to them, or too much to follow. */
  rows: 'none' | 'some' | 'everything'
  /** True when something else changed than what stands in rows. */
  around: boolean
}

interface Known {
  pane: Element
  selector: string
  elements: Element[]
  members: Set<Element>
}

/** Where rows depend on what stands beside them, one change can make or unmake any of them. */
const DEPENDENT = /:has\(|:nth|:first|:last|:only|:empty|:not\(.*[ >]|[+~]/u
const CHILDREN = ':scope > *'

export function keepRows(map: HelpdeskMap): RowKeeper {
  let known: Known | null = null

  const find = (pane: Element): Known | null => {
    for (const items of map.items) {
      const found = all(pane, items)
      if (found.length === 0) continue
      const selector = map.dayLines ? `${items},${map.dayLines}` : items
      const elements = map.dayLines ? all(pane, selector) : found
      return { pane, selector, elements, members: new Set(elements) }
    }
    return null
  }

  /** Rows that stand in an added element. */
  const rowsIn = ({ pane, selector }: Known, element: Element): Element[] => {
    if (selector === CHILDREN) return element.parentElement === pane ? [element] : []
    // Seen from the added element, `:scope` would mean that element.
    if (selector.includes(':scope')) return all(pane, selector).filter((row) => element.contains(row))
    const inside = all(element, selector)
    return matches(element, selector) ? [element, ...inside] : inside
  }

  /** Adds what came at the end; false when it came elsewhere. */
  const grow = (list: Known, added: NodeList): boolean => {
    for (const node of added) {
      if (node.nodeType !== 1) continue
      for (const row of rowsIn(list, node as Element)) {
        const last = list.elements.at(-1)
        const follows = !last || (last.compareDocumentPosition(row) & 4) !== 0
        if (list.members.has(row) || !follows) return false
        list.elements.push(row)
        list.members.add(row)
      }
    }
    // Rows far above the newest are not read; a conversation of days must not gather them.
    if (list.elements.length > MESSAGE_LIMIT * 4) {
      list.elements = list.elements.slice(-MESSAGE_LIMIT * 2)
      list.members = new Set(list.elements)
    }
    return true
  }

  const withoutGone = (list: Known): void => {
    if (list.elements.every((element) => element.isConnected)) return
    list.elements = list.elements.filter((element) => element.isConnected)
    list.members = new Set(list.elements)
  }

  /** How far up a change stands: in a row, among the rows, around the conversation, or elsewhere. */
  const placeOf = (
    target: Node,
    list: Known,
    onRow: (element: Element) => void,
  ): 'row' | 'list' | 'around' | 'elsewhere' => {
    let inRow = false
    let at: Node | null = target
    for (let steps = 0; at && steps < DEPTH; steps++) {
      if (at === list.pane) return inRow ? 'row' : 'list'
      if (at.nodeType === 1) {
        onRow(at as Element)
        inRow ||= list.members.has(at as Element)
      }
      at = at.parentNode ?? ((at as ShadowRoot).host as Element | undefined) ?? null
    }
    return target.contains(list.pane) ? 'around' : 'elsewhere'
  }

  const IN_ROWS: Change = { rows: 'some', around: false }
  const LIST: Change = { rows: 'some', around: true }
  const ANEW: Change = { rows: 'everything', around: true }
  const ELSEWHERE: Change = { rows: 'none', around: true }

  const follow = (record: PageChange, list: Known, onRow: (element: Element) => void): Change => {
    const place = placeOf(record.target, list, onRow)
    const { type, target, addedNodes, removedNodes } = record
    if (place === 'elsewhere') return ELSEWHERE
    if (place === 'around') return type === 'attributes' ? ANEW : ELSEWHERE
    if (type === 'characterData') return place === 'row' ? IN_ROWS : LIST
    if (type === 'attributes') {
      const isRow = list.members.has(target as Element)
      return place === 'row' && (!isRow || matches(target as Element, list.selector)) ? IN_ROWS : ANEW
    }
    if (place === 'row') {
      const nested = Array.from(addedNodes).some(
        (node) => node.nodeType === 1 && rowsIn(list, node as Element).length > 0,
      )
      return nested ? ANEW : IN_ROWS
    }
    const before = list.elements.length
    if (DEPENDENT.test(list.selector) || !grow(list, addedNodes)) return ANEW
    if (removedNodes.length > 0) withoutGone(list)
    return removedNodes.length === 0 && list.elements.length > before ? IN_ROWS : LIST
  }

  return {
    rows(pane) {
      if (known?.pane !== pane) known = find(pane)
      const elements = known?.elements ?? []
      const cut = elements.length > MESSAGE_LIMIT
      return { lines: cut ? newest(elements, map) : [...elements], cut }
    },
    touch(records, onRow) {
      if (records.length > MANY_CHANGES) {
        known = null
        return ANEW
      }
      const change: Change = { rows: 'none', around: false }
      for (const record of records) {
        if (known) {
          const next = follow(record, known, onRow)
          if (next.rows === 'everything') known = null
          if (next.rows !== 'none') change.rows = 'some'
          change.around ||= next.around
        } else {
          // Which rows there are is looked up again; that this one changed still has to be said.
          tellUpwards(record.target, onRow)
          change.rows = 'some'
          change.around = true
        }
      }
      return change
    },
    forget() {
      known = null
    },
  }
}

function tellUpwards(node: Node, onRow: (element: Element) => void): void {
  let at: Node | null = node
  for (let steps = 0; at && steps < DEPTH; steps++) {
    if (at.nodeType === 1) onRow(at as Element)
    at = at.parentNode ?? ((at as ShadowRoot).host as Element | undefined) ?? null
  }
}

/** The newest rows, led by the day line above them. */
function newest(elements: readonly Element[], map: HelpdeskMap): Element[] {
  if (map.order === 'newest-first') return elements.slice(0, MESSAGE_LIMIT)
  const from = elements.length - MESSAGE_LIMIT
  const rows = elements.slice(from)
  const { dayLines } = map
  if (!dayLines) return rows
  for (let at = from - 1; at >= Math.max(0, from - DAY_SEARCH); at--) {
    const line = elements[at]
    if (line && matches(line, dayLines)) return [line, ...rows]
  }
  return rows
}
