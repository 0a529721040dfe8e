/** One line of the list of keys: what it does, its key, and a button that takes the next key pressed. */
import { useRef, useState } from 'preact/hooks'
import { keyName, shownKey } from '../knowledge/keys/key-name'
import { useWords } from './words'

interface Props {
  testId: string
  label: string
  /** The present key by its name; empty when there is none. */
  name: string
  note?: string | undefined
  /** Gives it another key; a sentence when that is refused. Absent where it cannot be changed here. */
  onKey?(key: string): string | undefined | Promise<string | undefined>
  onUsual?(): unknown
}

export function KeyRow({ testId, label, name, note, onKey, onUsual }: Props) {
  const t = useWords()
  const [waiting, setWaiting] = useState(false)
  const [problem, setProblem] = useState<string | undefined>()
  const button = useRef<HTMLButtonElement>(null)

  const take = async (event: KeyboardEvent): Promise<void> => {
    if (!waiting || event.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    const key = keyName(event)
    if (key === null) return
    setWaiting(false)
    // Esc gives up, unless it is the key of this very line.
    if (key === 'Escape') return
    setProblem(key === name ? undefined : await onKey?.(key))
  }
  const keys = (
    <span class="key-name" dir="ltr">
      {name === '' ? '–' : shownKey(name).map((part) => [' ', <kbd key={part}>{part}</kbd>])}
    </span>
  )
  return (
    <div class="key-row" data-testid="key" data-key-of={testId} data-key={name}>
      <span class="key-what">{label}</span>
      {onUsual && (
        <button type="button" class="quiet key-usual" onClick={() => onUsual()}>
          {t('keys.usual')}
        </button>
      )}
      {onKey ? (
        <button
          type="button"
          ref={button}
          class="key-change"
          aria-label={t('keys.change', { what: label, key: shownKey(name).join(' ') })}
          aria-pressed={waiting}
          onClick={() => {
            setProblem(undefined)
            setWaiting(!waiting)
            button.current?.focus()
          }}
          onKeyDown={take}
          // The key that was taken must not press the button when it is let go.
          onKeyUp={(event) => event.preventDefault()}
          onBlur={() => setWaiting(false)}
        >
          {waiting ? t('keys.press') : keys}
        </button>
      ) : (
        keys
      )}
      {problem ? (
        <p class="key-note warn" role="alert">
          {problem}
        </p>
      ) : (
        note && <p class="key-note">{note}</p>
      )}
    </div>
  )
}
