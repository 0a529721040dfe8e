/** Finds articles by the initials of their pinyin: `tkjd` for 退款进度. */
import { initialsOf } from '../text/pinyin'
import type { Documents } from './documents'
import { NumberList } from './growable'
import type { Vocabulary } from './vocabulary'

/** Fewer letters fit almost anything; more are no initials. */
const SHORTEST = 2
const LONGEST = 12

export interface SavedInitials {
  text: string
  starts: Uint32Array
  documents: Uint32Array
}

/** Initials of all titles and phrasings in one text; made again when articles have changed. */
export class Initials {
  private text = ''
  private starts = new NumberList()
  private documentsAt = new NumberList()
  private madeFor = -1

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly documents: Documents,
  ) {}

  /** Documents with a question whose initials hold `letters`, at most `most`. */
  find(letters: string, most: number): number[] {
    if (letters.length < SHORTEST || letters.length > LONGEST || /[^a-z0-9]/.test(letters)) return []
    if (this.madeFor !== this.documents.numbersGiven) this.make()
    const found: number[] = []
    let at = this.text.indexOf(letters)
    while (at >= 0 && found.length < most) {
      const document = this.documentAt(at)
      if (found.at(-1) !== document && this.documents.isAlive(document)) found.push(document)
      at = this.text.indexOf(letters, at + 1)
    }
    return found
  }

  /** Everything, for saving; made first when it is of other articles. */
  saved(): SavedInitials {
    if (this.madeFor !== this.documents.numbersGiven) this.make()
    return { text: this.text, starts: this.starts.saved(), documents: this.documentsAt.saved() }
  }

  /** Takes over what was saved with the articles that the index has. Throws when it is not whole. */
  take({ text, starts, documents }: SavedInitials): void {
    const given = this.documents.numbersGiven
    if (starts.length !== documents.length || documents.some((document) => document >= given))
      throw new RangeError('initials')
    this.text = text
    this.starts = NumberList.of(starts)
    this.documentsAt = NumberList.of(documents)
    this.madeFor = given
  }

  private make(): void {
    const parts: string[] = []
    let length = 0
    this.starts = new NumberList()
    this.documentsAt = new NumberList()
    // Only Han text has initials that people type.
    const initialOf = this.vocabulary.texts.map((text) => (text.length === 1 ? initialsOf(text) : ''))
    for (let document = 0; document < this.documents.numbersGiven; document++) {
      if (!this.documents.isAlive(document)) continue
      for (const question of this.documents.questionsOf(document)) {
        let initials = ''
        for (const word of question) initials += initialOf[word] ?? ''
        if (initials.length < SHORTEST) continue
        this.starts.push(length)
        this.documentsAt.push(document)
        parts.push(initials, '\n')
        length += initials.length + 1
      }
    }
    this.text = parts.join('')
    this.madeFor = this.documents.numbersGiven
  }

  /** The document whose part holds an offset, by halving. */
  private documentAt(offset: number): number {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.starts.get(middle) <= offset) low = middle
      else high = middle - 1
    }
    return this.documentsAt.get(low)
  }
}
