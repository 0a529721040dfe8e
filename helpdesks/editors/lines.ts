/** Reads an editor's text as lines, empty ones included, whatever elements it makes them of. */
import { matches } from '../page/query'

const NODE_LIMIT = 20_000

const BLOCK =
  /^(?:ADDRESS|ARTICLE|BLOCKQUOTE|BODY|DD|DIV|DL|DT|FIGURE|H[1-6]|LI|OL|P|PRE|SECTION|TABLE|TBODY|TD|TH|TR|UL|TRIX-EDITOR)$/u

/** What editors show but do not hold: placeholders, widgets of the editor itself. */
const NOT_TEXT =
  '[data-slate-placeholder], .ck-placeholder-text, .placeholder-text, .ProseMirror-widget, .tableWrapper > .controls, [contenteditable="false"][aria-hidden="true"], .ql-tooltip, .ql-clipboard'

/** Fillers that editors keep in empty places. */
const FILLERS = /[\u200b\u2060\ufeff\ufffc]/gu

/**
 * Lines of a text area or of an editable region. A block element is a line of its own; a `<br>` breaks one,
 * unless it is the filler at a block's end.
 */
export function editorLines(editor: Element): string[] {
  if (/^(?:TEXTAREA|INPUT)$/u.test(editor.tagName))
    return (editor as HTMLTextAreaElement).value.replace(/\r\n?/gu, '\n').split('\n')
  if (holdsPlaceholder(editor)) return ['']
  return linesBelow(editor)
}

/** The text of an editor; '' when only a placeholder stands in it. */
export function editorText(editor: Element): string {
  return editorLines(editor).join('\n')
}

/** CKEditor 4 writes its placeholder into the body as real text and marks it with a class. */
function holdsPlaceholder(editor: Element): boolean {
  return editor.tagName === 'BODY' && editor.classList.contains('placeholder')
}

/** Lines of any element's content. */
export function linesBelow(root: Element): string[] {
  const lines: string[] = []
  let line: string | null = null
  let count = 0
  const stack: { node: Node; next: Node | null; block: boolean; from: number }[] = []
  const add = (text: string): void => {
    line = (line ?? '') + text
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
      const empty = line === null && lines.length === level.from
      if (empty && level.node !== root && isLineBlock(level.node)) lines.push('')
      endLine()
      continue
    }
    level.next = node.nextSibling
    if (node.nodeType === 3) {
      const text = (node as Text).data.replace(FILLERS, '')
      if (keepsBreaks(node)) addLines(text)
      else if (text.replace(/[\t\n\r ]/gu, '') !== '' || line !== null) add(text.replace(/[\t\n\r ]+/gu, ' '))
    } else if (node.nodeType === 1) {
      const element = node as Element
      if (matches(element, NOT_TEXT) || /^(?:SCRIPT|STYLE|BUTTON)$/u.test(element.tagName)) continue
      if (element.tagName === 'BR') {
        if (!isFiller(element)) breakLine()
        else line ??= ''
      } else if (element.tagName === 'IMG') add(element.getAttribute('alt') ?? '')
      else push(element, BLOCK.test(element.tagName))
    }
  }
  return lines.length === 0 ? [''] : lines.map((text) => text.replace(/\u00a0/gu, ' '))

  function addLines(text: string): void {
    for (const [at, piece] of text.split('\n').entries()) {
      if (at > 0) breakLine()
      add(piece)
    }
  }

  function breakLine(): void {
    lines.push(line ?? '')
    line = ''
  }
}

/** Empty blocks that stand for an empty line; empty lists and wrappers do not. */
function isLineBlock(node: Node): boolean {
  return /^(?:P|DIV|LI|PRE|H[1-6]|BLOCKQUOTE)$/u.test((node as Element).tagName)
}

/** The last `<br>` of a block holds its line open and is not a break. */
function isFiller(br: Element): boolean {
  let next = br.nextSibling
  while (next && next.nodeType === 3 && (next as Text).data.replace(FILLERS, '').trim() === '')
    next = next.nextSibling
  if (next) return next.nodeType === 1 && BLOCK.test((next as Element).tagName)
  const parent = br.parentElement
  if (!parent) return true
  if (BLOCK.test(parent.tagName)) return true
  return isFiller(parent)
}

function keepsBreaks(node: Node): boolean {
  if (!(node as Text).data.includes('\n')) return false
  const parent = node.parentElement
  const style = parent?.ownerDocument.defaultView?.getComputedStyle(parent)
  return style ? /^(?:pre|break)/u.test(style.whiteSpace) : parent?.tagName === 'PRE'
}
