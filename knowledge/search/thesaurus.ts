/** The service-domain thesaurus: words and phrases of all languages that mean the same thing. */
import thesaurus from './thesaurus.built'

/** A way to say a concept, as terms. */
export interface Phrase {
  terms: string[]
  concept: string
}

/** Phrases by their first term, as in the built lines until they are asked for. Made on first use. */
let byFirstTerm: Map<string, string | Phrase[]> | undefined

function firstTerms(): Map<string, string | Phrase[]> {
  const found = new Map<string, string | Phrase[]>()
  for (const line of thesaurus.lines.split('\n')) {
    const end = line.indexOf('\t')
    found.set(line.slice(0, end), line.slice(end + 1))
  }
  return found
}

/** Phrases that begin with a term, the longest first. */
export function phrasesFrom(term: string): readonly Phrase[] {
  byFirstTerm ??= firstTerms()
  const known = byFirstTerm.get(term)
  if (typeof known !== 'string') return known ?? []
  const phrases = known.split('\t').map((phrase): Phrase => {
    const [concept = '', ...terms] = phrase.split(' ')
    return { concept, terms }
  })
  byFirstTerm.set(term, phrases)
  return phrases
}

/** A number that changes with the thesaurus: an index holds the concepts of its day. */
export function thesaurusMark(): number {
  return thesaurus.mark
}

/** Concepts in a row of terms (stems), left to right; a word may carry several, a longer phrase hides shorter. */
export function conceptsIn(terms: readonly string[]): { concept: string; from: number; to: number }[] {
  return terms.flatMap((term, from) => conceptsAt(phrasesFrom(term), terms, from))
}

/** Those of a term's concepts that a row says from a place on. */
export function conceptsAt(
  phrases: readonly Phrase[],
  terms: readonly string[],
  from: number,
): { concept: string; from: number; to: number }[] {
  const found: { concept: string; from: number; to: number }[] = []
  let length = 0
  for (const phrase of phrases) {
    if (phrase.terms.length < length) break
    if (!phrase.terms.every((term, i) => terms[from + i] === term)) continue
    length = phrase.terms.length
    found.push({ concept: phrase.concept, from, to: from + length })
  }
  return found
}
