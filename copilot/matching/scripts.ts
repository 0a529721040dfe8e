/** Which scripts a text or a phrase is written in, so that lexicons of other scripts need not be compiled. */
import { expandPhrase, type Part, type PartString } from './phrase-pattern'

/** `any` is what needs no letters of these scripts: digits, marks, emoji. */
export const SCRIPTS = ['any', 'latin', 'han', 'arabic'] as const
export type Script = (typeof SCRIPTS)[number]

const LATIN = /[a-z\u00c0-\u024f]/i
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]/
const ARABIC = /[\u0600-\u06ff]/

/** The scripts whose phrases a folded text can hold; `any` always. */
export function scriptsOf(text: string): Script[] {
  const out: Script[] = ['any']
  if (LATIN.test(text)) out.push('latin')
  if (HAN.test(text)) out.push('han')
  if (ARABIC.test(text)) out.push('arabic')
  return out
}

/** The rarest script without which a string cannot be found. */
function scriptOf(text: string): Script {
  return HAN.test(text) ? 'han' : ARABIC.test(text) ? 'arabic' : LATIN.test(text) ? 'latin' : 'any'
}

/**
 * The sequences of a phrase that belong to one script: each string of each phrase belongs to exactly one, and a
 * sequence with several parts to the rarest that one of its parts cannot do without.
 */
export function expandFor(phrase: string, script: Script): Part[][] {
  if (!mayHold(phrase, script)) return []
  const sequences = expandPhrase(phrase)
  if (!isMixed(phrase)) return sequences
  const out: Part[][] = []
  for (const parts of sequences) {
    const [only] = parts
    if (only && parts.length === 1) {
      const strings = only.strings.filter(({ text }) => scriptOf(text) === script)
      if (strings.length > 0) out.push([{ ...only, strings }])
    } else if (rarest(parts.map((part) => easiest(part.strings))) === script) out.push(parts)
  }
  return out
}

/** A cheap look at the phrase as written, before it is expanded. */
function mayHold(phrase: string, script: Script): boolean {
  if (script === 'han') return HAN.test(phrase)
  if (script === 'arabic') return ARABIC.test(phrase)
  if (script === 'latin') return LATIN.test(phrase) || BEYOND_ASCII.test(phrase)
  return !PLAIN_LETTERS.test(phrase)
}

/** False for phrases of one script, whose strings need no sorting. */
function isMixed(phrase: string): boolean {
  if (!PLAIN_LETTERS.test(phrase)) return true
  return Number(HAN.test(phrase)) + Number(ARABIC.test(phrase)) + Number(LATIN.test(phrase)) > 1
}

/** Phrases without digits, marks or emoji of their own hold nothing for `any`. */
const PLAIN_LETTERS = /^[a-z\u00c0-\u024f\u3400-\u4dbf\u4e00-\u9fff\u0600-\u06ff' {}|~*.…-]*$/i
/** Full-width letters fold to Latin ones. */
const BEYOND_ASCII = /[\uff00-\uffef]/

/** The script that a part can do with: that of its most common string. */
function easiest(strings: readonly PartString[]): Script {
  const scripts = new Set(strings.map(({ text }) => scriptOf(text)))
  return SCRIPTS.find((script) => scripts.has(script)) ?? 'any'
}

function rarest(scripts: readonly Script[]): Script {
  return [...SCRIPTS].reverse().find((script) => scripts.includes(script)) ?? 'any'
}
