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
/** Two words or two Chinese characters. */
const PAIR = /_|^[\u3400-\u9fff]{2}$/u
const ROUNDS = 12
/** First steps of weights and of the bias; later ones shrink with what was learned already. */
const RATE = 0.5
const BIAS_RATE = 0.1
/** Keeps the first steps of a rare feature small. */
const CAUTION = 0.01
const UNIT = 100

/** How a model is fitted and trimmed. */
export interface Fitting {
  /** Draws weights to nothing; keeps what few messages say small. */
  decay: number
  /** Pairs of words must be seen in so many messages. */
  leastPairs: number
  /** Weights are kept in steps of so many hundredths: finer ones say nothing more and take more room. */
  step: number
  /** The mean of so many models, each fitted in an order of its own. */
  runs: number
  /** True when only the differences between the classes are kept, and measured against the least. */
  centred: boolean
}

const PLAIN: Fitting = { decay: 0.002, leastPairs: LEAST_MESSAGES, step: 10, runs: 1, centred: false }

/** The differences of weights from their mean. */
function centre(row: readonly number[]): number[] {
  const mean = row.reduce((a, b) => a + b, 0) / row.length
  return row.map((weight) => weight - mean)
}

/** How much a row of weights can say, in hundredths. */
function strength(row: readonly number[], centred: boolean): number {
  return centred ? ((Math.max(...row) - Math.min(...row)) * UNIT) / 2 : Math.max(...row.map(Math.abs)) * UNIT
}

/**
 * @param least Weights that are smaller in all classes, in hundredths, are left out.
 * @returns bias and weights in hundredths, in the order of `classes`.
 */
export function fitWording(
  rows: readonly Labelled[],
  classes: readonly string[],
  fewest: number,
  least: number,
  fitting: Partial<Fitting> = {},
): ScriptModel {
  const { decay, leastPairs, step, runs, centred } = { ...PLAIN, ...fitting }
  const read = rows.map(({ text }) => [
    ...new Set(featuresOf(foldWithPositions(text).text).map((feature) => feature.name)),
  ])
  const counts = new Map<string, number>()
  for (const names of read) for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const enough = (name: string): number => (PAIR.test(name) ? leastPairs : LEAST_MESSAGES)
  const kept = [...counts].filter(([name, count]) => count >= enough(name)).map(([name]) => name)
  const places = new Map(kept.sort().map((name, place) => [name, place]))
  const inputs = read.map((names) => names.flatMap((name) => places.get(name) ?? []))
  const labels = rows.map(({ label }) => classes.indexOf(label))
  const size = classes.length
  const weights = new Float64Array(kept.length * size)
  const bias = new Float64Array(size)
  for (let run = 0; run < runs; run++) {
    const one = descend(rows, inputs, labels, {
      size,
      count: kept.length,
      fewest,
      decay,
      seed: 7 + run * ROUNDS,
    })
    one.weights.forEach((weight, at) => {
      weights[at] = (weights[at] ?? 0) + weight / runs
    })
    one.bias.forEach((value, place) => {
      bias[place] = (bias[place] ?? 0) + value / runs
    })
  }
  const out: Record<string, number[]> = {}
  kept.forEach((name, feature) => {
    const fitted = Array.from(weights.subarray(feature * size, (feature + 1) * size))
    const row = centred ? centre(fitted) : fitted
    const rounded = row.map((weight) => Math.round((weight * UNIT) / step) * step)
    const said = centred
      ? strength(row, true)
      : strength(
          rounded.map((weight) => weight / UNIT),
          false,
        )
    if (said >= least && rounded.some((weight) => weight !== 0)) out[name] = rounded
  })
  return { bias: Array.from(bias, (value) => Math.round(value * UNIT)), weights: out }
}

interface Descent {
  /** Number of classes and of features. */
  size: number
  count: number
  fewest: number
  decay: number
  seed: number
}

/** One model: steps down the slope, row by row, smaller the more was learned already. */
function descend(
  rows: readonly Labelled[],
  inputs: readonly (readonly number[])[],
  labels: readonly number[],
  { size, count, fewest, decay, seed }: Descent,
): { weights: Float64Array; bias: Float64Array } {
  const weights = new Float64Array(count * size)
  const steps = new Float64Array(count * size)
  const bias = new Float64Array(size)
  const biasSteps = new Float64Array(size)
  const order = rows.map((_, row) => row)
  for (let round = 0; round < ROUNDS; round++) {
    shuffler(seed + round)(order)
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
          const slope = error * scale + decay * (weights[at] ?? 0)
          steps[at] = (steps[at] ?? 0) + slope * slope
          weights[at] = (weights[at] ?? 0) - (RATE * slope) / Math.sqrt((steps[at] ?? 0) + CAUTION)
        }
      }
    }
  }
  return { weights, bias }
}
