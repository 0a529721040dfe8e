/** Fits the clause models: a logistic regression for each class over shared features, deterministic. */
import {
  type ClassWeights,
  FIRST,
  type FittedModel,
  packModel,
  unpack,
  ZERO,
} from '../../copilot/clauses/model'
import { shuffler } from './fixed-order'

export { CLAUSE_KINDS } from '../../copilot/clauses/kinds'
export { logOdds } from '../../copilot/clauses/model'
export { nameStep } from '../../copilot/clauses/name-step'
export { rowsOf, rowsOfDialog, unmark } from './marked-clauses'

export interface FitRow {
  features: readonly string[]
  labels: readonly (boolean | undefined)[]
}

export interface FitOptions {
  /** A feature seen in fewer rows says nothing. */
  leastRows: number
  rounds: number
  rate: number
  decay: number
  /** Weights that are smaller, in hundredths, are left out; so are features without a weight of `telling`. */
  least: number
  telling: number
  /** Steps to which weights are rounded, in hundredths. */
  unit: number
  sparse: boolean
  /** No more features than this: those that tell most, and tell it often. */
  most: number
  /** Takes the mean of the weights after each of the later rounds, which depends less on the order of the rows. */
  average?: boolean
}

const UNIT = 100
const CAUTION = 0.05
/** Letters that a weight may be away from the one of nothing. */
const MOST = 40

/** Fits bias and weights. */
export function fitClasses(rows: readonly FitRow[], size: number, options: FitOptions): FittedModel {
  const counts = new Map<string, number>()
  for (const { features } of rows) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= options.leastRows).map(([name]) => name)
  const places = new Map(kept.sort().map((name, place) => [name, place]))
  const inputs = rows.map(({ features }) => features.flatMap((name) => places.get(name) ?? []))
  const weights = new Float64Array(kept.length * size)
  const steps = new Float64Array(kept.length * size).fill(CAUTION)
  const bias = new Float64Array(size).fill(-2)
  const biasSteps = new Float64Array(size).fill(1)
  const order = rows.map((_, row) => row)
  const mean = new Float64Array(weights.length)
  const biasMean = new Float64Array(size)
  const from = options.average ? options.rounds >> 1 : options.rounds - 1
  for (let round = 0; round < options.rounds; round++) {
    shuffler(7 + round)(order)
    for (const row of order) {
      const input = inputs[row] ?? []
      const labels = rows[row]?.labels ?? []
      for (let c = 0; c < size; c++) {
        if (labels[c] === undefined) continue
        let sum = bias[c] ?? 0
        for (const feature of input) sum += weights[feature * size + c] ?? 0
        const error = 1 / (1 + Math.exp(-sum)) - (labels[c] ? 1 : 0)
        biasSteps[c] = (biasSteps[c] ?? 0) + error * error
        bias[c] = (bias[c] ?? 0) - (0.1 * error) / Math.sqrt(biasSteps[c] ?? 1)
        for (const feature of input) {
          const at = feature * size + c
          const slope = error + options.decay * (weights[at] ?? 0)
          steps[at] = (steps[at] ?? 0) + slope * slope
          weights[at] = (weights[at] ?? 0) - (options.rate * slope) / Math.sqrt(steps[at] ?? 1)
        }
      }
    }
    if (round >= from) {
      for (let i = 0; i < weights.length; i++) mean[i] = (mean[i] ?? 0) + (weights[i] ?? 0)
      for (let c = 0; c < size; c++) biasMean[c] = (biasMean[c] ?? 0) + (bias[c] ?? 0)
    }
  }
  for (let i = 0; i < weights.length; i++) weights[i] = (mean[i] ?? 0) / (options.rounds - from)
  for (let c = 0; c < size; c++) bias[c] = (biasMean[c] ?? 0) / (options.rounds - from)
  const rowOf = (feature: number) =>
    Array.from(weights.subarray(feature * size, (feature + 1) * size), (weight) => weight * UNIT)
  const worth = kept.map((name, feature) => {
    const strongest = Math.max(...rowOf(feature).map(Math.abs))
    return strongest < options.telling ? 0 : strongest * Math.log1p(counts.get(name) ?? 0)
  })
  const least = worth.toSorted((a, b) => b - a)[options.most] ?? 0
  const lines = kept.flatMap((name, feature) => {
    if ((worth[feature] ?? 0) <= least) return []
    const row = rowOf(feature)
    const letters = row.map((weight, place) => {
      const rounded = Math.abs(weight) < options.least ? 0 : Math.round(weight / options.unit)
      const letter = String.fromCharCode(ZERO + Math.max(-MOST, Math.min(MOST, rounded)))
      if (!options.sparse) return letter
      return rounded === 0 ? '' : String.fromCharCode(FIRST + place) + letter
    })
    return [`${name}\t${letters.join('')}`]
  })
  return {
    bias: Array.from(bias, (value) => Math.round(value * UNIT)),
    unit: options.unit,
    sparse: options.sparse,
    rows: lines.join('\n'),
  }
}

/** A fitted model, ready to weigh. */
export const ready = (model: FittedModel): ClassWeights => unpack(packModel(model))
