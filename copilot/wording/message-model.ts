/**
 * Reads a message by a linear model of all its features, with the places that say so.
 *
 * The weights are data, fitted by `scripts/fit-wording.mjs`. What they may add to the phrases of the lexicon is
 * decided by those who use them.
 */
import type { Folded } from '../../knowledge/text/fold'
import type { Feature } from './features'
import type { Leaning, LinearModel, ScriptModel } from './linear-model'
import { type MessageFeatures, messageFeaturesOf } from './message-features'

const UNIT = 100

type Row = readonly number[]

interface Known {
  feature: Feature
  row: Row
}

/** Weights by name as a table, which is looked up faster than an object of thousands; made at first use. */
const tables = new WeakMap<ScriptModel, ReadonlyMap<string, Row>>()

function tableOf(model: ScriptModel): ReadonlyMap<string, Row> {
  const known = tables.get(model) ?? new Map(Object.entries(model.weights))
  tables.set(model, known)
  return known
}

/** The message read last: several models read the same one in turn. */
let last: { text: string; features: MessageFeatures } | undefined

function read(text: string): MessageFeatures {
  if (last?.text !== text) last = { text, features: messageFeaturesOf(text) }
  return last.features
}

/**
 * Reads a message by a model. Linear. The scores are 0 on average; where no place leans to a class, those that lean
 * least against it are its places.
 *
 * @param found What else was found in it, as names of marks.
 */
export function readMessageLeaning(
  model: LinearModel,
  { text }: Pick<Folded, 'text'>,
  found: readonly string[] = [],
): Leaning {
  const { script, words, wordScale, grams, gramScale, marks } = read(text)
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
    const row = weights.get(feature.name)
    if (!row) continue
    known.push({ feature, row })
    add(row, wordScale)
  }
  for (const gram of grams) add(weights.get(gram), gramScale)
  for (const mark of marks) add(weights.get(mark), 1)
  for (const mark of found) add(weights.get(mark), 1)
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
