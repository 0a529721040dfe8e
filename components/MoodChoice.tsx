/** A mood that can be put right: a list of the moods, the one that counts chosen. */
import { MOOD_KINDS, type Mood, type MoodKind } from '../copilot/signals'
import { useWords } from './words'
import './mood-choice.css'

interface Props {
  /** What counts now: as read, or as the agent has said. */
  mood: Mood
  /** What the choice is about, spoken. */
  label: string
  /** True where the mood's name is drawn beside or below the list, which then lies unseen over it. */
  overlaid?: boolean
  /** A mood, or undefined to go back to what was read. */
  onChoose(kind: MoodKind | undefined): void
}

const AS_READ = 'as-read'

export function MoodChoice({ mood, label, overlaid, onChoose }: Props) {
  const t = useWords()
  return (
    <select
      class={overlaid ? 'mood-choice overlaid' : 'mood-choice'}
      data-testid="mood-choice"
      aria-label={label}
      title={label}
      value={mood.kind}
      onChange={(event) => onChoose(MOOD_KINDS.find((kind) => kind === event.currentTarget.value))}
    >
      {MOOD_KINDS.map((kind) => (
        <option key={kind} value={kind}>
          {t(`mood.${kind}`)}
        </option>
      ))}
      {mood.corrected && <option value={AS_READ}>{t('mood.as-read')}</option>}
    </select>
  )
}
