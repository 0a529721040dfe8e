/** How many facts the agent has put right, by field, with a button that forgets it. */
import { FACT_FIELDS } from '../copilot/facts'
import { NOTE_WORDS } from '../copilot/note/note-words'
import { useLanguage, useWords } from './words'

export interface FactCountsProps {
  /** Corrections by field. */
  counts: Readonly<Record<string, number>>
  onForget(): void
}

export function FactCounts({ counts, onForget }: FactCountsProps) {
  const t = useWords()
  const { labels } = NOTE_WORDS[useLanguage()]
  const fields = FACT_FIELDS.flatMap((field) => (counts[field] ? [{ field, count: counts[field] }] : []))
  const sum = fields.reduce((all, { count }) => all + count, 0)
  if (sum === 0) return null
  return (
    <p class="mood-counts" data-testid="fact-counts" data-count={sum}>
      {t('note.counted', { count: sum })}{' '}
      {fields.map(({ field, count }) => (
        <span key={field} class="tag">
          {labels[field]} {count}
        </span>
      ))}{' '}
      <button type="button" class="quiet" onClick={onForget}>
        {t('mood.counted.forget')}
      </button>
    </p>
  )
}
