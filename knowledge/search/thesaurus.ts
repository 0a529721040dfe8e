/** The service-domain thesaurus: words and phrases of all languages that mean the same thing. */
import english from '../languages/en/thesaurus.json'
import persian from '../languages/fa/thesaurus.json'
import chinese from '../languages/zh-Hans/thesaurus.json'
import { stemEnglish, stemPersian } from '../text/stem'
import { unitsOf } from '../text/units'

/** Concept key to the ways a language says it. The same key in two languages links them. */
type Thesaurus = { concepts: Record<string, string[]> }

interface Phrase {
  terms: string[]
  concept: string
}

/** Made on first use: a page that loads this module need not ask for concepts. */
let byFirstTerm: Map<string, Phrase[]> | undefined

function phrasesByFirstTerm(): Map<string, Phrase[]> {
  const phrases = new Map<string, Phrase[]>()
  for (const thesaurus of [english, chinese, persian]) addAll(thesaurus, phrases)
  // The longest phrase wins: "money back" before "money".
  for (const some of phrases.values()) some.sort((a, b) => b.terms.length - a.terms.length)
  return phrases
}

function addAll(thesaurus: Thesaurus, into: Map<string, Phrase[]>): void {
  for (const [concept, phrases] of Object.entries(thesaurus.concepts)) {
    for (const phrase of phrases) {
      const terms = unitsOf(phrase).map((unit) =>
        unit.script === 'latin'
          ? stemEnglish(unit.text)
          : unit.script === 'arabic'
            ? stemPersian(unit.text)
            : unit.text,
      )
      const first = terms[0]
      if (first === undefined) continue
      const known = into.get(first)
      if (known) known.push({ terms, concept })
      else into.set(first, [{ terms, concept }])
    }
  }
}

/** A number that changes with the thesaurus: an index holds the concepts of its day. */
export function thesaurusMark(): number {
  const said = JSON.stringify([english, chinese, persian])
  let mark = 0
  for (let at = 0; at < said.length; at++) mark = (Math.imul(mark, 31) + said.charCodeAt(at)) >>> 0
  return mark
}

/** Concepts in a row of terms (stems), left to right; a word may carry several, a longer phrase hides shorter. */
export function conceptsIn(terms: readonly string[]): { concept: string; from: number; to: number }[] {
  byFirstTerm ??= phrasesByFirstTerm()
  const found: { concept: string; from: number; to: number }[] = []
  for (let from = 0; from < terms.length; from++) {
    let length = 0
    for (const phrase of byFirstTerm.get(terms[from] ?? '') ?? []) {
      if (phrase.terms.length < length) break
      if (!phrase.terms.every((term, i) => terms[from + i] === term)) continue
      length = phrase.terms.length
      found.push({ concept: phrase.concept, from, to: from + length })
    }
  }
  return found
}
