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

/** Of more pieces than this a text nearly always holds one. */
const MOST_PIECES = 12

/** A phrase with what a text must hold to match it, as far as that tells much. */
export function withNeeds<T>(one: RulePhrase<T>): RulePhrase<T> {
  const { needs, longest } = readPhrase(one.phrase)
  const lists = new Set(
    needs
      .map((pieces) => [...new Set(pieces)])
      .filter((pieces) => pieces.length <= MOST_PIECES)
      .map((pieces) => pieces.join(' ')),
  )
  return lists.size === 0 ? one : { ...one, needs: [longest, ...lists].join(';') }
}
