/** Remembers where the agent's caret was in each editor, as clicking the panel moves it away. */
import { isEditable } from '../reply-box'

export interface CaretKeeper {
  /** The last place of the caret inside `editor`, or null. */
  lastIn(editor: Element): Range | null
  /** Also follows the selection of another document (an editor's frame). */
  follow(document: Document): void
}

/** Listens passively to selection changes until `signal` ends. */
export function keepCarets(document: Document, signal: AbortSignal): CaretKeeper {
  const last = new Map<Element, Range>()
  const followed = new WeakMap<Document, () => void>()
  const follow = (target: Document): void => {
    if (followed.has(target)) return
    const note = (): void => {
      try {
        const selection = target.getSelection()
        if (!selection || selection.rangeCount === 0) return
        const range = selection.getRangeAt(0)
        const editor = editorAround(range.startContainer)
        if (!editor?.contains(range.endContainer)) return
        last.delete(editor)
        last.set(editor, range.cloneRange())
        const [oldest] = last.keys()
        if (last.size > 8 && oldest) last.delete(oldest)
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
      const range = last.get(editor)
      if (!range?.startContainer.isConnected || !editor.contains(range.startContainer)) return null
      // A redrawn editor pushes the range up to its own start, which is no place the agent chose.
      const pushed = range.startContainer === editor && range.startOffset === 0
      return pushed && (editor.textContent ?? '') !== '' ? null : range
    },
  }
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

/** Sets the selection in a rich editor: everything, the agent's last caret, or the end of the text. */
export function placeCaret(editor: HTMLElement, where: 'all' | 'end' | Range): void {
  const selection = editor.ownerDocument.getSelection()
  if (!selection) return
  const range = where === 'all' || where === 'end' ? editor.ownerDocument.createRange() : where
  if (where === 'all') range.selectNodeContents(editor)
  if (where === 'end') endOf(editor, range)
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
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
