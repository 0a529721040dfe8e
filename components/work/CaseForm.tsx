/** Saving a case: what was taken from the conversation to read through, and what decided it to write down. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { CaseChoices, CaseDraft } from '../../copilot/work/case-draft'
import { useWords } from '../words'
import { CaseParts } from './CaseParts'
import { CaseVerdict } from './CaseVerdict'

interface Props {
  draft: CaseDraft
  onSave(choices: CaseChoices): void
  onCancel(): void
}

export function CaseForm({ draft, onSave, onCancel }: Props) {
  const t = useWords()
  const first = useRef<HTMLTextAreaElement>(null)
  const [choices, setChoices] = useState<CaseChoices>({
    problem: draft.problem,
    decided: draft.decided,
    outcome: draft.outcome,
    verdict: draft.verdict,
  })
  useEffect(() => first.current?.focus(), [])
  const change = (changed: Partial<CaseChoices>): void => setChoices((before) => ({ ...before, ...changed }))
  return (
    <form
      class="block case-form"
      aria-label={t('case.title')}
      onSubmit={(event) => {
        event.preventDefault()
        onSave(choices)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      <p class="faint">{t('case.intro')}</p>
      <label>
        <span>{t('case.problem')}</span>
        <textarea
          rows={3}
          dir="auto"
          maxLength={1000}
          required
          value={choices.problem}
          onInput={(event) => change({ problem: event.currentTarget.value })}
        />
      </label>
      <CaseParts record={draft} />
      <label>
        <span>{t('case.decided')}</span>
        <textarea
          ref={first}
          rows={2}
          dir="auto"
          maxLength={1000}
          value={choices.decided}
          onInput={(event) => change({ decided: event.currentTarget.value })}
        />
      </label>
      <CaseVerdict value={choices} onChange={change} />
      <div class="case-actions">
        <button type="submit" class="primary">
          {t('case.do')}
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          {t('case.cancel')}
        </button>
      </div>
    </form>
  )
}
