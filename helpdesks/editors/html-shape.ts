/** Gives pasted HTML the shape in which an editor keeps its lines, empty ones included. */
import type { EditorKind } from './kind'
import { linesBelow } from './lines'
import type { Spelling } from './verify'

/** An empty paragraph as each editor takes one from HTML. */
const EMPTY: Partial<Record<EditorKind, string>> = {
  prosemirror: '<p></p>',
  ckeditor5: '<p>&nbsp;</p>',
  ckeditor4: '<p>&nbsp;</p>',
  tinymce: '<p>&nbsp;</p>',
  lexical: '<p><br></p>',
  quill: '<p><br></p>',
  quill1: '<p><br></p>',
  trix: '<p><br></p>',
  draft: '<p><br></p>',
  froala: '<p><br></p>',
  redactor: '<p><br></p>',
  summernote: '<p><br></p>',
}

const EMPTY_BLOCK = '<p><br></p>'

/** True where plain text that looks like Markdown would be taken for it, whatever HTML comes along. */
export function readsMarks(editor: Element): boolean {
  return editor.classList.contains('bn-editor')
}

/** HTML to paste into an editor of this kind; null where plain text alone arrives best. */
export function pasteHtml(
  kind: EditorKind,
  editor: Element,
  text: string,
  html: string | undefined,
): string | null {
  const rich = html !== undefined && isRich(html)
  // Chatwoot writes Markdown from its editor: breaks and empty paragraphs would reach the customer as marks.
  if (editor.classList.contains('ProseMirror-woot-style')) return rich ? linePerParagraph(html, '') : null
  const empty = EMPTY[kind]
  if (empty === undefined) return null
  if (kind === 'prosemirror') {
    // It drops empty lines of plain text, but keeps empty paragraphs; BlockNote those with a break.
    const kept = readsMarks(editor) ? EMPTY_BLOCK : empty
    return asOwn(rich ? linePerParagraph(html, kept) : paragraphs(text, kept))
  }
  if (rich) {
    const whole = html.replaceAll('</p><p>', `</p>${empty}<p>`)
    // Trix shows paragraphs apart by empty lines of its own.
    return kind === 'trix' ? whole.replace(/<(\/?)p>/gu, '<$1div>') : whole
  }
  if (kind === 'ckeditor5') return broken(text, empty)
  // They make paragraphs of several lines and start the first on a new line. TinyMCE takes bare breaks for plain
  // text: an empty element, dropped on arrival, tells it that this is HTML, and the text goes on in the draft's line.
  if (kind === 'tinymce' || kind === 'ckeditor4')
    return `<b></b>${text.split('\n').map(escapeHtml).join('<br>')}`
  return null
}

/** What the text may look like as lines once it is in: as it is, without the marks of lists, or as its HTML. */
export function spellings(text: string, html: string | undefined): Spelling[] {
  const lines = text.split('\n')
  const found: Spelling[] = [{ lines }]
  const unmarked = lines.map((line) => line.replace(MARK, ''))
  if (lines.some((line) => MARK.test(line))) {
    const edges = { listFirst: MARK.test(lines[0] ?? ''), listLast: MARK.test(lines.at(-1) ?? '') }
    found.push({ lines: unmarked, ...edges, loose: true })
  }
  if (html) {
    const { body } = new DOMParser().parseFromString(html, 'text/html')
    const isList = (element: Element | null): boolean => /^(?:UL|OL)$/u.test(element?.tagName ?? '')
    const edges = { listFirst: isList(body.firstElementChild), listLast: isList(body.lastElementChild) }
    found.push({ lines: linesBelow(body), ...edges, loose: body.querySelector('ul, ol') !== null })
  }
  return found
}

const MARK = /^(?:[-*•]|\d{1,3}[.)]) /u

function isRich(html: string): boolean {
  return /<(?:ul|ol|a|strong|b)\b/iu.test(html)
}

/**
 * Marks HTML as copied from a ProseMirror editor: its first and last line join the draft's, spaces are kept, and
 * TipTap does not take asterisks and the like for formatting.
 */
function asOwn(html: string): string {
  const open = html.startsWith('<p>') ? 1 : 0
  const close = html.endsWith('</p>') ? 1 : 0
  return html.replace(/^<\w+/u, `$& data-pm-slice="${open} ${close} []"`)
}

/** All lines in one paragraph of a ProseMirror editor, broken. */
export function inOneParagraph(text: string): string {
  return asOwn(`<p>${text.split('\n').map(escapeHtml).join('<br>')}</p>`)
}

/** One paragraph a line; `empty` for an empty line. */
function paragraphs(text: string, empty: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? empty : `<p>${escapeHtml(line)}</p>`))
    .join('')
}

/** One paragraph for lines that belong together, broken by `<br>`; `empty` for an empty line. */
function broken(text: string, empty: string): string {
  return text
    .split(/\n\n/u)
    .map((block) => (block === '' ? '' : `<p>${block.split('\n').map(escapeHtml).join('<br>')}</p>`))
    .join(empty)
}

function linePerParagraph(html: string, between: string): string {
  return html.replaceAll('</p><p>', `</p>${between}<p>`).replaceAll(/<br\s*\/?>/gu, '</p><p>')
}

/** Text as HTML; spaces that HTML would leave out become such as stay. */
function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^ | (?= )/gu, '\u00a0')
}
