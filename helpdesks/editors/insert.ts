/** Puts a text into an editor and reads it back: never a key, never a click, never a send. */
import { isEditable } from '../reply-box'
import { placeCaret } from './caret'
import { insertByCommands } from './commands'
import { insertIntoField } from './field'
import { pasteHtml } from './html-shape'
import type { InsertionResult, RefusalReason } from './insertion'
import { commandsHarm, editorKind, settleTime, takesPaste } from './kind'
import { editorLines, linesBelow } from './lines'
import { dispatchPaste } from './paste'
import { type Comparison, compare } from './verify'

/** How long an editor may take to show a pasted text, milliseconds. */
const ARRIVAL = 180
/** The same where no known editor claimed the paste: most likely nobody will. */
const UNCLAIMED = 90
const LOOK_EVERY = 12

export interface EditorInsertion {
  text: string
  html?: string | undefined
  mode: 'insert' | 'replace'
  /** The agent's last caret in the editor. */
  caret: Range | null
  /** The draft's lines without what is selected, where the text takes the selection's place. */
  draft?: readonly string[] | undefined
  /** Asked again right before the text goes in; a reason stops it. */
  refuse: () => RefusalReason | null
}

/** Inserts and reports what the document shows afterwards. */
export async function insertIntoEditor(
  editor: HTMLElement,
  request: EditorInsertion,
): Promise<InsertionResult> {
  if (isReadOnly(editor)) return { outcome: 'not-inserted', reason: 'read-only' }
  const text = request.text.replace(/\r\n?/gu, '\n').replace(/\s+$/u, '')
  if (text === '') return { outcome: 'inserted' }
  const meant = spellings(text, request.html)
  if (/^(?:TEXTAREA|INPUT)$/u.test(editor.tagName))
    return intoField(editor as HTMLTextAreaElement, request, text)
  return intoRich(editor, request, text, meant)
}

async function intoField(
  field: HTMLTextAreaElement,
  request: EditorInsertion,
  text: string,
): Promise<InsertionResult> {
  const refused = request.refuse()
  if (refused) return { outcome: 'not-inserted', reason: refused }
  const all = request.mode === 'replace'
  const before = all ? [''] : (request.draft ?? editorLines(field))
  insertIntoField(field, text, all)
  const meant = [field.tagName === 'INPUT' ? [text.replace(/\s*\n\s*/gu, ' ')] : text.split('\n')]
  // A controlled field may put its own value back on the next turn.
  await pause(LOOK_EVERY)
  return resultOf(compare(before, editorLines(field), meant))
}

async function intoRich(
  editor: HTMLElement,
  request: EditorInsertion,
  text: string,
  meant: string[][],
): Promise<InsertionResult> {
  const kind = editorKind(editor)
  const replace = request.mode === 'replace'
  if (editor.tagName === 'BODY') editor.ownerDocument.defaultView?.focus()
  editor.focus()
  // Some editors redraw on focus (a placeholder that is text goes): the caret is set on what is there then.
  if (editor.tagName === 'BODY') await pause(LOOK_EVERY)
  const caret = request.caret && editor.contains(request.caret.startContainer) ? request.caret : null
  const before = editorLines(editor)
  placeCaret(editor, replace ? 'all' : (caret ?? 'end'))
  await pause(settleTime(kind))
  const refused = editor.isConnected ? request.refuse() : 'page-gone'
  if (refused) return { outcome: 'not-inserted', reason: refused }
  const draft = replace ? [''] : (request.draft ?? before)
  const look = (): Comparison => compare(draft, editorLines(editor), meant)
  const untouched = (): boolean => compare(before, editorLines(editor), []).is === 'none'

  let taken = false
  let found: Comparison = { is: 'none' }
  if (takesPaste(kind, editor)) {
    taken = dispatchPaste(caretElement(editor), text, pasteHtml(kind, editor, text, request.html))
    found = await arrival(look, taken || kind !== 'plain' ? ARRIVAL : UNCLAIMED)
  }
  if (found.is !== 'same' && untouched() && !taken && !commandsHarm(kind)) {
    insertByCommands(editor, text)
    found = await arrival(look, ARRIVAL)
  }
  if (!editor.isConnected) return { outcome: 'not-inserted', reason: 'page-gone' }
  if (found.is !== 'same' && untouched()) return { outcome: 'not-inserted', reason: 'editor-refused' }
  return resultOf(found)
}

/** Looks until the text is there or time is up. */
async function arrival(look: () => Comparison, longest: number): Promise<Comparison> {
  let found = look()
  for (let waited = 0; found.is !== 'same' && waited < longest; waited += LOOK_EVERY) {
    await pause(LOOK_EVERY)
    found = look()
  }
  return found
}

function resultOf(found: Comparison): InsertionResult {
  if (found.is === 'same') return { outcome: 'inserted' }
  if (found.is === 'none') return { outcome: 'not-inserted', reason: 'editor-refused' }
  return { outcome: 'altered', found: found.found }
}

/** The text as plain lines and, where it is richer, as the lines its HTML shows. */
function spellings(text: string, html: string | undefined): string[][] {
  const plain = text.split('\n')
  if (!html) return [plain]
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  return [linesBelow(parsed.body), plain]
}

/** Where a paste would really happen: the element of the caret, as some editors look at the event's target. */
function caretElement(editor: HTMLElement): Element {
  const node = editor.ownerDocument.getSelection()?.anchorNode ?? null
  const element = node && (node.nodeType === 1 ? (node as Element) : node.parentElement)
  return element && editor.contains(element) ? element : editor
}

function isReadOnly(editor: HTMLElement): boolean {
  if (/^(?:TEXTAREA|INPUT)$/u.test(editor.tagName)) {
    const field = editor as HTMLTextAreaElement
    return field.readOnly || field.disabled
  }
  return !isEditable(editor) || editor.getAttribute('aria-readonly') === 'true'
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
