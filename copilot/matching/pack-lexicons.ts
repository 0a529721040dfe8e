/** Packs lexicons: their phrases expanded into one graph of strings for each script, and what each phrase says. */
import { packWordGraph } from '../../knowledge/text/build-word-graph'
import { packNumbers } from '../../knowledge/text/packed-numbers'
import type { Gap } from './phrase-pattern'
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
  /** What strings of the graph are part of, four numbers each: see `PIECE`. */
  pieces: string
  /** The first two units of strings that may begin inside a word, all in a row; a space behind a single one. */
  insideStarts: string
}

/** Bits of a piece's first number; its gap stands above them. */
export const PIECE = { open: 1, openStart: 2, last: 4, several: 8, gap: 16 } as const
export const GAPS: readonly Gap[] = ['wide', 'tight', 'next']

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
  const strings = new Map<string, number[]>()
  const pieces = new Map<string, number>()
  const insideStarts = new Set<string>()
  let slots = 0
  for (const { phrase, lexicon, payload } of rows) {
    for (const parts of scripts.flatMap((script) => expandFor(phrase, script))) {
      parts.forEach((part, place) => {
        // A sequence's parts have places in a row; a phrase of one part needs none and is as good as its equals.
        const several = parts.length > 1
        const slot = several ? ++slots : 0
        for (const { text, open, openStart } of part.strings) {
          if (openStart) insideStarts.add(text.slice(0, 2).padEnd(2))
          const bits =
            (open ? PIECE.open : 0) |
            (openStart ? PIECE.openStart : 0) |
            (place === parts.length - 1 ? PIECE.last : 0) |
            (several ? PIECE.several : 0) |
            (place > 0 ? PIECE.gap * (1 + GAPS.indexOf(part.gap)) : 0)
          const key = [bits, lexicon, payload, slot].join()
          const piece = pieces.get(key) ?? pieces.size
          pieces.set(key, piece)
          const known = strings.get(text)
          if (!known) strings.set(text, [piece])
          // What is said later in the data stands first.
          else strings.set(text, [piece, ...known.filter((other) => other !== piece)])
        }
      })
    }
  }
  return {
    graph: packWordGraph(strings),
    pieces: packNumbers([
      pieces.size,
      slots,
      ...[...pieces.keys()].flatMap((key) => key.split(',').map(Number)),
    ]),
    insideStarts: [...insideStarts].join(''),
  }
}
