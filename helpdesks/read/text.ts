/** Reads an element's text as a person sees it: lines, lists, code kept; hidden parts and controls left out. */
import { attributeOf, documentOf, hasAttribute, kindOf, shownChildren, tagOf } from '../page/nodes'
import { closest, matches, openShadowRoot, type ShadowRootOf } from '../page/query'
import { hasLayout } from '../page/visible'
import { isFold } from './folds'
import { inlineDisplay, isHiddenBy, isUnseen } from './hidden'
import { TextLines } from './lines'
import { hiddenAddress } from './links'
import { markOf } from './marks'
import { QUOTE_MARK } from './quoted'

/** A message longer than this is cut; no desk message needs more to be understood. */
export const TEXT_LIMIT = 20_000

/** Nodes visited for one text; a hostile tree of a million nodes stops here. */
const NODE_LIMIT = 8_000
/** Elements whose computed style is asked for; beyond it the tag alone decides. */
const STYLE_LIMIT = 400

const NEVER = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE META LINK SELECT OPTION TEXTAREA INPUT BUTTON SVG CANVAS OBJECT EMBED FRAME DIALOG PROGRESS METER MAP DATALIST'.split(
    ' ',
  ),
)

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
)

/** Tag of a fold that shows its title only. */
const CLOSED = 'DETAILS:closed'

export interface TextOptions {
  /** One selector list of elements to leave out. */
  strip?: string | undefined
  /** One selector list of quotes: left out, with `QUOTE_MARK` in their place. */
  quoted?: string | undefined
  /** One selector list of elements that end the text: what follows is the mail that is answered. */
  end?: string | undefined
  /** Longest text in UTF-16 units. */
  limit?: number
  /** Read buttons too: for lines that the desk writes, whose names are often buttons. */
  buttons?: boolean
  /** Write a link's address after words that hide it. */
  addresses?: boolean
  /** Write `> ` before the lines of a quotation. */
  quoteLines?: boolean
  shadowRootOf?: ShadowRootOf
}

interface List {
  ordered: boolean
  step: 1 | -1
  count: number
  depth: number
}

interface Level {
  tag: string
  next: () => Node | null
  breaks: number
  pre: boolean
  list: List | null
  /** The row that cells are parted in; null in tables that only lay a mail out. */
  row: { start: number } | null
  link: Element | null
  /** Where the element's own text begins. */
  place: number
}

export interface ReadText {
  text: string
  /** True when a limit was reached. */
  cut: boolean
}

/** The text below `root`. Never throws, never recurses. */
export function readText(root: Node, options: TextOptions = {}): ReadText {
  try {
    const read = walk(root, options)
    // A tree too deep or too wide for a walk that looks at everything may still hold a few words.
    return read.cut && read.text === '' ? plainText(root, options.limit ?? TEXT_LIMIT) : read
  } catch {
    return plainText(root, options.limit ?? TEXT_LIMIT)
  }
}

function plainText(root: Node, limit: number): ReadText {
  try {
    const document = documentOf(root)
    if (typeof document?.createTreeWalker !== 'function') return { text: '', cut: true }
    const lines = new TextLines(limit)
    const walker = document.createTreeWalker(root, 4)
    let visited = 0
    for (let node = walker.nextNode(); node && !lines.cut && visited++ < NODE_LIMIT; node = walker.nextNode())
      lines.text((node as Text).data, false)
    return { text: lines.finish(), cut: true }
  } catch {
    return { text: '', cut: true }
  }
}

