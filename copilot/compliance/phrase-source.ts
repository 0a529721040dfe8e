/**
 * Turns a phrase of the matcher's notation into a regular expression and the letters it can begin with.
 *
 * Rules put many alternatives in a row ("{we|I} {will|shall} {soon|shortly}"). Spelled out as plain strings they
 * would be millions; as an expression each stands once. Gaps are bounded and quantifiers never nest.
 */
import { fold } from '../../knowledge/text/fold'
import { isHan } from '../matching/phrase-matcher'

/** A letter of a spaced script, as `isWordCode` has it, for use inside a class; Persian commas are none. */
const LETTER =
  '0-9a-z\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0370-\\u05ff\\u0610-\\u061a\\u0620-\\u0669\\u066e-\\u06d3\\u06d5-\\u06ff'
const SENTENCE_END = '.!?;\\n。؟؛'
const IS_LETTER = new RegExp(`[${LETTER}]`)
const NO_LETTER_BEFORE = `(?<![${LETTER}])`
const NO_LETTER_AFTER = `(?![${LETTER}])`

/**
 * One to four spaces. Looking ahead changes nothing but the time it takes to compile: without it, all that follows is
 * compiled once for each number of spaces.
 */
const SPACES = '(?=\\s)\\s{1,4}'

/** What a piece of an expression surely begins or ends with: a letter of a spaced script, or what is neither that nor a space. */
type Sure = 'letter' | 'other' | undefined

/** A piece of an expression, or a place where a word must end or white space may stand. */
type Piece = { source: string; first: Sure; last: Sure } | 'edge' | 'space'

/**
 * Not inside a word of a spaced script. What cannot hold beside its neighbours is left out: to compile a class of all
 * letters takes long.
 */
function edgeBetween(last: Sure, first: Sure): string {
  if (last === 'other' || first === 'other') return ''
  if (last === 'letter') return NO_LETTER_AFTER
  return first === 'letter' ? NO_LETTER_BEFORE : `(?:${NO_LETTER_BEFORE}|${NO_LETTER_AFTER})`
}

/** White space; nothing where one was just read, or before a mark. What cannot hold is left out. */
function spaceBetween(last: Sure, first: Sure): string {
  if (first === 'other') return `(?:${SPACES}|)`
  const ways = [SPACES]
  if (last === undefined) ways.push('(?<=\\s)')
  if (first === undefined) ways.push(`(?![${LETTER}\\s])`)
  return ways.length === 1 ? SPACES : `(?:${ways.join('|')})`
}

const sureOf = (character: string): Sure =>
  IS_LETTER.test(character) ? 'letter' : character.trim() === '' ? undefined : 'other'

/** The expression of pieces in a row. */
function joinPieces(pieces: readonly Piece[]): string {
  const sure = (piece: Piece | undefined, side: 'first' | 'last'): Sure =>
    typeof piece === 'object' ? piece[side] : undefined
  return pieces
    .map((piece, place) => {
      if (typeof piece === 'object') return piece.source
      const last = sure(pieces[place - 1], 'last')
      const first = sure(pieces[place + 1], 'first')
      return piece === 'edge' ? edgeBetween(last, first) : spaceBetween(last, first)
    })
    .join('')
}

export interface PhraseSource {
  /** Source for a sticky expression over folded text, without the flag `u`: classes of it take far longer to compile. */
  source: string
  /** Pieces of words a match must hold: one of each list. */
  needs: string[][]
  /** No match is longer than this, in characters. */
  longest: number
}

/**
 * What matches can begin with: one to five characters, white space as one space. Reads the phrase no further than
 * that. Throws RangeError when a brace is not closed as far as it is read.
 */
export function beginningsOf(phrase: string): Set<string> {
  const { beginnings } = readerOf(phrase).sequence('beginning')
  return new Set(beginnings.map(({ text }) => text))
}

/** Reads a phrase. Throws RangeError when a brace is not closed. */
export function readPhrase(phrase: string): PhraseSource {
  const { pieces, needs, longest } = readerOf(phrase).sequence('whole')
  return { source: joinPieces(['edge', ...pieces, 'edge']), needs, longest }
}

const readerOf = (phrase: string): Reader => new Reader(fold(phrase).trim().replaceAll(' |} ', ' |}'))

interface Part {
  pieces: Piece[]
  beginnings: Beginning[]
  needs: string[][]
  longest: number
}

/** A beginning, and whether more letters may be added to it. */
interface Beginning {
  text: string
  closed: boolean
}

/** Beginnings longer than this are cut: Chinese needs two characters to be rare, other scripts a word. */
const LONGEST_BEGINNING = 5
const HAN_BEGINNING = 2
/** A phrase with more beginnings than this gets shorter ones. */
const MOST_BEGINNINGS = 200

class Reader {
  private at = 0
  /** Beginnings are not asked for. */
  private onlySource = false
  private readonly han: boolean
  private readonly longest: number

  constructor(private readonly phrase: string) {
    this.han = [...phrase].some((character) => isHan(character.charCodeAt(0)))
    this.longest = this.han ? HAN_BEGINNING : LONGEST_BEGINNING
  }

  /** Alternatives until the closing brace, or the whole phrase. */
  private alternatives(): Part {
    const ways: Piece[][] = []
    const beginnings: Beginning[] = []
    const choices: string[][][] = []
    let longest = 0
    for (;;) {
      const one = this.sequence('choice')
      longest = Math.max(longest, one.longest)
      ways.push(one.pieces)
      beginnings.push(...one.beginnings)
      choices.push(one.needs)
      const next = this.phrase.charAt(this.at++)
      if (next === '}') break
      if (next !== '|') throw new RangeError(`A brace is not closed: ${this.phrase}`)
    }
    // A choice is needed only when each alternative needs something; its rarest need stands for it.
    const needed = choices.map((needs) => needs.reduce(rarer, [])).filter((need) => need.length > 0)
    const needs = needed.length === choices.length ? [needed.flat()] : []
    return { pieces: [choiceOf(ways)], beginnings: unique(beginnings), needs, longest }
  }

