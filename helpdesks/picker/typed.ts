/** What was typed to call the picker up: where it stands in the reply box, and whether it still does. */
import { placeCaret } from '../editors/caret'
import type { TypedText } from '../editors/insertion'
import { editorText } from '../editors/lines'
import { selectRange, settled } from '../editors/select'

/** Longer than this after the trigger is no search any more. */
const REST = 40

/** A trigger stands at the start, after a space, or in a script that writes none. */
const BEFORE = /^$|[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]$/u

/** Fillers that editors keep in empty places. */
const FILLERS = /[\u200b\u2060\ufeff]/gu

interface Field extends HTMLElement {
  value: string
  selectionStart: number | null
  selectionEnd: number | null
  setSelectionRange(start: number, end: number): void
}

export interface Typed {
  /** Trigger and what followed it, as it stands in the box. */
  text: string
  /** What was typed after the trigger before the picker took the keyboard. */
  query: string
  /** The typed text in a rich editor; null in a field. */
  range: Range | null
  /** Place of the typed text in a field's value. */
  start: number
  end: number
}

export function isField(editor: Element): editor is Field {
  return /^(?:TEXTAREA|INPUT)$/u.test(editor.tagName)
}

/** Full-width signs of Chinese keyboards count as the plain ones; the length stays. */
function plain(text: string): string {
  return text.replace(/[\uff01-\uff5e]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}

/** Where the trigger begins in the text before the caret; -1 where it does not call anything up. */
export function triggerIn(before: string, trigger: string): number {
  const at = plain(before).lastIndexOf(trigger)
  if (at < 0 || !BEFORE.test(before.slice(Math.max(0, at - 2), at).replace(FILLERS, ''))) return -1
  const rest = before.slice(at + trigger.length)
  return rest.length > REST || rest.includes('\n') ? -1 : at
}

/** The trigger before the caret of `editor`; null when there is none. */
export function findTyped(editor: HTMLElement, trigger: string): Typed | null {
  if (isField(editor)) {
    const end = editor.selectionEnd ?? -1
    if (end < 0 || editor.selectionStart !== end) return null
    const start = triggerIn(editor.value.slice(0, end), trigger)
    return start < 0 ? null : typed(editor.value.slice(start, end), trigger, null, start, end)
  }
  const caret = caretIn(editor)
  if (!caret) return null
  const before = caret.node.data.slice(0, caret.offset)
  const start = triggerIn(before, trigger)
  if (start < 0) return null
  const range = editor.ownerDocument.createRange()
  range.setStart(caret.node, start)
  range.setEnd(caret.node, caret.offset)
  return typed(before.slice(start), trigger, range, start, caret.offset)
}

function typed(text: string, trigger: string, range: Range | null, start: number, end: number): Typed {
  return { text, query: text.slice(trigger.length).replace(FILLERS, ''), range, start, end }
}

/** The caret in a rich editor as a place in a text node. */
function caretIn(editor: HTMLElement): { node: Text; offset: number } | null {
  for (const range of rangesAt(editor)) {
    if (!range.collapsed || !editor.contains(range.startContainer)) continue
    let node: Node | null = range.startContainer
    let offset = range.startOffset
    if (node.nodeType !== 3) {
      node = node.childNodes[offset - 1] ?? null
      for (let depth = 0; node && node.nodeType !== 3 && depth < 50; depth++) node = node.lastChild
      offset = (node as Text | null)?.data?.length ?? 0
    }
    if (node?.nodeType === 3) return { node: node as Text, offset }
  }
  return null
}

/** The selection as the editor's own root has it, then as the document tells it. */
function rangesAt(editor: HTMLElement): AbstractRange[] {
  const root = editor.getRootNode() as Node & { getSelection?: () => Selection | null }
  const selection = editor.ownerDocument.getSelection()
  const found: AbstractRange[] = []
  try {
    if (root.nodeType === 11) {
      const composed = selection as unknown as {
        getComposedRanges?: (options: { shadowRoots: Node[] }) => AbstractRange[]
      } | null
      found.push(...(composed?.getComposedRanges?.({ shadowRoots: [root] }) ?? []))
      const inner = root.getSelection?.()
      if (inner && inner.rangeCount > 0) found.push(inner.getRangeAt(0))
    }
    if (selection && selection.rangeCount > 0) found.push(selection.getRangeAt(0))
  } catch {
    // A selection that cannot be read is none.
  }
  return found
}

/**
 * Selects the typed text for an insertion in its place, and waits until the editor knows of it: one that still
 * believes in its caret would insert behind what was typed. Null when the text is gone.
 */
export async function selectTyped(
  editor: HTMLElement,
  found: Typed,
  trigger: string,
): Promise<TypedText | null> {
  if (isField(editor)) return takeTyped(editor, found, trigger)
  if (editor.isConnected) returnTo(editor, found)
  await settled()
  const taken = takeTyped(editor, found, trigger)
  if (!taken?.range) return null
  await selectRange(editor, taken.range)
  return taken
}

/** The typed text as an insertion needs it, selected where that is the way; null when it is gone. */
function takeTyped(editor: HTMLElement, found: Typed, trigger: string): TypedText | null {
  if (isField(editor)) {
    const { value } = editor
    if (value.slice(found.start, found.end) !== found.text) return null
    editor.setSelectionRange(found.start, found.end)
    return { range: null, draft: (value.slice(0, found.start) + value.slice(found.end)).split('\n') }
  }
  const range = stands(editor, found) ? found.range : (findTyped(editor, trigger)?.range ?? null)
  if (!range || range.toString() !== found.text) return null
  return { range, draft: without(editor, range, found.text).split('\n') }
}

/** True while the typed text is where it was. */
export function stands(editor: HTMLElement, found: Typed): boolean {
  if (isField(editor)) return editor.value.slice(found.start, found.end) === found.text
  const { range } = found
  return range?.startContainer.isConnected === true && range.toString() === found.text
}

/** True while the caret stands right behind what was typed; `caret` is where it last was in a rich editor. */
export function isBehind(editor: HTMLElement, found: Typed, caret: Range | null): boolean {
  if (!stands(editor, found)) return false
  if (isField(editor)) return editor.selectionStart === found.end && editor.selectionEnd === found.end
  const { range } = found
  return caret?.startContainer === range?.endContainer && caret?.startOffset === range?.endOffset
}

/** The editor's text without the piece that `range` covers. */
function without(editor: HTMLElement, range: Range, text: string): string {
  const ahead = editor.ownerDocument.createRange()
  ahead.selectNodeContents(editor)
  ahead.setEnd(range.startContainer, range.startOffset)
  let left = ahead.toString().split(text).length - 1
  const whole = editorText(editor)
  const piece = text.replace(FILLERS, '').replace(/\u00a0/gu, ' ')
  let at = whole.indexOf(piece)
  for (; left > 0 && at >= 0; left--) at = whole.indexOf(piece, at + piece.length)
  return at < 0 ? whole : whole.slice(0, at) + whole.slice(at + piece.length)
}

/** Gives the keyboard back to the editor, with the caret behind what was typed. */
export function returnTo(editor: HTMLElement, found: Typed): void {
  if (editor.tagName === 'BODY') editor.ownerDocument.defaultView?.focus()
  editor.focus({ preventScroll: true })
  if (!stands(editor, found)) return
  if (isField(editor)) {
    editor.setSelectionRange(found.end, found.end)
    return
  }
  const behind = found.range?.cloneRange()
  behind?.collapse(false)
  if (behind) placeCaret(editor, behind)
}