function walk(root: Node, options: TextOptions): ReadText {
  const lines = new TextLines(options.limit ?? TEXT_LIMIT)
  const document = documentOf(root) ?? (root as Document)
  const view = hasLayout(document) ? document.defaultView : null
  const shadowRootOf = options.shadowRootOf ?? openShadowRoot
  const levels: Level[] = []
  let ended = false
  let styled = 0

  /** Writes what a node gives by itself; its level when its children are to be read. */
  const open = (node: Node): void => {
    const level = levels.at(-1)
    const kind = kindOf(node)
    if (kind === 3 && level?.tag !== CLOSED) lines.text((node as Text).data, level?.pre ?? false)
    else if (kind === 11 || kind === 9) levels.push(levelOf(node, '', level))
    if (kind !== 1) return
    const element = node as Element
    const tag = tagOf(element)
    if (node !== root && isLeftOut(element, tag)) return
    if (tag === 'BR') lines.lineBreak()
    if (tag === 'BR' || tag === 'WBR') return
    const mark = markOf(element, tag)
    if (mark !== null && (node !== root || tag === 'IMG')) {
      lines.text(mark, false)
      return
    }
    const style = view && styled++ < STYLE_LIMIT ? view.getComputedStyle(element) : null
    const display = style ? style.display : inlineDisplay(element)
    if (node !== root && (display === 'none' || (style && isHiddenBy(style, element)))) return
    const next = levelOf(element, tag, level)
    next.breaks = breaksOf(tag, display, level?.tag)
    next.pre = style ? /^(?:pre|break)/u.test(style.whiteSpace) : tag === 'PRE' || next.pre
    begin(element, next, style)
    levels.push(next)
  }

  const isLeftOut = (element: Element, tag: string): boolean => {
    if (NEVER.has(tag) && !(tag === 'BUTTON' && options.buttons)) return true
    if (hasAttribute(element, 'hidden')) return true
    if (options.end && !lines.empty && matches(element, options.end)) ended = true
    if (ended || (options.strip && matches(element, options.strip))) return true
    if (options.quoted && matches(element, options.quoted)) {
      lines.quote(QUOTE_MARK)
      return true
    }
    const parent = levels.at(-1)
    // A closed fold shows its title only.
    if (parent?.tag === CLOSED && tag !== 'SUMMARY') return true
    return isUnseen(element) || isFold(element, tag)
  }

  const levelOf = (node: Node, tag: string, around: Level | undefined): Level => ({
    tag,
    next: shownChildren(node, tag, shadowRootOf),
    breaks: 0,
    pre: around?.pre ?? false,
    list: around?.list ?? null,
    row: around?.row ?? null,
    link: null,
    place: 0,
  })

  /** What stands before an element's own text: breaks, an item's mark, a cell's separator. */
  const begin = (element: Element, level: Level, style: CSSStyleDeclaration | null): void => {
    const { tag, list } = level
    if ((tag === 'TD' || tag === 'TH') && level.row) {
      if (lines.since(level.row.start) !== '') lines.cell()
      level.breaks = 0
      return
    }
    lines.block(level.breaks)
    if (tag === 'OL' || tag === 'UL' || tag === 'MENU') level.list = listOf(element, tag, list)
    else if (tag === 'LI' && list && style?.listStyleType !== 'none') {
      const value = Number.parseInt(attributeOf(element, 'value'), 10)
      if (Number.isInteger(value)) list.count = value
      lines.bullet(`${'  '.repeat(list.depth)}${list.ordered ? `${list.count}. ` : '- '}`)
      list.count += list.step
    } else if (tag === 'TABLE') level.row = null
    else if (tag === 'TR') level.row = isLayout(element) ? null : { start: lines.place() }
    else if (tag === 'TD' || tag === 'TH') lines.block(1)
    else if (tag === 'DETAILS' && !hasAttribute(element, 'open')) level.tag = CLOSED
    else if (tag === 'BLOCKQUOTE') level.place = lines.place()
    else if (tag === 'A' && options.addresses) {
      level.link = element
      level.place = lines.place()
    }
  }

  const close = (level: Level): void => {
    if (level.link && !ended) {
      const address = hiddenAddress(level.link, lines.since(level.place))
      if (address !== '') lines.text(` (${address})`, false)
    }
    if (level.tag === 'BLOCKQUOTE' && options.quoteLines) lines.prefix(level.place, '> ')
    if (level.tag === 'LI' || level.tag === 'TR') lines.dropPending()
    lines.block(level.breaks)
  }

  open(root)
  for (let visited = 0; levels.length > 0 && !lines.cut; visited++) {
    if (visited > NODE_LIMIT * 2) lines.cut = true
    const level = levels.at(-1)
    const child = ended ? null : level?.next()
    if (child) open(child)
    else if (level) close(levels.pop() ?? level)
  }
  return { text: lines.finish(), cut: lines.cut }
}

/** Line breaks around an element, as `innerText` counts them: two for a paragraph, one for a block. */
function breaksOf(tag: string, display: string, parent: string | undefined): number {
  // Editors put the words of list items and cells into paragraphs of their own.
  if (tag === 'P') return display.startsWith('inline') ? 0 : /^(?:LI|TD|TH)$/u.test(parent ?? '') ? 1 : 2
  if (display === '') return BLOCKS.has(tag) ? 1 : 0
  return /^(?:block|flex|grid|list-item|table|flow-root|table-row|table-caption)$/u.test(display) ? 1 : 0
}

function listOf(element: Element, tag: string, around: List | null): List {
  const reversed = hasAttribute(element, 'reversed')
  const start = Number.parseInt(attributeOf(element, 'start'), 10)
  const first = reversed ? element.childElementCount : 1
  return {
    ordered: tag === 'OL',
    step: reversed ? -1 : 1,
    count: Number.isInteger(start) ? start : first,
    depth: around ? around.depth + 1 : 0,
  }
}

/** Mails are laid out in tables; such a table's cells are blocks, not columns. */
function isLayout(row: Element): boolean {
  const table = closest(row, 'table')
  return table !== null && /^(?:presentation|none)$/u.test(attributeOf(table, 'role'))
}
