/** Words of cases: facts, moods, and why a case is like another. */

import type { FactField } from '../../copilot/facts'
import { NOTE_WORDS } from '../../copilot/note/note-words'
import type { SimilarReason } from '../../copilot/work/similar-cases'
import { isWordKey, type Translate } from '../../knowledge/interface/words'
import type { LanguageTag } from '../../knowledge/languages'
import type { CaseRecord } from '../../knowledge/work/records'

/** A fact with its label in the reader's language; steps have names of their own. */
export function factWords({ field, value }: CaseRecord['facts'][number], language: LanguageTag) {
  const words = NOTE_WORDS[language]
  return {
    label: words.labels[field as FactField] ?? field,
    value: field === 'steps_tried' ? (words.steps[value] ?? value) : value,
  }
}

/** "Angry, strong". Kinds of a newer version are shown as they are. */
export function moodWords({ kind, level }: CaseRecord['moods'][number], t: Translate): string {
  const mood = `mood.${kind}`
  const degree = `mood.level.${level}`
  const name = isWordKey(mood) ? t(mood) : kind
  return level > 0 && isWordKey(degree) ? `${name}, ${t(degree)}` : name
}

export function riskWords(kind: string, t: Translate): string {
  const risk = `risk.${kind}`
  return isWordKey(risk) ? t(risk) : kind
}

export function reasonWords(reason: SimilarReason, t: Translate): string {
  switch (reason.kind) {
    case 'topic':
    case 'issue':
      return t(`case.why.${reason.kind}`)
    case 'risk':
      return riskWords(reason.value, t)
    case 'mood':
      return t('case.why.mood', { value: moodWords({ kind: reason.value, level: 0 }, t) })
    default:
      return t(`case.why.${reason.kind}`, { value: `\u2068${reason.value}\u2069` })
  }
}
