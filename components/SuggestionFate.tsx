/** What became of a reply before, and a way to say that it does not fit now. */
import { X } from 'lucide'
import { DISMISS_REASONS, type DismissReason } from '../knowledge/effect/schema'
import { Icon } from './Icon'
import './suggestion-fate.css'
import { useLanguage, useWords } from './words'

/** How often a reply worked in conversations of a kind. */
export interface Standing {
  uses: number
  worked: number
  /** The kind of conversation in the reader's words. */
  scene: string
}

export interface FateProps {
  /** Absent while there is too little to tell. */
  standing?: Standing | undefined
  onDismiss(reason: DismissReason): void
}

export function StandingLine({ uses, worked, scene }: Standing) {
  const t = useWords()
  const numbers = new Intl.NumberFormat(useLanguage())
  return (
    <p class="standing" data-testid="standing">
      {t('suggestion.worked', { worked: numbers.format(worked), uses: numbers.format(uses), scene })}
    </p>
  )
}

/** A cross that asks why. */
export function DismissChoice({ onDismiss }: Pick<FateProps, 'onDismiss'>) {
  const t = useWords()
  return (
    <span class="dismiss" title={t('suggestion.dismiss')}>
      <Icon node={X} size={14} />
      <select
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
    </span>
  )
}
