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
const SPACE = `(?:\\s{1,4}|(?<=\\s)|(?=$|[^${LETTER}\\s]))`

export interface PhraseSource {
  /** Source for a sticky expression over folded text. */
  source: string
  /** What matches can begin with: one to five characters, white space as one space. */
  beginnings: Set<string>
  /** Pieces of words a text must hold for a match: one of each list. */
  needs: string[][]
}

/** Reads a phrase. Throws RangeError when a brace is not closed. */
export function readPhrase(phrase: string): PhraseSource {
  const folded = fold(phrase).trim().replaceAll(' |} ', ' |}')
  const reader = new Reader(folded)
  const { source, beginnings, needs } = reader.sequence(false)
  return {
    source: `${EDGE}${source}${EDGE}`,
    beginnings: new Set([...beginnings].map(({ text }) => text)),
    needs,
  }
}

interface Part {
  source: string
  beginnings: Beginning[]
  needs: string[][]
}

/** A beginning, and whether more letters may be added to it. */
interface Beginning {
  text: string
  closed: boolean
}

/** Beginnings longer than this are cut: Chinese needs two characters to be rare, other scripts a word. */
export const LONGEST_BEGINNING = 5
const HAN_BEGINNING = 2
/** A phrase with more beginnings than this gets shorter ones. */
const MOST_BEGINNINGS = 200

class Reader {
  private at = 0
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
    for (;;) {
      const one = this.sequence(true)
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
    return { source: `(?:${sources.join('|')})`, beginnings: unique(beginnings), needs }
  }

  sequence(inside: boolean): Part {
    let source = ''
    const needs: string[][] = []
    let letters = ''
    const endLetters = (): void => {
      if (letters !== '') needs.push([letters])
      letters = ''
    }
    let beginnings: Beginning[] = [{ text: '', closed: false }]
    const add = (more: Beginning[]): void => {
      if (beginnings.every(({ closed }) => closed)) return
      if (beginnings.length * more.length > MOST_BEGINNINGS && beginnings.every(({ text }) => text !== '')) {
        open()
        return
      }
      beginnings = unique(
        beginnings.flatMap((begun) =>
          begun.closed
            ? [begun]
            : more.map(({ text, closed }) => {
                const joined = begun.text + text
                return {
                  text: joined.slice(0, this.longest),
                  closed: closed || joined.length >= this.longest,
                }
              }),
        ),
      )
    }
    const open = (): void => {
      beginnings = unique(beginnings.map(({ text }) => ({ text, closed: true })))
    }
    while (this.at < this.phrase.length) {
      const character = this.phrase.charAt(this.at)
      if (inside && (character === '|' || character === '}')) break
      this.at++
      if (/[{~* …'.]/.test(character)) endLetters()
      if (character === '{') {
        const choice = this.alternatives()
        source += choice.source
        needs.push(...choice.needs)
        add(choice.beginnings)
      } else if (character === '~') {
        source += '\\s?'
        open()
      } else if (character === '*') {
        source += `[${LETTER}]{0,30}`
        open()
      } else if (character === ' ') {
        source += SPACE
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
        open()
      } else if (character === "'" && source !== '') {
        source += "(?:'| )?"
        open()
      } else {
        source += character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')
        if (/[\p{L}\p{N}]/u.test(character)) letters += character
        else endLetters()
        add([{ text: character, closed: false }])
      }
    }
    endLetters()
    return { source, beginnings, needs }
  }
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
