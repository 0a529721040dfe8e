/** Pinyin written as Latin letters in a question, told apart by what the library holds. */
import { type SyllableScore, syllablesOf } from '../text/pinyin'
import type { Documents } from './documents'
import { soundHash, soundPairHash } from './features'
import { mix } from './growable'
import type { Vocabulary } from './vocabulary'

/** How much a pair of syllables says beside each alone. */
const PAIR_SHARE = 0.7
/** Weight of a syllable the library does not hold. */
const UNSEEN = 0.01

/** How likely a syllable follows another, counted in the library's own titles and phrasings. */
export function syllableScore(documents: Documents): SyllableScore {
  const holding = (hash: number) => documents.holdingFeature.get(hash)
  const all = documents.count + 1
  return (syllable, before) => {
    const alone = (holding(soundHash(syllable)) + UNSEEN) / all
    if (!before) return Math.log(alone)
    const after = holding(soundPairHash(before, syllable)) / (holding(soundHash(before)) + 1)
    return Math.log(PAIR_SHARE * after + (1 - PAIR_SHARE) * alone)
  }
}

/** Syllables of a word the library does not know as a word; digits between them are left out. */
export function spokenParts(
  text: string,
  vocabulary: Vocabulary,
  documents: Documents,
): string[] | undefined {
  const typed = text.replaceAll('ü', 'v')
  if (typed.length < 2 || !/^[a-z0-9]+$/.test(typed)) return undefined
  const score = syllableScore(documents)
  const syllables: string[] = []
  for (const part of typed.split(/[0-9]+/)) {
    if (part === '') continue
    const cut = syllablesOf(part, score)
    if (!cut) return undefined
    syllables.push(...cut)
  }
  const held = syllables.filter((syllable) => vocabulary.charactersOf(syllable).length > 0)
  // An English word may look like pinyin ("women", "change"): most of it must be sounds of the library.
  return held.length > 0 && held.length * 2 >= syllables.length ? syllables : undefined
}

/** At most this many characters are tried for a syllable, the most used ones. */
const MOST_CHARACTERS = 12

/** The characters that a row of syllables most likely stands for, by what follows what in the library. */
export function charactersFor(
  syllables: readonly string[],
  vocabulary: Vocabulary,
  documents: Documents,
): number[] {
  const held = (character: number) => documents.holding.get(vocabulary.termOf(character))
  let ways: { value: number; row: number[] }[] = [{ value: 0, row: [] }]
  for (const syllable of syllables) {
    const characters = [...vocabulary.charactersOf(syllable)].sort((a, b) => held(b) - held(a))
    if (characters.length === 0) {
      ways = ways.map(({ value, row }) => ({ value, row: [...row, 0] }))
      continue
    }
    ways = characters.slice(0, MOST_CHARACTERS).map((character) => {
      const alone = (held(character) + UNSEEN) / (documents.count + 1)
      let best: { value: number; row: number[] } = { value: Number.NEGATIVE_INFINITY, row: [] }
      for (const { value, row } of ways) {
        const before = row.at(-1) ?? 0
        const pair = mix(vocabulary.termOf(before), vocabulary.termOf(character))
        const after = before === 0 ? alone : documents.holdingFeature.get(pair) / (held(before) + 1)
        const likely = value + Math.log(PAIR_SHARE * after + (1 - PAIR_SHARE) * alone)
        if (likely > best.value) best = { value: likely, row: [...row, character] }
      }
      return best
    })
  }
  return ways.reduce((best, way) => (way.value > best.value ? way : best), ways[0] ?? { value: 0, row: [] })
    .row
}
