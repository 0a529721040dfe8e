/** Gives pasted HTML the shape in which an editor keeps its lines, empty ones included. */
import type { EditorKind } from './kind'

/** HTML to paste into an editor of this kind; null where plain text alone arrives best. */
export function pasteHtml(
  kind: EditorKind,
  editor: Element,
  text: string,
  html: string | undefined,
): string | null {
  // Chatwoot writes Markdown from its editor: breaks and empty paragraphs would reach the customer as marks.
  if (editor.classList.contains('ProseMirror-woot-style'))
    return html && isRich(html) ? linePerParagraph(html, '') : null
  if (kind === 'prosemirror') {
    // It drops empty lines of plain text, but keeps empty paragraphs.
    return html && isRich(html) ? linePerParagraph(html, '<p></p>') : paragraphs(text, '<p></p>')
  }
  if (kind === 'ckeditor5') {
    return html && isRich(html)
      ? html.replaceAll('</p><p>', '</p><p>&nbsp;</p><p>')
      : broken(text, '<p>&nbsp;</p>')
  }
  // It takes bare breaks for plain text, makes paragraphs of that and starts the first on a new line; an empty
  // element, dropped on arrival, tells it that this is HTML, and the text goes on in the draft's line.
  if (kind === 'tinymce' && !(html && isRich(html)))
    return `<b></b>${text.split('\n').map(escapeHtml).join('<br>')}`
  return html && isRich(html) && TAKES_HTML.has(kind) ? html : null
}

/** Editors that read pasted HTML and do not flatten plain text with it. */
const TAKES_HTML = new Set<EditorKind>(['lexical', 'quill', 'ckeditor4', 'tinymce', 'trix', 'draft'])

function isRich(html: string): boolean {
  return /<(?:ul|ol|a|strong|b)\b/iu.test(html)
}

/** One paragraph a line; `empty` for an empty line. */
function paragraphs(text: string, empty: string): string {
  return text
    .split('\n')
    .map((line) => (line.trim() === '' ? empty : `<p>${escapeHtml(line)}</p>`))
    .join('')
}

/** One paragraph for lines that belong together, broken by `<br>`; `empty` for an empty line. */
function broken(text: string, empty: string): string {
  return text
    .split(/\n[ \t]*\n/u)
    .map((block) => `<p>${block.split('\n').map(escapeHtml).join('<br>')}</p>`)
    .join(empty)
}

function linePerParagraph(html: string, between: string): string {
  return html.replaceAll('</p><p>', `</p>${between}<p>`).replaceAll(/<br\s*\/?>/gu, '</p><p>')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
