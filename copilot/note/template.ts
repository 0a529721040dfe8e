/**
 * Own templates of the note: a text with the placeholders of replies (`{{name|fallback}}`), filled from a note.
 *
 * A line all of whose placeholders are unknown is left out; an unknown one beside others stands as a dash. A list
 * that ends its line repeats the line for each of its items.
 */
import { PLACEHOLDER } from '../placeholders'
import type { NoteDocument } from './document'
import { formById, NOTE_FORMS, type NoteForm } from './forms'
import { PLAIN } from './forms/plain'
import { templateValues } from './template-values'

export interface NoteTemplate {
  /** Stable, of letters, digits and hyphens. */
  id: string
  name: string
  /** Id of the form whose markup the text is in: values are escaped for it. */
  markup: string
  body: string
}

/** Forms whose markup a template can be written in; those of programs have a shape of their own. */
export const TEMPLATE_MARKUPS: readonly NoteForm[] = NOTE_FORMS.filter(
  ({ id, group }) => id !== 'line' && group !== 'data' && id !== 'jira-adf',
)

const UNKNOWN = '–'

/** Fills a template. No placeholder is left in the result, whatever the template says. */
export function fillTemplate(
  template: NoteTemplate,
  document: NoteDocument,
  more: Record<string, string> = {},
): string {
  const { safe } = formById(template.markup) ?? PLAIN
  const values = templateValues(document, more)
  const lines = template.body.split('\n').flatMap((line) => fillLine(line, values, safe))
  return lines
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()
}

function fillLine(
  line: string,
  values: Record<string, string | string[]>,
  safe: (text: string) => string,
): string[] {
  const found = [...line.matchAll(PLACEHOLDER)]
  if (found.length === 0) return [line]
  const [first] = found
  const list = first && values[first[1] ?? '']
  if (found.length === 1 && first && Array.isArray(list) && line.endsWith(first[0])) {
    const before = line.slice(0, first.index)
    return list.map((item) => before + safe(item))
  }
  let known = false
  const text = line.replaceAll(PLACEHOLDER, (_whole, name: string, fallback: string | undefined) => {
    const value = values[name]
    const words = Array.isArray(value) ? value.join('; ') : value
    if (words) {
      known = true
      return safe(words)
    }
    if (fallback === undefined) return UNKNOWN
    known = true
    return fallback
  })
  return known ? [text] : []
}
