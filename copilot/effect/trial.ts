/**
 * Tells which wording of a reply works better, honestly however often one looks.
 *
 * A winner is named by an always-valid test: e-variables for two proportions (Turner, Ly, Grünwald, "Generic
 * E-variables for exact sequential k-sample tests that allow for optional stopping", 2024). Outcomes of two wordings
 * are taken in pairs, in the order they came; each pair multiplies the evidence by how much likelier it was under two
 * rates, as estimated from the pairs before it, than under one. If the wordings are equal, evidence of 1/α is ever
 * reached with probability α at most, whenever one looks and stops (Ville's inequality). Among three wordings each
 * pair gets a third of α.
 *
 * The posterior (probability to be best, expected loss) is shown beside it and decides nothing.
 */

/** Chance of a winner where there is none. */
export const ALPHA = 0.05
/** Outcomes that each wording needs before a winner is named. */
export const LEAST_OUTCOMES = 20
/** Pseudo-counts of the estimates within the evidence. */
const PRIOR = 0.5
/** Draws for the posterior. */
const DRAWS = 4_000

/** One conversation in which a wording was used: which, and whether it reached the target. */
export interface TrialOutcome {
  arm: number
  reached: boolean
}

export interface ArmStanding {
  outcomes: number
  reached: number
  /** Probability that no other wording is better. */
  best: number
  /** Share of the target lost on average if this one were kept, 0 to 1. */
  loss: number
}

export interface Verdict {
  arms: ArmStanding[]
  /** The wording that is better than every other; absent while there is not enough evidence. */
  winner?: number
  /** Evidence of the strongest comparison as a share of what is needed, 0 to 1. */
  evidence: number
}

/** Judges a trial of `arms` wordings by its outcomes, in the order they came. */
export function judge(outcomes: readonly TrialOutcome[], arms: number): Verdict {
  const series = seriesOf(outcomes, arms)
  return { arms: standings(series), ...evidenceIn(series) }
}

/** What judging says without the posterior: the winner, and how much of the evidence is there. */
export function evidenceOf(
  outcomes: readonly TrialOutcome[],
  arms: number,
): Pick<Verdict, 'winner' | 'evidence'> {
  return evidenceIn(seriesOf(outcomes, arms))
}

function seriesOf(outcomes: readonly TrialOutcome[], arms: number): boolean[][] {
  return Array.from({ length: arms }, (_, arm) =>
    outcomes.filter((outcome) => outcome.arm === arm).map(({ reached }) => reached),
  )
}

function evidenceIn(series: readonly boolean[][]): Pick<Verdict, 'winner' | 'evidence'> {
  const arms = series.length
  const pairs = (arms * (arms - 1)) / 2
  const needed = Math.log(pairs / ALPHA)
  const beaten = series.map(() => 0)
  let evidence = 0
  for (let one = 0; one < arms; one++) {
    for (let other = one + 1; other < arms; other++) {
      const { log, better } = compare(series[one] ?? [], series[other] ?? [])
      evidence = Math.max(evidence, Math.min(1, Math.max(0, log) / needed))
      if (log < needed) continue
      const winner = better === 'one' ? one : other
      beaten[winner] = (beaten[winner] ?? 0) + 1
    }
  }
  const enough = series.every(({ length }) => length >= LEAST_OUTCOMES)
  const winner = enough ? beaten.findIndex((count) => count === arms - 1) : -1
  return winner >= 0 ? { evidence, winner } : { evidence }
}

/**
 * Evidence that two series of outcomes have two rates, as a logarithm: the most it ever was (what was reached once
 * stays reached), and which was ahead then.
 */
export function compare(
  one: readonly boolean[],
  other: readonly boolean[],
): { log: number; better: 'one' | 'other' } {
  const count = Math.min(one.length, other.length)
  let log = 0
  let most = 0
  let ahead = 0
  let reachedOne = 0
  let reachedOther = 0
  for (let at = 0; at < count; at++) {
    const p = (reachedOne + PRIOR) / (at + 2 * PRIOR)
    const q = (reachedOther + PRIOR) / (at + 2 * PRIOR)
    const common = (p + q) / 2
    log += gain(one[at] === true, p, common) + gain(other[at] === true, q, common)
    if (one[at]) reachedOne++
    if (other[at]) reachedOther++
    if (log > most) {
      most = log
      ahead = reachedOne - reachedOther
    }
  }
  return { log: most, better: ahead >= 0 ? 'one' : 'other' }
}

function gain(reached: boolean, rate: number, common: number): number {
  return reached ? Math.log(rate / common) : Math.log((1 - rate) / (1 - common))
}

/** Posterior of each wording from a flat prior, by draws that are the same each time. */
function standings(series: readonly boolean[][]): ArmStanding[] {
  const arms = series.map((outcomes) => ({
    outcomes: outcomes.length,
    reached: outcomes.filter(Boolean).length,
    best: 0,
    loss: 0,
  }))
  const random = seeded(1)
  for (let draw = 0; draw < DRAWS; draw++) {
    const rates = arms.map(({ outcomes, reached }) => beta(reached + 1, outcomes - reached + 1, random))
    const top = Math.max(...rates)
    for (const [at, arm] of arms.entries()) {
      const rate = rates[at] ?? 0
      if (rate === top) arm.best += 1 / DRAWS
      arm.loss += (top - rate) / DRAWS
    }
  }
  return arms
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

function beta(a: number, b: number, random: () => number): number {
  const one = gamma(a, random)
  return one / (one + gamma(b, random))
}

/** A gamma draw for shape 1 or more (Marsaglia and Tsang, 2000). */
function gamma(shape: number, random: () => number): number {
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
    const v = (1 + c * normal) ** 3
    if (v > 0 && Math.log(1 - random()) < 0.5 * normal * normal + d - d * v + d * Math.log(v)) return d * v
  }
}
