/** The terms of a text: stems and Han characters as the index counts them, and concepts of the thesaurus. */
import { stemEnglish, stemPersian } from '../text/stem'
import { type Unit, unitsOf } from '../text/units'
import { toMainland } from './mainland-words'
import { conceptsIn } from './thesaurus'

/** A unit with its search term. */
export interface Word extends Unit {
  /** Key under which it is counted: the stem, or the character itself. */
  term: string
}

/** Words of a text with their terms, in reading order. */
export function wordsOf(text: string): Word[] {
  return toMainland(unitsOf(text)).map((unit) => ({ ...unit, term: termOf(unit) }))
}

function termOf(unit: Unit): string {
  if (unit.script === 'latin') return stemEnglish(unit.text)
  if (unit.script === 'arabic') return stemPersian(unit.text)
  return unit.text
}

/** A thesaurus concept met in words, as a term of its own ("#refund") with the words that mean it. */
export interface Concept {
  term: string
  from: number
  to: number
}

/** Concepts in a row of words. `from` and `to` index words, `to` exclusive. */
export function conceptTermsOf(words: readonly Word[]): Concept[] {
  return conceptsIn(words.map((word) => word.term)).map(({ concept, from, to }) => ({
    term: `#${concept}`,
    from,
    to,
  }))
}
