/** Term to articles: a packed part for the bulk, and a small one for what came since. */
import { NumberList } from './growable'

/** A count is kept as an eighth, up to 31: title and phrasings count whole, a body word less. */
export const COUNT_UNIT = 1 / 8
// Article numbers fill the other 24 bits.
const COUNT_BITS = 8
const LARGEST_COUNT = (1 << COUNT_BITS) - 1

/** Packs before the small part slows a query down. */
const RECENT_LIMIT = 20_000

export interface SavedPostings {
  offsets: Uint32Array
  packed: Uint32Array
}

/** Weighted occurrences of terms in articles. One entry is an article number and a count in one number. */
export class Postings {
  private offsets: Uint32Array = new Uint32Array(1)
  private packed: Uint32Array = new Uint32Array(0)
  private recent = new Map<number, number[]>()
  private recentSize = 0

  add(term: number, article: number, count: number): void {
    const entry = article * 256 + Math.min(LARGEST_COUNT, Math.max(1, Math.round(count / COUNT_UNIT)))
    const known = this.recent.get(term)
    if (known) known.push(entry)
    else this.recent.set(term, [entry])
    this.recentSize++
  }

  /** Calls back for each article of a term with its weighted count. */
  each(term: number, visit: (article: number, count: number) => void): void {
    const end = this.offsets[term + 1] ?? 0
    for (let i = this.offsets[term] ?? end; i < end; i++) {
      const entry = this.packed[i] ?? 0
      visit(entry >>> COUNT_BITS, (entry & LARGEST_COUNT) * COUNT_UNIT)
    }
    for (const entry of this.recent.get(term) ?? []) {
      visit(Math.floor(entry / 256), (entry & LARGEST_COUNT) * COUNT_UNIT)
    }
  }

  /** Packs when much is new. Articles that are no longer alive are dropped on the way. */
  packIfNeeded(termCount: number, alive: (article: number) => boolean): void {
    if (this.recentSize < Math.max(RECENT_LIMIT, this.packed.length / 8)) return
    this.pack(termCount, alive)
  }

  /** Packs everything into one array, in order of terms. */
  pack(termCount: number, alive: (article: number) => boolean): void {
    const entries = new NumberList(this.packed.length + this.recentSize + 1)
    const offsets = new Uint32Array(termCount + 1)
    for (let term = 0; term < termCount; term++) {
      offsets[term] = entries.length
      const end = this.offsets[term + 1] ?? 0
      for (let i = this.offsets[term] ?? end; i < end; i++) {
        const entry = this.packed[i] ?? 0
        if (alive(entry >>> COUNT_BITS)) entries.push(entry)
      }
      for (const entry of this.recent.get(term) ?? []) {
        if (alive(Math.floor(entry / 256))) entries.push(entry)
      }
    }
    offsets[termCount] = entries.length
    this.offsets = offsets
    this.packed = entries.values.slice(0, entries.length)
    this.recent = new Map()
    this.recentSize = 0
  }

  /** Everything packed, for saving. */
  saved(termCount: number, alive: (article: number) => boolean): SavedPostings {
    this.pack(termCount, alive)
    return { offsets: this.offsets, packed: this.packed }
  }

  static of({ offsets, packed }: SavedPostings): Postings {
    const postings = new Postings()
    postings.offsets = offsets
    postings.packed = packed
    return postings
  }

  get byteLength(): number {
    return this.offsets.byteLength + this.packed.byteLength + this.recentSize * 16
  }
}
