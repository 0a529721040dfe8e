/** Reminds of saving a copy of the library: it is in this browser only. */
import { useWords } from '../words'

interface Props {
  /** Articles changed since the last copy. */
  changed: number
  failure: string
  onSave(): void
  onLater(): void
}

export function BackupReminder({ changed, failure, onSave, onLater }: Props) {
  const t = useWords()
  return (
    <div class="backup notice" role="status">
      <p>
        {t('backup.due', { count: changed })}
        {failure && ` ${t('import.failed', { reason: failure })}`}
      </p>
      <button type="button" onClick={onSave}>
        {t('backup.save')}
      </button>
      <button type="button" class="quiet" onClick={onLater}>
        {t('backup.later')}
      </button>
    </div>
  )
}
