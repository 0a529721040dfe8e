/** Puts a text into an editor and reads it back: never a key, never a click, never a send. */
import { isEditable } from '../reply-box'
import { standsAround } from './around'
import { placeCaret } from './caret'
import { insertByCommands } from './commands'
import { inOneParagraph, pasteHtml, readsMarks, spellings } from './html-shape'
import type { InsertionResult, RefusalReason } from './insertion'
import { intoField } from './into-field'
import {
  commandsHarm,
  type EditorKind,
  editorKind,
  joinsWithTyped,
  pastesByCommand,
  pastesByDefault,
  restoresCaret,
  settleTime,
  takesPaste,
} from './kind'
import { editorLines, placedLines, rangeOf } from './lines'
import { elementBelow, firstLineBelow, lastOwnLine } from './own-part'
import { dispatchInput, dispatchPaste } from './paste'
import { placeholderText } from './placeholder'
import { arrival, LOOK_EVERY, pause, resultOf } from './result'
import { deletesInPieces, takeOutBackwards } from './take-out'
import { type Comparison, compare } from './verify'

/** Summernote keeps the draft for its undo 10 ms after a paste: what is inserted later is a step of its own. */
const SNAPSHOT = 24

/** How much longer a region that prevented the paste may take before commands insert instead, milliseconds. */
const LATE = 250

export interface EditorInsertion {
  text: string
  html?: string | undefined
  mode: 'insert' | 'replace'
  /** The agent's last caret in the editor; with `draft` the range that the text takes the place of. */
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
  const text = request.text
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\S\n]+$/gmu, '')
    .replace(/^\n+|\n+$/gu, '')
  if (text === '') return { outcome: 'inserted' }
  const hasArrived = standsAround(editor, text)
  const result = isField(editor)
    ? await intoField(editor as HTMLTextAreaElement, request, text)
    : await intoRich(editor, request, text, hasArrived)
  if (result.outcome !== 'not-inserted' || !/^(?:editor-refused|page-gone)$/u.test(result.reason))
    return result
  // Said to be refused, it would be inserted a second time.
  return hasArrived() ?? result
}

/** Where the text goes, and the draft that has to be whole afterwards. */
interface Target {
  where: 'all' | 'end' | Range
  /** Lines of the draft without what is replaced. */
  draft: string[]
  /** What parts the text from a quote that has no line above it. */
  behind: string
}

async function intoRich(
  editor: HTMLElement,
  request: EditorInsertion,
  written: string,
  hasArrived: () => InsertionResult | null,
): Promise<InsertionResult> {
  const kind = editorKind(editor)
  let hint = placeholderText(editor)
  if (editor.tagName === 'BODY') editor.ownerDocument.defaultView?.focus()
  editor.focus()
  if (editor.tagName === 'BODY' || hint !== null) {
    // Some editors redraw on focus (a hint that is text goes): the caret is set on what is there then.
    await pause(LOOK_EVERY)
    hint = placeholderText(editor)
  }
  const read = (): string[] => {
    const lines = editorLines(editor)
    return hint !== null && lines.join('\n') === hint ? [''] : lines
  }
  const aim = (): Target =>
    hint === null ? targetIn(editor, request, kind) : { where: 'all', draft: [''], behind: '' }
  const stood = read().join('\n')
  if (joinsWithTyped(kind) && stood !== '' && request.mode === 'insert') {
    const { where } = aim()
    placeCaret(editor, typeof where !== 'string' && where.startOffset === 0 ? 'end' : 'start')
    await pause(settleTime(kind))
  }
  const stays = placeCaret(editor, aim().where)
  await pause(settleTime(kind))
  const refused = editor.isConnected ? request.refuse() : 'page-gone'
  if (refused) return { outcome: 'not-inserted', reason: refused }
  const before = read()
  if (before.join('\n') === stood && !stays()) {
    placeCaret(editor, aim().where)
    if (restoresCaret(kind)) {
      await pause(settleTime(kind))
      const moved = editor.isConnected ? request.refuse() : 'page-gone'
      if (moved) return { outcome: 'not-inserted', reason: moved }
    }
  }
  // What the agent typed meanwhile is part of the draft.
  const aimed = aim()
  const { behind } = aimed
  const draft = request.draft ?? (request.mode === 'replace' || hint !== null ? aimed.draft : before)
  const text = written + behind
  const html = pasteHtml(kind, editor, text, request.html)
  const meant = spellings(text, html ?? request.html)
  const look = (): Comparison => {
    const after = read()
    if (after.join('\n') === before.join('\n')) return { is: 'none' }
    const found = compare(draft, after, meant)
    return found.is === 'other' && paragraphsApart(editor) ? compare(draft, after, meant, true) : found
  }

  let taken = false
  let found: Comparison = { is: 'none' }
  if (takesPaste(editor)) {
    taken = (kind === 'trix' && html !== null ? dispatchInput : dispatchPaste)(
      caretElement(editor),
      html !== null && readsMarks(editor) ? '' : text,
      html,
    )
    // What the editor does with it and what it costs to look at are tasks of their own.
    await pause(0)
    found = look()
    if (kind === 'prosemirror' && found.is === 'none') found = await arrival(look)
    const rest = kind === 'prosemirror' ? missing(found, text) : ''
    if (rest !== '' && (found.is === 'other' || request.refuse() === null)) {
      dispatchPaste(caretElement(editor), rest, inOneParagraph(rest))
      found = look()
    }
    const byDefault = !taken && found.is === 'none' && pastesByDefault(kind)
    if (!byDefault) found = await arrival(look)
    else if (kind === 'summernote') await pause(SNAPSHOT)
  }
  // Who took the paste over may still be at it, or has put it beside the box.
  if (found.is === 'none' && kind === 'plain' && taken) found = await arrival(look, LATE)
  const beside = found.is === 'none' && hasArrived() !== null
  if (found.is === 'none' && !beside && (kind === 'plain' || (!taken && !commandsHarm(kind)))) {
    // The wait for the paste was long enough for another conversation to come.
    const moved = request.refuse()
    if (moved) return { outcome: 'not-inserted', reason: moved }
    const put = (): boolean => insertByCommands(editor, text, pastesByDefault(kind) ? html : null)
    put()
    found = await arrival(look)
    if (found.is === 'none' && request.mode === 'replace' && deletesInPieces(editor)) {
      if (request.refuse() === null && takeOutBackwards(editor, aimed.where, read, draft)) put()
      found = look()
    }
  }
  if (!editor.isConnected) return { outcome: 'not-inserted', reason: 'page-gone' }
  return resultOf(found, written)
}