  /** Reads the whole phrase, one choice within braces, or no further than what matches can begin with. */
  sequence(how: 'whole' | 'choice' | 'beginning'): Part {
    if (how === 'whole') this.onlySource = true
    const pieces: Piece[] = []
    const put = (source: string, first?: Sure, last?: Sure): void => {
      pieces.push({ source, first, last })
    }
    /** The letters since the last piece. */
    let run = ''
    const endRun = (): void => {
      if (run !== '') put(run, sureOf(run.charAt(0)), sureOf(run.charAt(run.length - 1)))
      run = ''
    }
    let longest = 0
    const needs: string[][] = []
    let letters = ''
    const endLetters = (): void => {
      if (letters !== '') needs.push([letters])
      letters = ''
    }
    let beginnings: Beginning[] = [{ text: '', closed: false }]
    let begun = this.onlySource
    const add = (more: Beginning[]): void => {
      if (begun) return
      if (beginnings.length * more.length > MOST_BEGINNINGS && beginnings.every(({ text }) => text !== '')) {
        open()
        return
      }
      beginnings = unique(
        beginnings.flatMap((beginning) =>
          beginning.closed
            ? [beginning]
            : more.map(({ text, closed }) => {
                const joined = beginning.text + text
                return {
                  text: joined.slice(0, this.longest),
                  closed: closed || joined.length >= this.longest,
                }
              }),
        ),
      )
      begun = beginnings.every(({ closed }) => closed)
    }
    const addLetter = (letter: string): void => {
      if (begun) return
      let closed = true
      beginnings = beginnings.map((beginning) => {
        if (beginning.closed) return beginning
        const text = beginning.text + letter
        const full = text.length >= this.longest
        closed &&= full
        return { text, closed: full }
      })
      begun = closed
    }
    const open = (): void => {
      if (begun) return
      beginnings = unique(beginnings.map(({ text }) => ({ text, closed: true })))
      begun = true
    }
    while (this.at < this.phrase.length && !(begun && how === 'beginning')) {
      const character = this.phrase.charAt(this.at)
      if (how === 'choice' && (character === '|' || character === '}')) break
      this.at++
      if (isPlain(character.charCodeAt(0))) {
        run += character
        letters += character
        longest += 1
        addLetter(character)
        continue
      }
      endRun()
      if (ENDS_LETTERS.includes(character)) endLetters()
      if (character === '{') {
        const choice = this.alternatives()
        pieces.push(...choice.pieces)
        longest += choice.longest
        needs.push(...choice.needs)
        add(choice.beginnings)
      } else if (character === '~') {
        put('\\s?')
        longest += 1
        open()
      } else if (character === '*') {
        put(`[${LETTER}]{0,30}`)
        longest += 30
        open()
      } else if (character === ' ') {
        pieces.push('space')
        longest += 4
        // Before a mark the space may be missing, so that a beginning may end here.
        add([
          { text: ' ', closed: false },
          { text: '', closed: true },
        ])
      } else if (character === '…' || this.phrase.startsWith('..', this.at - 1)) {
        const wide = character === '…' || this.phrase.startsWith('...', this.at - 1)
        if (character !== '…') this.at += wide ? 2 : 1
        while (this.phrase.charAt(this.at) === ' ') this.at++
        const most = wide ? (this.han ? 12 : 32) : this.han ? 3 : 12
        pieces.push('edge')
        put(`[^${SENTENCE_END}]{0,${most}}?`)
        pieces.push('edge')
        longest += most
        open()
      } else if (character === "'" && pieces.length > 0) {
        put("(?:'| )?")
        longest += 1
        open()
      } else {
        put(character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&'), sureOf(character), sureOf(character))
        longest += 1
        if (/[\p{L}\p{N}]/u.test(character)) letters += character
        else endLetters()
        addLetter(character)
      }
    }
    endRun()
    endLetters()
    return { pieces, beginnings, needs, longest }
  }
}

/** One of several ways; what all of them surely begin or end with, it does. */
function choiceOf(ways: readonly Piece[][]): Piece {
  const common = (side: 'first' | 'last'): Sure => {
    const [one, ...others] = ways.map((pieces) => {
      const piece = side === 'first' ? pieces[0] : pieces.at(-1)
      return typeof piece === 'object' ? piece[side] : undefined
    })
    return others.every((other) => other === one) ? one : undefined
  }
  return { source: `(?:${ways.map(joinPieces).join('|')})`, first: common('first'), last: common('last') }
}

const ENDS_LETTERS = "{~* …'."

/** A letter or digit that stands for itself, by far the most frequent case. */
function isPlain(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    isHan(code) ||
    (code >= 48 && code <= 57) ||
    (code >= 0x620 && code <= 0x64a) ||
    (code >= 0x671 && code <= 0x6d3)
  )
}

/** The need that fewer texts meet: the one whose shortest piece is longer. */
function rarer(one: string[], other: string[]): string[] {
  const shortest = (need: string[]): number => Math.min(...need.map((piece) => piece.length))
  return one.length === 0 || shortest(other) > shortest(one) ? other : one
}

function unique(beginnings: Beginning[]): Beginning[] {
  const seen = new Map<string, Beginning>()
  for (const begun of beginnings) seen.set(`${begun.text}\n${begun.closed}`, begun)
  return [...seen.values()]
}
