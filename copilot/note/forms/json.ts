/** JSON for programs. The schema is described in `docs/note.md`; a change that breaks readers raises its version. */
import type { NoteDocument, NoteRow } from '../document'
import type { NoteForm } from './form'

export const JSON_SCHEMA = 'deskside.note'
export const JSON_VERSION = 1

function rowsOf({ sections }: NoteDocument, key: string): NoteRow[] {
  return sections.find((section) => section.key === key)?.rows ?? []
}

const FIELD_SECTIONS = ['problem', 'environment', 'customer', 'references', 'further']

/** The note as data: keys in English, labels and words in the reader's language, quotes as said. */
export function noteData(document: NoteDocument): Record<string, unknown> {
  const { language, kind, topic, severity, reasons, team, alsoTold, title, line, link } = document
  const triage = rowsOf(document, 'triage')
  const words = (key: string): string | undefined => triage.find((row) => row.key === key)?.text
  const told = rowsOf(document, 'told')
  return {
    schema: JSON_SCHEMA,
    version: JSON_VERSION,
    language,
    kind,
    topic,
    title,
    line,
    severity: { level: severity, reasons, text: words('severity') },
    team: { key: team, alsoTold, text: words('team') },
    impact: words('impact'),
    need: words('need'),
    by: words('by'),
    fields: FIELD_SECTIONS.flatMap((section) =>
      rowsOf(document, section).map(({ key, label, values }) => ({ field: key, label, section, values })),
    ),
    steps: rowsOf(document, 'steps').flatMap(({ values = [] }) => values),
    promised: told.filter(({ key }) => key === 'promised').map(({ text }) => text),
    lastTold: told.find(({ key }) => key === 'lastTold')?.text,
    quotes: rowsOf(document, 'quotes').map(({ text }) => text),
    timeline: rowsOf(document, 'timeline').map(({ time, text }) => ({ time, event: text })),
    missing: rowsOf(document, 'missing').map(({ label, text }) => ({ label, ask: text })),
    link: link?.url,
  }
}

export const JSON_FORM: NoteForm = {
  id: 'json',
  group: 'data',
  name: 'JSON',
  safe: (words) => JSON.stringify(words).slice(1, -1),
  write: (document) => ({ text: JSON.stringify(noteData(document), null, 2) }),
}
