/** Fits the weights of a wording model to labelled messages: multinomial logistic regression, deterministic. */

import { featuresOf } from '../../copilot/wording/features'
import type { ScriptModel } from '../../copilot/wording/packed-model'
import { foldWithPositions } from '../../knowledge/text/fold'
import { shuffler } from './fixed-order'

export interface Labelled {
  text: string
  label: string
  /** How much the message counts. */
  weight: number
}

/** A feature seen in fewer messages says nothing. */
const LEAST_MESSAGES = 2
const ROUNDS = 12
/** First steps of weights and of the bias; later ones shrink with what was learned already. */
const RATE = 0.5
const BIAS_RATE = 0.1
/** Keeps the first steps of a rare feature small. */
const CAUTION = 0.01
/** Draws weights to nothing; keeps what few messages say small. */
const DECAY = 0.002
const UNIT = 100
/** Weights are kept in steps of so many hundredths: finer ones say nothing more and take more room. */
const STEP = 10

/**
 * @param least Weights that are smaller in all classes, in hundredths, are left out.
 * @returns bias and weights in hundredths, in the order of `classes`.
 */
export function fitWording(
  rows: readonly Labelled[],
  classes: readonly string[],
  fewest: number,
  least: number,
): ScriptModel {
  const read = rows.map(({ text }) => [
    ...new Set(featuresOf(foldWithPositions(text).text).map((feature) => feature.name)),
  ])
  const counts = new Map<string, number>()
  for (const names of read) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= LEAST_MESSAGES).map(([name]) => name)
  const places = new Map(kept.sort().map((name, place) => [name, place]))
  const inputs = read.map((names) => names.flatMap((name) => places.get(name) ?? []))
  const labels = rows.map(({ label }) => classes.indexOf(label))
  const size = classes.length
  const weights = new Float64Array(kept.length * size)
  const steps = new Float64Array(kept.length * size)
  const bias = new Float64Array(size)
  const biasSteps = new Float64Array(size)
  const order = rows.map((_, row) => row)
  for (let round = 0; round < ROUNDS; round++) {
    shuffler(7 + round)(order)
    for (const row of order) {
      const input = inputs[row] ?? []
      const scale = 1 / Math.sqrt(Math.max(input.length, fewest))
      const scores = Array.from(bias, (value, place) =>
        input.reduce((sum, feature) => sum + (weights[feature * size + place] ?? 0) * scale, value),
      )
      const most = Math.max(...scores)
      const powers = scores.map((score) => Math.exp(score - most))
      const total = powers.reduce((a, b) => a + b, 0)
      for (let place = 0; place < size; place++) {
        const error =
          ((powers[place] ?? 0) / total - (labels[row] === place ? 1 : 0)) * (rows[row]?.weight ?? 1)
        biasSteps[place] = (biasSteps[place] ?? 0) + error * error
        bias[place] = (bias[place] ?? 0) - (BIAS_RATE * error) / Math.sqrt((biasSteps[place] ?? 0) + 1e-8)
        for (const feature of input) {
          const at = feature * size + place
          const slope = error * scale + DECAY * (weights[at] ?? 0)
          steps[at] = (steps[at] ?? 0) + slope * slope
          weights[at] = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt((steps[at] ?? 0) + CAUTION)
        }
      }
    }
  }
  const out: Record<string, number[]> = {}
  kept.forEach((name, feature) => {
    const row = Array.from(
      weights.subarray(feature * size, (feature + 1) * size),
      (weight) => Math.round((weight * UNIT) / STEP) * STEP,
    )
    if (row.some((weight) => Math.abs(weight) >= least)) out[name] = row
  })
  return { bias: Array.from(bias, (value) => Math.round(value * UNIT)), weights: out }
}
