/**
 * A linear model as two strings: the names of its features, and a letter for each weight.
 *
 * A weight is looked up where it stands, so that a model of thousands of rows costs nothing before it is asked.
 */
import type { LinearModel, ScriptModel } from './linear-model'

/** The weights of one script; `letters` has a row of one letter for each class for each name, in their order. */
export interface PackedWeights {
  bias: readonly number[]
  names: string
  letters: string
  /** What the first letter stands for, and what one letter further is worth, in hundredths. */
  least: number
  unit: number
}

export type PackedModel = Readonly<Record<keyof LinearModel, PackedWeights>>

/** The letter of the least weight; those before it would need a backslash in a program. */
const FIRST = 40

function packWeights({ bias, weights }: ScriptModel): PackedWeights {
  const rows = Object.entries(weights)
  const values = rows.flatMap(([, row]) => row)
  const least = values.reduce((a, b) => Math.min(a, b), 0)
  const unit = values.reduce((a, b) => divisor(a, b - least), 0) || 1
  return {
    bias,
    names: rows.map(([name]) => name).join('\n'),
    letters: values.map((value) => String.fromCharCode(FIRST + (value - least) / unit)).join(''),
    least,
    unit,
  }
}

/** Greatest common divisor. */
function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}

/** Packs a model. Every row needs a weight for each class. */
export function packModel(model: LinearModel): PackedModel {
  return {
    latin: packWeights(model.latin),
    han: packWeights(model.han),
    arabic: packWeights(model.arabic),
  }
}

/** Rows of weights by what features are known by; a row is read when it is first asked for. */
export class WeightTable<Key> {
  private readonly rows = new Map<Key, number | readonly number[]>()

  /** @param keyOf what a feature is known by to those who ask, by its name in the data */
  constructor(
    private readonly packed: PackedWeights,
    keyOf: (name: string) => Key,
  ) {
    if (packed.names === '') return
    packed.names.split('\n').forEach((name, row) => {
      this.rows.set(keyOf(name), row)
    })
  }

  /** The weights of a feature, one for each class; undefined for one the model does not know. */
  get(key: Key): readonly number[] | undefined {
    const row = this.rows.get(key)
    if (typeof row !== 'number') return row
    const { bias, letters, least, unit } = this.packed
    const first = row * bias.length
    const read = bias.map((_, place) => least + (letters.charCodeAt(first + place) - FIRST) * unit)
    this.rows.set(key, read)
    return read
  }
}
