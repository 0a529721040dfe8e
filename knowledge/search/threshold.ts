/** From ranking value to a score that means the same for every question, and where showing begins. */

/**
 * At least this score is worth showing unasked.
 *
 * Set where about nine of ten English questions that have an answer in the library are shown one; of questions on
 * other matters about seven of eight then stay silent.
 */
export const SHOW_THRESHOLD = 0.5

/** How well the best article fits a question. */
export interface Fit {
  /** Ranking value of the article: evidence for each unit of asked weight. */
  value: number
  /** The part of it that single words give, wherever in the article they stand. */
  evidence: number
  /** Share of the question's weight that no article of the library holds, 0 to 1. */
  unknown: number
  /** Weight of thesaurus concepts beside that of the words. */
  concepts: number
  /** Number of words asked for. */
  words: number
}

/** Han characters are shorter than words: so many make one. */
const HAN_PER_WORD = 1.6
/** Characters meet by chance more easily than words do; in logits. */
const HAN_BY_CHANCE = 1

/** Logistic regression on English customer questions with and without an answer in the library. */
const WEIGHTS = { value: 5.35, evidence: -4.1, unknown: -3.66, words: 1.2, concepts: -2.1 }
const INTERCEPT = -7.13

/** Score 0 to 1. A longer question is harder to fit as a whole, which `words` makes up for. */
export function scoreOf(fit: Fit, hanShare: number): number {
  const words = Math.min(40, fit.words / (1 + (HAN_PER_WORD - 1) * hanShare))
  const logit =
    INTERCEPT -
    HAN_BY_CHANCE * hanShare +
    WEIGHTS.value * fit.value +
    WEIGHTS.evidence * fit.evidence +
    WEIGHTS.unknown * fit.unknown +
    WEIGHTS.concepts * fit.concepts +
    WEIGHTS.words * Math.log(1 + words)
  return 1 / (1 + Math.exp(-logit))
}
