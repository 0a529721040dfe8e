/**
 * Finds all phrases of a lexicon in one pass over folded text, with positions in the text as written.
 *
 * Latin, Persian and other spaced scripts match whole words only; Han characters match anywhere. Runs of white
 * space in the text count as one space. The notation of phrases is in phrase-pattern.ts.
 */
import type { Folded } from '../../knowledge/text/fold'
import { compileAutomaton } from './automaton'
import type { Gap } from './phrase-pattern'
import { expandFor, type Script, scriptsOf } from './scripts'

/** One entry of a lexicon. */
export interface PhraseEntry<T> {
  phrase: string
  payload: T
}

/** A phrase found. `start` and `end` are UTF-16 offsets in the original text, the others in the folded text. */
export interface Match<T> {
  start: number
  end: number
  foldedStart: number
  foldedEnd: number
  /** True when the phrase has a gap, so that words of others may lie inside. */
  gapped: boolean
  payload: T
}

export interface Matcher<T> {
  /**
   * All matches, overlapping ones too, ordered by start and then longest first. One phrase gives one match a
   * place even when several of its variants fit there. Linear in the text's length.
   */
  find(folded: Folded): Match<T>[]
}

/** What strings of the automaton are: which entry and which part of its sequence, and whether words may go on. */
interface Piece {
  entry: number
  part: number
  /** Place among all parts of all sequences; the part before it has the place before. */
  slot: number
  /** What may lie before it. */
  gap: Gap
  last: boolean
  open: boolean
  openStart: boolean
}

/** The longest gap of `...`: about six words, or a clause in Chinese. */
const WIDE_GAP = { characters: 32, han: 12 }
/** The longest gap of `..`. */
const TIGHT_GAP = { characters: 12, han: 3 }

/**
 * A matcher that compiles the phrases of a script when the first text in that script comes: an English
 * conversation never pays for the Chinese lexicon. `find` throws RangeError when a phrase expands to thousands of
 * variants.
 */
export function compileMatcher<T>(entries: readonly PhraseEntry<T>[]): Matcher<T> {
  const compiled = new Map<Script, Matcher<T>>()
  const matcherOf = (script: Script): Matcher<T> => {
    // What needs no letters is looked for along with Latin ones, which most texts have: one pass instead of two.
    const matcher =
      compiled.get(script) ?? compileScript(entries, script === 'latin' ? ['any', 'latin'] : [script])
    compiled.set(script, matcher)
    return matcher
  }
  return {
    find(folded) {
      const [first, ...others] = lexiconsFor(folded).map((script) => matcherOf(script).find(folded))
      const out = others.length === 0 ? (first ?? []) : (first ?? []).concat(...others)
      if (out.length < 2) return out
      out.sort((a, b) => a.foldedStart - b.foldedStart || b.foldedEnd - a.foldedEnd)
      return withoutDoubles(out)
    },
  }
}

/** Scripts by text: several lexicons look at the same one. */
const known = new WeakMap<Folded, readonly Script[]>()

function lexiconsFor(folded: Folded): readonly Script[] {
  const before = known.get(folded)
  if (before) return before
  const scripts = scriptsOf(folded.text)
  const needed = scripts.includes('latin') ? scripts.filter((script) => script !== 'any') : scripts
  known.set(folded, needed)
  return needed
}

