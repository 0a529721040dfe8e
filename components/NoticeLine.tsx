/** What came of an insertion, in one sentence, with what can be done next. */
import type { InsertionResult } from '../helpdesks'
import { useWords } from './words'

export type InsertionNotice = InsertionResult

interface Props {
  notice: InsertionNotice
  onAction(action: 'confirm' | 'cancel' | 'retry' | 'show-box'): void
}

export function NoticeLine({ notice, onAction }: Props) {
  const t = useWords()
  if (notice.outcome === 'inserted') {
    return (
      <p class="notice good" role="status" data-testid="insertion" data-outcome="inserted">
        {t('insertion.inserted')}
      </p>
    )
  }
  const asks =
    notice.outcome === 'not-inserted' && (notice.reason === 'note-box' || notice.reason === 'unsure-box')
  return (
    <div class="notice warn" role="alert" data-testid="insertion" data-outcome={notice.outcome}>
      <p>
        {notice.outcome === 'altered'
          ? t('insertion.altered')
          : t('insertion.not', { reason: t(`insertion.reason.${notice.reason}`) })}
      </p>
      {notice.outcome === 'altered' && (
        <p class="found" dir="auto">
          {t('insertion.altered.found', { text: notice.found.slice(0, 400) })}
        </p>
      )}
      <div class="notice-actions">
        {asks ? (
          <button type="button" onClick={() => onAction('confirm')}>
            {t('insertion.confirm')}
          </button>
        ) : (
          <button type="button" onClick={() => onAction('retry')}>
            {t('insertion.retry')}
          </button>
        )}
        <button type="button" onClick={() => onAction('show-box')}>
          {t('insertion.showBox')}
        </button>
        <button type="button" onClick={() => onAction('cancel')}>
          {t('insertion.cancel')}
        </button>
      </div>
    </div>
  )
}
