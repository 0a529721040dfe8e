/** Collects text into lines: white space collapsed as a browser does, line breaks counted, length limited. */

/**
 * Direction overrides, invisible fillers, control characters, characters of icon fonts: they disorder a line and
 * carry no words. Joiners that words and emoji need (U+200C, U+200D) stay.
 */
const INVISIBLE =
  /[^\P{Cc}\n\r\t]|[\u00ad\u180e\u200b\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffc\ue000-\uf8ff]/gu

/** Tag characters spell nothing that is shown, but for the flags of England, Scotland and Wales. */
const TAGS = /\u{1f3f4}[\u{e0020}-\u{e007f}]{2,8}|[\u{e0000}-\u{e007f}]/gu

const NO_BREAK_SPACE = /[\u00a0\u2007\u202f]/gu

export class TextLines {
  /** True once the limit is reached. */
  cut = false
  private readonly parts: string[] = []
  private length = 0
  private breaks = 0
  private space = false
  /** A list item's mark or a cell's separator, written before the next word only. */
  private pending = ''
  private pendingBreaks = 0

  constructor(private readonly limit: number) {}

  /** True while no text was added. */
  get empty(): boolean {
    return this.length === 0
  }

  /** Adds text; `pre` keeps its white space and line breaks. */
  text(raw: string, pre: boolean): void {
    if (this.cut || raw === '') return
    const room = this.limit - this.length
    const piece = raw.length > room * 4 + 64 ? raw.slice(0, room * 4 + 64) : raw
    const clean = piece
      .replace(INVISIBLE, '')
      .replace(TAGS, (found) => (found.length > 2 ? found : ''))
      .replace(NO_BREAK_SPACE, ' ')
    if (pre) this.keep(clean.replace(/\r\n?/gu, '\n'))
    else this.collapse(clean)
  }

  /** A `<br>`. */
  lineBreak(): void {
    if (this.length === 0 || this.pending !== '') return
    this.flushBreaks()
    this.put('\n')
    this.space = false
  }

  /** The edge of a block that wants at least `breaks` line breaks before what follows. */
  block(breaks: number): void {
    if (breaks > this.breaks) this.breaks = breaks
    if (breaks > 0) this.space = false
  }

  /** The mark of a list item: a line of its own with the item's first word. */
  bullet(mark: string): void {
    this.pending = mark
    this.pendingBreaks = Math.max(1, this.breaks)
  }

  /** Parts two cells of a row. */
  cell(): void {
    if (this.length === 0 || this.pending !== '') return
    this.pending = ' | '
    this.pendingBreaks = 0
  }

  /** Forgets a mark that no word followed. */
  dropPending(): void {
    this.pending = ''
  }

  /** A place in the text, for `since`. */
  place(): number {
    return this.parts.length
  }

  /** What was written since a place. */
  since(place: number): string {
    return this.parts.slice(place).join('').trim()
  }

  /** Stands for a quote that was left out, on a line of its own. */
  quote(mark: string): void {
    this.block(1)
    this.flush()
    this.put(mark)
    this.block(1)
  }

  /** Puts `mark` before every line written since a place. */
  prefix(place: number, mark: string): void {
    const written = this.parts.slice(place).join('')
    const lead = /^\n*/u.exec(written)?.[0] ?? ''
    const own = written.slice(lead.length)
    if (own === '' || this.cut) return
    const marked = own.replace(/^(?=.)/gmu, mark)
    this.parts.length = place
    this.parts.push(lead, marked)
    this.length += marked.length - own.length
  }

  /** The whole text: no space at line ends, at most one empty line together, trimmed. */
  finish(): string {
    return this.parts
      .join('')
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/\n{3,}/gu, '\n\n')
      .replace(/^\n+|\s+$/gu, '')
      .trim()
  }

  private collapse(raw: string): void {
    const words = raw.split(/[ \t\n\r]+/u)
    for (let i = 0; i < words.length; i++) {
      if (i > 0) this.space = true
      const word = words[i]
      if (word) this.word(word)
      if (this.cut) return
    }
  }

  private keep(raw: string): void {
    if (/\S/u.test(raw)) this.flush()
    else if (this.length === 0 || this.pending !== '') return
    if (this.space) this.put(' ')
    this.space = false
    this.put(raw)
  }

  private word(word: string): void {
    this.flush()
    if (this.space && this.length > 0 && !this.parts.at(-1)?.endsWith('\n')) this.put(' ')
    this.space = false
    this.put(word)
  }

  /** Everything that was put off until a word comes. */
  private flush(): void {
    if (this.pending === '') {
      this.flushBreaks()
      return
    }
    const mark = this.pending
    this.pending = ''
    this.breaks = this.pendingBreaks
    this.flushBreaks()
    this.put(mark)
    this.space = false
  }

  private flushBreaks(): void {
    if (this.breaks === 0) return
    if (this.length > 0) {
      const last = this.parts.at(-1) ?? ''
      const before = this.parts.at(-2) ?? ''
      const there = last.endsWith('\n')
        ? last.length > 1
          ? last.endsWith('\n\n')
            ? 2
            : 1
          : before.endsWith('\n')
            ? 2
            : 1
        : 0
      if (this.breaks > there) this.put('\n'.repeat(this.breaks - there))
    }
    this.breaks = 0
    this.space = false
  }

  private put(piece: string): void {
    const room = this.limit - this.length
    if (piece.length > room) {
      this.cut = true
      piece = wholeEnd(piece.slice(0, room))
    }
    this.parts.push(piece)
    this.length += piece.length
  }
}

/** Drops half of a surrogate pair left by a cut. */
function wholeEnd(text: string): string {
  const last = text.charCodeAt(text.length - 1)
  return last >= 0xd800 && last <= 0xdbff ? text.slice(0, -1) : text
}
