/**
 * A small linear model of what a wording leans to, with the places that say so.
 *
 * Its weights are data, fitted by `scripts/fit-wording.mjs`. It tips the balance where phrases of the lexicon are
 * few or level; what it may add is decided by those who use it.
 */
import type { Folded } from '../../knowledge/text/fold'
import { type Feature, featuresOf, type Script, scriptOf } from './features'

/** Weights of one script, in hundredths: one for each class, in the order of the model's classes. */
export interface ScriptModel {
  bias: readonly number[]
  weights: Readonly<Record<string, readonly number[]>>
}

export type LinearModel = Readonly<Record<Script, ScriptModel>>

/** What a message leans to. */
export interface Leaning {
  script: Script
  /** One score for each class; only their differences mean something. */
  scores: number[]
  /** The places that lean most to a class, strongest first. */
  places(place: number): Feature[]
}

const UNIT = 100

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
export function readLeaning(model: LinearModel, { text }: Folded, fewest: number): Leaning {
  const { script, features } = read(text)
  const { bias, weights } = model[script]
  const known = features.filter(({ name }) => Object.hasOwn(weights, name))
  const scale = 1 / Math.sqrt(Math.max(known.length, fewest))
  const scores = bias.map((value) => value / UNIT)
  for (const { name } of known) {
    const row = weights[name]
    if (!row) continue
    for (let place = 0; place < scores.length; place++) {
      scores[place] = (scores[place] ?? 0) + ((row[place] ?? 0) / UNIT) * scale
    }
  }
  return {
    script,
    scores,
    places(place) {
      const weigh = ({ name }: Feature): number => weights[name]?.[place] ?? 0
      return known.filter((one) => weigh(one) > 0).sort((a, b) => weigh(b) - weigh(a))
    },
  }
}
