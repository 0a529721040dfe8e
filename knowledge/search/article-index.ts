/** The index of articles: kept up to date article by article, asked by conversation or by typed search. */
import { CloseLook } from './close-look'
import { Documents } from './documents'
import { eligibility, matchedWords } from './eligible'
import { firstPass } from './first-pass'
import { Initials } from './initials'
import { Postings } from './postings'
import { prepare } from './prepared'
import type { ConversationQuery, Hit, Limit, Searchable } from './query'
import { CANDIDATES } from './scoring'
import { scoreOf } from './threshold'
import { searchTyped, type TypedHit, type TypedOptions } from './typed-search'
import { Vocabulary } from './vocabulary'

/** An index over any number of articles in any mix of languages. Not shared between threads. */
export class ArticleIndex {
  readonly vocabulary = new Vocabulary()
  readonly documents = new Documents(this.vocabulary)
  readonly postings = new Postings()

  readonly initials = new Initials(this.vocabulary, this.documents)

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
  }

  /** Removes an article. False when the index does not hold it. */
  remove(id: string): boolean {
    const document = this.documents.find(id)
    if (document === undefined) return false
    this.documents.leave(document)
    return true
  }

  /** Articles for a conversation, best first. Empty when nothing of the question is known. */
  retrieve(query: ConversationQuery, { limit = 5 }: Limit = {}): Hit[] {
    const prepared = prepare(query, this.vocabulary, this.documents)
    const boostOf = eligibility(query, this.documents)
    const candidates = firstPass(prepared, this.documents, this.postings, CANDIDATES, (d) => boostOf(d) > 0)
    const look = new CloseLook(prepared, this.vocabulary, this.documents)
    const ranked = candidates.map(({ document, value }) => {
      const { added, closest } = look.at(document)
      return { document, closest, value: (value + added) * boostOf(document) }
    })
    ranked.sort((a, b) => b.value - a.value)
    const { hanShare } = prepared
    const asked = prepared.slots.filter((slot) => !slot.concept).length
    return firstOfEach(ranked, this.documents, limit).map(({ document, value, closest }) => {
      const { words: shown, ...found } = matchedWords(prepared, document, this.documents)
      const score = scoreOf({ value, closest, words: asked, ...found }, hanShare)
      return { articleId: this.documents.cards[document]?.id ?? '', score, words: shown }
    })
  }

  /** Articles for what an agent types, best first. See `typed-query.ts` for the filters. */
  searchTyped(line: string, options: TypedOptions = {}): TypedHit[] {
    return searchTyped(this, line, options)
  }
}

/** The best hits; of an article that exists in several languages under the same key only the best one. */
function firstOfEach<T extends { document: number }>(ranked: T[], documents: Documents, limit: number): T[] {
  const keys = new Set<string>()
  const first: T[] = []
  for (const one of ranked) {
    if (first.length >= limit) break
    const card = documents.cards[one.document]
    if (!card) continue
    const tag = `${card.language}.`
    const key = card.id.startsWith(tag) ? card.id.slice(tag.length) : card.id
    if (keys.has(key)) continue
    keys.add(key)
    first.push(one)
  }
  return first
}
