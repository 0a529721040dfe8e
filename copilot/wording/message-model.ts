/**
 * Reads a message by a linear model of all its features, with the places that say so.
 *
 * The weights are data, fitted by `scripts/fit-wording.mjs`. What they may add to the phrases of the lexicon is
 * decided by those who use them.
 */
import type { Folded } from '../../knowledge/text/fold'
import { keyOf, markKey } from './feature-keys'
import type { Script } from './features'
import { type MessageFeatures, messageFeaturesOf, type Place } from './message-features'
import { type PackedModel, type PackedWeights, WeightTable } from './packed-model'

const UNIT = 100

type Row = readonly number[]

/** What a message leans to. */
export interface MessageLeaning {
  script: Script
  /** One score for each class, 0 on average; only their differences mean something. */
  scores: number[]
  /** The places that lean most to a class, strongest first; those that lean least against it when none does. */
  places(place: number): Place[]
}

interface Known {
  feature: Place
  row: Row
}

/** Weights by the numbers of features, made at first use. */
const tables = new WeakMap<PackedWeights, WeightTable<number>>()

function tableOf(packed: PackedWeights): WeightTable<number> {
  const table = tables.get(packed) ?? new WeightTable(packed, keyOf)
  tables.set(packed, table)
  return table
}

/** The message read last: several models read the same one in turn. */
let last: { text: string; features: MessageFeatures } | undefined

function read(text: string): MessageFeatures {
  if (last?.text !== text) last = { text, features: messageFeaturesOf(text) }
  return last.features
}

/**
 * Reads a message by a model. Linear.
 *
 * @param found What else was found in it, as names of marks.
 */
export function readMessageLeaning(
  model: PackedModel,
  { text }: Pick<Folded, 'text'>,
  found: readonly string[] = [],
): MessageLeaning {
  const { script, words, wordScale, runs, runScale, marks } = read(text)
  const { bias } = model[script]
  const weights = tableOf(model[script])
  const sums = [...bias]
  const add = (row: Row | undefined, scale: number): void => {
    if (row)
      for (let place = 0; place < sums.length; place++)
        sums[place] = (sums[place] ?? 0) + (row[place] ?? 0) * scale
  }
  const known: Known[] = []
  for (const feature of words) {
    const row = weights.get(feature.key)
    if (!row) continue
    known.push({ feature, row })
    add(row, wordScale)
  }
  for (const run of runs) add(weights.get(run), runScale)
  for (const mark of marks) add(weights.get(mark), 1)
  for (const mark of found) add(weights.get(markKey(mark)), 1)
  const mean = sums.reduce((a, b) => a + b, 0) / sums.length
  return {
    script,
    scores: sums.map((sum) => (sum - mean) / UNIT),
    places(place) {
      const weigh = ({ row }: Known): number => row[place] ?? 0
      const sorted = known.sort((a, b) => weigh(b) - weigh(a))
      const leaning = sorted.filter((one) => weigh(one) > 0)
      return (leaning.length > 0 ? leaning : sorted).map(({ feature }) => feature)
    },
  }
}
