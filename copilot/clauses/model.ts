/** A linear model with one yes or no for each class: a chunk can tell since when and what at once. */
import { hash } from '../wording/feature-keys'
import { type PackedKeys, packKeys, WeightTable } from '../wording/packed-model'

/** The model as fitted: one line for each feature, its name, a tab, and its weights as letters. */
export interface FittedModel {
  bias: readonly number[]
  /** What one letter further from `ZERO` is worth, in hundredths. */
  unit: number
  /** True when a row holds pairs of a class and its weight and not a weight for each class. */
  sparse: boolean
  rows: string
}

/** The model as shipped: of a feature only its number is kept (see `packed-model.ts`). */
export interface PackedModel extends PackedKeys {
  bias: readonly number[]
  unit: number
  /** The classes of each row, a space between rows; empty when every row holds a weight for each class. */
  places: string
  /** The letters of their weights. */
  letters: string
}

/** The letter of weight nothing; classes of sparse rows count from `FIRST`. */
export const ZERO = 80
export const FIRST = 40

/** Weights in log odds, those of nothing left out. */
export interface ClassWeights {
  bias: readonly number[]
  table: WeightTable
  /** Where the weights of each row of the table begin; one more for the end of the last. */
  starts: Int32Array
  places: Uint8Array
  weights: Float32Array
}

const HUNDREDTHS = 100
const SPACE = 32

/** Makes what is shipped of a fitted model. */
export function packModel({ bias, unit, sparse, rows }: FittedModel): PackedModel {
  const lines = new Map<string, string>()
  for (const line of rows.split('\n')) {
    const tab = line.indexOf('\t')
    if (tab >= 0) lines.set(line.slice(0, tab), line.slice(tab + 1))
  }
  const { keys, names } = packKeys(lines.keys(), hash)
  const inOrder = names.map((name) => lines.get(name) ?? '')
  const every = (first: number) => (line: string) => [...line].filter((_, i) => i % 2 === first).join('')
  return {
    bias,
    unit,
    ...keys,
    places: sparse ? inOrder.map(every(0)).join(' ') : '',
    letters: sparse ? inOrder.map(every(1)).join('') : inOrder.join(''),
  }
}

/** A packed model, ready to weigh. Linear. */
export function unpack(model: PackedModel): ClassWeights {
  const { unit, places, letters } = model
  const table = new WeightTable(model)
  const starts = new Int32Array(table.size + 1)
  const kept = new Uint8Array(letters.length)
  const weights = new Float32Array(letters.length)
  const worth = unit / HUNDREDTHS
  const size = model.bias.length
  let count = 0
  let row = 0
  let at = 0
  for (let i = 0; i < letters.length; i++) {
    let place = i % size
    if (places === '') {
      if (place === 0 && i > 0) starts[++row] = count
    } else {
      for (; places.charCodeAt(at) === SPACE; at++) starts[++row] = count
      place = places.charCodeAt(at++) - FIRST
    }
    const weight = letters.charCodeAt(i) - ZERO
    if (weight === 0) continue
    kept[count] = place
    weights[count++] = weight * worth
  }
  starts.fill(count, row + 1)
  return {
    bias: model.bias.map((value) => value / HUNDREDTHS),
    table,
    starts,
    places: kept.slice(0, count),
    weights: weights.slice(0, count),
  }
}

/** The log odds of each class for distinct features. Linear. */
export function logOdds(model: ClassWeights, features: readonly string[]): number[] {
  const { table, starts, places, weights } = model
  const sums = [...model.bias]
  for (const name of features) {
    const row = table.find(hash(name))
    if (row < 0) continue
    const end = starts[row + 1] ?? 0
    for (let i = starts[row] ?? 0; i < end; i++) {
      const place = places[i] ?? 0
      sums[place] = (sums[place] ?? 0) + (weights[i] ?? 0)
    }
  }
  return sums
}
