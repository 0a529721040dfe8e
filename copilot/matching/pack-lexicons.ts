/** Packs lexicons: their phrases expanded into one graph of strings for each script, and what each phrase says. */
import { packWordGraph } from '../../knowledge/text/build-word-graph'
import { packNumbers } from '../../knowledge/text/packed-numbers'
import type { Gap, Part } from './phrase-pattern'
import { expandFor, type Script } from './scripts'

/** One entry of a lexicon. */
export interface PhraseEntry<T> {
  phrase: string
  payload: T
}

/** Packed lexicons: plain data, so that they can be made when the product is built. */
export interface PackedLexicons {
  /** What phrases of each lexicon say; the same thing stands once. */
  payloads: Record<string, unknown[]>
  scripts: Record<Script, PackedScript>
}

export interface PackedScript {
  graph: string
  /** What strings of the graph are part of, five numbers each: see `packPieces`. */
  pieces: string
  /** The first two units of strings that may begin inside a word, all in a row; a space behind a single one. */
  insideStarts: string
}

/** Bits of a piece's first number; its gap stands above them. */
export const PIECE = { open: 1, openStart: 2, gap: 4 } as const
export const GAPS: readonly Gap[] = ['wide', 'tight', 'next']

/**
 * What a string is, or is a part of.
 *
 * Sequences with gaps that begin alike go one way until they part: a common word that begins hundreds of them is one
 * piece. Each way has a number, a slot; those that go on from another have greater ones.
 */
interface Piece {
  bits: number
  /** What is said when it is found, for whole phrases and for the last parts of sequences. */
  lexicon: number
  payload: number
  /** The slot from which it goes on; 0 for none. */
  before: number
  /** Its own slot; 0 for what ends a phrase. */
  slot: number
}

/** Packs lexicons by name. Throws RangeError when a phrase expands to thousands of variants. */
export function packLexicons(
  lexicons: Readonly<Record<string, readonly PhraseEntry<unknown>[]>>,
): PackedLexicons {
  const { payloads, rows } = numberPayloads(lexicons)
  return {
    payloads,
    scripts: {
      any: packScript(rows, 'any'),
      latin: packScript(rows, 'latin'),
      han: packScript(rows, 'han'),
      arabic: packScript(rows, 'arabic'),
    },
  }
}

/** A phrase with the numbers of its lexicon and of what it says. */
export interface Row {
  phrase: string
  lexicon: number
  payload: number
}

/** Puts the entries of all lexicons in one row, the same payload always with the same number. */
export function numberPayloads(lexicons: Readonly<Record<string, readonly PhraseEntry<unknown>[]>>): {
  payloads: Record<string, unknown[]>
  rows: Row[]
} {
  const numbered = Object.entries(lexicons).map(([name, entries], lexicon) => {
    const payloads = new Map<unknown, number>()
    const rows = entries.map(({ phrase, payload }) => {
      const number = payloads.get(payload) ?? payloads.size
      payloads.set(payload, number)
      return { phrase, lexicon, payload: number }
    })
    return { name, rows, payloads: [...payloads.keys()] }
  })
  return {
    payloads: Object.fromEntries(numbered.map(({ name, payloads }) => [name, payloads])),
    rows: numbered.flatMap((one) => one.rows),
  }
}

/** Packs what can be found in texts of one script. */
export function packScript(rows: readonly Row[], script: Script): PackedScript {
  // What needs no letters is looked for along with Latin ones, which most texts have: one walk instead of two.
  const scripts: readonly Script[] = script === 'latin' ? ['any', 'latin'] : [script]
  const strings = new Map<string, Piece[]>()
  const pieces = new Map<string, Piece>()
  const slots = new Map<string, number>()
  const insideStarts = new Set<string>()
  for (const { phrase, lexicon, payload } of rows) {
    for (const parts of scripts.flatMap((script) => expandFor(phrase, script))) {
      let before = 0
      parts.forEach((part, place) => {
        const ends = place === parts.length - 1
        const slot = ends ? 0 : slotOf(slots, before, part)
        for (const { text, open, openStart } of part.strings) {
          if (openStart) insideStarts.add(text.slice(0, 2).padEnd(2))
          const bits =
            (open ? PIECE.open : 0) |
            (openStart ? PIECE.openStart : 0) |
            (place > 0 ? PIECE.gap * (1 + GAPS.indexOf(part.gap)) : 0)
          const key = [bits, before, slot, ...(ends ? [lexicon, payload] : [])].join()
          const said = ends ? { lexicon, payload } : { lexicon: 0, payload: 0 }
          const piece = pieces.get(key) ?? { bits, ...said, before, slot }
          pieces.set(key, piece)
          const known = strings.get(text) ?? []
          // What is said later in the data stands first.
          strings.set(text, [piece, ...known.filter((other) => other !== piece)])
        }
        before = slot
      })
    }
  }
  const inOrder = [...pieces.values()].sort((one, other) => kindOf(one) - kindOf(other))
  const numbers = new Map(inOrder.map((piece, number) => [piece, number]))
  const numbered = (list: readonly Piece[]) => list.toSorted(compare).map((piece) => numbers.get(piece) ?? 0)
  return {
    graph: packWordGraph(new Map([...strings].map(([text, list]) => [text, numbered(list)]))),
    pieces: packPieces(inOrder, slots.size),
    insideStarts: [...insideStarts].join(''),
  }
}

/** The slot of a part that others follow: the same one when it is the same behind the same. */
function slotOf(slots: Map<string, number>, before: number, { strings, gap }: Part): number {
  const own = strings.map(({ text, open, openStart }) => `${openStart ? '*' : ''}${text}${open ? '*' : ''}`)
  const key = [before, before === 0 ? '' : gap, ...own].join('\n')
  const slot = slots.get(key) ?? slots.size + 1
  slots.set(key, slot)
  return slot
}

/** Kinds of pieces, which follow each other: whole phrases, ends of sequences, what goes on, what begins. */
const KINDS = 4
function kindOf({ before, slot }: Piece): number {
  return slot === 0 ? Number(before !== 0) : 2 + Number(before === 0)
}

/** What goes on from a part comes before the part itself: a word does not follow itself. */
function compare(one: Piece, other: Piece): number {
  return kindOf(one) - kindOf(other) || other.slot - one.slot
}

/** How many slots and how many pieces of each kind there are; then, piece by piece, what `Piece` names. */
function packPieces(pieces: readonly Piece[], slots: number): string {
  const counts = Array.from(
    { length: KINDS },
    (_, kind) => pieces.filter((one) => kindOf(one) === kind).length,
  )
  const rows = pieces.flatMap(({ bits, lexicon, payload, before, slot }) => [
    bits,
    lexicon,
    payload,
    before,
    slot,
  ])
  return packNumbers([slots, ...counts, ...rows])
}
