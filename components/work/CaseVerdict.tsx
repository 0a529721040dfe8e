/** How a case ended and what is thought of it: the same two lists when it is saved and when it is reviewed. */
import { CASE_OUTCOMES, type CaseRecord } from '../../knowledge/work/records'
import { useWords } from '../words'

type Judged = Pick<CaseRecord, 'outcome' | 'verdict'>

interface Props {
  value: Judged
  onChange(changed: Partial<Judged>): void
}

export function CaseVerdict({ value, onChange }: Props) {
  const t = useWords()
  return (
    <div class="case-pair">
      <label>
        <span>{t('case.outcome')}</span>
        <select
          value={value.outcome}
          onChange={(event) => {
            const outcome = CASE_OUTCOMES.find((one) => one === event.currentTarget.value)
            if (outcome) onChange({ outcome })
          }}
        >
          {CASE_OUTCOMES.map((outcome) => (
            <option key={outcome} value={outcome}>
              {t(`case.outcome.${outcome}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('case.verdict')}</span>
        <select
          value={value.verdict}
          onChange={(event) => onChange({ verdict: event.currentTarget.value === 'bad' ? 'bad' : 'good' })}
        >
          <option value="good">{t('case.verdict.good')}</option>
          <option value="bad">{t('case.verdict.bad')}</option>
        </select>
      </label>
    </div>
  )
}
