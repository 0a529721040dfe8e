/** Reads an editor's text as lines, empty ones included, whatever elements it makes them of. */
import { matches } from '../page/query'
import { drawnLines } from './drawn'

const NODE_LIMIT = 20_000

const BLOCK =
  /^(?:ADDRESS|ARTICLE|BLOCKQUOTE|BODY|DD|DIV|DL|DT|FIGURE|H[1-6]|LI|OL|P|PRE|SECTION|TABLE|TBODY|TD|TH|TR|UL|TRIX-EDITOR)$/u

/** What editors show but do not hold: placeholders, widgets of the editor itself. */
const NOT_TEXT =
  '[data-slate-placeholder], .ck-placeholder-text, .placeholder-text, .ProseMirror-widget, .tableWrapper > .controls, [contenteditable="false"][aria-hidden="true"], .ql-tooltip, .ql-clipboard'

/** Fillers that editors keep in empty places. */
const FILLERS = /[\u200b\u2060\ufeff\ufffc]/gu

/** A place in the document: a node, and an offset as ranges count it, or one of these. */
export type Place = [node: Node, offset: number]
const BEFORE = -1
const AFTER = -2

/** One line and where it begins and ends. */
export interface Line {
  text: string
  from: Place
  to: Place
}

/** Lines of a text area or of an editable region. */
export function editorLines(editor: Element): string[] {
  if (/^(?:TEXTAREA|INPUT)$/u.test(editor.tagName))
    return drawnLines(editor) ?? (editor as HTMLTextAreaElement).value.replace(/\r\n?/gu, '\n').split('\n')
  return linesBelow(editor)
}

export function editorText(editor: Element): string {
  return editorLines(editor).join('\n')
}

/** Lines of any element's content. */
export function linesBelow(root: Element): string[] {
  return placedLines(root).map(({ text }) => text)
}

/**
 * The same with places. A block element is a line of its own; a `<br>` breaks one, unless it is the filler at a
 * block's end.
 */
export function placedLines(root: Element): Line[] {
  const lines: Line[] = []
  let line: Line | null = null
  let count = 0
  const stack: { node: Node; next: Node | null; block: boolean; from: number }[] = []
  const add = (text: string, from: Place, to: Place): void => {
    line ??= { text: '', from, to }
    line.text += text
    line.to = to
  }
  const endLine = (): void => {
    if (line !== null) lines.push(line)
    line = null
  }
  const push = (element: Node, block: boolean): void => {
    if (block) endLine()
    stack.push({ node: element, next: element.firstChild, block, from: lines.length })
  }
  push(root, true)
  for (let level = stack.at(-1); level; level = stack.at(-1)) {
    const node = level.next
    if (!node || ++count > NODE_LIMIT) {
      stack.pop()
      if (!level.block) continue
      // What is drawn beside the text, as a caret of its own, is no line.
      const drawn = (level.node as Element).getAttribute('contenteditable') === 'false'
      const empty = line === null && lines.length === level.from && !drawn
      if (empty && level.node !== root && isLineBlock(level.node)) add('', [level.node, 0], [level.node, 0])
      endLine()
      continue
    }
    level.next = node.nextSibling
    if (node.nodeType === 3) {
      const { data } = node as Text
      const text = data.replace(FILLERS, '')
      if (keepsBreaks(node)) addLines(node, data)
      else if (text.replace(/[\t\n\r ]/gu, '') !== '' || line !== null)
        add(text.replace(/[\t\n\r ]+/gu, ' '), [node, 0], [node, data.length])
    } else if (node.nodeType === 1) {
      const element = node as Element
      if (matches(element, NOT_TEXT) || /^(?:SCRIPT|STYLE|BUTTON)$/u.test(element.tagName)) continue
      if (element.tagName === 'BR') {
        breakAt(element)
      } else if (element.tagName === 'IMG')
        add(element.getAttribute('alt') ?? '', [element, BEFORE], [element, AFTER])
      else push(element, BLOCK.test(element.tagName))
    }
  }
  for (const each of lines) each.text = each.text.replace(/\u00a0/gu, ' ')
  return lines.length === 0 ? [{ text: '', from: [root, 0], to: [root, 0] }] : lines

  function breakAt(br: Element): void {
    add('', [br, BEFORE], line?.text ? line.to : [br, BEFORE])
    if (!isFiller(br)) breakLine([br, AFTER])
  }

  function addLines(node: Node, data: string): void {
    let at = 0
    for (const [index, piece] of data.split('\n').entries()) {
      if (index > 0) breakLine([node, at])
      add(piece.replace(FILLERS, ''), [node, at], [node, at + piece.length])
      at += piece.length + 1
    }
  }

  function breakLine(next: Place): void {
    endLine()
    line = { text: '', from: next, to: next }
  }
}

/** The range from one place to another. */
export function rangeOf([from, start]: Place, [to, end]: Place): Range {
  const range = (from.ownerDocument ?? document).createRange()
  if (end === BEFORE) range.setEndBefore(to)
  else if (end === AFTER) range.setEndAfter(to)
  else range.setEnd(to, end)
  if (start === BEFORE) range.setStartBefore(from)
  else if (start === AFTER) range.setStartAfter(from)
  else range.setStart(from, start)
  return range
}

/** Empty blocks that stand for an empty line; empty lists and wrappers do not. */
function isLineBlock(node: Node): boolean {
  return /^(?:P|DIV|LI|PRE|H[1-6]|BLOCKQUOTE)$/u.test((node as Element).tagName)
}

/** The last `<br>` of a block holds its line open and is not a break. */
function isFiller(br: Element): boolean {
  let next = br.nextSibling
  while (next && isNothing(next)) next = next.nextSibling
  if (next) return next.nodeType === 1 && BLOCK.test((next as Element).tagName)
  const parent = br.parentElement
  if (!parent) return true
  if (BLOCK.test(parent.tagName)) return true
  return isFiller(parent)
}

function isNothing(node: Node): boolean {
  if (node.nodeType === 3) return (node as Text).data.replace(FILLERS, '').trim() === ''
  return node.nodeType === 1 && matches(node as Element, NOT_TEXT)
}

function keepsBreaks(node: Node): boolean {
  if (!(node as Text).data.includes('\n')) return false
  const parent = node.parentElement
  const style = parent?.ownerDocument.defaultView?.getComputedStyle(parent)
  return style ? /^(?:pre|break)/u.test(style.whiteSpace) : parent?.tagName === 'PRE'
}
