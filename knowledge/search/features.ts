/** Features of a row of words beyond the words themselves, as hashes: neighbours, letter groups, sounds. */
import { mix } from './growable'
import type { Vocabulary } from './vocabulary'

/** Keeps the hashes of letter groups and sounds apart from those of neighbours. */
const LETTERS_SEED = 0x51ed27
const SOUND_SEED = 0x3c6ef3

/** Neighbouring terms. A row of n words has n - 1. */
export function pairsOf(words: ArrayLike<number>, vocabulary: Vocabulary): number[] {
  const pairs: number[] = []
  for (let i = 0; i + 1 < words.length; i++) {
    pairs.push(mix(vocabulary.termOf(words[i] ?? 0), vocabulary.termOf(words[i + 1] ?? 0)))
  }
  return pairs
}

/** Groups of three and four letters of a word with its borders, so that mistyped words still share most of them. */
export function lettersOf(word: string): number[] {
  const bordered = ` ${word} `
  const groups: number[] = []
  for (let i = 0; i + 3 <= bordered.length; i++) {
    let hash = LETTERS_SEED
    for (let j = i; j < i + 3; j++) hash = mix(hash, bordered.charCodeAt(j))
    groups.push(hash)
    if (i + 4 <= bordered.length) groups.push(mix(hash, bordered.charCodeAt(i + 3)))
  }
  return groups
}

/** Sounds and neighbouring sounds of a row of words; each is a list of readings, empty where there is none. */
export function soundsOf(row: readonly (readonly string[])[]): number[] {
  const sounds: number[] = []
  let before: number[] = []
  for (const readings of row) {
    const here = readings.map(soundHash)
    sounds.push(...here)
    for (const first of before) for (const second of here) sounds.push(mix(first, second))
    before = here
  }
  return sounds
}

/** Hash of one syllable. */
export function soundHash(syllable: string): number {
  let sound = SOUND_SEED
  for (let i = 0; i < syllable.length; i++) sound = mix(sound, syllable.charCodeAt(i))
  return sound
}

/** Hash of two neighbouring syllables. */
export function soundPairHash(first: string, second: string): number {
  return mix(soundHash(first), soundHash(second))
}
