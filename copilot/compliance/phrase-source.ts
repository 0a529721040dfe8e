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
/** Not inside a word of a spaced script. */
const EDGE = `(?:(?<![${LETTER}])|(?![${LETTER}]))`
/** White space; nothing where one was just read, or before a mark. */
const SPACE = `(?:\\s{1,4}|(?<=\\s)|(?![${LETTER}\\s]))`

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
  const { source, needs, longest } = readerOf(phrase).sequence('whole')
  return { source: `${EDGE}${source}${EDGE}`, needs, longest }
}

const readerOf = (phrase: string): Reader => new Reader(fold(phrase).trim().replaceAll(' |} ', ' |}'))

interface Part {
  source: string
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
    const sources: string[] = []
    const beginnings: Beginning[] = []
    const choices: string[][][] = []
    let longest = 0
    for (;;) {
      const one = this.sequence('choice')
      longest = Math.max(longest, one.longest)
      sources.push(one.source)
      beginnings.push(...one.beginnings)
      choices.push(one.needs)
      const next = this.phrase.charAt(this.at++)
      if (next === '}') break
      if (next !== '|') throw new RangeError(`A brace is not closed: ${this.phrase}`)
    }
    // A choice is needed only when each alternative needs something; its rarest need stands for it.
    const needed = choices.map((needs) => needs.reduce(rarer, [])).filter((need) => need.length > 0)
    const needs = needed.length === choices.length ? [needed.flat()] : []
    return { source: `(?:${sources.join('|')})`, beginnings: unique(beginnings), needs, longest }
  }

  /** Reads the whole phrase, one choice within braces, or no further than what matches can begin with. */
  sequence(how: 'whole' | 'choice' | 'beginning'): Part {
    if (how === 'whole') this.onlySource = true
    let source = ''
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
        source += character
        letters += character
        longest += 1
        addLetter(character)
        continue
      }
      if (ENDS_LETTERS.includes(character)) endLetters()
      if (character === '{') {
        const choice = this.alternatives()
        source += choice.source
        longest += choice.longest
        needs.push(...choice.needs)
        add(choice.beginnings)
      } else if (character === '~') {
        source += '\\s?'
        longest += 1
        open()
      } else if (character === '*') {
        source += `[${LETTER}]{0,30}`
        longest += 30
        open()
      } else if (character === ' ') {
        source += SPACE
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
        source += `${EDGE}[^${SENTENCE_END}]{0,${most}}?${EDGE}`
        longest += most
        open()
      } else if (character === "'" && source !== '') {
        source += "(?:'| )?"
        longest += 1
        open()
      } else {
        source += character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')
        longest += 1
        if (/[\p{L}\p{N}]/u.test(character)) letters += character
        else endLetters()
        addLetter(character)
      }
    }
    endLetters()
    return { source, beginnings, needs, longest }
  }
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
