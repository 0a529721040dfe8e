/** All terms and words of the library by number, and the repair of words it does not know. */
import { readingsOf } from '../text/pinyin'
import { NumberList } from './growable'

/** A known word near an unknown one; `closeness` 0 to 1. */
export interface Near {
  word: number
  closeness: number
}

/** At most this many words are offered for an unknown one. */
const MOST_REPAIRS = 4
/** Cached repairs; the cache is emptied when full. */
const CACHE_LIMIT = 500

export interface SavedVocabulary {
  /** One a line; no word holds a line break. */
  texts: string
  terms: Uint32Array
  letters: Uint32Array
}

/** Numbers for words as written and for the terms they are counted under. Number 0 is no word. */
export class Vocabulary {
  private readonly numbers = new Map<string, number>()
  readonly texts: string[] = ['']
  /** Term number of a word's stem, by word number; 0 for a number that is a term only. */
  private terms = new NumberList()
  /** Letters of a word as bits: two words that differ by one edit differ in at most two bits. */
  private letters = new NumberList()
  private readonly byLength: number[][] = []
  private readonly bySyllable = new Map<string, number[]>()
  private readonly repairs = new Map<string, Near[]>()
  private sorted: number[] | undefined
  /** True while the words of a saved vocabulary are not filed: many starts ask for no word that is mistyped. */
  private isUnfiled = false

  get size(): number {
    return this.texts.length
  }

  find(text: string): number {
    return this.numbers.get(text) ?? 0
  }

  /** Number of a term, added when new. */
  intern(text: string): number {
    const known = this.numbers.get(text)
    if (known !== undefined) return known
    const number = this.texts.length
    this.numbers.set(text, number)
    this.texts.push(text)
    return number
  }

  /** Number of a word as written, which is counted under `term`. */
  internWord(text: string, term: string): number {
    const number = this.intern(text)
    if (this.terms.get(number) !== 0) return number
    this.terms.set(number, this.intern(term))
    this.letters.set(number, lettersOf(text))
    if (!this.isUnfiled) this.file(text, number)
    this.sorted = undefined
    return number
  }

  /** Where a word is looked for when another is mistyped or spelled by sound. */
  private file(text: string, number: number): void {
    const bucket = this.byLength[text.length]
    if (bucket) bucket.push(number)
    else this.byLength[text.length] = [number]
    for (const syllable of readingsOf(text)) {
      const characters = this.bySyllable.get(syllable)
      if (characters) characters.push(number)
      else this.bySyllable.set(syllable, [number])
    }
  }

  /** Files every word, once somebody looks for one that is not known as it is written. */
  private fileAll(): void {
    if (!this.isUnfiled) return
    this.isUnfiled = false
    for (let number = 1; number < this.texts.length; number++)
      if (this.isWord(number)) this.file(this.texts[number] ?? '', number)
  }

  /** All words and terms, for saving. */
  saved(): SavedVocabulary {
    return { texts: this.texts.join('\n'), terms: this.terms.saved(), letters: this.letters.saved() }
  }

  static of({ texts, terms, letters }: SavedVocabulary): Vocabulary {
    const vocabulary = new Vocabulary()
    vocabulary.terms = NumberList.of(terms)
    vocabulary.letters = NumberList.of(letters)
    vocabulary.isUnfiled = true
    texts.split('\n').forEach((text, number) => {
      if (number === 0) return
      vocabulary.texts.push(text)
      vocabulary.numbers.set(text, number)
    })
    return vocabulary
  }

  /** Term of a word; 0 when the number is no word. */
  termOf(word: number): number {
    return this.terms.get(word)
  }

  isWord(number: number): boolean {
    return this.terms.get(number) !== 0
  }

  /** Han characters of the library read with a syllable. */
  charactersOf(syllable: string): readonly number[] {
    this.fileAll()
    return this.bySyllable.get(syllable) ?? []
  }

  /** Words that begin with a prefix, in alphabetical order, at most `limit`. */
  withPrefix(prefix: string, limit: number): number[] {
    this.sorted ??= this.sort()
    const sorted = this.sorted
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.texts[sorted[middle] ?? 0] ?? '') < prefix) low = middle + 1
      else high = middle
    }
    const found: number[] = []
    for (let i = low; i < sorted.length && found.length < limit; i++) {
      const number = sorted[i] ?? 0
      if (!this.texts[number]?.startsWith(prefix)) break
      found.push(number)
    }
    return found
  }

  private sort(): number[] {
    const words: number[] = []
    for (let number = 1; number < this.texts.length; number++) if (this.isWord(number)) words.push(number)
    const key = (number: number) => this.texts[number] ?? ''
    return words.sort((a, b) => (key(a) < key(b) ? -1 : 1))
  }

  /**
   * Known words one edit away (two for long words), best first.
   *
   * @param frequency of a word's term in the library: of two near words the common one is likelier meant
   */
  near(text: string, frequency: (term: number) => number): readonly Near[] {
    const cached = this.repairs.get(text)
    if (cached) return cached
    this.fileAll()
    const found: (Near & { value: number })[] = []
    const reach = text.length >= 8 ? 2 : 1
    const letters = lettersOf(text)
    for (let length = Math.max(2, text.length - reach); length <= text.length + reach; length++) {
      for (const number of this.byLength[length] ?? []) {
        if (bitsIn(this.letters.get(number) ^ letters) > 2 * reach) continue
        const candidate = this.texts[number] ?? ''
        const often = frequency(this.termOf(number))
        if (often === 0) continue
        const edits = editsBetween(text, candidate, reach)
        if (edits === 0 || edits > reach) continue
        const closeness = (edits === 1 ? 1 : 0.5) * (candidate[0] === text[0] ? 1 : 0.6)
        found.push({
          word: number,
          closeness,
          value: closeness * Math.log(2 + often),
        })
      }
    }
    found.sort((a, b) => b.value - a.value)
    const best = found[0]?.value ?? 0
    const near = found.slice(0, MOST_REPAIRS).map(({ word, closeness, value }) => ({
      word,
      closeness: closeness * (value / best) ** 2,
    }))
    if (this.repairs.size >= CACHE_LIMIT) this.repairs.clear()
    this.repairs.set(text, near)
    return near
  }

  /** To be called when articles come or go: what a word most likely means may change. */
  forgetRepairs(): void {
    this.repairs.clear()
  }

  get byteLength(): number {
    let characters = 0
    for (const text of this.texts) characters += text.length
    return characters + this.terms.length * 8 + this.texts.length * 4
  }
}

function lettersOf(text: string): number {
  let bits = 0
  for (let i = 0; i < text.length; i++) bits |= 1 << (text.charCodeAt(i) % 32)
  return bits >>> 0
}

function bitsIn(value: number): number {
  let bits = value - ((value >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Edits between two words (insert, drop, replace, swap of neighbours); `most + 1` when there are more. */
export function editsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let twoBack: number[] = []
  let back = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let edits = Math.min((back[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (back[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, (twoBack[j - 2] ?? 0) + 1)
      }
      row.push(edits)
      if (edits < least) least = edits
    }
    if (least > most) return most + 1
    twoBack = back
    back = row
  }
  return back[b.length] ?? most + 1
}
