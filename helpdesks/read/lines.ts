/** Collects text into lines: white space collapsed as a browser does, line breaks counted, length limited. */

/** Direction overrides, invisible fillers and control characters: they disorder a line and carry no words. */
const INVISIBLE = /[^\P{Cc}\n\r\t]|[\u00ad\u200b\u202a-\u202e\u2060\u2066-\u2069\ufeff\ufffc]/gu

export class TextLines {
  /** True once the limit is reached. */
  cut = false
  private readonly parts: string[] = []
  private length = 0
  private breaks = 0
  private space = false

  constructor(private readonly limit: number) {}

  /** Adds text; `pre` keeps its white space and line breaks. */
  text(raw: string, pre: boolean): void {
    if (this.cut || raw === '') return
    const room = this.limit - this.length
    const piece = raw.length > room * 4 + 64 ? raw.slice(0, room * 4 + 64) : raw
    const clean = piece.replace(INVISIBLE, '').replace(/\u00a0/gu, ' ')
    if (pre) this.keep(clean.replace(/\r\n?/gu, '\n'))
    else this.collapse(clean)
  }

  /** A `<br>`. */
  lineBreak(): void {
    if (this.length === 0) return
    this.flushBreaks()
    this.put('\n')
    this.space = false
  }

  /** The edge of a block that wants at least `breaks` line breaks before what follows. */
  block(breaks: number): void {
    if (breaks > this.breaks) this.breaks = breaks
    if (breaks > 0) this.space = false
  }

  /** The whole text: no space at line ends, at most one empty line together, trimmed. */
  finish(): string {
    return this.parts
      .join('')
      .split('\n')
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/\n{3,}/gu, '\n\n')
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
    if (/\S/u.test(raw)) this.flushBreaks()
    else if (this.length === 0) return
    if (this.space) this.put(' ')
    this.space = false
    this.put(raw)
  }

  private word(word: string): void {
    this.flushBreaks()
    if (this.space && this.length > 0 && !this.parts.at(-1)?.endsWith('\n')) this.put(' ')
    this.space = false
    this.put(word)
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
