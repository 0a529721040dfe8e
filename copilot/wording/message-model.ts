/**
 * Reads a message by the linear models of moods and issues, with the places that say so.
 *
 * The weights are data, fitted by `scripts/fit-wording.mjs`; both models share a table, so that the features of a
 * message are looked up once. What they may add to the phrases of the lexicon is decided by those who use them.
 *
 * Weights are added up as the small whole numbers that their letters are, four classes at a time and group by group,
 * and are scaled once for each group: fractions take memory wherever code is not warm yet.
 */
import type { Folded } from '../../knowledge/text/fold'
import { markKey } from './feature-keys'
import type { Script } from './features'
import { MessageFeatures, type Place } from './message-features'
import model from './message-wording.built'
import { codesOf, type PackedRows, WeightTable } from './packed-model'

const UNIT = 100
/** The place of each model in their table. */
const MODELS = { mood: 0, issue: 1 }

/** What a message leans to. */
export interface MessageLeaning {
  script: Script
  /** One score for each class, 0 on average; only their differences mean something. */
  scores: number[]
  /** The places that lean most to a class, strongest first; those that lean least against it when none does. */
  places(place: number): Place[]
}

/** Groups of features: words, wide ones, runs and marks. */
const GROUPS = 4

/** A code takes 7 bits of 8; two of them are added up in a number, with 16 bits for each sum. */
const LANE = 0xffff
const LANES = 0x00ff00ff
/** As many codes add up to less than 16 bits. */
const MOST_AT_ONCE = 512

/** One model of a script, with what the features of a message add up to. */
class Sums {
  private readonly codes: Uint8Array
  /** The codes of a row, four in a number; none is 0. A row is put together when it is first met: most never are. */
  private readonly fours: Int32Array
  private readonly zero: number
  private readonly size: number
  /** Numbers of a row. */
  private readonly width: number
  private readonly sums: Int32Array
  private readonly counts = new Int32Array(GROUPS)

  constructor(private readonly rows: PackedRows) {
    const { codes, zero } = codesOf(rows)
    this.codes = codes
    this.zero = zero
    this.size = rows.bias.length
    this.width = Math.ceil(this.size / 4)
    this.fours = new Int32Array((codes.length / this.size) * this.width)
    this.sums = new Int32Array(GROUPS * this.width * 4)
  }

  clear(): void {
    this.sums.fill(0)
    this.counts.fill(0)
  }

  /** Adds the first `count` rows to a group. */
  add(rows: Int32Array, count: number, group: number): void {
    const { fours, sums, width } = this
    for (let i = 0; i < count; i++) if (fours[(rows[i] ?? 0) * width] === 0) this.putTogether(rows[i] ?? 0)
    for (let from = 0; from < count; from += MOST_AT_ONCE) {
      const end = Math.min(count, from + MOST_AT_ONCE)
      for (let place = 0; place < width; place++) {
        let even = 0
        let odd = 0
        for (let i = from; i < end; i++) {
          const four = fours[(rows[i] ?? 0) * width + place] ?? 0
          even = (even + (four & LANES)) | 0
          odd = (odd + ((four >>> 8) & LANES)) | 0
        }
        const to = (group * width + place) * 4
        sums[to] = (sums[to] ?? 0) + (even & LANE)
        sums[to + 1] = (sums[to + 1] ?? 0) + (odd & LANE)
        sums[to + 2] = (sums[to + 2] ?? 0) + (even >>> 16)
        sums[to + 3] = (sums[to + 3] ?? 0) + (odd >>> 16)
      }
    }
    this.counts[group] = count
  }

  /** The weight of a class in a row, in hundredths. */
  weight(row: number, place: number): number {
    return this.zero + (this.codes[row * this.size + place] ?? 0) * this.rows.unit
  }

  private putTogether(row: number): void {
    const { codes, fours, size, width } = this
    for (let place = 0; place < size; place++) {
      const to = row * width + (place >> 2)
      fours[to] = (fours[to] ?? 0) | ((codes[row * size + place] ?? 0) << ((place & 3) * 8))
    }
  }

