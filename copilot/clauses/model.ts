/** A linear model with one yes or no for each class: a chunk can tell since when and what at once. */

/** The model as data: one line for each feature, its name, a tab, and its weights as letters. */
export interface PackedModel {
  bias: readonly number[]
  /** What one letter further from `ZERO` is worth, in hundredths. */
  unit: number
  /** True when a row holds pairs of a class and its weight and not a weight for each class. */
  sparse: boolean
  rows: string
}

/** The letter of weight nothing; classes of sparse rows count from `FIRST`. */
export const ZERO = 80
export const FIRST = 40

/** Weights by feature: pairs of a class and its weight in log odds, those of nothing left out. */
export interface ClassWeights {
  bias: readonly number[]
  weights: ReadonlyMap<string, Float32Array>
}

const HUNDREDTHS = 100

const unpacked = new WeakMap<PackedModel, ClassWeights>()

/** The weights of a packed model; made at first use. */
export function unpack(model: PackedModel): ClassWeights {
  const known = unpacked.get(model)
  if (known) return known
  const weights = new Map<string, Float32Array>()
  const worth = model.unit / HUNDREDTHS
  for (const line of model.rows.split('\n')) {
    const tab = line.indexOf('\t')
    if (tab < 0) continue
    const pairs: number[] = []
    for (let i = tab + 1; i < line.length; i += model.sparse ? 2 : 1) {
      const place = model.sparse ? line.charCodeAt(i) - FIRST : i - tab - 1
      const weight = line.charCodeAt(model.sparse ? i + 1 : i) - ZERO
      if (weight !== 0) pairs.push(place, weight * worth)
    }
    weights.set(line.slice(0, tab), Float32Array.from(pairs))
  }
  const out = { bias: model.bias.map((value) => value / HUNDREDTHS), weights }
  unpacked.set(model, out)
  return out
}

/** The log odds of each class for distinct features. Linear. */
export function logOdds(model: ClassWeights, features: readonly string[]): number[] {
  const sums = [...model.bias]
  for (const name of features) {
    const row = model.weights.get(name)
    if (!row) continue
    for (let i = 0; i + 1 < row.length; i += 2) {
      const place = row[i] ?? 0
      sums[place] = (sums[place] ?? 0) + (row[i + 1] ?? 0)
    }
  }
  return sums
}
