/** The second pass: how well a candidate's own phrasings fit, by neighbours, letter groups and sounds. */

import { readingsOf } from '../text/pinyin'
import type { Documents } from './documents'
import { lettersOf, soundsOf } from './features'
import { mix } from './growable'
import type { PreparedQuery } from './prepared'
import {
  AVERAGE_WEIGHT,
  CLOSEST_WEIGHT,
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
import { Tally } from './tally'
import { conceptsAt, type Phrase, phrasesFrom } from './thesaurus'
import type { Vocabulary } from './vocabulary'

/** Terms of a phrasing, and of the question, that say a concept which both say. */
interface SameConcepts {
  here: Set<number>
  there: Set<number>
}

/** Most words have no letters in common with the question. */
const NO_PLACES: number[] = []

/**
 * Looks at candidates of one query, thousands of phrasings in all, and makes nothing anew for each. Keeps what it
 * learns of a word for the next candidate.
 */
export class CloseLook {
  private readonly groupsOfWord = new Map<number, number[]>()
  /** Phrases that begin with a term, where one of them says what the question says. */
  private readonly phrasesOfTerm = new Map<number, readonly Phrase[] | undefined>()
  private readonly pairs: Tally
  private readonly letters: Tally
  private readonly sounds: Tally
  private readonly lettersWeight: number
  /** What the question says in all. */
  private readonly asked: number

  constructor(
    private readonly query: PreparedQuery,
    private readonly vocabulary: Vocabulary,
    private readonly documents: Documents,
  ) {
    const words = query.slots.filter((slot) => !slot.concept).length
    this.lettersWeight = words > FEW_WORDS ? LETTERS_WEIGHT : LETTERS_WEIGHT_IN_FEW_WORDS
    this.pairs = new Tally(query.pairs)
    this.letters = new Tally(query.letters)
    this.sounds = new Tally(query.sounds)
    let asked = PAIR_IN_CLOSEST * query.pairs.total
    for (const weight of query.meant.values()) asked += weight
    this.asked = asked
  }

  /** What the finer features add to a candidate's value. */
  add(document: number): number {
    const { pairs, letters, sounds } = this
    pairs.begin()
    letters.begin()
    sounds.begin()
    let closest = 0
    let sum = 0
    const questions = this.documents.questionsOf(document)
    questions.forEach((question, number) => {
      const closeness = this.closeness(question, number)
      closest = Math.max(closest, closeness)
      sum += closeness
      if (!letters.isEmpty) for (const word of question) this.countGroups(word, number)
      if (!sounds.isEmpty) this.countSounds(question, number)
    })
    const length = this.documents.relativeLength(document)
    const { hanShare } = this.query
    const pairWeight = LATIN_PAIR_WEIGHT * (1 - hanShare) + HAN_PAIR_WEIGHT * hanShare
    return (
      CLOSEST_WEIGHT * closest +
      AVERAGE_WEIGHT * (sum / Math.max(1, questions.length)) +
      pairWeight * pairs.share(length) +
      this.lettersWeight * (1 - hanShare) * letters.share(length) +
      SOUND_WEIGHT * hanShare * sounds.share(length)
    )
  }

  /**
   * Likeness of one phrasing and the question as a whole, 0 to 1: what both say beside what only one says. Words
   * that say the same by the thesaurus are nearly the same. Counts the phrasing's neighbours on the way.
   */
  private closeness(question: Uint32Array, number: number): number {
    const { meant, closeness } = this.query
    const row = question.map((word) => this.vocabulary.termOf(word))
    const same = this.sameConcepts(row)
    let all = 0
    let shared = 0
    let asked = 0
    for (let at = 0; at < row.length; at++) {
      const term = row[at] ?? 0
      if (row.indexOf(term) < at) continue
      const weight = this.documents.weightOf(term)
      all += weight
      shared += weight * Math.max(closeness.get(term) ?? 0, same?.here.has(term) ? SAME_CONCEPT : 0)
      asked += meant.get(term) ?? 0
    }
    for (const term of same?.there ?? [])
      if (!row.includes(term)) asked += SAME_CONCEPT * (meant.get(term) ?? 0)
    const pairs: number[] = []
    for (let at = 0; at + 1 < row.length; at++) {
      const pair = mix(row[at] ?? 0, row[at + 1] ?? 0)
      if (pairs.includes(pair)) continue
      pairs.push(pair)
      const place = this.pairs.placeOf(pair)
      const weight =
        PAIR_IN_CLOSEST *
        (this.query.pairs.weights.get(pair) ??
          rarity(this.documents.holdingFeature.get(pair), this.documents.count))
      all += weight
      if (place === undefined) continue
      this.pairs.count(place, number)
      shared += weight
      asked += weight
    }
    return all > 0 && this.asked > 0 ? Math.sqrt((shared / all) * (asked / this.asked)) : 0
  }

  private sameConcepts(row: Uint32Array): SameConcepts | undefined {
    const { saying } = this.query
    let same: SameConcepts | undefined
    let texts: string[] | undefined
    for (let at = 0; saying.size > 0 && at < row.length; at++) {
      const phrases = this.phrasesFrom(row[at] ?? 0)
      if (!phrases) continue
      texts ??= Array.from(row, (term) => this.vocabulary.texts[term] ?? '')
      for (const { concept, from, to } of conceptsAt(phrases, texts, at)) {
        const terms = saying.get(`#${concept}`)
        if (!terms) continue
        same ??= { here: new Set(), there: new Set() }
        for (const term of terms) same.there.add(term)
        for (let i = from; i < to; i++) same.here.add(row[i] ?? 0)
      }
    }
    return same
  }

  /** Phrases that begin with a term; undefined where none of them says what the question says. */
  private phrasesFrom(term: number): readonly Phrase[] | undefined {
    if (this.phrasesOfTerm.has(term)) return this.phrasesOfTerm.get(term)
    const phrases = phrasesFrom(this.vocabulary.texts[term] ?? '')
    const matter = phrases.some(({ concept }) => this.query.saying.has(`#${concept}`))
    this.phrasesOfTerm.set(term, matter ? phrases : undefined)
    return matter ? phrases : undefined
  }

  private countGroups(word: number, number: number): void {
    let places = this.groupsOfWord.get(word)
    if (!places) {
      places = NO_PLACES
      for (const group of lettersOf(this.vocabulary.texts[word] ?? '')) {
        const place = this.letters.placeOf(group)
        if (place === undefined) continue
        if (places === NO_PLACES) places = []
        places.push(place)
      }
      this.groupsOfWord.set(word, places)
    }
    for (let at = 0; at < places.length; at++) this.letters.count(places[at] ?? 0, number)
  }

  private countSounds(question: Uint32Array, number: number): void {
    const readings = Array.from(question, (word) => readingsOf(this.vocabulary.texts[word] ?? ''))
    for (const sound of soundsOf(readings)) {
      const place = this.sounds.placeOf(sound)
      if (place !== undefined) this.sounds.count(place, number)
    }
  }
}
