/** The blanks of a reply as fields: what is typed stands in the text at once; Enter in the last one inserts. */
import { useEffect, useRef } from 'preact/hooks'
import { directionOf, type LanguageTag } from '../knowledge/languages'
import { useWords } from './words'

export interface ShownBlank {
  name: string
  /** What belongs there, in the reader's language. */
  label: string
  value: string
}

interface Props {
  blanks: ShownBlank[]
  language: LanguageTag
  /** The blank that the keys go to; a new object each time they do. */
  wanted: { name: string } | undefined
  /** The keys are where they were wanted. */
  onLed(): void
  onBlank(name: string, value: string): void
  onInsert(): void
  onMarked(): void
}

export function Blanks({ blanks, language, wanted, onLed, onBlank, onInsert, onMarked }: Props) {
  const t = useWords()
  const fields = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!wanted) return
    fields.current?.querySelector<HTMLElement>(`[data-blank="${CSS.escape(wanted.name)}"]`)?.focus()
    onLed()
  }, [wanted, onLed])
  const missing = blanks.filter(({ value }) => value.trim() === '')
  return (
    <div class="blanks" ref={fields}>
      {blanks.map(({ name, label, value }, at) => (
        <label key={name}>
          <span>{label}</span>
          <input
            data-blank={name}
            dir="auto"
            lang={language}
            style={{ direction: value === '' ? directionOf(language) : undefined }}
            autocomplete="off"
            value={value}
            onInput={(event) => onBlank(name, event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.isComposing) return
              event.preventDefault()
              event.stopPropagation()
              if (at === blanks.length - 1) onInsert()
              else fields.current?.querySelectorAll('input')[at + 1]?.focus()
            }}
          />
        </label>
      ))}
      <p class="faint" role="status">
        {missing.length > 0 &&
          t('suggestion.blanks', { names: missing.map(({ label }) => label).join(t('list.between')) })}
      </p>
      {missing.length > 0 && (
        <button type="button" class="quiet" onClick={onMarked}>
          {t('suggestion.insertMarked')}
        </button>
      )}
    </div>
  )
}
