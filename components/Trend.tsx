/** The course of the mood as small bars, one a customer message, the latest at the end. */
import type { ConversationMood } from '../copilot/signals'
import { useWords } from './words'

const BAR = 5
const GAP = 1
const HEIGHT = 16

export function Trend({ mood }: { mood: ConversationMood }) {
  const t = useWords()
  const bars = mood.trend.slice(-8)
  const label = t('mood.trend.label', { direction: t(`mood.trend.${mood.direction}`) })
  return (
    <svg
      class="trend"
      width={8 * (BAR + GAP)}
      height={HEIGHT}
      viewBox={`0 0 ${8 * (BAR + GAP)} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      <title>{label}</title>
      {bars.map((heat, index) => {
        // Heat runs from -1 (pleased) to 3 (severe); a calm message is a thin line.
        const height = heat <= 0 ? 2 : (heat / 3) * HEIGHT
        return (
          <rect
            // Bars have no identity beyond their place.
            key={index}
            class={heat < 0 ? 'bar pleased' : `bar heat-${Math.ceil(heat)}`}
            x={(8 - bars.length + index) * (BAR + GAP)}
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
