/** The fields of an escalation note for each kind of issue, in the order of their use to whoever takes the case. */
import type { FactField } from '../facts/fields'
import sets from './field-sets.json'

/** Kinds of note: security is an account matter that another team takes; what is no case has the set `other`. */
export const NOTE_KINDS = [
  'technical',
  'account',
  'payment',
  'logistics',
  'after-sales',
  'complaint',
  'security',
  'other',
] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

export const FIELD_GROUPS = ['problem', 'environment', 'customer', 'references'] as const
export type FieldGroup = (typeof FIELD_GROUPS)[number]

/**
 * Parts of the line: a field, or `who` (the account, else a name), `system` (with its version), `problem`
 * (screen, symptom and since as one phrase).
 */
export type LinePart = FactField | 'who' | 'system' | 'problem'

export interface FieldSet {
  line: LinePart[]
  /** Groups in their order, each with its fields. */
  groups: Partial<Record<FieldGroup, FactField[]>>
}

export const FIELD_SETS = sets as Record<NoteKind, FieldSet>
