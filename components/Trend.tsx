/** The course of the mood as small bars, one a customer message, the latest at the end. */
import type { ConversationMood } from '../copilot/signals'
import { useWords } from './words'

const PLACES = 8
const BAR = 5
const GAP = 1
const HEIGHT = 16

export function Trend({ mood }: { mood: ConversationMood }) {
  const t = useWords()
  const latest = mood.trend.slice(-PLACES)
  const bars = latest.map((heat, index) => ({ heat, place: PLACES - latest.length + index }))
  const label = t('mood.trend.label', { direction: t(`mood.trend.${mood.direction}`) })
  return (
    <svg
      class="trend"
      width={PLACES * (BAR + GAP)}
      height={HEIGHT}
      viewBox={`0 0 ${PLACES * (BAR + GAP)} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      {bars.map(({ heat, place }) => {
        // Heat runs from -1 (pleased) to 3 (severe); a calm message is a thin line.
        const height = heat <= 0 ? 2 : (heat / 3) * HEIGHT
        return (
          <rect
            key={place}
            class={heat < 0 ? 'bar pleased' : `bar heat-${Math.ceil(heat)}`}
            x={place * (BAR + GAP)}
            y={HEIGHT - height}
            width={BAR}
            height={height}
            rx={1}
          />
        )
      })}
    </svg>
  )
}
