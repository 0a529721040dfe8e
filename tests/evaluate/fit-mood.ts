/** Fits the weights of the wording model to labelled messages: multinomial logistic regression, deterministic. */
import { featuresOf } from '../../copilot/mood/wording'
import { MOOD_KINDS, type MoodKind } from '../../copilot/signals'
import { foldWithPositions } from '../../knowledge/text/fold'

export interface Labelled {
  text: string
  label: MoodKind
}

/** A feature seen in fewer messages says nothing. */
const LEAST_MESSAGES = 2
const ROUNDS = 60
const RATE = 0.5
/** Draws weights to nothing; keeps what few messages say small. */
const DECAY = 0.01
/** Steps of the weights beside the mean gradient, which is small as features are rare. */
const GAIN = 20
const UNIT = 100
/** Smaller weights than this in all moods are not worth their place. */
const LEAST_WEIGHT = 12

/** Weights in hundredths by feature, in the order of `MOOD_KINDS`. */
export function fitWording(rows: readonly Labelled[]): Record<string, number[]> {
  const read = rows.map(({ text }) => [
    ...new Set(featuresOf(foldWithPositions(text).text).map((feature) => feature.name)),
  ])
  const counts = new Map<string, number>()
  for (const names of read) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= LEAST_MESSAGES).map(([name]) => name)
  const places = new Map(kept.sort().map((name, place) => [name, place]))
  const inputs = read.map((names) => names.flatMap((name) => places.get(name) ?? []))
  const weights = MOOD_KINDS.map(() => new Float64Array(kept.length))
  const bias = MOOD_KINDS.map(() => 0)
  for (let round = 0; round < ROUNDS; round++) {
    const slopes = MOOD_KINDS.map(() => new Float64Array(kept.length))
    const biasSlopes = MOOD_KINDS.map(() => 0)
    inputs.forEach((input, row) => {
      const scale = 1 / Math.sqrt(input.length || 1)
      const scores = weights.map((own, kind) =>
        input.reduce((sum, place) => sum + (own[place] ?? 0) * scale, bias[kind] ?? 0),
      )
      const most = Math.max(...scores)
      const powers = scores.map((score) => Math.exp(score - most))
      const total = powers.reduce((a, b) => a + b, 0)
      MOOD_KINDS.forEach((label, kind) => {
        const error = (powers[kind] ?? 0) / total - (rows[row]?.label === label ? 1 : 0)
        biasSlopes[kind] = (biasSlopes[kind] ?? 0) + error
        const slope = slopes[kind]
        if (slope) for (const place of input) slope[place] = (slope[place] ?? 0) + error * scale
      })
    })
    weights.forEach((own, kind) => {
      bias[kind] = (bias[kind] ?? 0) - (RATE * 2 * (biasSlopes[kind] ?? 0)) / rows.length
      for (let place = 0; place < own.length; place++) {
        const value = own[place] ?? 0
        const slope = slopes[kind]?.[place] ?? 0
        own[place] = value - RATE * ((slope / rows.length) * GAIN + DECAY * value)
      }
    })
  }
  const out: Record<string, number[]> = {}
  kept.forEach((name, place) => {
    const row = weights.map((own) => Math.round((own[place] ?? 0) * UNIT))
    if (row.some((weight) => Math.abs(weight) >= LEAST_WEIGHT)) out[name] = row
  })
  return out
}
