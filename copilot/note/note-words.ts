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
import type { FactField } from '../facts'

/** `note.json`: labels, joints and canonical names of a note. `{value}` stands for the value. */
export interface NoteWords {
  separator: string
  partSeparator: string
  listSeparator: string
  path: string
  parts: Partial<Record<FactField, string>>
  results: Record<'no change' | 'helped' | 'unknown', string>
  needs: Record<string, string>
  sections: Record<
    'summary' | 'customer' | 'environment' | 'problem' | 'steps' | 'expected' | 'promised' | 'missing',
    string
  >
  priority: string
  priorities: Record<'urgent' | 'important' | 'general', string>
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
