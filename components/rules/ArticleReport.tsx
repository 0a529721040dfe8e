/** Which replies of the library break which rules. */
import { useState } from 'preact/hooks'
import type { Violation } from '../../copilot/compliance/violation'
import { useWords } from '../words'
import { ViolationList } from './TryOut'

export interface ReportedArticle {
  id: string
  title: string
  violations: Violation[]
}

export interface ReportState {
  checked: number
  all: number
  faulty: ReportedArticle[]
  done: boolean
}

interface Props {
  state: ReportState | undefined
  onRun(): void
  onOpen(id: string): void
}

/** Articles listed at most. */
const SHOWN = 200

export function ArticleReport({ state, onRun, onOpen }: Props) {
  const t = useWords()
  const [openId, setOpenId] = useState<string>()
  const running = state !== undefined && !state.done
  return (
    <section class="article-report" aria-label={t('rules.report')} data-testid="article-report">
      <h2>{t('rules.report')}</h2>
      <button type="button" disabled={running} onClick={onRun}>
        {t('rules.report.run')}
      </button>
      <p role="status">
        {running && t('rules.report.running', { done: state.checked, all: state.all })}
        {state?.done &&
          (state.faulty.length === 0
            ? t('rules.report.none', { all: state.all })
            : t('rules.report.some', { count: state.faulty.length, all: state.all }))}
      </p>
      {state && state.faulty.length > SHOWN && (
        <p class="faint">{t('rules.report.truncated', { count: SHOWN })}</p>
      )}
      <ul class="report-list">
        {state?.faulty.slice(0, SHOWN).map(({ id, title, violations }) => (
          <li key={id} data-article-id={id}>
            <div class="report-row">
              <button
                type="button"
                class="quiet report-title"
                aria-expanded={openId === id}
                onClick={() => setOpenId(openId === id ? undefined : id)}
              >
                <span dir="auto">{title}</span> <span class="tag">{violations.length}</span>
              </button>
              <button
                type="button"
                class="quiet"
                aria-label={t('rules.report.open', { title })}
                onClick={() => onOpen(id)}
              >
                {t('maps.edit')}
              </button>
            </div>
            {openId === id && <ViolationList violations={violations} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
