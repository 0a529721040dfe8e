/** A note's facts as the panel shows them to the agent: unmasked, each value with the message it comes from. */
import type { LanguageTag } from '../../knowledge/languages'
import { FIELD_GROUPS, FIELD_SETS } from '../../knowledge/note/field-sets'
import type { Fact, FactField } from '../facts'
import type { Evidence } from '../signals'
import type { NoteContent } from './content'
import { createMasker, PERSONAL_FIELDS } from './masking'
import { NOTE_WORDS, type SectionKey } from './note-words'
import { PERSONAL_KINDS, type PersonalKind } from './personal-kinds'
import { oneLine } from './safe-text'
import { createVoice, fieldValue, shownValue } from './voice'

export interface PanelValue {
  text: string
  /** What the message says, to show on a click; absent for what stands beside the conversation or was typed. */
  evidence?: Evidence
  /** For what stands beside the conversation: how the page puts it ("Plan: Pro"). */
  place?: string
  conflict?: true
  /** Typed by the agent. */
  typed?: true
  /** What can be put right; absent for what the agent added by themselves. */
  fact?: Fact
  /** For steps tried: what came of it, in the reader's language. */
  result?: string
}

export interface PanelField {
  field: FactField
  label: string
  /** For fields that are personal as a whole. */
  personal?: PersonalKind
  values: PanelValue[]
}

export interface PanelGroup {
  key: SectionKey
  title: string
  fields: PanelField[]
}

/** Cards stay masked on the screen too: nobody needs their digits. */
const ALL_SHOWN = createMasker({ names: [], phones: [], told: [], references: [] }, new Set(PERSONAL_KINDS))

/** The fields of a note in the order of its kind; groups without a value are left out. */
export function panelFields(
  content: NoteContent,
  language: LanguageTag,
  typed: Partial<Record<FactField, string>>,
): PanelGroup[] {
  const words = NOTE_WORDS[language]
  const voice = { ...createVoice(language, ALL_SHOWN), rtl: false }
  const value = (fact: Fact): PanelValue => ({
    fact,
    text: fact.source === 'typed' ? fieldValue(voice, fact.field, fact.value) : shownValue(voice, fact),
    ...(fact.source === 'page' ? { place: oneLine(fact.evidence.words) } : {}),
    ...(fact.evidence.messageId === '' ? {} : { evidence: fact.evidence }),
    ...(fact.source === 'typed' ? { typed: true as const } : {}),
    ...(fact.conflict ? { conflict: true as const } : {}),
    ...(fact.field === 'steps_tried' ? { result: words.results[fact.result ?? 'unknown'] } : {}),
  })
  const fieldOf = (field: FactField): PanelField[] => {
    const values = content.facts.filter((fact) => fact.field === field).map(value)
    const own = typed[field]
    if (own !== undefined) values.push({ text: own, typed: true })
    const personal = PERSONAL_FIELDS[field]
    if (values.length === 0) return []
    return [{ field, label: words.labels[field], values, ...(personal ? { personal } : {}) }]
  }
  const { groups } = FIELD_SETS[content.kind]
  const listed = new Set<FactField>(Object.values(groups).flat())
  const present = [...content.facts.map(({ field }) => field), ...(Object.keys(typed) as FactField[])]
  const further = [...new Set(present)].filter((field) => field !== 'steps_tried' && !listed.has(field))
  const group = (key: SectionKey, fields: readonly FactField[]): PanelGroup[] => {
    const shown = fields.flatMap(fieldOf)
    return shown.length === 0 ? [] : [{ key, title: words.sections[key], fields: shown }]
  }
  return [
    ...Object.keys(groups).flatMap((key) => {
      const name = FIELD_GROUPS.find((one) => one === key)
      return name ? group(name, groups[name] ?? []) : []
    }),
    ...group('steps', ['steps_tried']),
    ...group('further', further),
  ]
}
