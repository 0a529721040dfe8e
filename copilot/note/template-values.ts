/** The placeholders of note templates and their values in a written note. */
import { FACT_FIELDS } from '../facts'
import type { NoteDocument, NoteRow } from './document'

/** Placeholders of a note; `fact.*` as in replies come besides. Those in plural are lists. */
export const NOTE_PLACEHOLDERS = [
  'note.title',
  'note.line',
  'note.severity',
  'note.matter',
  'note.team',
  'note.also_told',
  'note.impact',
  'note.need',
  'note.by',
  'note.fields',
  'note.problem',
  'note.environment',
  'note.customer',
  'note.references',
  'note.steps',
  'note.promises',
  'note.last_told',
  'note.quotes',
  'note.timeline',
  'note.missing',
  'note.link',
] as const

export const TEMPLATE_PLACEHOLDERS: readonly string[] = [
  ...NOTE_PLACEHOLDERS,
  ...FACT_FIELDS.map((field) => `fact.${field}`),
]

const FIELD_SECTIONS = ['problem', 'environment', 'customer', 'references', 'further']

const labelled = ({ label, text }: NoteRow): string => (label === undefined ? text : `${label}: ${text}`)

/** Values by name: a text, or a list of texts. What is not known is empty or absent. */
export function templateValues(
  note: NoteDocument,
  more: Record<string, string>,
): Record<string, string | string[]> {
  const rows = (key: string): NoteRow[] => note.sections.find((section) => section.key === key)?.rows ?? []
  const triage = (key: string): string => rows('triage').find((row) => row.key === key)?.text ?? ''
  const told = rows('told')
  const fields = FIELD_SECTIONS.flatMap(rows)
  const values: Record<string, string | string[]> = {
    ...more,
    'note.title': note.title,
    'note.line': note.line,
    'note.severity': triage('severity'),
    'note.matter': triage('matter'),
    'note.team': triage('team'),
    'note.also_told': triage('alsoTold'),
    'note.impact': triage('impact'),
    'note.need': triage('need'),
    'note.by': triage('by'),
    'note.fields': fields.map(labelled),
    'note.problem': rows('problem').map(labelled),
    'note.environment': rows('environment').map(labelled),
    'note.customer': rows('customer').map(labelled),
    'note.references': rows('references').map(labelled),
    'note.steps': rows('steps').map(({ text }) => text),
    'note.promises': told.filter(({ key }) => key === 'promised').map(({ text }) => text),
    'note.last_told': told.find(({ key }) => key === 'lastTold')?.text ?? '',
    'note.quotes': rows('quotes').map(({ text }) => text),
    'note.timeline': rows('timeline').map(labelled),
    'note.missing': rows('missing').map(({ label }) => label ?? ''),
    'note.link': note.link?.url ?? '',
  }
  for (const { key, text } of fields) values[`fact.${key}`] = text
  values['fact.steps_tried'] = rows('steps').map(({ text }) => text)
  return values
}
