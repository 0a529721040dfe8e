/** Which personal data the note masks, each to be shown in this form and masked again. */
import { Eye, EyeOff } from 'lucide'
import type { PersonalKind } from '../../copilot/note/personal-kinds'
import { Icon } from '../Icon'
import { useWords } from '../words'

interface Props {
  personal: readonly { kind: PersonalKind; shown: boolean }[]
  onReveal(kind: PersonalKind, on: boolean): void
}

export function MaskedKinds({ personal, onReveal }: Props) {
  const t = useWords()
  if (personal.length === 0) return null
  return (
    <div class="note-group">
      <h3>{t('note.masked')}</h3>
      <p class="note-masked">
        {personal.map(({ kind, shown }) => {
          const name = t(`note.personal.${kind}`)
          return (
            <button
              key={kind}
              type="button"
              class="chip"
              data-kind={kind}
              aria-pressed={shown}
              title={t('note.reveal', { kind: name })}
              onClick={() => onReveal(kind, !shown)}
            >
              <Icon node={shown ? Eye : EyeOff} size={13} />
              {name}
              <span class="chip-label">{t(shown ? 'note.shown' : 'note.hidden')}</span>
            </button>
          )
        })}
      </p>
      <p class="faint">{t('note.masked.hint')}</p>
    </div>
  )
}
