/** HTML for rich paste, with plain text beside it on the clipboard. */
import type { NoteDocument, NoteRow } from '../document'
import type { NoteForm } from './form'
import { plainText } from './plain'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? sign)
}

function rowHtml({ label, text, key, quote }: NoteRow): string {
  if (key === 'line') return `<p>${escapeHtml(text)}</p>`
  if (quote && label === undefined) return `<blockquote>${escapeHtml(text)}</blockquote>`
  const name = label === undefined ? '' : `<strong>${escapeHtml(label)}:</strong> `
  return `<li>${name}${escapeHtml(text)}</li>`
}

function rowsHtml(rows: readonly NoteRow[]): string {
  const html = rows.map(rowHtml)
  return html.some((row) => row.startsWith('<li>')) ? `<ul>${html.join('')}</ul>` : html.join('')
}

/** The note as HTML of headings, paragraphs, lists, quotes and one link. */
export function noteHtml({ language, rightToLeft, sections, link }: NoteDocument): string {
  const parts = sections.map(({ title, rows }) => `<h3>${escapeHtml(title)}</h3>${rowsHtml(rows)}`)
  if (link) parts.push(`<p><a href="${escapeHtml(link.url)}">${escapeHtml(link.label)}</a></p>`)
  return `<div lang="${language}" dir="${rightToLeft ? 'rtl' : 'ltr'}">${parts.join('')}</div>`
}

/** What the agent made of the plain text, as HTML: a paragraph a block of lines. */
export function textAsHtml(
  text: string,
  { language, rightToLeft }: Pick<NoteDocument, 'language' | 'rightToLeft'>,
): string {
  const blocks = text
    .split(/\n{2,}/u)
    .map((block) => `<p>${block.split('\n').map(escapeHtml).join('<br>')}</p>`)
  return `<div lang="${language}" dir="${rightToLeft ? 'rtl' : 'ltr'}">${blocks.join('')}</div>`
}

export const HTML: NoteForm = {
  id: 'html',
  group: 'text',
  safe: escapeHtml,
  write: (document) => ({ text: plainText(document), html: noteHtml(document) }),
}
