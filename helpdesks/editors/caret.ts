/** Remembers where the agent's caret was in each editor, as clicking the panel moves it away. */
import { isEditable } from '../reply-box'

export interface CaretKeeper {
  /** The last place of the caret inside `editor` as a collapsed range, or null. */
  lastIn(editor: Element): Range | null
  /** Also follows the selection of another document (an editor's frame). */
  follow(document: Document): void
}

/** A place of the caret: live, and by position for editors that draw their text anew when they lose the focus. */
interface Kept {
  range: Range
  node: Node
  offset: number
  path: number[]
  /** What the node said, so that the position is used only where the same is drawn again. */
  said: string
}

const EDITORS = 8
/** Siblings that are counted for a position at most. */
const PATH_LIMIT = 2000

/** Listens passively to selection changes until `signal` ends. */
export function keepCarets(document: Document, signal: AbortSignal): CaretKeeper {
  const last = new Map<Element, Kept>()
  const followed = new WeakMap<Document, () => void>()
  const follow = (target: Document): void => {
    if (followed.has(target)) return
    const note = (): void => {
      try {
        noteField(target)
        const caret = caretOf(target)
        const editor = caret && editorAround(caret.node)
        if (!editor) return
        const range = (caret.node.ownerDocument ?? target).createRange()
        range.setStart(caret.node, caret.offset)
        last.delete(editor)
        last.set(editor, { ...caret, range, path: pathOf(caret.node, editor), said: saying(caret.node) })
        const [oldest] = last.keys()
        if (last.size > EDITORS && oldest) last.delete(oldest)
      } catch {
        // A page that is being torn down has no selection worth keeping.
      }
    }
    followed.set(target, note)
    target.addEventListener('selectionchange', note, { passive: true, signal })
    note()
  }
  follow(document)
  return {
    follow,
    lastIn(editor) {
      // The browser tells of a change a moment late: what is being typed has moved the caret already.
      if (editor.ownerDocument.hasFocus()) followed.get(editor.ownerDocument)?.()
      const kept = last.get(editor)
      // A selection that nobody made, or that redrawing pushed up, stands at the very start of the editor itself.
      if (!kept || (kept.node === editor && kept.offset === 0)) return null
      // The range has moved along with the text as long as its node is there.
      if (editor.contains(kept.node) && kept.range.startContainer === kept.node) return kept.range
      const again = kept.path.reduce<Node | undefined>((at, index) => at?.childNodes[index], editor)
      if (!again || again === editor || saying(again) !== kept.said) return null
      const range = editor.ownerDocument.createRange()
      range.setStart(again, kept.offset)
      return range
    },
  }
}

/** Fields keep their caret themselves; one that nobody has worked in reports 0, which is no place the agent chose. */
export const workedIn = new WeakSet<Element>()

function noteField(document: Document): void {
  const { field } = focusOf(document)
  const acted = document.defaultView?.navigator.userActivation?.isActive
  if (field && acted && /^(?:TEXTAREA|INPUT)$/u.test(field.tagName)) workedIn.add(field)
}

/** What has the focus, in whatever open shadow root, and that root. */
function focusOf(document: Document): { field: Element | null; root: Document | ShadowRoot } {
  let root: Document | ShadowRoot = document
  let field = root.activeElement
  while (field?.shadowRoot) {
    root = field.shadowRoot
    field = root.activeElement
  }
  return { field, root }
}

/** The end of the selection: what is selected stays, the text goes behind it. */
function caretOf(document: Document): { node: Node; offset: number } | null {
  const selection = document.getSelection()
  if (!selection || selection.rangeCount === 0) return null
  const { root } = focusOf(document)
  const ranges = root === document ? undefined : composedRanges(selection, root as ShadowRoot)
  const range = ranges?.[0] ?? selection.getRangeAt(0)
  const editor = editorAround(range.startContainer)
  return editor?.contains(range.endContainer) ? { node: range.endContainer, offset: range.endOffset } : null
}

