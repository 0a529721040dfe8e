/** The measures of a period, each with what it rests on. */

export interface MeasureCard {
  name: string
  value: string
  /** What it rests on: "14 of 16 replies". */
  basis: string
}

export function MeasureCards({ cards }: { cards: readonly MeasureCard[] }) {
  return (
    <dl class="measures">
      {cards.map(({ name, value, basis }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <strong>{value}</strong>
            <span class="faint">{basis}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}
