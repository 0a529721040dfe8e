/** What the index keeps of each article: its words in order, its terms, and what filters need. */
import { fold } from '../text/fold'
import { readingsOf } from '../text/pinyin'
import { type Card, Cards, type SavedCards } from './cards'
import { lettersOf, pairsOf, soundsOf } from './features'
import { HashedCounts, NumberList } from './growable'
import type { Searchable } from './query'
import { BODY_COUNT, PHRASINGS_SHARE, rarity, TAG_COUNT, USE_WHEN_COUNT } from './scoring'
import { full, fullTable, type SavedList, type SavedTable, small, smallTable } from './small-lists'
import { conceptTermsOf, wordsOf } from './terms'
import type { Vocabulary } from './vocabulary'

/** One article entered: its terms with weighted counts. */
export interface Entered {
  document: number
  counts: Map<number, number>
}

export interface SavedDocuments {
  cards: SavedCards
  /** Words, their starts, terms, their starts, lengths, articles by term. */
  lists: SavedList[]
  features: SavedTable
}

/** Lengths are kept as whole numbers of a sixteenth. */
const LENGTH_UNIT = 16

/** Words kept of a body: enough to be found by, without letting a long text dominate. */
const BODY_WORDS = 120

/** The forward side of the index, by document number. Numbers are not used again. */
export class Documents {
  cards = new Cards()
  /** Words of title and phrasings, 0 between them. */
  private words = new NumberList()
  private wordStarts = new NumberList()
  /** Distinct terms. */
  private terms = new NumberList()
  private termStarts = new NumberList()
  /** Length in words in `LENGTH_UNIT`s; the sum of them for the average. */
  private lengths = new NumberList()
  private totalLength = 0
  /** How many articles hold a term, by term number; a finer feature, by hash. */
  holding = new NumberList()
  holdingFeature = new HashedCounts()

  constructor(private readonly vocabulary: Vocabulary) {
    this.wordStarts.push(0)
    this.termStarts.push(0)
  }

  /** Articles that are alive. */
  get count(): number {
    return this.cards.count
  }

  get numbersGiven(): number {
    return this.cards.length
  }

  find(id: string): number | undefined {
    return this.cards.find(id)
  }

  isAlive = (document: number): boolean => this.cards.isAlive(document)

  /** Length of an article relative to the average. */
  relativeLength(document: number): number {
    return this.totalLength > 0 ? (this.lengths.get(document) * this.count) / this.totalLength : 1
  }

  enter(article: Searchable): Entered {
    const document = this.cards.length
    const counts = new Map<number, number>()
    const questions = [article.title, ...article.phrasings]
    let words = 0
    for (const text of questions) words += this.enterQuestion(text, counts)
    const length = Math.round((LENGTH_UNIT * words) / questions.length ** PHRASINGS_SHARE)
    for (const tag of [...article.tags, article.shortcut]) this.countOnce(tag, TAG_COUNT, counts)
    this.countOnce(article.useWhen, USE_WHEN_COUNT, counts)
    this.countOnce(withoutPlaceholders(article.replies[0]?.body ?? ''), BODY_COUNT, counts)

    for (const term of counts.keys()) {
      this.terms.push(term)
      this.holding.add(term, 1)
    }
    this.cards.add(cardOf(article))
    this.wordStarts.push(this.words.length)
    this.termStarts.push(this.terms.length)
    this.lengths.push(length)
    this.totalLength += length
    this.countFeatures(document, 1)
    return { document, counts }
  }

  /** Everything by number, for saving. */
  saved(): SavedDocuments {
    const { words, wordStarts, terms, termStarts, lengths, holding } = this
    const lists = [words, wordStarts, terms, termStarts, lengths, holding].map((list) => small(list.saved()))
    return { cards: this.cards.saved(), lists, features: smallTable(this.holdingFeature.saved()) }
  }

