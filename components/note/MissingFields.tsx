/** What is still missing, the most important first: one click asks for it, or the agent types what they know. */
import { CornerDownLeft, Plus } from 'lucide'
import { useState } from 'preact/hooks'
import type { FactField } from '../../copilot/facts'
import type { MissingFact } from '../../copilot/note/missing-facts'
import { NOTE_WORDS } from '../../copilot/note/note-words'
import { Icon } from '../Icon'
import { useLanguage, useWords } from '../words'

interface Props {
  missing: readonly MissingFact[]
  onAsk(field: FactField): void
  onType(field: FactField, value: string): void
}

export function MissingFields({ missing, onAsk, onType }: Props) {
  const { sections } = NOTE_WORDS[useLanguage()]
  if (missing.length === 0) return null
  return (
    <div class="note-group">
      <h3>{sections.missing}</h3>
      <ul class="note-missing">
        {missing.map((gap) => (
          <Gap key={gap.field} gap={gap} onAsk={onAsk} onType={onType} />
        ))}
      </ul>
    </div>
  )
}

function Gap({
  gap: { field, importance, question },
  onAsk,
  onType,
}: { gap: MissingFact } & Omit<Props, 'missing'>) {
  const t = useWords()
  const label = NOTE_WORDS[useLanguage()].labels[field]
  const [typed, setTyped] = useState('')
  return (
    <li data-field={field} data-importance={importance}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (typed.trim() !== '') onType(field, typed.trim())
        }}
      >
        <label>
          <span>{label}</span>
          <input
            dir="auto"
            maxLength={200}
            placeholder={t('note.type')}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        {typed.trim() === '' ? (
          <button
            type="button"
            title={question}
            aria-label={t('note.ask', { label })}
            onClick={() => onAsk(field)}
          >
            <Icon node={CornerDownLeft} size={13} />
            {t('note.askShort')}
          </button>
        ) : (
          <button type="submit" aria-label={t('note.add', { label })}>
            <Icon node={Plus} size={13} />
            {t('note.addShort')}
          </button>
        )}
      </form>
      <p class="faint">
        <span class={`tag${importance === 'high' ? ' warn' : ''}`}>{t(`note.importance.${importance}`)}</span>{' '}
        <bdi>{question}</bdi>
      </p>
    </li>
  )
}
