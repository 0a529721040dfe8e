/** Changes one piece of the agent's draft in its place; all the rest stays to the letter, and the caret where it was. */
import { placeCaret } from './caret'
import type { InsertionResult, InsertRequest, Rewording, TypedText } from './insertion'
import { editorText } from './lines'
import { selectRange, settled } from './select'
import { offsetOf, rangeAt } from './text-place'

type Insert = (request: InsertRequest, over: TypedText) => Promise<InsertionResult>

/** Where the piece stands now: where it stood, or at the nearest place that says the same; -1 when it is gone. */
export function placeOfPiece(text: string, words: string, start: number): number {
  if (words === '') return -1
  if (text.startsWith(words, start)) return start
  const before = text.lastIndexOf(words, start)
  const after = text.indexOf(words, start)
  if (before < 0 || after < 0) return Math.max(before, after)
  return start - before <= after - start ? before : after
}

/** Where a caret stands once `length` characters from `start` have become `now` characters. */
export function movedCaret(caret: number, start: number, length: number, now: number): number {
  if (caret <= start) return caret
  return caret >= start + length ? caret + now - length : start + now
}

/**
 * Puts the better wording in the place of the piece. `draft-changed` when the piece is not there any more,
 * `editor-refused` when its place cannot be told or the editor does something else; `altered` says what stands there.
 */
export async function rewordIn(
  editor: HTMLElement,
  caret: Range | null,
  { conversationId, words, start, text }: Rewording,
  insert: Insert,
): Promise<InsertionResult> {
  const request: InsertRequest = { conversationId, kind: 'reply', mode: 'insert', text, confirmed: true }
  const whole = editorText(editor)
  const at = placeOfPiece(whole, words, start)
  if (at < 0) return { outcome: 'not-inserted', reason: 'draft-changed' }
  const meant = whole.slice(0, at) + text + whole.slice(at + words.length)
  const draft = (whole.slice(0, at) + whole.slice(at + words.length)).split('\n')

  if (/^(?:TEXTAREA|INPUT)$/u.test(editor.tagName)) {
    const field = editor as HTMLTextAreaElement
    if (field.value.length !== whole.length) return { outcome: 'not-inserted', reason: 'editor-refused' }
    const stood = field.selectionEnd ?? whole.length
    field.setSelectionRange(at, at + words.length)
    const result = await insert(request, { range: null, draft })
    const place = movedCaret(stood, at, words.length, text.length)
    if (field.isConnected && field.value.length === meant.length) field.setSelectionRange(place, place)
    return judged(result, editor, meant)
  }

  if (!rangeAt(editor, at, at + words.length)) return { outcome: 'not-inserted', reason: 'editor-refused' }
  const stood = caret && offsetOf(editor, caret)
  if (editor.tagName === 'BODY') editor.ownerDocument.defaultView?.focus()
  editor.focus({ preventScroll: true })
  await settled()
  const range = rangeAt(editor, at, at + words.length)
  if (!range || editorText(editor) !== whole) return { outcome: 'not-inserted', reason: 'draft-changed' }
  await selectRange(editor, range)
  const result = await insert(request, { range, draft })
  if (stood !== null && editor.isConnected && editorText(editor) === meant) {
    const place = movedCaret(stood, at, words.length, text.length)
    const back = rangeAt(editor, place, place)
    if (back) placeCaret(editor, back)
  }
  return judged(result, editor, meant)
}

/** What was inserted somewhere else than in the piece's place is not what was meant. */
function judged(result: InsertionResult, editor: HTMLElement, meant: string): InsertionResult {
  if (result.outcome === 'not-inserted' || !editor.isConnected) return result
  const found = editorText(editor)
  return found === meant ? { outcome: 'inserted' } : { outcome: 'altered', found, meant }
}
