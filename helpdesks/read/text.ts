/** Reads an element's text as a person sees it: lines, lists, code kept; hidden parts and controls left out. */
import { matches } from '../page/query'
import { hasLayout } from '../page/visible'
import { TextLines } from './lines'
import { markOf } from './marks'

/** A message longer than this is cut; no desk message needs more to be understood. */
export const TEXT_LIMIT = 20_000

/** Elements visited for one text; a hostile tree of a million nodes stops here. */
const NODE_LIMIT = 8_000
const DEPTH_LIMIT = 1_000
/** Elements whose computed style is asked for; beyond it the tag alone decides. */
const STYLE_LIMIT = 400

const NEVER = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE META LINK SELECT OPTION TEXTAREA INPUT BUTTON SVG CANVAS OBJECT EMBED IFRAME FRAME DIALOG PROGRESS METER MAP DATALIST'.split(
    ' ',
  ),
)

const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR HTML LI MAIN MENU NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL'.split(
    ' ',
  ),
)

/** Class words of text that only screen readers get. */
const READER_ONLY =
  /(?:^|[\s_-])(?:sr-?only|visually-?hidden|screen-?reader(?:-?text)?|a11y-?hidden)(?:$|[\s_-])/iu

export interface TextOptions {
  /** One selector list of elements to leave out. */
  strip?: string | undefined
  /** Longest text in UTF-16 units. */
  limit?: number
  /** Read buttons too: for lines that the desk writes, whose names are often buttons. */
  buttons?: boolean
}

interface Level {
  node: Element
  breaks: number
  pre: boolean
  list: { ordered: boolean; count: number } | null
}

export interface ReadText {
  text: string
  /** True when a limit was reached. */
  cut: boolean
}

/** The text below `root`. Never throws, never recurses. */
export function readText(root: Node, options: TextOptions = {}): ReadText {
  try {
    return walk(root, options)
  } catch {
    // A form whose controls are named like its own members breaks every way of walking but a tree walker.
    return plainText(root, options.limit ?? TEXT_LIMIT)
  }
}

function plainText(root: Node, limit: number): ReadText {
  const document = root.ownerDocument
  if (typeof document?.createTreeWalker !== 'function') return { text: '', cut: true }
  const lines = new TextLines(limit)
  const walker = document.createTreeWalker(root, 4)
  for (let node = walker.nextNode(); node && !lines.cut; node = walker.nextNode())
    lines.text((node as Text).data, false)
  return { text: lines.finish(), cut: lines.cut }
}

function walk(root: Node, options: TextOptions): ReadText {
  const lines = new TextLines(options.limit ?? TEXT_LIMIT)
  const document = root.ownerDocument ?? (root as Document)
  const view = hasLayout(document) ? document.defaultView : null
  const levels: Level[] = []
  let visited = 0
  let styled = 0

  /** Writes what a node gives by itself; true when its children are to be read. */
  const open = (node: Node): boolean => {
    const level = levels.at(-1)
    if (node.nodeType === 3) {
      lines.text((node as Text).data, level?.pre ?? false)
      return false
    }
    if (node.nodeType === 11) return true
    // A form's control named "nodeType" hides the form's own: the caller has another way of reading.
    if (typeof node.nodeType !== 'number') throw new TypeError('The element hides its members.')
    if (node.nodeType !== 1) return false
    const element = node as Element
    const tag = element.tagName.toUpperCase()
    if (element !== root) {
      if (NEVER.has(tag) && !(tag === 'BUTTON' && options.buttons)) return false
      if (element.hasAttribute('hidden')) return false
      if (options.strip && matches(element, options.strip)) return false
      if (READER_ONLY.test(element.getAttribute('class') ?? '')) return false
    }
    if (tag === 'BR') {
      lines.lineBreak()
      return false
    }
    const mark = markOf(element, tag)
    if (mark !== null) {
      lines.text(mark, false)
      return false
    }
    const style = view && styled++ < STYLE_LIMIT ? view.getComputedStyle(element) : null
    const display = style ? style.display : inlineDisplay(element)
    if (element !== root && (display === 'none' || hiddenBy(style))) return false
    const breaks = breaksOf(tag, display)
    lines.block(breaks)
    if (tag === 'LI') {
      const list = level?.list
      lines.text(list?.ordered ? `${++list.count}. ` : '- ', true)
    }
    if (tag === 'TD' || tag === 'TH') lines.text(' ', false)
    const pre = style ? /^(?:pre|break)/u.test(style.whiteSpace) : tag === 'PRE' || (level?.pre ?? false)
    const list = tag === 'OL' || tag === 'UL' ? { ordered: tag === 'OL', count: startOf(element) } : null
    levels.push({ node: element, breaks, pre, list: list ?? level?.list ?? null })
    return levels.length < DEPTH_LIMIT
  }

  const close = (node: Node): void => {
    if (levels.at(-1)?.node === node) lines.block(levels.pop()?.breaks ?? 0)
  }

  let node: Node | null = root
  let down = true
  while (node) {
    // Counted on the way up too: a form's control named "parentNode" can make the way endless.
    if (++visited > NODE_LIMIT * 2) lines.cut = true
    if (lines.cut) break
    if (down) {
      const inner: Node | null = open(node) ? node.firstChild : null
      if (inner) {
        node = inner
        continue
      }
    }
    close(node)
    if (node === root) break
    const next: Node | null = node.nextSibling
    down = next !== null
    node = next ?? node.parentNode
  }
  return { text: lines.finish(), cut: lines.cut }
}

function inlineDisplay(element: Element): string {
  const style = element.getAttribute('style')
  if (!style) return ''
  if (/(?:^|;)\s*visibility\s*:\s*hidden/iu.test(style)) return 'none'
  return /(?:^|;)\s*display\s*:\s*([a-z-]+)/iu.exec(style)?.[1]?.toLowerCase() ?? ''
}

/** Invisible, or clipped away for screen readers only. */
function hiddenBy(style: CSSStyleDeclaration | null): boolean {
  if (!style) return false
  if (style.visibility === 'hidden' || style.visibility === 'collapse') return true
  return (
    style.position === 'absolute' &&
    /^rect\((?:0px|1px|0|1)\D/u.test(style.clip) &&
    style.overflow === 'hidden'
  )
}

/** Line breaks around an element, as `innerText` counts them: two for a paragraph, one for a block. */
function breaksOf(tag: string, display: string): number {
  if (tag === 'P') return display.startsWith('inline') ? 0 : 2
  if (display === '') return BLOCKS.has(tag) ? 1 : 0
  return /^(?:block|flex|grid|list-item|table|flow-root|table-row|table-caption)$/u.test(display) ? 1 : 0
}

function startOf(list: Element): number {
  const start = Number(list.getAttribute('start') ?? 1)
  return Number.isInteger(start) ? start - 1 : 0
}
