/** What a case tells besides its words: facts, the course of the mood, risks. */
import type { CaseRecord } from '../../knowledge/work/records'
import { useLanguage, useWords } from '../words'
import { factWords, moodWords, riskWords } from './case-words'

export function CaseParts({ record }: { record: Pick<CaseRecord, 'facts' | 'moods' | 'risks'> }) {
  const t = useWords()
  const language = useLanguage()
  const { facts, moods, risks } = record
  return (
    <>
      {facts.length > 0 && (
        <ul class="case-facts" aria-label={t('case.facts')}>
          {facts.map((fact) => {
            const { label, value } = factWords(fact, language)
            return (
              <li key={`${fact.field}:${fact.value}`}>
                <span class="faint">{label}</span> <bdi>{value}</bdi>
              </li>
            )
          })}
        </ul>
      )}
      {moods.length > 0 && (
        <p class="faint case-course">
          {t('case.moods')}: {moods.map((mood) => moodWords(mood, t)).join(' → ')}
        </p>
      )}
      {risks.length > 0 && (
        <p class="faint case-course">
          {t('case.risks')}: {risks.map((kind) => riskWords(kind, t)).join(' · ')}
        </p>
      )}
    </>
  )
}