/** Browsers tell of a selection in a shadow root only when that root is named. */
function composedRanges(selection: Selection, root: ShadowRoot): StaticRange[] | undefined {
  const { getComposedRanges } = selection as {
    getComposedRanges?: (options: { shadowRoots: ShadowRoot[] }) => StaticRange[]
  }
  return getComposedRanges?.call(selection, { shadowRoots: [root] })
}

function pathOf(node: Node, editor: Element): number[] {
  const path: number[] = []
  let steps = 0
  for (let at: Node | null = node; at && at !== editor; at = at.parentNode) {
    let index = 0
    for (let before = at.previousSibling; before; before = before.previousSibling) {
      index++
      if (++steps > PATH_LIMIT) return []
    }
    path.unshift(index)
  }
  return path
}

function saying(node: Node): string {
  return node.nodeType === 3 ? (node as Text).data : node.nodeName
}

/** The outermost editable element around a node: the editor itself. */
function editorAround(node: Node): Element | null {
  let found: Element | null = null
  let at: Element | null = node.nodeType === 1 ? (node as Element) : node.parentElement
  for (let steps = 0; at && steps < 200; at = at.parentElement, steps++) {
    if (at.hasAttribute('contenteditable') && isEditable(at as HTMLElement)) found = at
  }
  return found ?? (node.ownerDocument?.designMode === 'on' ? node.ownerDocument.body : null)
}

/**
 * Sets the selection in a rich editor: everything, a range, or the start or end of the text. Returns whether it is still
 * there, as editors that draw again put their own back.
 */
export function placeCaret(editor: HTMLElement, where: 'all' | 'start' | 'end' | Range): () => boolean {
  const selection = editor.ownerDocument.getSelection()
  if (!selection) return () => true
  const range = typeof where === 'string' ? editor.ownerDocument.createRange() : where
  if (where === 'all') range.selectNodeContents(editor)
  if (where === 'start') startOf(editor, range)
  if (where === 'end') endOf(editor, range)
  // Chromium joins what is inserted with what was typed before into one step of undo, unless the caret moved between.
  selection.removeAllRanges()
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection
  return () =>
    selection.anchorNode === anchorNode &&
    selection.anchorOffset === anchorOffset &&
    selection.focusNode === focusNode &&
    selection.focusOffset === focusOffset
}

/** Puts a range before the first character. */
function startOf(editor: HTMLElement, range: Range): void {
  const texts = editor.ownerDocument.createTreeWalker(editor, 4)
  range.setStart(texts.nextNode() ?? editor, 0)
  range.collapse(true)
}

/** Puts a range behind the last character, inside the last block, before a filling `<br>`. */
function endOf(editor: HTMLElement, range: Range): void {
  let at: Node = editor
  for (let steps = 0; steps < 100; steps++) {
    const last: ChildNode | null = lastTextual(at)
    if (!last) break
    if (last.nodeType === 3) {
      range.setStart(last, (last as Text).data.length)
      range.collapse(true)
      return
    }
    if ((last as Element).tagName === 'BR') {
      range.setStartBefore(last)
      range.collapse(true)
      return
    }
    at = last
  }
  range.selectNodeContents(at)
  range.collapse(false)
}

/** The last child that can hold a caret. */
function lastTextual(node: Node): ChildNode | null {
  for (let child = node.lastChild; child; child = child.previousSibling) {
    if (child.nodeType === 3) {
      if ((child as Text).data !== '' && !/^\s*\n\s*$/u.test((child as Text).data)) return child
    } else if (child.nodeType === 1) {
      const element = child as Element
      if (/^(?:IMG|HR|BUTTON|SVG|INPUT)$/iu.test(element.tagName)) return null
      if (element.getAttribute('contenteditable') === 'false') continue
      return child
    }
  }
  return null
}
