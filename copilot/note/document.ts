/** A note in one language, as plain text in sections: what every form is written from. */
import type { LanguageTag } from '../../knowledge/languages'
import type { NoteKind } from '../../knowledge/note/field-sets'
import type { Severity, Team } from '../../knowledge/note/routing'
import type { Fact, FactField } from '../facts'
import type { RowKey, SectionKey } from './note-words'

/** One value of a row. `text` is complete; the rest says where it comes from, for forms that machines read. */
export interface NoteValue {
  text: string
  source: Fact['source']
  /** Number of the message, from 1; absent for what no message says. */
  message?: number
  conflict?: true
  /** For steps tried: what came of it. */
  result?: NonNullable<Fact['result']>
  /** Canonical name of a step. */
  canon?: string
}

export interface NoteRow {
  key: RowKey | FactField | 'line' | 'step' | 'quote' | 'event' | 'missing'
  /** Absent for an item without a name. */
  label?: string
  text: string
  /** Said by somebody: forms set it apart. */
  quote?: true
  /** For fields and steps. */
  values?: NoteValue[]
  /** For events: when it was. */
  time?: string
}

export interface NoteSection {
  key: SectionKey
  title: string
  rows: NoteRow[]
}

/** All text is plain and already masked; a form escapes every part of it. */
export interface NoteDocument {
  language: LanguageTag
  rightToLeft: boolean
  kind: NoteKind
  topic?: string
  severity: Severity
  reasons: string[]
  team: Team
  alsoTold: Team[]
  /** "Technical: app crashes (high)", for a subject. */
  title: string
  /** One line that another team can act on. */
  line: string
  sections: NoteSection[]
  link?: { label: string; url: string }
}
