/** The cases as rows to choose from. */
import { ThumbsDown, ThumbsUp } from 'lucide'
import type { IssueKind } from '../../copilot/signals'
import { issueName, topicName } from '../../copilot/strategy'
import type { CaseRecord } from '../../knowledge/work/records'
import { Icon } from '../Icon'
import { useLanguage, useWords } from '../words'

interface Props {
  cases: CaseRecord[]
  openId: string
  onOpen(id: string): void
}

/** Rows that are drawn; more are found by searching. */
const MOST = 300

export function CaseList({ cases, openId, onOpen }: Props) {
  const t = useWords()
  const language = useLanguage()
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' })
  return (
    <ul class="case-list">
      {cases.slice(0, MOST).map((record) => (
        <li key={record.id}>
          <button
            type="button"
            class="quiet case-row"
            data-testid="case"
            data-id={record.id}
            aria-current={record.id === openId ? 'true' : undefined}
            onClick={() => onOpen(record.id)}
          >
            <span class={record.verdict === 'good' ? 'case-mark good' : 'case-mark bad'}>
              <Icon node={record.verdict === 'good' ? ThumbsUp : ThumbsDown} size={14} />
            </span>
            <span class="visually-hidden">{t(`case.verdict.${record.verdict}`)}</span>
            <span class="case-text">
              <span class="case-problem" dir="auto">
                {record.problem}
              </span>
              <span class="faint case-kind">
                {issueName(record.issue as IssueKind, language)}
                {record.topic !== '' && ` › ${topicName(record.topic, language)}`} ·{' '}
                {t(`case.outcome.${record.outcome}`)} · {day.format(Date.parse(record.savedAt))}
              </span>
            </span>
            {record.review === 'new' && <span class="tag warn">{t('cases.review.new')}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}