  /** What all features say to each class, each group with its scale, and rows of further marks. */
  total(scales: readonly number[], further: readonly number[]): number[] {
    const { bias, unit } = this.rows
    const out: number[] = []
    for (let place = 0; place < this.size; place++) {
      let sum = bias[place] ?? 0
      for (let group = 0; group < GROUPS; group++) {
        const codes = this.sums[group * this.width * 4 + place] ?? 0
        sum += ((this.counts[group] ?? 0) * this.zero + codes * unit) * (scales[group] ?? 0)
      }
      for (let i = 0; i < further.length; i++) sum += this.weight(further[i] ?? 0, place)
      out.push(sum)
    }
    return out
  }
}

/** What reads the messages of a script. */
interface Reader {
  table: WeightTable
  models: readonly Sums[]
}

const readers = new Map<Script, Reader>()

/** The weights of a script; made at first use. */
function readerOf(script: Script): Reader {
  const known = readers.get(script)
  if (known) return known
  const packed = model[script]
  const reader = { table: new WeightTable(packed), models: packed.models.map((rows) => new Sums(rows)) }
  readers.set(script, reader)
  return reader
}

const features = new MessageFeatures()
/** The message read last: the models read the same one in turn. */
let last: { text: string; reader: Reader; scales: number[] } | undefined
/** The words of it that are known: their places among its words, and their rows. */
const known = new Int32Array(features.words.length)
const knownRows = new Int32Array(features.words.length)
let knownCount = 0
/** The same of its other features, group by group. */
const others = new Int32Array(features.words.length)
const otherRows = new Int32Array(features.words.length)

function addAll({ table, models }: Reader, keys: Int32Array, count: number, group: number): void {
  const found = table.findAll(keys, count, others, otherRows)
  for (const sums of models) sums.add(otherRows, found, group)
}

function read(text: string): NonNullable<typeof last> {
  if (last?.text === text) return last
  features.read(text)
  const reader = readerOf(features.script)
  knownCount = reader.table.findAll(features.words, features.wordCount, known, knownRows)
  for (const sums of reader.models) {
    sums.clear()
    sums.add(knownRows, knownCount, 0)
  }
  addAll(reader, features.wide, features.wideCount, 1)
  addAll(reader, features.runs, features.runCount, 2)
  addAll(reader, features.marks, features.markCount, 3)
  last = { text, reader, scales: [features.wordScale, features.wideScale, features.runScale, 1] }
  return last
}

/** The places of known words that lean to a class, strongest first; all of them when none does. */
function placesOf(text: string, which: number, place: number): Place[] {
  const sums = read(text).reader.models[which]
  if (!sums) return []
  const leaning: WeighedPlace[] = []
  for (const least of [0, Number.NEGATIVE_INFINITY]) {
    for (let i = 0; i < knownCount; i++) {
      const weight = sums.weight(knownRows[i] ?? 0, place)
      if (weight <= least) continue
      const at = known[i] ?? 0
      leaning.push({ weight, foldedStart: features.starts[at] ?? 0, foldedEnd: features.ends[at] ?? 0 })
    }
    if (leaning.length > 0) break
  }
  return leaning.sort((a, b) => b.weight - a.weight)
}

interface WeighedPlace extends Place {
  weight: number
}

/**
 * Reads a message by a model. Linear.
 *
 * @param found What else was found in it, as names of marks.
 */
export function readMessageLeaning(
  which: keyof typeof MODELS,
  { text }: Pick<Folded, 'text'>,
  found: readonly string[] = [],
): MessageLeaning {
  const { reader, scales } = read(text)
  const further: number[] = []
  for (const mark of found) {
    const row = reader.table.find(markKey(mark))
    if (row >= 0) further.push(row)
  }
  const scores = reader.models[MODELS[which]]?.total(scales, further) ?? []
  let sum = 0
  for (let place = 0; place < scores.length; place++) sum += scores[place] ?? 0
  const mean = sum / scores.length
  for (let place = 0; place < scores.length; place++) scores[place] = ((scores[place] ?? 0) - mean) / UNIT
  return { script: features.script, scores, places: (place) => placesOf(text, MODELS[which], place) }
}
