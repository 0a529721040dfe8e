/** A question made ready: its slots with every way the library may say them, and its finer features. */
import { readingsOf } from '../text/pinyin'
import type { Documents } from './documents'
import { lettersOf, soundsOf } from './features'
import { mix } from './growable'
import type { Initials } from './initials'
import type { ConversationQuery } from './query'
import {
  CONCEPT_WEIGHT,
  CONTEXT_DECAY,
  HOMOPHONE_WEIGHT,
  REPAIR_WEIGHT,
  rarity,
  SPOKEN_WEIGHT,
} from './scoring'
import { charactersFor, spokenParts } from './spoken'
import { conceptTermsOf, type Word, wordsOf } from './terms'
import type { Vocabulary } from './vocabulary'

/** One thing asked for: the terms that may say it, and the words of the text it comes from. */
export interface Slot {
  weight: number
  ways: { term: number; closeness: number }[]
  /** Documents known to say it without sharing a term (initials of pinyin). */
  documents?: readonly number[]
  words: Word[]
  /** Concepts help to rank and explain; how much of a question is understood is told by its words. */
  concept: boolean
}

/** A feature's weight by key, with their sum. */
export interface Weighted {
  weights: Map<number, number>
  total: number
}

export interface PreparedQuery {
  slots: Slot[]
  /** How near each known term is to the question's own words, 0 to 1. */
  closeness: ReadonlyMap<number, number>
  /** What was most likely meant, each term with its weight; 0 stands for all that the library does not know. */
  meant: ReadonlyMap<number, number>
  /** Terms that say a concept of the thesaurus, by concept. */
  saying: ReadonlyMap<string, ReadonlySet<number>>
  pairs: Weighted
  letters: Weighted
  sounds: Weighted
  /** Share of Han characters and pinyin among the words, 0 to 1. */
  hanShare: number
}

/** A message may be a whole mail; its rarest words say what it is about. */
const MOST_WORDS = 400
const MOST_SLOTS = 48

/** The parts of an index that a question is made ready with. */
export interface PreparedFrom {
  vocabulary: Vocabulary
  documents: Documents
  initials: Initials
}

/** Initials of more articles than this say nothing. */
const MOST_BY_INITIALS = 40

/** Makes a question ready for an index. */
export function prepare(query: ConversationQuery, parts: PreparedFrom): PreparedQuery {
  const now = new Preparation(parts)
  now.addText(query.text, 1)
  const context = query.context ?? []
  for (let back = 1; back <= Math.min(3, context.length); back++) {
    now.addContext(context[context.length - back] ?? '', CONTEXT_DECAY ** back)
  }
  return now.finish()
}

class Preparation {
  private readonly slots = new Map<string, Slot>()
  private readonly meant = new Set<number>()
  private readonly saying = new Map<string, Set<number>>()
  private readonly pairs = new Set<number>()
  private readonly letters = new Set<number>()
  private readonly sounds = new Set<number>()
  private words = 0
  private hanWords = 0

  private readonly vocabulary: Vocabulary
  private readonly documents: Documents
  private readonly initials: Initials

  constructor({ vocabulary, documents, initials }: PreparedFrom) {
    this.vocabulary = vocabulary
    this.documents = documents
    this.initials = initials
  }

  addText(text: string, factor: number): void {
    const words = wordsOf(text.slice(0, MOST_WORDS * 12)).slice(0, MOST_WORDS)
    const spoken = this.spokenAmong(words)
    // What the customer most likely meant, word by word: repaired, and pinyin as characters.
    const meant: { number: number; word: Word }[] = []
    const readings: (readonly string[])[] = []
    for (const word of words) {
      const syllables = spoken.get(word)
      if (syllables) {
        for (const number of this.addSpoken(word, syllables, factor)) meant.push({ number, word })
        readings.push(...syllables.map((syllable) => [syllable]))
        continue
      }
      meant.push({ number: this.addWord(word, factor), word })
      readings.push(readingsOf(word.text))
      this.words++
      if (word.script === 'han') this.hanWords++
      else if (word.text.length > 2) {
        for (const group of lettersOf(word.text)) this.letters.add(group)
      }
    }
    const terms = meant.map(({ number, word }) => ({
      ...word,
      term: this.vocabulary.texts[this.vocabulary.termOf(number)] || word.term,
    }))
    for (const { term, from, to } of conceptTermsOf(terms)) {
      const saying = meant.slice(from, to)
      const shown = [...new Set(saying.map(({ word }) => word))]
      const known = this.saying.get(term) ?? new Set()
      for (const { number } of saying) known.add(this.vocabulary.termOf(number))
      this.saying.set(term, known)
      const ways = [{ term: this.vocabulary.find(term), closeness: 1 }]
      this.addSlot(term, shown, factor * CONCEPT_WEIGHT, ways, true)
    }
    for (const { number } of meant) this.meant.add(this.vocabulary.termOf(number))
    for (let i = 0; i + 1 < meant.length; i++) {
      const first = this.vocabulary.termOf(meant[i]?.number ?? 0)
      this.pairs.add(mix(first, this.vocabulary.termOf(meant[i + 1]?.number ?? 0)))
    }
    for (const sound of soundsOf(readings)) this.sounds.add(sound)
  }