function targetIn(editor: HTMLElement, { mode, caret }: EditorInsertion, kind: EditorKind): Target {
  const placed = placedLines(editor)
  const lines = placed.map(({ text }) => text)
  // Firefox leaves the paragraph of an empty box below those that it puts in there.
  if (pastesByCommand(kind) && lines.join('') === '') return { where: 'all', draft: lines, behind: '' }
  if (mode === 'insert' && caret && editor.contains(caret.startContainer))
    return { where: caret, draft: lines, behind: '' }
  const quote = elementBelow(editor)
  const below = firstLineBelow(lines, (at) => quote?.contains(placed[at]?.from[0] ?? null) === true)
  if (below < 0)
    return mode === 'replace'
      ? { where: 'all', draft: [''], behind: '' }
      : { where: 'end', draft: lines, behind: '' }
  const [first] = placed
  const last = placed[lastOwnLine(lines, below)]
  if (!first || !last) return { where: 'end', draft: lines, behind: '' }
  if (below === 0) return { where: rangeOf(first.from, first.from), draft: lines, behind: '\n' }
  if (mode === 'insert') return { where: rangeOf(last.to, last.to), draft: lines, behind: '' }
  const rest = lines.slice(placed.indexOf(last) + 1)
  return { where: rangeOf(first.from, last.to), draft: ['', ...rest], behind: '' }
}

/** What a ProseMirror editor of a single paragraph has left out of several; '' where nothing is missing so. */
function missing(found: Comparison, text: string): string {
  if (found.is === 'same' || !text.includes('\n')) return ''
  const there = found.is === 'other' ? found.found : ''
  return text.startsWith(there) ? text.slice(there.length) : ''
}

/** True where paragraphs stand apart by at least half a line, so that the gap is the empty line. */
function paragraphsApart(editor: HTMLElement): boolean {
  if (editor.classList.contains('ProseMirror-woot-style')) return true
  const lower = editor.querySelector('p + p')
  const upper = lower?.previousElementSibling
  const view = editor.ownerDocument.defaultView
  if (!lower || !upper || !view) return false
  const { marginTop, fontSize } = view.getComputedStyle(lower)
  const gap = Math.max(parseFloat(marginTop), parseFloat(view.getComputedStyle(upper).marginBottom))
  return gap >= parseFloat(fontSize) / 2
}

/** Where a paste would really happen: the element of the caret, as some editors look at the event's target. */
function caretElement(editor: HTMLElement): Element {
  const node = editor.ownerDocument.getSelection()?.anchorNode ?? null
  const element = node && (node.nodeType === 1 ? (node as Element) : node.parentElement)
  return element && editor.contains(element) ? element : editor
}

function isField(editor: Element): boolean {
  return /^(?:TEXTAREA|INPUT)$/u.test(editor.tagName)
}

function isReadOnly(editor: HTMLElement): boolean {
  if (isField(editor)) {
    const field = editor as HTMLTextAreaElement
    return field.readOnly || field.disabled
  }
  return !isEditable(editor) || editor.getAttribute('aria-readonly') === 'true'
}
