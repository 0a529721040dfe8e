/** Asks for the time of a promise: a few that suit, or any other. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { instantAt, localText } from '../../knowledge/work/working-hours'
import { useLanguage, useWords } from '../words'
import { type Clock, shortMoment } from './moment'

/** A time to choose, in milliseconds. */
export interface OfferedTime {
  name: 'soon' | 'end' | 'next'
  at: number
}

interface Props {
  /** What the time is for, read to those who do not see the line. */
  label: string
  offered: OfferedTime[]
  clock: Clock
  onTime(at: number): void
  onCancel(): void
}

export function TimeChooser({ label, offered, clock, onTime, onCancel }: Props) {
  const t = useWords()
  const language = useLanguage()
  const first = useRef<HTMLButtonElement>(null)
  const [typed, setTyped] = useState(() => localText(offered[0]?.at ?? clock.now, clock.zone))
  useEffect(() => first.current?.focus(), [])
  const chosen = instantAt(typed, clock.zone)
  return (
    <fieldset
      class="time-chooser"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onCancel()
      }}
    >
      {offered.map(({ name, at }, index) => (
        <button key={name} type="button" ref={index === 0 ? first : null} onClick={() => onTime(at)}>
          {shortMoment(at, language, clock)}
        </button>
      ))}
      <span class="time-own">
        <input
          type="datetime-local"
          aria-label={t('promises.time')}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        <button
          type="button"
          class="primary"
          disabled={chosen === undefined || chosen <= clock.now}
          onClick={() => chosen !== undefined && onTime(chosen)}
        >
          {t('promises.set')}
        </button>
        <button type="button" class="quiet" onClick={onCancel}>
          {t('promises.cancel')}
        </button>
      </span>
      {clock.zone !== '' && (
        <span class="faint">
          <bdi>{clock.zone}</bdi>
        </span>
      )}
    </fieldset>
  )
}