  /**
   * The words that are pinyin, with their syllables. An English word or its misspelling may look like pinyin
   * ("change", "shiping"): it is taken for pinyin beside Han text, or when the library knows little of the rest.
   */
  private spokenAmong(words: readonly Word[]): Map<Word, string[]> {
    const spoken = new Map<Word, string[]>()
    let known = 0
    let unknown = 0
    for (const word of words) {
      if (word.script === 'han') unknown += 4
      if (word.script !== 'latin') continue
      if (this.isKnown(word)) known += word.text.length
      else {
        const syllables = spokenParts(word.text, this.vocabulary, this.documents)
        if (!syllables) continue
        spoken.set(word, syllables)
        unknown += word.text.length
      }
    }
    return unknown > known ? spoken : new Map()
  }

  private isKnown(word: Word): boolean {
    const holding = (term: number) => this.documents.holding.get(term)
    const term = this.vocabulary.find(word.term)
    if (term && holding(term) > 0) return true
    return (
      word.text.length >= 5 && word.text.length < 12 && this.vocabulary.near(word.text, holding).length > 0
    )
  }

  /** Earlier turns add words only: what is asked now decides. */
  addContext(text: string, factor: number): void {
    for (const word of wordsOf(text.slice(0, MOST_WORDS * 4)).slice(0, MOST_WORDS / 4)) {
      if (!this.slots.has(word.term)) this.addWord(word, factor, [])
    }
  }

  /** Adds a word's slot; `shown` are the words it may be explained with. Returns the number of the word it is, or is most likely meant to be. */
  private addWord(word: Word, factor: number, shown: Word[] = [word]): number {
    const known = this.vocabulary.find(word.text)
    const term = this.vocabulary.termOf(known) || this.vocabulary.find(word.term)
    const ways: Slot['ways'] = []
    let meant = known
    if (term && this.documents.holding.get(term) > 0) ways.push({ term, closeness: 1 })
    else if (word.script !== 'han' && word.text.length >= 3 && !/\d/.test(word.text)) {
      const near = this.vocabulary.near(word.text, (t) => this.documents.holding.get(t))
      for (const { word: number, closeness } of near) {
        ways.push({
          term: this.vocabulary.termOf(number),
          closeness: closeness * REPAIR_WEIGHT,
        })
      }
      meant = near[0]?.word ?? 0
    }
    if (word.script === 'han')
      this.addHomophones(readingsOf(word.text)[0] ?? '', term, HOMOPHONE_WEIGHT, ways)
    const documents = ways.length === 0 && word.script === 'latin' ? this.byInitials(word.text) : []
    this.addSlot(word.term, shown, factor, ways, false, documents)
    return meant
  }

  /** Articles whose pinyin has these initials (`tkjd`); none when they are too many to mean anything. */
  private byInitials(letters: string): number[] {
    const found = letters.length < 3 ? [] : this.initials.find(letters, MOST_BY_INITIALS + 1)
    return found.length > MOST_BY_INITIALS ? [] : found
  }

  private addHomophones(syllable: string, except: number, closeness: number, ways: Slot['ways']): void {
    if (!syllable) return
    for (const character of this.vocabulary.charactersOf(syllable)) {
      const term = this.vocabulary.termOf(character)
      if (term !== except) ways.push({ term, closeness })
    }
  }

  /** Adds slots for syllables. Returns the characters they most likely stand for, as word numbers. */
  private addSpoken(word: Word, syllables: readonly string[], factor: number): number[] {
    const characters = charactersFor(syllables, this.vocabulary, this.documents)
    syllables.forEach((syllable, i) => {
      const likely = this.vocabulary.termOf(characters[i] ?? 0)
      const ways: Slot['ways'] = likely ? [{ term: likely, closeness: 1 }] : []
      this.addHomophones(syllable, likely, SPOKEN_WEIGHT, ways)
      this.addSlot(`~${syllable} ${likely}`, [word], factor, ways, false)
    })
    this.words += syllables.length
    this.hanWords += syllables.length
    return characters
  }

  private addSlot(
    key: string,
    words: Word[],
    factor: number,
    ways: Slot['ways'],
    concept: boolean,
    documents: readonly number[] = [],
  ): void {
    const known = this.slots.get(key)
    if (known) {
      known.words.push(...words)
      return
    }
    let holding = documents.length
    for (const { term, closeness } of ways) {
      if (closeness > 0.5) holding = Math.max(holding, this.documents.holding.get(term))
    }
    const weight = factor * rarity(holding, this.documents.count)
    this.slots.set(key, { weight, ways: ways.filter((way) => way.term > 0), words, concept, documents })
  }

  finish(): PreparedQuery {
    const slots = [...this.slots.values()]
    if (slots.length > MOST_SLOTS) {
      const value = (slot: Slot) => (slot.ways.length > 0 ? slot.weight : 0)
      slots.sort((a, b) => value(b) - value(a)).length = MOST_SLOTS
    }
    const closeness = new Map<number, number>()
    for (const slot of slots) {
      if (slot.concept) continue
      for (const way of slot.ways) {
        closeness.set(way.term, Math.max(way.closeness, closeness.get(way.term) ?? 0))
      }
    }
    return {
      slots,
      closeness,
      meant: new Map([...this.meant].map((term) => [term, this.documents.weightOf(term)])),
      saying: this.saying,
      pairs: this.weighted(this.pairs),
      letters: this.weighted(this.letters),
      sounds: this.weighted(this.sounds),
      hanShare: this.words > 0 ? this.hanWords / this.words : 0,
    }
  }

  private weighted(features: ReadonlySet<number>): Weighted {
    const weights = new Map<number, number>()
    let total = 0
    for (const feature of features) {
      const weight = rarity(this.documents.holdingFeature.get(feature), this.documents.count)
      weights.set(feature, weight)
      total += weight
    }
    return { weights, total }
  }
}
