/** The second pass: how well a candidate's own phrasings fit, by neighbours, letter groups and sounds. */

import { readingsOf } from '../text/pinyin'
import type { Documents } from './documents'
import { lettersOf, pairsOf, soundsOf } from './features'
import type { PreparedQuery, Weighted } from './prepared'
import {
  CLOSEST_WEIGHT,
  evidence,
  HAN_PAIR_WEIGHT,
  LATIN_PAIR_WEIGHT,
  LETTERS_WEIGHT,
  PAIR_IN_CLOSEST,
  rarity,
  SOUND_WEIGHT,
} from './scoring'
import type { Vocabulary } from './vocabulary'

/** Looks at candidates of one query. Keeps what it learns of a word for the next candidate. */
export class CloseLook {
  private readonly groupsOfWord = new Map<number, number[]>()

  constructor(
    private readonly query: PreparedQuery,
    private readonly vocabulary: Vocabulary,
    private readonly documents: Documents,
  ) {}

  /** What the finer features add to a candidate's value. */
  add(document: number): number {
    const pairs = new Map<number, number>()
    const letters = new Map<number, number>()
    const sounds = new Map<number, number>()
    let closest = 0
    for (const question of this.documents.questionsOf(document)) {
      const questionPairs = pairsOf(question, this.vocabulary)
      count(pairs, questionPairs, this.query.pairs)
      closest = Math.max(closest, this.closeness(question, questionPairs))
      if (this.query.letters.total > 0) count(letters, this.groupsOf(question), this.query.letters)
      if (this.query.sounds.total > 0) {
        const readings = Array.from(question, (word) => readingsOf(this.vocabulary.texts[word] ?? ''))
        count(sounds, soundsOf(readings), this.query.sounds)
      }
    }
    const length = this.documents.relativeLength(document)
    const { hanShare } = this.query
    const pairWeight = LATIN_PAIR_WEIGHT * (1 - hanShare) + HAN_PAIR_WEIGHT * hanShare
    return (
      CLOSEST_WEIGHT * closest +
      pairWeight * share(pairs, this.query.pairs, length) +
      LETTERS_WEIGHT * (1 - hanShare) * share(letters, this.query.letters, length) +
      SOUND_WEIGHT * hanShare * share(sounds, this.query.sounds, length)
    )
  }

  /** Likeness of one phrasing and the question as a whole, 0 to 1: what both say beside what only one says. */
  private closeness(question: Uint32Array, pairs: readonly number[]): number {
    let shared = 0
    let own = 0
    for (const term of new Set(Array.from(question, (word) => this.vocabulary.termOf(word)))) {
      const weight = this.documents.weightOf(term)
      own += weight
      shared += weight * (this.query.closeness.get(term) ?? 0)
    }
    for (const pair of new Set(pairs)) {
      const asked = this.query.pairs.weights.get(pair)
      const weight = asked ?? rarity(this.documents.holdingFeature.get(pair), this.documents.count)
      own += weight * PAIR_IN_CLOSEST
      if (asked !== undefined) shared += weight * PAIR_IN_CLOSEST
    }
    const asked = this.query.termTotal + this.query.pairs.total * PAIR_IN_CLOSEST
    return own > 0 && asked > 0 ? shared / Math.sqrt(own * asked) : 0
  }

  private groupsOf(question: Uint32Array): number[] {
    const groups: number[] = []
    for (const word of question) {
      let own = this.groupsOfWord.get(word)
      if (!own) {
        own = lettersOf(this.vocabulary.texts[word] ?? '').filter((group) =>
          this.query.letters.weights.has(group),
        )
        this.groupsOfWord.set(word, own)
      }
      groups.push(...own)
    }
    return groups
  }
}

/** Counts a phrasing's features that the query has, each once. */
function count(counts: Map<number, number>, features: readonly number[], asked: Weighted): void {
  for (const feature of new Set(features)) {
    if (asked.weights.has(feature)) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  }
}

function share(counts: Map<number, number>, asked: Weighted, length: number): number {
  if (asked.total === 0) return 0
  let sum = 0
  for (const [feature, found] of counts) sum += (asked.weights.get(feature) ?? 0) * evidence(found, length)
  return sum / asked.total
}
