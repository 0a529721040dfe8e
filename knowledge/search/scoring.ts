/** The figures of the ranking, each with what it does. Chosen on customer questions in English and Chinese. */

/** An article's count of a term is the number of its phrasings that hold it: it may grow long before it is enough. */
export const SATURATION = 1.2
/** How much longer articles are held back. */
export const LENGTH_SHARE = 0.6

/** How far an article is as long as its average phrasing (1) instead of all its phrasings (0). */
export const PHRASINGS_SHARE = 0.6

/** How much a concept of the thesaurus counts beside the words themselves. */
export const CONCEPT_WEIGHT = 1.2
/** How much a repaired spelling counts beside a known one. */
export const REPAIR_WEIGHT = 0.9
/** How much another character of the same sound counts beside the character itself. */
export const HOMOPHONE_WEIGHT = 0.35
/** In pinyin: how much another character of a syllable counts beside the likeliest one. */
export const SPOKEN_WEIGHT = 0.7
/** Each turn further back counts this much of the turn after it. */
export const CONTEXT_DECAY = 0.4

/** Words of a field that is not a customer's question. */
export const TAG_COUNT = 1
export const USE_WHEN_COUNT = 0.25
export const BODY_COUNT = 0.125

/** Beside single words: neighbours, letter groups (typos, word forms), sound, and the closest single phrasing. */
export const LATIN_PAIR_WEIGHT = 0.3
export const HAN_PAIR_WEIGHT = 0.5
export const LETTERS_WEIGHT = 0.5
/** In two or three typed words other forms of a word ("activation" for "activate") are half the question. */
export const LETTERS_WEIGHT_IN_FEW_WORDS = 2
export const FEW_WORDS = 3
export const SOUND_WEIGHT = 0.5
export const CLOSEST_WEIGHT = 1
/** The likeness of all phrasings on average: an article is about what all of them say. */
export const AVERAGE_WEIGHT = 1.5
/** In the likeness of a phrasing: other words of the same concept beside the same word. */
export const SAME_CONCEPT = 0.8
/** Neighbours beside words in the likeness of a phrasing. */
export const PAIR_IN_CLOSEST = 0.2

/** How many articles of the first pass are looked at closely. */
export const CANDIDATES = 96

/** Rarity of a feature that `holding` of `all` articles have. */
export function rarity(holding: number, all: number): number {
  return Math.log(1 + (Math.max(0, all - holding) + 0.5) / (holding + 0.5))
}

/** Evidence of a count, 0 to `SATURATION + 1`; `length` relative to the average article. */
export function evidence(count: number, length: number): number {
  return (count * (SATURATION + 1)) / (count + SATURATION * (1 - LENGTH_SHARE + LENGTH_SHARE * length))
}
