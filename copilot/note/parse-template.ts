/** Checks templates of notes that come from storage or a file: nothing unknown is passed on, everything is bounded. */
import { PLACEHOLDER } from '../placeholders'
import { NOTE_FORMS } from './forms'
import { type NoteTemplate, TEMPLATE_MARKUPS } from './template'
import { TEMPLATE_PLACEHOLDERS } from './template-values'

export const TEMPLATE_LIMIT = 50
const NAME_LIMIT = 80
const BODY_LIMIT = 8_000
/** What shop and agent say of themselves can stand in a note too. */
const OTHER_PLACEHOLDER = /^(?:agent\.name|our\.[a-z_.]{1,40})$/u

/** What keeps a template from being saved: its name, its text, or a placeholder that nothing fills. */
export type TemplateProblem = { kind: 'name' | 'body' } | { kind: 'placeholder'; name: string }

/** The first problem of a template; null when it can be saved. */
export function templateProblem({ name, body }: Pick<NoteTemplate, 'name' | 'body'>): TemplateProblem | null {
  if (name.trim() === '' || name.length > NAME_LIMIT) return { kind: 'name' }
  if (body.trim() === '' || body.length > BODY_LIMIT) return { kind: 'body' }
  for (const [, placeholder = ''] of body.matchAll(PLACEHOLDER)) {
    if (!TEMPLATE_PLACEHOLDERS.includes(placeholder) && !OTHER_PLACEHOLDER.test(placeholder))
      return { kind: 'placeholder', name: placeholder }
  }
  // Braces that look like a placeholder and are none would leave the desk as they stand.
  const left = body.replaceAll(PLACEHOLDER, '')
  const broken = /\{\{[^{}\n]{0,60}(?:\}\})?/u.exec(left)
  return broken ? { kind: 'placeholder', name: broken[0] } : null
}

/** One template, checked; undefined for anything that is none. */
export function parseTemplate(value: unknown): NoteTemplate | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { id, name, markup, body } = value as Record<string, unknown>
  if (typeof name !== 'string' || typeof body !== 'string') return undefined
  if (typeof id !== 'string' || !/^[\w-]{1,60}$/u.test(id) || NOTE_FORMS.some((form) => form.id === id))
    return undefined
  const template: NoteTemplate = {
    id,
    name: name.trim(),
    markup: TEMPLATE_MARKUPS.find((form) => form.id === markup)?.id ?? 'plain',
    body: body.replace(/\r\n?/gu, '\n'),
  }
  return templateProblem(template) === null ? template : undefined
}

/** Templates of a list, each id once. */
export function parseTemplates(value: unknown): NoteTemplate[] {
  if (!Array.isArray(value)) return []
  const templates = new Map<string, NoteTemplate>()
  for (const one of value.slice(0, 4 * TEMPLATE_LIMIT)) {
    const template = parseTemplate(one)
    if (template && templates.size < TEMPLATE_LIMIT) templates.set(template.id, template)
  }
  return [...templates.values()]
}

/** What a file of templates holds; null when it is none. `left` counts entries that cannot be read. */
export function readTemplateFile(text: string): { templates: NoteTemplate[]; left: number } | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const { deskside, templates } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >
  if (deskside !== 'note-templates' || !Array.isArray(templates)) return null
  const read = parseTemplates(templates)
  return { templates: read, left: templates.length - read.length }
}
