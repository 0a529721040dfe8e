/**
 * A small linear model of what a wording leans to, with the places that say so.
 *
 * Its weights are data, fitted by `scripts/fit-wording.mjs`. It tips the balance where phrases of the lexicon are
 * few or level; what it may add is decided by those who use it.
 */
import type { Folded } from '../../knowledge/text/fold'
import { hash } from './feature-keys'
import { type Feature, featuresOf, type Script, scriptOf } from './features'
import { type PackedModel, type PackedRows, type PackedWeights, WeightTable, weightAt } from './packed-model'

/** What a message leans to. */
export interface Leaning {
  script: Script
  /** One score for each class; only their differences mean something. */
  scores: number[]
  /** The places that lean most to a class, strongest first. */
  places(place: number): Feature[]
}

const UNIT = 100
const NOTHING: PackedRows = { bias: [], letters: '', least: 0, unit: 1 }

interface Known {
  feature: Feature
  row: number
}

/** Tables of weights, made at first use. */
const tables = new WeakMap<PackedWeights, WeightTable>()

function tableOf(packed: PackedWeights): WeightTable {
  const table = tables.get(packed) ?? new WeightTable(packed)
  tables.set(packed, table)
  return table
}

/** The message read last: several models read the same one in turn. */
let last: { text: string; script: Script; features: Feature[] } | undefined

function read(text: string): { script: Script; features: Feature[] } {
  if (last?.text !== text) last = { text, script: scriptOf(text), features: distinct(featuresOf(text)) }
  return last
}

function distinct(features: readonly Feature[]): Feature[] {
  const seen = new Set<string>()
  return features.filter(({ name }) => seen.size < seen.add(name).size)
}

/**
 * Reads a message by a model. Linear.
 *
 * @param fewest So few known features say no more than their part of it.
 */
export function readLeaning(model: PackedModel, { text }: Pick<Folded, 'text'>, fewest: number): Leaning {
  const { script, features } = read(text)
  const [rows = NOTHING] = model[script].models
  const table = tableOf(model[script])
  const known: Known[] = []
  for (const feature of features) {
    const row = table.find(hash(feature.name))
    if (row >= 0) known.push({ feature, row })
  }
  const scale = 1 / Math.sqrt(Math.max(known.length, fewest))
  const scores = rows.bias.map((value, place) => {
    let sum = 0
    for (const { row } of known) sum += weightAt(rows, row, place)
    return (value + sum * scale) / UNIT
  })
  return {
    script,
    scores,
    places(place) {
      const weigh = ({ row }: Known): number => weightAt(rows, row, place)
      return known
        .filter((one) => weigh(one) > 0)
        .sort((a, b) => weigh(b) - weigh(a))
        .map(({ feature }) => feature)
    },
  }
}
