/** From ranking value to a score that means the same for every question, and where showing begins. */

/** At least this score is worth showing unasked. */
export const SHOW_THRESHOLD = 0.5

/** What the score is made of, each 0 to 1 except `value`. */
export interface Fit {
  /** Ranking value of the article: evidence per asked weight. */
  value: number
  /** Share of the question's weight that the article holds in any way. */
  covered: number
}

/** Score 0 to 1 by a logistic curve. */
export function scoreOf({ value, covered }: Fit): number {
  return 1 / (1 + Math.exp(-(2.2 * value + 4 * covered - 4.2)))
}
