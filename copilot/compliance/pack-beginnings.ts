/** Packs what phrases can begin with, so that at each place of a text only those are tried that can begin there. */
import { packWordGraph } from '../../knowledge/text/build-word-graph'
import { beginningsOf, readPhrase } from './phrase-source'
import type { RulePhrase } from './rule-matcher'

/** A packed graph of beginnings; each stands for the places of its phrases in the list. Throws RangeError for a phrase that has no fixed letter to begin with. */
export function packBeginnings(phrases: readonly string[]): string {
  const byBeginning = new Map<string, number[]>()
  phrases.forEach((phrase, place) => {
    for (const beginning of beginningsOf(phrase)) {
      if (beginning === '') throw new RangeError(`A phrase must begin with a letter: ${phrase}`)
      const places = byBeginning.get(beginning)
      if (places) places.push(place)
      else byBeginning.set(beginning, [place])
    }
  })
  return packWordGraph(byBeginning)
}

/** A need with more pieces than this is met by most texts. */
const MOST_PIECES = 5

/** A phrase with what a text must hold to match it, the rarest of it; without where nearly every text holds it. */
export function withNeed<T>(one: RulePhrase<T>): RulePhrase<T> {
  const { needs, longest } = readPhrase(one.phrase)
  const lengthOf = (pieces: readonly string[]): number =>
    pieces.length > MOST_PIECES ? 0 : Math.min(...pieces.map(({ length }) => length))
  const [rarest] = needs.toSorted((a, b) => lengthOf(b) - lengthOf(a))
  if (!rarest || lengthOf(rarest) === 0) return one
  return { ...one, need: [longest, ...new Set(rarest)].join(' ') }
}
