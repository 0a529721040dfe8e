/** Says that records cannot be read, and what can be done with them. */
import { useWords } from '../words'

interface Props {
  count: number
  onSave(): void
  onRemove(): void
}

export function DamagedLine({ count, onSave, onRemove }: Props) {
  const t = useWords()
  if (count === 0) return null
  return (
    <div class="work-failure" role="status" data-testid="damaged">
      <span>{t('promises.damaged', { count })}</span>
      <button type="button" onClick={onSave}>
        {t('promises.damaged.save')}
      </button>
      <button type="button" onClick={onRemove}>
        {t('promises.damaged.remove')}
      </button>
    </div>
  )
}
