/** Where a text goes in a text area or input, and what came of it. */
import { workedIn } from './caret'
import { drawnBy } from './drawn'
import { insertIntoField } from './field'
import type { EditorInsertion } from './insert'
import type { InsertionResult } from './insertion'
import { editorLines } from './lines'
import { firstLineBelow, lastOwnLine } from './own-part'
import { dispatchPaste } from './paste'
import { arrival, LOOK_EVERY, pause, resultOf } from './result'
import { type Comparison, compare } from './verify'

export async function intoField(
  field: HTMLTextAreaElement | HTMLInputElement,
  request: EditorInsertion,
  written: string,
): Promise<InsertionResult> {
  const refused = request.refuse()
  if (refused) return { outcome: 'not-inserted', reason: refused }
  if (drawnBy(field)) return intoDrawn(field, request, written)
  const text = field.tagName === 'INPUT' ? written.replace(/\s*\n\s*/gu, ' ') : written
  const { at, draft, behind } = targetIn(field, request)
  insertIntoField(field, text + behind, at)
  // A controlled field may put its own value back on the next turn.
  await pause(LOOK_EVERY)
  return resultOf(compare(draft, editorLines(field), [{ lines: (text + behind).split('\n') }]), text)
}

/** Hands the text over as a paste: the editor puts it at its own caret, which it keeps without the focus. */
async function intoDrawn(
  field: HTMLTextAreaElement | HTMLInputElement,
  { mode }: EditorInsertion,
  text: string,
): Promise<InsertionResult> {
  const draft = editorLines(field)
  // Only keys and the mouse select in such an editor.
  if (mode === 'replace' && draft.join('') !== '')
    return { outcome: 'not-inserted', reason: 'editor-refused' }
  field.focus()
  dispatchPaste(field, text, null)
  const look = (): Comparison => compare(draft, editorLines(field), [{ lines: text.split('\n') }])
  return resultOf(await arrival(look), text)
}

interface Target {
  at: [start: number, end: number]
  draft: readonly string[]
  behind: string
}

function targetIn(field: HTMLTextAreaElement | HTMLInputElement, { mode, draft }: EditorInsertion): Target {
  const lines = editorLines(field)
  const { length } = field.value
  if (draft) return { at: [field.selectionStart ?? length, field.selectionEnd ?? length], draft, behind: '' }
  // What is selected stays: the text goes behind it.
  const caret = field.selectionEnd ?? length
  const chosen = workedIn.has(field) || (caret > 0 && caret < length)
  if (mode === 'insert' && chosen) return { at: [caret, caret], draft: lines, behind: '' }
  const below = firstLineBelow(lines)
  if (below < 0)
    return mode === 'replace'
      ? { at: [0, length], draft: [''], behind: '' }
      : { at: [length, length], draft: lines, behind: '' }
  if (below === 0) return { at: [0, 0], draft: lines, behind: '\n' }
  const last = lastOwnLine(lines, below)
  const end = lines.slice(0, last + 1).join('\n').length
  if (mode === 'insert') return { at: [end, end], draft: lines, behind: '' }
  return { at: [0, end], draft: ['', ...lines.slice(last + 1)], behind: '' }
}