/** Compiles the strings of some scripts; its matches come unordered. */
function compileScript<T>(entries: readonly PhraseEntry<T>[], scripts: readonly Script[]): Matcher<T> {
  const strings: string[] = []
  const pieces: Piece[] = []
  let slots = 0
  /** First units of the strings that may begin inside a word; no other is looked for there. */
  const insideStarts = new Set<number>()
  entries.forEach(({ phrase }, entry) => {
    for (const parts of scripts.flatMap((script) => expandFor(phrase, script))) {
      parts.forEach(({ strings: variants, gap }, part) => {
        const last = part === parts.length - 1
        const same = { entry, part, slot: slots++, gap, last }
        let piece: Piece | undefined
        for (const { text, open, openStart } of variants) {
          // Neighbours are mostly alike and share one object.
          if (piece?.open !== open || piece.openStart !== openStart) piece = { ...same, open, openStart }
          strings.push(text)
          pieces.push(piece)
          if (openStart) insideStarts.add(text.charCodeAt(0))
        }
      })
    }
  })
  const automaton = compileAutomaton(strings)
  // Sequences under way: where a part ended and its whole began, valid when noted in the present run.
  const wholeStart = new Int32Array(slots)
  const partEnd = new Int32Array(slots)
  const notedIn = new Int32Array(slots)
  let run = 0
  return { find: (folded) => findAll(folded) }

  function findAll(folded: Folded): Match<T>[] {
    const { text, at } = folded
    const out: Match<T>[] = []
    run++
    /** Folded offset of each unit read, where it is not its number: runs of white space are read once. */
    const offsets = WHITE_RUN.test(text) ? new Uint32Array(text.length) : undefined
    let read = 0
    let node = 0
    let spaceBefore = false
    let wordBefore = false

    const take = (index: number): void => {
      const piece = pieces[index]
      if (!piece) return
      const length = strings[index]?.length ?? 0
      const start = offsets ? (offsets[read - length] ?? 0) : read - length
      let end = offsets ? (offsets[read - 1] ?? 0) + 1 : read
      // A phrase that begins or ends in the middle of a spaced script's word is none.
      if (!piece.openStart && splitsWord(text, start)) return
      if (piece.open) end = endOfWord(text, end)
      else if (splitsWord(text, end)) return
      if (piece.part === 0 && piece.last) {
        push(piece.entry, start, end, false)
        return
      }
      const { slot } = piece
      if (piece.part > 0) {
        const before = slot - 1
        const reached = partEnd[before] ?? 0
        if (notedIn[before] !== run || start < reached || !isGap(text, reached, start, piece.gap)) return
        if (piece.last) {
          push(piece.entry, wholeStart[before] ?? 0, end, true)
          return
        }
        wholeStart[slot] = wholeStart[before] ?? 0
      } else wholeStart[slot] = start
      partEnd[slot] = end
      notedIn[slot] = run
    }
    const push = (entry: number, foldedStart: number, foldedEnd: number, gapped: boolean): void => {
      const payload = entries[entry]?.payload as T
      const start = at[foldedStart] ?? 0
      out.push({ start, end: at[foldedEnd] ?? 0, foldedStart, foldedEnd, gapped, payload })
    }

    for (let i = 0; i < text.length; i++) {
      let code = text.charCodeAt(i)
      if (isSpace(code)) {
        if (spaceBefore) continue
        spaceBefore = true
        code = 32
      } else spaceBefore = false
      if (offsets) offsets[read] = i
      read++
      const word = isWordCode(code)
      const skip = word && wordBefore && !insideStarts.has(code)
      wordBefore = word
      if (skip && node === 0) continue
      node = automaton.step(node, code)
      if (skip && automaton.isFirst(node)) node = 0
      if (node !== 0) automaton.outputs(node, take)
    }
    return out
  }
}

/**
 * Keeps the matches that do not lie inside a longer one; of equal ones all stay. Input as from `find`.
 * Phrases with gaps stay and swallow nothing.
 */
export function longestOnly<T>(matches: readonly Match<T>[]): Match<T>[] {
  const out: Match<T>[] = []
  let start = -1
  let reached = -1
  for (const match of matches) {
    const same = match.foldedStart === start && match.foldedEnd === reached
    if (!match.gapped && match.foldedEnd <= reached && !same) continue
    out.push(match)
    if (match.gapped) continue
    start = match.foldedStart
    reached = match.foldedEnd
  }
  return out
}

/** Two variants of one phrase at the same place are one match. */
function withoutDoubles<T>(sorted: Match<T>[]): Match<T>[] {
  const out: Match<T>[] = []
  for (const match of sorted) {
    let double = false
    for (let i = out.length - 1; i >= 0; i--) {
      const other = out[i]
      if (!other || other.foldedStart !== match.foldedStart) break
      if (other.payload === match.payload) double = true
    }
    if (!double) out.push(match)
  }
  return out
}

/** A gap is short and stays within a sentence; Chinese packs more into a character. */
function isGap(text: string, from: number, to: number, kind: Gap): boolean {
  if (kind === 'next') return to > from && text.slice(from, to).trim() === ''
  const limit = kind === 'tight' ? TIGHT_GAP : WIDE_GAP
  if (to - from > limit.characters) return false
  let han = 0
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (isHan(code)) han++
    if (SENTENCE_ENDS.has(code)) return false
  }
  return han <= limit.han
}

/** Two characters of white space in a row. */
const WHITE_RUN = /[ \t-\r\u3000]{2}/

const SENTENCE_ENDS = new Set([...'.!?;\n。؟؛'].map((character) => character.charCodeAt(0)))

/** True when letters of a spaced script stand on both sides of the place. */
function splitsWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && isWordCode(text.charCodeAt(at - 1)) && isWordCode(text.charCodeAt(at))
}

function endOfWord(text: string, from: number): number {
  let end = from
  while (end < text.length && isWordCode(text.charCodeAt(end))) end++
  return end
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0x3000
}

/** Han characters, which are written without spaces. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)
}

/** Letters and digits of scripts that put spaces between words: Latin, Greek, Cyrillic, Arabic and Persian. */
export function isWordCode(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90)
  if (code < 0x0250) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7
  if (code < 0x0600) return code >= 0x0370
  return code <= 0x06ff && !(code <= 0x061f || (code >= 0x066a && code <= 0x066d) || code === 0x06d4)
}
