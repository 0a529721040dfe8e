/** Fits the models of moods and issues to labelled messages: multinomial logistic regression, deterministic. */

import { findIssueClues } from '../../copilot/issue/find-clues'
import { marksOfClues } from '../../copilot/issue/wording'
import type { MoodKind } from '../../copilot/signals'
import type { ScriptModel } from '../../copilot/wording/linear-model'
import { messageFeaturesOf, type Named } from '../../copilot/wording/message-features'
import { foldWithPositions } from '../../knowledge/text/fold'
import { shuffler } from './fixed-order'

export { ISSUE_KINDS, MOOD_KINDS } from '../../copilot/signals'

/** The marks of a message for the model of issues. */
export const issueMarks = (text: string, mood: MoodKind): string[] => marksOfClues(findIssueClues(text), mood)

export interface Labelled {
  text: string
  label: string
  /** Further labels a careful reader could defend; they share a part of what the label says. */
  alt?: readonly string[]
  /** Marks beside those of its wording. */
  found?: readonly string[]
  /** How much the message counts. */
  weight: number
}

export interface FitOptions {
  /** The most features of a model; those that say most are kept. */
  most: number
}

/** A feature seen in fewer messages says nothing. */
const LEAST_MESSAGES = 2
const ROUNDS = 12
/** The weights are the mean of those after the last rounds, so that no message counts for coming late. */
const AVERAGED = 6
/** First steps of weights and of the bias; later ones shrink with what was learned already. */
const RATE = 0.1
/** Keeps the first steps of a rare feature small. */
const CAUTION = 0.01
/** Draws weights to nothing; keeps what few messages say small. */
const DECAY = 0.006
/** What second labels share of a message. */
const SECOND = 0.3
/** A feature is no more worth for being seen more often than this. */
const OFTEN = 30
const UNIT = 100
/** Weights are kept in steps of so many hundredths, which packs better. */
const STEP = 10

/** What a message says, as names with what they count. */
function inputOf({ text, found = [] }: Labelled): [name: string, value: number][] {
  const named = { words: [], runs: [], marks: [] }
  const { words, runs, marks }: Named = named
  const { wordScale, runScale } = messageFeaturesOf(foldWithPositions(text).text, named)
  return [
    ...words.map((name): [string, number] => [name, wordScale]),
    ...runs.map((name): [string, number] => [name, runScale]),
    ...[...marks, ...found].map((name): [string, number] => [name, 1]),
  ]
}

/** How much of a message each class gets. */
function sharesOf({ label, alt = [] }: Labelled, classes: readonly string[]): number[] {
  const second = alt.filter((name) => name !== label && classes.includes(name))
  return classes.map((name) => {
    if (name === label) return second.length > 0 ? 1 - SECOND : 1
    return second.includes(name) ? SECOND / second.length : 0
  })
}

/** Bias and weights in hundredths, in the order of `classes`. */
export function fitMessages(
  rows: readonly Labelled[],
  classes: readonly string[],
  { most }: FitOptions,
): ScriptModel {
  const read = rows.map(inputOf)
  const counts = new Map<string, number>()
  for (const input of read) for (const [name] of input) counts.set(name, (counts.get(name) ?? 0) + 1)
  const kept = [...counts].filter(([, count]) => count >= LEAST_MESSAGES).map(([name]) => name)
  const size = classes.length
  const places = new Map(kept.sort().map((name, place) => [name, place * size]))
  const inputs = read.map((input) => {
    const known = input.filter(([name]) => places.has(name))
    return {
      at: Uint32Array.from(known, ([name]) => places.get(name) ?? 0),
      value: Float64Array.from(known, ([, value]) => value),
    }
  })
  const shares = rows.map((row) => sharesOf(row, classes))
  const weights = new Float64Array(kept.length * size)
  const steps = new Float64Array(kept.length * size).fill(CAUTION)
  const bias = new Float64Array(size)
  const biasSteps = new Float64Array(size).fill(CAUTION)
  const order = rows.map((_, row) => row)
  const shuffle = shuffler(7)
  const errors = new Float64Array(size)
  const mean = new Float64Array(kept.length * size)
  for (let round = 0; round < ROUNDS; round++) {
    shuffle(order)
    for (const row of order) {
      const input = inputs[row]
      if (!input) continue
      const { at, value } = input
      errors.set(bias)
      at.forEach((place, i) => {
        for (let c = 0; c < size; c++)
          errors[c] = (errors[c] ?? 0) + (weights[place + c] ?? 0) * (value[i] ?? 0)
      })
      const highest = Math.max(...errors)
      for (let c = 0; c < size; c++) errors[c] = Math.exp((errors[c] ?? 0) - highest)
      const total = errors.reduce((a, b) => a + b, 0)
      for (let c = 0; c < size; c++) {
        const error = ((errors[c] ?? 0) / total - (shares[row]?.[c] ?? 0)) * (rows[row]?.weight ?? 1)
        errors[c] = error
        biasSteps[c] = (biasSteps[c] ?? 0) + error * error
        bias[c] = (bias[c] ?? 0) - (RATE * error) / Math.sqrt(biasSteps[c] ?? 1)
      }
      at.forEach((place, i) => {
        for (let c = 0; c < size; c++) {
          const slope = (errors[c] ?? 0) * (value[i] ?? 0) + DECAY * (weights[place + c] ?? 0)
          const step = (steps[place + c] ?? 0) + slope * slope
          steps[place + c] = step
          weights[place + c] = (weights[place + c] ?? 0) - (RATE * slope) / Math.sqrt(step)
        }
      })
    }
    if (round >= ROUNDS - AVERAGED)
      weights.forEach((weight, at) => {
        mean[at] = (mean[at] ?? 0) + weight / AVERAGED
      })
  }
  const rounded = (value: number): number => Math.round((value * UNIT) / STEP) * STEP || 0
  const worth = kept.map((name, feature) => {
    const row = Array.from(mean.subarray(feature * size, (feature + 1) * size), rounded)
    const seen = Math.min(counts.get(name) ?? 0, OFTEN)
    return {
      name,
      row,
      says: Math.max(...row.map(Math.abs)) * Math.sqrt(seen) * (name.startsWith('#') ? 99 : 1),
    }
  })
  const best = worth
    .filter(({ says }) => says > 0)
    .sort((a, b) => b.says - a.says || (a.name < b.name ? -1 : 1))
  const out: Record<string, number[]> = {}
  for (const { name, row } of best.slice(0, most).sort((a, b) => (a.name < b.name ? -1 : 1))) out[name] = row
  return { bias: Array.from(bias, (value) => Math.round(value * UNIT)), weights: out }
}
