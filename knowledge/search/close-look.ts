/** The second pass: how well a candidate's own phrasings fit, by neighbours, letter groups and sounds. */

import { readingsOf } from '../text/pinyin'
import type { Documents } from './documents'
import { lettersOf, pairsOf, soundsOf } from './features'
import type { PreparedQuery, Weighted } from './prepared'
import {
  AVERAGE_WEIGHT,
  CLOSEST_WEIGHT,
  evidence,
  FEW_WORDS,
  HAN_PAIR_WEIGHT,
  LATIN_PAIR_WEIGHT,
  LETTERS_WEIGHT,
  LETTERS_WEIGHT_IN_FEW_WORDS,
  PAIR_IN_CLOSEST,
  rarity,
  SAME_CONCEPT,
  SOUND_WEIGHT,
} from './scoring'
import { conceptsIn } from './thesaurus'
import type { Vocabulary } from './vocabulary'

/** Looks at candidates of one query. Keeps what it learns of a word for the next candidate. */
export class CloseLook {
  private readonly groupsOfWord = new Map<number, number[]>()
  private readonly lettersWeight: number

  constructor(
    private readonly query: PreparedQuery,
    private readonly vocabulary: Vocabulary,
    private readonly documents: Documents,
  ) {
    const words = query.slots.filter((slot) => !slot.concept).length
    this.lettersWeight = words > FEW_WORDS ? LETTERS_WEIGHT : LETTERS_WEIGHT_IN_FEW_WORDS
  }

  /** What the finer features add to a candidate's value. */
  add(document: number): number {
    const pairs = new Map<number, number>()
    const letters = new Map<number, number>()
    const sounds = new Map<number, number>()
    let closest = 0
    let sum = 0
    const questions = this.documents.questionsOf(document)
    for (const question of questions) {
      const questionPairs = pairsOf(question, this.vocabulary)
      count(pairs, questionPairs, this.query.pairs)
      const closeness = this.closeness(question, questionPairs)
      closest = Math.max(closest, closeness)
      sum += closeness
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
      AVERAGE_WEIGHT * (sum / Math.max(1, questions.length)) +
      pairWeight * share(pairs, this.query.pairs, length) +
      this.lettersWeight * (1 - hanShare) * share(letters, this.query.letters, length) +
      SOUND_WEIGHT * hanShare * share(sounds, this.query.sounds, length)
    )
  }

  /**
   * Likeness of one phrasing and the question as a whole, 0 to 1: what both say beside what only one says. Words
   * that say the same by the thesaurus are nearly the same.
   */
  private closeness(question: Uint32Array, pairs: readonly number[]): number {
    const { meant, closeness } = this.query
    const row = Array.from(question, (word) => this.vocabulary.termOf(word))
    const { here, there } = this.sameConcepts(row)
    const terms = new Set(row)
    const own = { all: 0, shared: 0 }
    for (const term of terms) {
      const weight = this.documents.weightOf(term)
      own.all += weight
      own.shared += weight * Math.max(closeness.get(term) ?? 0, here.has(term) ? SAME_CONCEPT : 0)
    }
    const asked = { all: 0, shared: 0 }
    for (const [term, weight] of meant) {
      asked.all += weight
      asked.shared += weight * (terms.has(term) ? 1 : there.has(term) ? SAME_CONCEPT : 0)
    }
    for (const pair of new Set(pairs)) {
      const weight = this.query.pairs.weights.get(pair)
      own.all +=
        PAIR_IN_CLOSEST * (weight ?? rarity(this.documents.holdingFeature.get(pair), this.documents.count))
      if (weight === undefined) continue
      own.shared += PAIR_IN_CLOSEST * weight
      asked.shared += PAIR_IN_CLOSEST * weight
    }
    asked.all += PAIR_IN_CLOSEST * this.query.pairs.total
    return own.all > 0 && asked.all > 0 ? Math.sqrt((own.shared / own.all) * (asked.shared / asked.all)) : 0
  }

  /** Terms of a row, and of the question, that say a concept which both say. */
  private sameConcepts(row: readonly number[]): { here: Set<number>; there: Set<number> } {
    const here = new Set<number>()
    const there = new Set<number>()
    if (this.query.saying.size === 0) return { here, there }
    for (const { concept, from, to } of conceptsIn(row.map((term) => this.vocabulary.texts[term] ?? ''))) {
      const saying = this.query.saying.get(`#${concept}`)
      if (!saying) continue
      for (const term of saying) there.add(term)
      for (let i = from; i < to; i++) here.add(row[i] ?? 0)
    }
    return { here, there }
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
