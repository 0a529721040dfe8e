/**
 * The thesaurus as it is searched, made when the product is built: a line a first term, with the concepts whose
 * phrases begin with it, the longest first ("money\tmoney-back money back\tpay money"), and a mark of it all.
 */
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

function linesOf(): string {
  const phrases = new Map<string, Phrase[]>()
  for (const thesaurus of [english, chinese, persian]) addAll(thesaurus, phrases)
  return [...phrases]
    .map(([first, some]) => {
      // The longest phrase wins: "money back" before "money".
      some.sort((a, b) => b.terms.length - a.terms.length)
      return [first, ...some.map(({ concept, terms }) => [concept, ...terms].join(' '))].join('\t')
    })
    .join('\n')
}

function markOf(said: string): number {
  let mark = 0
  for (let at = 0; at < said.length; at++) mark = (Math.imul(mark, 31) + said.charCodeAt(at)) >>> 0
  return mark
}

const lines = linesOf()

export default { lines, mark: markOf(lines) }
