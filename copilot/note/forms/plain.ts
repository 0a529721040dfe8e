/** Plain text: the one line, and the whole note with a title line over each part. */
import type { NoteDocument, NoteRow } from '../document'
import { withoutBroadcast } from './defuse'
import type { NoteForm } from './form'

const safe = withoutBroadcast

function rowText({ label, text, key }: NoteRow): string {
  if (key === 'line') return safe(text)
  return `- ${label === undefined ? '' : `${safe(label)}: `}${safe(text)}`
}

/** The note as plain text; also what stands beside HTML on the clipboard. */
export function plainText({ sections, link }: NoteDocument): string {
  const parts = sections.map(({ title, rows }) => [safe(title), ...rows.map(rowText)].join('\n'))
  if (link) parts.push(`${safe(link.label)}: ${link.url}`)
  return parts.join('\n\n')
}

export const LINE: NoteForm = {
  id: 'line',
  group: 'text',
  safe,
  write: ({ line }) => ({ text: safe(line) }),
}

export const PLAIN: NoteForm = {
  id: 'plain',
  group: 'text',
  safe,
  write: (document) => ({ text: plainText(document) }),
}
