/**
 * Reads a message by the linear models of moods and issues, with the places that say so.
 *
 * The weights are data, fitted by `scripts/fit-wording.mjs`; both models share a table, so that the features of a
 * message are looked up once. What they may add to the phrases of the lexicon is decided by those who use them.
 */
import type { Folded } from '../../knowledge/text/fold'
import { markKey } from './feature-keys'
import type { Script } from './features'
import { messageFeaturesOf, type Place } from './message-features'
import model from './message-wording.built'
import { type PackedRows, WeightTable, weightAt } from './packed-model'

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

interface Known {
  feature: Place
  row: number
}

interface Read {
  text: string
  script: Script
  known: readonly Known[]
  /** For each model, the sums of all its features, one for each class. */
  sums: readonly (readonly number[])[]
}

const tables = new Map<Script, WeightTable>()

/** The weights of a script; made at first use. */
function tableOf(script: Script): WeightTable {
  const table = tables.get(script) ?? new WeightTable(model[script])
  tables.set(script, table)
  return table
}

/** The message read last: the models read the same one in turn. */
let last: Read | undefined

function read(text: string): Read {
  if (last?.text === text) return last
  const { script, words, wordScale, wide, wideScale, runs, runScale, marks } = messageFeaturesOf(text)
  const table = tableOf(script)
  const { models } = model[script]
  const sums = models.map(({ bias }) => [...bias])
  const add = (row: number, scale: number): void => {
    for (let i = 0; i < models.length; i++) addRow(models[i], row, scale, sums[i])
  }
  const known: Known[] = []
  for (const feature of words) {
    const row = table.find(feature.key)
    if (row < 0) continue
    known.push({ feature, row })
    add(row, wordScale)
  }
  const look = (key: number, scale: number): void => {
    const row = table.find(key)
    if (row >= 0) add(row, scale)
  }
  for (const key of wide) look(key, wideScale)
  for (const key of runs) look(key, runScale)
  for (const key of marks) look(key, 1)
  last = { text, script, known, sums }
  return last
}

/** Adds `scale` times the weights of a row to `sums`. */
function addRow(rows: PackedRows | undefined, row: number, scale: number, sums: number[] = []): void {
  if (!rows) return
  for (let place = 0; place < sums.length; place++)
    sums[place] = (sums[place] ?? 0) + weightAt(rows, row, place) * scale
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
  const { script, known, sums } = read(text)
  const rows = model[script].models[MODELS[which]]
  const own = [...(sums[MODELS[which]] ?? [])]
  for (const mark of found) {
    const row = tableOf(script).find(markKey(mark))
    if (row >= 0) addRow(rows, row, 1, own)
  }
  const mean = own.reduce((a, b) => a + b, 0) / own.length
  return {
    script,
    scores: own.map((sum) => (sum - mean) / UNIT),
    places(place) {
      const weigh = ({ row }: Known): number => (rows ? weightAt(rows, row, place) : 0)
      const sorted = [...known].sort((a, b) => weigh(b) - weigh(a))
      const leaning = sorted.filter((one) => weigh(one) > 0)
      return (leaning.length > 0 ? leaning : sorted).map(({ feature }) => feature)
    },
  }
}
