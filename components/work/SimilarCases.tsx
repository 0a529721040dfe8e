/** Saved cases like the open conversation: what decided them, and why they are alike. */
import { ChevronRight, ThumbsDown, ThumbsUp } from 'lucide'
import { useState } from 'preact/hooks'
import type { SimilarCase } from '../../copilot/work/similar-cases'
import { Icon } from '../Icon'
import { useWords } from '../words'
import { CaseParts } from './CaseParts'
import { reasonWords } from './case-words'

export function SimilarCases({ cases }: { cases: SimilarCase[] }) {
  const t = useWords()
  const [open, setOpen] = useState('')
  return (
    <section class="block similar-cases" aria-label={t('case.similar')}>
      <div class="block-head">
        <h2>{t('case.similar')}</h2>
      </div>
      <ul>
        {cases.map(({ record, reasons }) => (
          <li key={record.id} data-testid="similar-case" data-verdict={record.verdict}>
            <button
              type="button"
              class="quiet case-head"
              aria-expanded={open === record.id}
              onClick={() => setOpen(open === record.id ? '' : record.id)}
            >
              <Icon node={record.verdict === 'good' ? ThumbsUp : ThumbsDown} size={13} />
              <span class="visually-hidden">{t(`case.verdict.${record.verdict}`)}</span>
              <span class="case-problem" dir="auto">
                {record.decided || record.problem}
              </span>
              <span class={record.outcome === 'solved' ? 'tag good' : 'tag'}>
                {t(`case.outcome.${record.outcome}`)}
              </span>
              <span class="case-turn">
                <Icon node={ChevronRight} size={13} />
              </span>
            </button>
            <p class="case-why faint">
              {t('case.similar.why', {
                reasons: reasons.map((reason) => reasonWords(reason, t)).join(' · '),
              })}
            </p>
            {open === record.id && (
              <div class="case-more">
                <p dir="auto">
                  <span class="faint">{t('case.problem')}: </span>
                  {record.problem}
                </p>
                {record.decided !== '' && (
                  <p dir="auto">
                    <span class="faint">{t('case.decided')}: </span>
                    {record.decided}
                  </p>
                )}
                <CaseParts record={record} />
                {record.leadNote !== '' && (
                  <p dir="auto">
                    <span class="faint">{t('cases.leadNote')}: </span>
                    {record.leadNote}
                  </p>
                )}
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
