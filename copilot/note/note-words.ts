/** The words of escalation notes and clarifying questions, by language. */

import type { LanguageTag } from '../../knowledge/languages'
import en from '../../knowledge/languages/en/note.json'
import enQuestions from '../../knowledge/languages/en/questions.json'
import fa from '../../knowledge/languages/fa/note.json'
import faQuestions from '../../knowledge/languages/fa/questions.json'
import zhHans from '../../knowledge/languages/zh-Hans/note.json'
import zhHansQuestions from '../../knowledge/languages/zh-Hans/questions.json'
import zhHant from '../../knowledge/languages/zh-Hant/note.json'
import zhHantQuestions from '../../knowledge/languages/zh-Hant/questions.json'
import type { Severity, Team } from '../../knowledge/note/routing'
import type { FactField } from '../facts'
import type { NoteEvent } from './content'

export const SECTION_KEYS = [
  'summary',
  'triage',
  'problem',
  'environment',
  'customer',
  'references',
  'further',
  'steps',
  'told',
  'quotes',
  'timeline',
  'missing',
] as const
export type SectionKey = (typeof SECTION_KEYS)[number]

export type RowKey =
  | 'severity'
  | 'team'
  | 'alsoTold'
  | 'matter'
  | 'impact'
  | 'need'
  | 'by'
  | 'promised'
  | 'lastTold'
  | 'link'

/** `note.json`: labels, joints and canonical names of a note. `{value}` stands for the value. */
export interface NoteWords {
  separator: string
  partSeparator: string
  listSeparator: string
  path: string
  parts: Partial<Record<FactField, string>>
  results: Record<'no change' | 'helped' | 'unknown', string>
  /** What is needed, by kind of note and of issue. */
  needs: Record<string, string>
  sections: Record<SectionKey, string>
  rows: Record<RowKey, string>
  severities: Record<Severity, string>
  teams: Record<Team, string>
  /** Name of the kind of note that is no kind of issue. */
  security: string
  /** `{value}` with its `{reasons}`. */
  because: string
  /** A value that the agent typed. */
  byAgent: string
  /** What is needed, with its time: `{need}`, `{by}`. */
  needBy: string
  quote: string
  events: Record<NoteEvent['kind'], string>
  due: string
  vague: string
  conflict: string
  ask: string
  labels: Record<FactField, string>
  steps: Record<string, string>
}

export const NOTE_WORDS: Record<LanguageTag, NoteWords> = { en, fa, 'zh-Hans': zhHans, 'zh-Hant': zhHant }

/** The question that gets a missing fact, in the customer's language. */
export const QUESTIONS: Record<LanguageTag, Record<FactField, string>> = {
  en: enQuestions,
  fa: faQuestions,
  'zh-Hans': zhHansQuestions,
  'zh-Hant': zhHantQuestions,
}

/** Puts values into a sentence of the words; what nothing is given for stays out. */
export function fillWords(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/gu, (_whole, name: string) => values[name] ?? '')
}
