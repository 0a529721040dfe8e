/** The index of articles: kept up to date article by article, asked by conversation or by typed search. */
import type { LanguageTag } from '../languages'
import { CloseLook } from './close-look'
import { Documents } from './documents'
import { eligibility, matchedWords } from './eligible'
import { firstPass } from './first-pass'
import { Initials } from './initials'
import { Postings } from './postings'
import { prepare } from './prepared'
import type { ConversationQuery, Hit, Limit, Searchable } from './query'
import { CANDIDATES } from './scoring'
import { Shortcuts } from './shortcuts'
import { scoreOf } from './threshold'
import { searchTyped, type TypedHit, type TypedOptions } from './typed-search'
import { Vocabulary } from './vocabulary'

/** An index over any number of articles in any mix of languages. Not shared between threads. */
export class ArticleIndex {
  readonly initials: Initials
  readonly shortcuts: Shortcuts

  constructor(
    readonly vocabulary = new Vocabulary(),
    readonly documents = new Documents(vocabulary),
    readonly postings = new Postings(),
  ) {
    this.initials = new Initials(vocabulary, documents)
    this.shortcuts = new Shortcuts(documents)
  }

  /** Number of articles. */
  get size(): number {
    return this.documents.count
  }

  /** Bytes the index holds beside the articles themselves, roughly. */
  get byteLength(): number {
    return this.vocabulary.byteLength + this.documents.byteLength + this.postings.byteLength
  }

  /** Adds articles; one whose id is known replaces it. */
  add(articles: Iterable<Searchable>): void {
    for (const article of articles) {
      this.remove(article.id)
      const { document, counts } = this.documents.enter(article)
      for (const [term, count] of counts) this.postings.add(term, document, count)
      this.postings.packIfNeeded(this.vocabulary.size, this.documents.isAlive)
    }
    this.vocabulary.forgetRepairs()
  }

  /** Makes now what the first search would otherwise wait for. */
  warm(): void {
    this.vocabulary.withPrefix('a', 1)
    this.initials.find('aa', 1)
    this.shortcuts.find('a', 1)
  }

  /** Removes an article. False when the index does not hold it. */
  remove(id: string): boolean {
    const document = this.documents.find(id)
    if (document === undefined) return false
    this.documents.leave(document)
    this.vocabulary.forgetRepairs()
    return true
  }

  /** Articles for a conversation, best first. Empty when nothing of the question is known. */
  retrieve(query: ConversationQuery, { limit = 5 }: Limit = {}): Hit[] {
    const prepared = prepare(query, this)
    const boostOf = eligibility(query, this.documents)
    const candidates = firstPass(prepared, this.documents, this.postings, CANDIDATES, (d) => boostOf(d) > 0)
    const look = new CloseLook(prepared, this.vocabulary, this.documents)
    const ranked = candidates.map(({ document, value }) => {
      const boost = boostOf(document)
      return { document, value: (value + look.add(document)) * boost, evidence: value * boost }
    })
    const idOf = (document: number) => this.documents.cards.at(document)?.id ?? ''
    ranked.sort((a, b) => b.value - a.value || (idOf(a.document) < idOf(b.document) ? -1 : 1))
    const { hanShare } = prepared
    const asked = prepared.slots.filter((slot) => !slot.concept).length
    return firstOfEach(ranked, this.documents, query.language, limit).map(({ document, value, evidence }) => {
      const { words: shown, ...found } = matchedWords(prepared, document, this.documents)
      const score = scoreOf({ value, evidence, words: asked, ...found }, hanShare)
      return { articleId: idOf(document), score, words: shown }
    })
  }

  /** Articles for what an agent types, best first. See `typed-query.ts` for the filters. */
  searchTyped(line: string, options: TypedOptions = {}): TypedHit[] {
    return searchTyped(this, line, options)
  }
}

/**
 * The best hits; of an article that exists in several languages under the same key only one: the one in the
 * customer's language where it is among the candidates.
 */
function firstOfEach<T extends { document: number }>(
  ranked: T[],
  documents: Documents,
  language: LanguageTag | undefined,
  limit: number,
): T[] {
  const places = new Map<string, number>()
  const first: T[] = []
  for (const one of ranked) {
    const card = documents.cards.at(one.document)
    if (!card) continue
    const tag = `${card.language}.`
    const key = card.id.startsWith(tag) ? card.id.slice(tag.length) : card.id
    const place = places.get(key)
    if (place === undefined) {
      if (first.length >= limit) continue
      places.set(key, first.length)
      first.push(one)
    } else if (card.language === language) {
      const kept = documents.cards.at(first[place]?.document ?? -1)
      if (kept?.language !== language) first[place] = one
    }
  }
  return first
}
