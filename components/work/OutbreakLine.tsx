/** Says that several customers report the same, and offers one note for all of them. */
import { ClipboardCopy, CornerDownLeft, Users, X } from 'lucide'
import { outbreakName } from '../../copilot/work/combined-note'
import type { Outbreak } from '../../copilot/work/outbreak'
import { Icon } from '../Icon'
import { useLanguage, useWords } from '../words'
import { type Clock, shortMoment } from './moment'

interface Props {
  outbreak: Outbreak
  /** The combined note, shown when the buttons are pointed at. */
  note: string
  clock: Clock
  copied: boolean
  onCopy(): void
  /** Left out while the open box is not surely one for notes. */
  onInsert?: (() => void) | undefined
  onDismiss(): void
}

export function OutbreakLine({ outbreak, note, clock, copied, onCopy, onInsert, onDismiss }: Props) {
  const t = useWords()
  const language = useLanguage()
  return (
    <section
      class="block outbreak-block"
      aria-label={t('outbreak.region')}
      data-testid="outbreak"
      data-count={outbreak.count}
    >
      <span class="outbreak-icon">
        <Icon node={Users} size={15} />
      </span>
      <p class="outbreak-words">
        {t('outbreak.says', {
          count: outbreak.count,
          time: shortMoment(outbreak.since, language, clock),
          what: outbreakName(outbreak, language),
        })}
      </p>
      <button
        type="button"
        class="quiet icon-only"
        aria-label={t('outbreak.dismiss')}
        title={t('outbreak.dismiss')}
        onClick={onDismiss}
      >
        <Icon node={X} size={14} />
      </button>
      <div class="outbreak-do">
        <button type="button" title={note} onClick={onCopy}>
          <Icon node={ClipboardCopy} size={13} />
          {copied ? t('note.copied') : t('outbreak.copy')}
        </button>
        {onInsert && (
          <button type="button" title={note} onClick={onInsert}>
            <Icon node={CornerDownLeft} size={13} />
            {t('outbreak.insert')}
          </button>
        )}
      </div>
    </section>
  )
}
