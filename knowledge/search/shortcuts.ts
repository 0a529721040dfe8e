/** Articles by the beginning of their shortcut, in a sorted list. */
import type { Documents } from './documents'

/** Shortcuts in order; made again when articles have come. */
export class Shortcuts {
  private sorted: { shortcut: string; document: number }[] = []
  private madeFor = -1

  constructor(private readonly documents: Documents) {}

  /** Documents whose shortcut begins with `typed`, whole matches first, at most `most`. */
  find(typed: string, most: number): { document: number; whole: boolean }[] {
    if (this.madeFor !== this.documents.numbersGiven) this.make()
    let low = 0
    let high = this.sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.sorted[middle]?.shortcut ?? '') < typed) low = middle + 1
      else high = middle
    }
    const found: { document: number; whole: boolean }[] = []
    for (let i = low; i < this.sorted.length && found.length < most; i++) {
      const entry = this.sorted[i]
      if (!entry?.shortcut.startsWith(typed)) break
      if (!this.documents.isAlive(entry.document)) continue
      found.push({ document: entry.document, whole: entry.shortcut === typed })
    }
    return found
  }

  private make(): void {
    this.sorted = [...this.documents.cards.living()].flatMap((document) => {
      const shortcut = this.documents.cards.at(document)?.shortcut
      return shortcut ? [{ shortcut, document }] : []
    })
    this.sorted.sort((a, b) => (a.shortcut < b.shortcut ? -1 : 1))
    this.madeFor = this.documents.numbersGiven
  }
}
