/**
 * Linear models as strings: the numbers of their features, and a letter for each weight.
 *
 * Of a feature only its number is shipped: what speaks for a reading is shown by the words of the message itself. The
 * numbers are in order and their distances are kept, so that a table is read without making an entry for each; a
 * weight is looked up where it stands.
 */
import type { Script } from './features'

/** Weights of one script, in hundredths: one for each class, in the order of the model's classes. */
export interface ScriptModel {
  bias: readonly number[]
  weights: Readonly<Record<string, readonly number[]>>
}

export type LinearModel = Readonly<Record<Script, ScriptModel>>

/** The weights of one model and script. */
export interface PackedRows {
  bias: readonly number[]
  /** A row of one letter for each class for each number of the table, in their order. */
  letters: string
  /** What the first letter stands for, and what one letter further is worth, in hundredths. */
  least: number
  unit: number
}

/** The numbers of the features of a table, in their order. */
export interface PackedKeys {
  /** Bits that are kept of a number. */
  bits: number
  /** Distances between them, in two parts of a letter for each. */
  far: string
  near: string
}

/** The weights of one script, of one model or of several that share their features. */
export interface PackedWeights extends PackedKeys {
  models: readonly PackedRows[]
}

export type PackedModel = Readonly<Record<Script, PackedWeights>>

/** The letter of the least value; those before it would need a backslash in a program. The last one is a byte too. */
const FIRST = 40
const LAST = 127
/** Bits of a whole number. */
const KEY_BITS = 30
/** A number keeps so many bits more than it takes to count the table: one stranger of a thousand is taken for one of it. */
const MORE_BITS = 10
/** The near part of a distance is less than this. */
const NEAR = 50
/** The last letter of the far part: another one follows. */
const MOST_FAR = 50

const letter = (value: number): string => String.fromCharCode(FIRST + value)

/** Distances as letters. */
function packDistances(keys: readonly number[]): Pick<PackedKeys, 'far' | 'near'> {
  let far = ''
  let near = ''
  let before = 0
  for (const key of keys) {
    const distance = key - before
    before = key
    near += letter(distance % NEAR)
    let rest = Math.floor(distance / NEAR)
    for (; rest >= MOST_FAR; rest -= MOST_FAR) far += letter(MOST_FAR)
    far += letter(rest)
  }
  return { far, near }
}

function packRows({ bias, weights }: ScriptModel, names: readonly string[]): PackedRows {
  const nothing = bias.map(() => 0)
  const values = names.flatMap((name) => weights[name] ?? nothing)
  const least = values.reduce((a, b) => Math.min(a, b), 0)
  const unit = values.reduce((a, b) => divisor(a, b - least), 0) || 1
  if (values.some((value) => FIRST + (value - least) / unit > LAST))
    throw new RangeError('Weights lie too far apart for a letter each: round them more.')
  return { bias, letters: values.map((value) => letter((value - least) / unit)).join(''), least, unit }
}

/** The numbers of features and their names in the order of these; of names that fall together the first one stays. */
export function packKeys(
  names: Iterable<string>,
  keyOf: (name: string) => number,
): { keys: PackedKeys; names: string[] } {
  const distinct = [...new Set(names)]
  const bits = Math.min(KEY_BITS, Math.ceil(Math.log2(distinct.length + 1)) + MORE_BITS)
  const byKey = new Map<number, string>()
  for (const name of distinct) {
    const key = keyOf(name) >>> (KEY_BITS - bits)
    if (!byKey.has(key)) byKey.set(key, name)
  }
  const keys = [...byKey.keys()].sort((a, b) => a - b)
  return { keys: { bits, ...packDistances(keys) }, names: keys.map((key) => byKey.get(key) ?? '') }
}

function packWeights(models: readonly ScriptModel[], keyOf: (name: string) => number): PackedWeights {
  const { keys, names } = packKeys(
    models.flatMap(({ weights }) => Object.keys(weights)),
    keyOf,
  )
  return { ...keys, models: models.map((model) => packRows(model, names)) }
}

/** Greatest common divisor. */
function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b)
}

/**
 * Packs models into one table, in their order.
 *
 * @param keyOf the number of a feature (at most 30 bits) by its name in the data
 */
export function packModels(models: readonly LinearModel[], keyOf: (name: string) => number): PackedModel {
  const pack = (script: Script) =>
    packWeights(
      models.map((model) => model[script]),
      keyOf,
    )
  return { latin: pack('latin'), han: pack('han'), arabic: pack('arabic') }
}

/** Where the features stand whose weights are known, by their numbers. */
export class WeightTable {
  /** Numbers in their order. */
  private readonly keys: Int32Array
  /** Where the numbers begin that start with the same bits. */
  private readonly starts: Int32Array
  private readonly shift: number
  private readonly dropped: number

  constructor({ bits, far, near }: PackedKeys) {
    const count = near.length
    // About one number begins with the same bits.
    const leading = Math.max(1, Math.ceil(Math.log2(count + 1)))
    this.shift = bits - leading
    this.dropped = KEY_BITS - bits
    this.keys = new Int32Array(count)
    this.starts = new Int32Array((1 << leading) + 1)
    let key = 0
    let at = 0
    let filled = 0
    for (let row = 0; row < count; row++) {
      let rest = 0
      let part = MOST_FAR
      while (part === MOST_FAR) {
        part = far.charCodeAt(at++) - FIRST
        rest += part
      }
      key += rest * NEAR + near.charCodeAt(row) - FIRST
      this.keys[row] = key
      for (const start = key >>> this.shift; filled <= start; filled++) this.starts[filled] = row
    }
    this.starts.fill(count, filled)
  }

  /** How many features it knows. */
  get size(): number {
    return this.keys.length
  }

  /** Where the row of a feature stands; -1 for one the model does not know. */
  find(key: number): number {
    const kept = key >>> this.dropped
    const start = kept >>> this.shift
    const { keys, starts } = this
    const end = starts[start + 1] ?? 0
    for (let row = starts[start] ?? 0; row < end; row++) if (keys[row] === kept) return row
    return -1
  }

  /**
   * Looks the first `count` features up, all in one loop.
   *
   * @param places is filled with the places of those that are known among `features`
   * @param rows is filled with their rows
   * @returns how many are known
   */
  findAll(features: Int32Array, count: number, places: Int32Array, rows: Int32Array): number {
    const { keys, starts, shift, dropped } = this
    let known = 0
    for (let place = 0; place < count; place++) {
      const kept = (features[place] ?? 0) >>> dropped
      const start = kept >>> shift
      const end = starts[start + 1] ?? 0
      let row = starts[start] ?? 0
      while (row < end && keys[row] !== kept) row++
      if (row === end) continue
      places[known] = place
      rows[known++] = row
    }
    return known
  }
}

const encoder = new TextEncoder()

/** The letters of a model as their codes, row by row, and the weight (in hundredths) that a code of 0 would stand for. */
export function codesOf({ letters, least, unit }: PackedRows): { codes: Uint8Array; zero: number } {
  return { codes: encoder.encode(letters), zero: least - FIRST * unit }
}

/** The weight of a class in a row that was found, in hundredths. */
export function weightAt({ bias, letters, least, unit }: PackedRows, row: number, place: number): number {
  return least + (letters.charCodeAt(row * bias.length + place) - FIRST) * unit
}
