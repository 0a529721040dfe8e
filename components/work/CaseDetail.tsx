/** One case, to read, to correct and to review. */
import { useEffect, useState } from 'preact/hooks'
import type { CaseRecord } from '../../knowledge/work/records'
import { useLanguage, useWords } from '../words'
import { CaseParts } from './CaseParts'
import { CaseVerdict } from './CaseVerdict'

interface Props {
  record: CaseRecord
  onChange(changed: Partial<CaseRecord>): void
  onDelete(): void
}

const TEXTS = ['problem', 'decided', 'leadNote'] as const

export function CaseDetail({ record, onChange, onDelete }: Props) {
  const t = useWords()
  const language = useLanguage()
  const [draft, setDraft] = useState(record)
  const [sure, setSure] = useState(false)
  const change = (changed: Partial<CaseRecord>): void => setDraft((before) => ({ ...before, ...changed }))
  const { id, changedAt } = record
  // Another case, or the same one changed elsewhere.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is being typed stays until one of these differs
  useEffect(() => {
    setDraft(record)
    setSure(false)
  }, [id, changedAt])
  const label = { problem: 'case.problem', decided: 'case.decided', leadNote: 'cases.leadNote' } as const
  const dirty =
    TEXTS.some((field) => draft[field] !== record[field]) ||
    draft.outcome !== record.outcome ||
    draft.verdict !== record.verdict
  const { problem, decided, leadNote, outcome, verdict } = draft
  const texts = { problem, decided, leadNote, outcome, verdict }
  return (
    <section class="case-detail case-form" aria-label={t('case.title')}>
      <p class="faint">
        <bdi>{record.helpdeskName}</bdi> ·{' '}
        {new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
          Date.parse(record.savedAt),
        )}{' '}
        · {t(`cases.review.${record.review}`)}
      </p>
      {TEXTS.map((field) => (
        <label key={field}>
          <span>{t(label[field])}</span>
          <textarea
            rows={field === 'problem' ? 4 : 3}
            dir="auto"
            maxLength={1000}
            value={draft[field]}
            onInput={(event) => change({ [field]: event.currentTarget.value })}
          />
        </label>
      ))}
      <CaseParts record={record} />
      <CaseVerdict value={draft} onChange={change} />
      <div class="case-actions">
        {record.review === 'new' ? (
          <button type="button" class="primary" onClick={() => onChange({ ...texts, review: 'reviewed' })}>
            {t('cases.reviewed')}
          </button>
        ) : (
          <button type="button" onClick={() => onChange({ ...texts, review: 'new' })}>
            {t('cases.unreview')}
          </button>
        )}
        <button type="button" disabled={!dirty} onClick={() => onChange(texts)}>
          {t('cases.store')}
        </button>
        <button type="button" class="quiet" onClick={() => (sure ? onDelete() : setSure(true))}>
          {t(sure ? 'cases.deleteSure' : 'cases.delete')}
        </button>
      </div>
    </section>
  )
}
