/** Fits the models of moods and issues to labelled messages: multinomial logistic regression, deterministic. */

import { findIssueClues } from '../../copilot/issue/find-clues'
import { marksOfClues } from '../../copilot/issue/wording'
import type { MoodKind } from '../../copilot/signals'
import type { ScriptModel } from '../../copilot/wording/packed-model'
import { foldWithPositions } from '../../knowledge/text/fold'
import { namedFeaturesOf } from './feature-names'
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
  /** Weights are kept in steps of so many hundredths, which packs better. */
  step: number
}

/** A feature seen in fewer messages says nothing. */
const LEAST_MESSAGES = 2
const ROUNDS = 12
/** The weights are the mean of those after the last rounds, so that no message counts for coming late. */
const AVERAGED = 6
/** They are learnt in so many orders, and are the mean of what comes out. */
const ORDERS = 3
/** First steps of weights and of the bias; later ones shrink with what was learned already. */
const RATE = 0.1
/** Keeps the first steps of a rare feature small. */
const CAUTION = 0.01
/** Draws weights to nothing; keeps what few messages say small. */
const DECAY = 0.012
/** What second labels share of a message. */
const SECOND = 0.3
/** A feature is no more worth for being seen more often than this. */
const OFTEN = 30
const UNIT = 100

/** What a message says, as names with what they count. */
function inputOf({ text, found = [] }: Labelled): [name: string, value: number][] {
  const named = namedFeaturesOf(foldWithPositions(text).text)
  const { words, wide, runs, marks, wordScale, wideScale, runScale } = named
  return [
    ...words.map((name): [string, number] => [name, wordScale]),
    ...wide.map((name): [string, number] => [name, wideScale]),
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

/** A message as the places of its features and what they count. */
interface Input {
  at: Uint32Array
  value: Float64Array
}

/**
 * Learns a weight of each of `count` features for each class, in the order of the features; the biases of the classes
 * come last.
 */
function learn(
  rows: readonly Labelled[],
  inputs: readonly Input[],
  shares: readonly number[][],
  count: number,
): Float64Array {
  const size = shares[0]?.length ?? 0
  const biases = count * size
  const mean = new Float64Array(biases + size)
  for (let start = 1; start <= ORDERS; start++) learnInOrder(start)
  return mean

  /** Goes over all messages in orders of their own and adds a part to the mean. */
  function learnInOrder(start: number): void {
    const weights = new Float64Array(biases + size)
    const steps = new Float64Array(biases + size).fill(CAUTION)
    const errors = new Float64Array(size)
    const learnAt = (place: number, slope: number): void => {
      const step = (steps[place] ?? 0) + slope * slope
      steps[place] = step
      weights[place] = (weights[place] ?? 0) - (RATE * slope) / Math.sqrt(step)
    }
    const order = rows.map((_, row) => row)
    const shuffle = shuffler(start)
    for (let round = 0; round < ROUNDS; round++) {
      shuffle(order)
      for (const row of order) {
        const input = inputs[row]
        if (!input) continue
        const { at, value } = input
        errors.set(weights.subarray(biases))
        at.forEach((feature, i) => {
          for (let c = 0; c < size; c++)
            errors[c] = (errors[c] ?? 0) + (weights[feature * size + c] ?? 0) * (value[i] ?? 0)
        })
        const highest = Math.max(...errors)
        for (let c = 0; c < size; c++) errors[c] = Math.exp((errors[c] ?? 0) - highest)
        const total = errors.reduce((a, b) => a + b, 0)
        for (let c = 0; c < size; c++) {
          errors[c] = ((errors[c] ?? 0) / total - (shares[row]?.[c] ?? 0)) * (rows[row]?.weight ?? 1)
          learnAt(biases + c, errors[c] ?? 0)
        }
        at.forEach((feature, i) => {
          for (let c = 0; c < size; c++) {
            const place = feature * size + c
            learnAt(place, (errors[c] ?? 0) * (value[i] ?? 0) + DECAY * (weights[place] ?? 0))
          }
        })
      }
      if (round >= ROUNDS - AVERAGED)
        weights.forEach((weight, at) => {
          mean[at] = (mean[at] ?? 0) + weight / (AVERAGED * ORDERS)
        })
    }
  }
}

/** Messages by the places of those features among `names`. */
function placed(read: readonly (readonly [string, number])[][], names: readonly string[]): Input[] {
  const places = new Map(names.map((name, place) => [name, place]))
  return read.map((input) => {
    const known = input.filter(([name]) => places.has(name))
    return {
      at: Uint32Array.from(known, ([name]) => places.get(name) ?? 0),
      value: Float64Array.from(known, ([, value]) => value),
    }
  })
}

/**
 * Bias and weights in hundredths, in the order of `classes`.
 *
 * They are learnt twice: with all features, to see which say most, and with those alone.
 */
export function fitMessages(
  rows: readonly Labelled[],
  classes: readonly string[],
  { most, step }: FitOptions,
): ScriptModel {
  const read = rows.map(inputOf)
  const counts = new Map<string, number>()
  for (const input of read) for (const [name] of input) counts.set(name, (counts.get(name) ?? 0) + 1)
  const seen = [...counts].filter(([, count]) => count >= LEAST_MESSAGES).map(([name]) => name)
  const shares = rows.map((row) => sharesOf(row, classes))
  const size = classes.length
  const all = seen.sort()
  const first = learn(rows, placed(read, all), shares, all.length)
  const kept = all
    .map((name, feature) => ({
      name,
      says:
        Math.max(...first.subarray(feature * size, (feature + 1) * size).map(Math.abs)) *
        Math.sqrt(Math.min(counts.get(name) ?? 0, OFTEN)) *
        (name.startsWith('#') ? 99 : 1),
    }))
    .sort((a, b) => b.says - a.says || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name)
    .sort()
  const weights = learn(rows, placed(read, kept), shares, kept.length)
  const rounded = (value: number): number => Math.round((value * UNIT) / step) * step || 0
  const out: Record<string, number[]> = {}
  kept.forEach((name, feature) => {
    const values = weights.subarray(feature * size, (feature + 1) * size)
    // Only the differences of scores count.
    const middle = values.reduce((a, b) => a + b, 0) / size
    const row = Array.from(values, (value) => rounded(value - middle))
    if (row.some((weight) => weight !== 0)) out[name] = row
  })
  return {
    bias: Array.from(weights.subarray(kept.length * size), (value) => Math.round(value * UNIT)),
    weights: out,
  }
}
