/**
 * The notation of phrases in data files, and how one phrase expands to plain strings.
 *
 * - `{a|b}` alternatives, also empty (`{very |}bad`)
 * - `~` an optional space (`log~in`, `نمی~دونم`)
 * - `'` inside a word may be left out or typed as a space (`don't` = `dont` = `don t`)
 * - `*` at the end of a word: any ending of it (`disappoint*`, `{ruin*|spoil*} my day`); at the start of a phrase:
 *   any beginning (`*fail`, in hashtags)
 * - `...` a gap within one sentence (`asked ... times`, `等了...小时`), `..` a gap of a word or two (`态度..差`)
 */
import { fold } from '../../knowledge/text/fold'

/** Plain folded text that must be found as it stands. */
export interface PartString {
  text: string
  /** True when the word may go on (`*` at the end). */
  open: boolean
  /** True when the word may begin earlier (`*` at the start). */
  openStart: boolean
}

/** One stretch of a phrase: any of its strings. */
export interface Part {
  strings: PartString[]
  /** The gap allowed before it; means nothing for the first. */
  gap: Gap
}

/** `next` is white space alone, as between two words of which the first has any ending. */
export type Gap = 'wide' | 'tight' | 'next'

/** More strings than this for one phrase are a mistake in the data. */
const MOST_STRINGS = 8000

/** Expands a phrase to the sequences of parts it stands for; a phrase without a gap has one part. */
export function expandPhrase(phrase: string): Part[][] {
  const whole = fold(phrase).replaceAll('~', '{ |}')
  const pieces = splitGaps(whole)
  const gapInside = pieces.length !== whole.split(GAP).length
  // A gap inside braces belongs to one alternative only.
  const sequences = gapInside ? alternatives(whole).map(splitGaps) : [pieces]
  const out: Part[][] = []
  for (const sequence of sequences) {
    const parts: Part[] = []
    for (const { text, gap } of whole.includes('*') ? sequence.flatMap(splitOpenWords) : sequence) {
      const strings: PartString[] = []
      const seen = MAY_DOUBLE.test(text) ? new Set<string>() : undefined
      const variants = alternatives(text)
      for (const variant of text.includes("'") ? variants.flatMap(withoutApostrophe) : variants) {
        const folded = text.includes(' ') ? singleSpaced(variant).trim() : variant
        const openStart = folded.length > 1 && folded.startsWith('*')
        const open = folded.length > 1 && folded.endsWith('*')
        const core = folded.slice(openStart ? 1 : 0, open ? -1 : undefined)
        if (core === '' || core === '*' || seen?.has(folded)) continue
        seen?.add(folded)
        strings.push({ text: core, open, openStart })
      }
      if (strings.length > 0) parts.push({ strings, gap })
    }
    if (parts.length > 0) out.push(parts)
  }
  return out
}

/** Empty alternatives and apostrophes can give one string twice. */
const MAY_DOUBLE = /[{|][|}]|'/

/** Hardly any phrase has two spaces in a row; do not pay for those that do not. */
function singleSpaced(text: string): string {
  return text.includes('  ') || text.includes('\n') ? text.replace(/\s+/g, ' ') : text
}

const GAP = /\.{2,3}|…/

interface Piece {
  text: string
  gap: Gap
}

/** Splits behind words with any ending, outside braces: what follows them is a part of its own. */
function splitOpenWords({ text, gap }: Piece): Piece[] {
  const out: Piece[] = []
  let depth = 0
  let from = 0
  let open = false
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i)
    if (character === '{') depth++
    else if (character === '}') depth--
    else if (character === '*' && i > 0) open = true
    else if (character === ' ' && depth === 0) {
      if (!open || i === text.length - 1) continue
      out.push({ text: text.slice(from, i), gap: out.length === 0 ? gap : 'next' })
      from = i + 1
      open = false
    }
  }
  if (text.slice(from).trim() !== '')
    out.push({ text: text.slice(from), gap: out.length === 0 ? gap : 'next' })
  return out
}

/** Splits at gaps outside braces. */
function splitGaps(phrase: string): Piece[] {
  const out: Piece[] = []
  let depth = 0
  let text = ''
  let gap: Gap = 'wide'
  for (let i = 0; i < phrase.length; i++) {
    const character = phrase.charAt(i)
    if (character === '{') depth++
    if (character === '}') depth--
    if (depth === 0 && (character === '…' || phrase.startsWith('..', i))) {
      out.push({ text, gap })
      const wide = character === '…' || phrase.startsWith('...', i)
      gap = wide ? 'wide' : 'tight'
      text = ''
      i += character === '…' ? 0 : wide ? 2 : 1
    } else text += character
  }
  out.push({ text, gap })
  return out
}

/** All strings that `{a|b{c|d}}` stands for; throws RangeError when there are thousands. */
function alternatives(phrase: string): string[] {
  const open = phrase.indexOf('{')
  if (open < 0) return [phrase]
  const close = closingBrace(phrase, open)
  const choices = splitTop(phrase.slice(open + 1, close))
  const heads = choices.some((choice) => choice.includes('{')) ? choices.flatMap(alternatives) : choices
  const before = phrase.slice(0, open)
  if (close === phrase.length - 1) return before === '' ? heads : heads.map((head) => before + head)
  const tails = alternatives(phrase.slice(close + 1))
  if (heads.length * tails.length > MOST_STRINGS) throw new RangeError(`Too many alternatives: ${phrase}`)
  return heads.flatMap((head) => tails.map((tail) => before + head + tail))
}

/** Place of the brace that closes the one at `open`; throws RangeError when it is missing. */
function closingBrace(phrase: string, open: number): number {
  let depth = 0
  for (let i = open; i < phrase.length; i++) {
    if (phrase[i] === '{') depth++
    if (phrase[i] === '}' && --depth === 0) return i
  }
  throw new RangeError(`A brace is not closed: ${phrase}`)
}

/** Splits at `|` outside braces. */
function splitTop(text: string): string[] {
  if (!text.includes('{')) return text.split('|')
  const out: string[] = []
  let depth = 0
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    if (character === '{') depth++
    else if (character === '}') depth--
    else if (character === '|' && depth === 0) {
      out.push(text.slice(from, i))
      from = i + 1
    }
  }
  out.push(text.slice(from))
  return out
}

/** The string as it is and, when it has apostrophes inside words, without them and with spaces. */
function withoutApostrophe(text: string): string[] {
  const bare = text.replace(INSIDE_WORD, '')
  return bare === text ? [text] : [text, bare, text.replace(INSIDE_WORD, ' ')]
}

const INSIDE_WORD = /(?<=\p{L})['’](?=\p{L})/gu