  static of({ cards, lists, features }: SavedDocuments, vocabulary: Vocabulary): Documents {
    const documents = new Documents(vocabulary)
    const [words, wordStarts, terms, termStarts, lengths, holding] = lists.map((list) =>
      NumberList.of(full(list)),
    )
    if (!words || !wordStarts || !terms || !termStarts || !lengths || !holding) throw new RangeError('lists')
    Object.assign(documents, { words, wordStarts, terms, termStarts, lengths, holding })
    documents.holdingFeature = new HashedCounts(fullTable(features, HashedCounts.SIZE))
    documents.cards = Cards.of(cards)
    for (const document of documents.cards.living()) documents.totalLength += lengths.get(document)
    return documents
  }

  leave(document: number): void {
    if (!this.isAlive(document)) return
    for (let i = this.termStarts.get(document); i < this.termStarts.get(document + 1); i++) {
      this.holding.add(this.terms.get(i), -1)
    }
    this.countFeatures(document, -1)
    this.totalLength -= this.lengths.get(document)
    this.cards.drop(document)
  }

  /** Words of title and phrasings, one list for each, as word numbers. */
  questionsOf(document: number): Uint32Array[] {
    const questions: Uint32Array[] = []
    let start = this.wordStarts.get(document)
    const end = this.wordStarts.get(document + 1)
    for (let i = start; i < end; i++) {
      if (this.words.get(i) !== 0) continue
      if (i > start) questions.push(this.words.values.subarray(start, i))
      start = i + 1
    }
    return questions
  }

  /** Weight of a term by how rare it is. */
  weightOf(term: number): number {
    return rarity(this.holding.get(term), this.count)
  }

  /** Distinct terms of an article. */
  termsOf(document: number): Uint32Array {
    return this.terms.values.subarray(this.termStarts.get(document), this.termStarts.get(document + 1))
  }

  private enterQuestion(text: string, counts: Map<number, number>): number {
    const words = wordsOf(text)
    const terms = new Set<number>()
    for (const word of words) {
      const number = this.vocabulary.internWord(word.text, word.term)
      this.words.push(number)
      terms.add(this.vocabulary.termOf(number))
    }
    const length = terms.size
    for (const concept of conceptTermsOf(words)) terms.add(this.vocabulary.intern(concept.term))
    for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
    this.words.push(0)
    return length
  }

  private countOnce(text: string, count: number, counts: Map<number, number>): void {
    const seen = new Set<number>()
    for (const word of wordsOf(text.slice(0, BODY_WORDS * 10)).slice(0, BODY_WORDS)) {
      seen.add(this.vocabulary.termOf(this.vocabulary.internWord(word.text, word.term)))
    }
    for (const term of seen) counts.set(term, (counts.get(term) ?? 0) + count)
  }

  private countFeatures(document: number, amount: 1 | -1): void {
    const seen = new Set<number>()
    for (const question of this.questionsOf(document)) {
      for (const pair of pairsOf(question, this.vocabulary)) seen.add(pair)
      const texts = Array.from(question, (word) => this.vocabulary.texts[word] ?? '')
      for (const text of texts) if (text.length > 1) for (const group of lettersOf(text)) seen.add(group)
      for (const sound of soundsOf(texts.map(readingsOf))) seen.add(sound)
    }
    for (const feature of seen) this.holdingFeature.add(feature, amount)
  }

  get byteLength(): number {
    const lists = [this.words, this.wordStarts, this.terms, this.termStarts, this.lengths, this.holding]
    return lists.reduce((sum, list) => sum + list.length * 4, 0) + this.holdingFeature.byteLength
  }
}

function cardOf(article: Searchable): Card {
  return {
    id: article.id,
    language: article.language,
    title: article.title,
    issue: article.issue,
    topic: article.topic,
    moment: article.moment,
    visibility: article.visibility,
    negativeWords: article.negativeWords,
    foldedTags: article.tags.map(fold),
    shortcut: fold(article.shortcut),
    ...(article.folder === undefined ? {} : { folder: article.folder }),
    ...(article.validFrom === undefined ? {} : { validFrom: article.validFrom }),
    ...(article.validUntil === undefined ? {} : { validUntil: article.validUntil }),
  }
}

/** `{{customer.first_name|there}}` and the like are no words of the reply. */
function withoutPlaceholders(body: string): string {
  return body.replaceAll(/\{\{[^{}]{0,200}\}\}/g, ' ')
}
