/** What became of a reply before, and a way to say that it does not fit now. */
import { DISMISS_REASONS, type DismissReason } from '../knowledge/effect/schema'
import { useLanguage, useWords } from './words'

export interface FateProps {
  /** How often it worked in conversations of this kind; absent while there is too little to tell. */
  standing?: { uses: number; worked: number; scene: string } | undefined
  onDismiss(reason: DismissReason): void
}

export function SuggestionFate({ standing, onDismiss }: FateProps) {
  const t = useWords()
  const numbers = new Intl.NumberFormat(useLanguage())
  return (
    <div class="fate">
      {standing && (
        <span data-testid="standing">
          {t('suggestion.worked', {
            worked: numbers.format(standing.worked),
            uses: numbers.format(standing.uses),
            scene: standing.scene,
          })}
        </span>
      )}
      <select
        class="dismiss"
        aria-label={t('suggestion.dismiss')}
        data-testid="dismiss"
        value=""
        onChange={(event) => {
          const reason = DISMISS_REASONS.find((one) => one === event.currentTarget.value)
          if (reason) onDismiss(reason)
        }}
      >
        <option value="" disabled hidden>
          {t('suggestion.dismiss')}
        </option>
        {DISMISS_REASONS.map((reason) => (
          <option key={reason} value={reason}>
            {t(`suggestion.dismiss.${reason}`)}
          </option>
        ))}
      </select>
    </div>
  )
}
