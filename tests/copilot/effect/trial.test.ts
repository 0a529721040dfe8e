// Wordings are judged honestly: equal ones win hardly ever, however often one looks; a better one is found.
import { describe, expect, it } from 'vitest'
import {
  ALPHA,
  compare,
  evidenceOf,
  judge,
  LEAST_OUTCOMES,
  seeded,
  type TrialOutcome,
} from '../../../copilot/effect/trial'
import { nextArm } from '../../../knowledge/effect/next-arm'

/** Conversations one after the other, each with the wording that has the fewest; stops at the first winner. */
function run(rates: readonly number[], conversations: number, random: () => number) {
  const counts = rates.map(() => 0)
  const outcomes: TrialOutcome[] = []
  const series = rates.map((): boolean[] => [])
  for (let at = 0; at < conversations; at++) {
    const arm = nextArm(counts, random())
    counts[arm] = (counts[arm] ?? 0) + 1
    const reached = random() < (rates[arm] ?? 0)
    series[arm]?.push(reached)
    outcomes.push({ arm, reached })
  }
  return { outcomes, series }
}

/** Whether anybody who looks after each conversation ever sees a winner: the evidence keeps its highest value. */
const hasWinner = (rates: readonly number[], conversations: number, random: () => number): number =>
  evidenceOf(run(rates, conversations, random).outcomes, rates.length).winner ?? -1

describe('a trial', () => {
  it('names a winner among equal wordings in at most one of twenty trials, however often one looks', () => {
    const random = seeded(7)
    const rates = [0.1, 0.3, 0.5, 0.8]
    let wrong = 0
    for (let trial = 0; trial < 2_000; trial++) {
      const rate = rates[trial % rates.length] ?? 0
      const { series } = run([rate, rate], 400, random)
      if (compare(series[0] ?? [], series[1] ?? []).log >= Math.log(1 / ALPHA)) wrong++
    }
    expect(wrong / 2_000).toBeLessThanOrEqual(ALPHA)
  })

  it('keeps that bound with three wordings', () => {
    const random = seeded(11)
    let wrong = 0
    for (let trial = 0; trial < 300; trial++) if (hasWinner([0.4, 0.4, 0.4], 300, random) >= 0) wrong++
    expect(wrong / 300).toBeLessThanOrEqual(ALPHA)
  })

  it('finds the better wording', () => {
    const random = seeded(3)
    let found = 0
    let wrong = 0
    for (let trial = 0; trial < 60; trial++) {
      const winner = hasWinner([0.3, 0.6], 400, random)
      if (winner === 1) found++
      if (winner === 0) wrong++
    }
    expect(found).toBeGreaterThan(50)
    expect(wrong).toBe(0)
  })

  it('says nothing before every wording has its outcomes', () => {
    const few: TrialOutcome[] = Array.from({ length: 2 * (LEAST_OUTCOMES - 1) }, (_, at) => ({
      arm: at % 2,
      reached: at % 2 === 1,
    }))
    expect(judge(few, 2).winner).toBeUndefined()
    expect(judge([...few, { arm: 0, reached: false }, { arm: 1, reached: true }], 2).winner).toBe(1)
    expect(judge([], 2)).toMatchObject({ evidence: 0, arms: [{ outcomes: 0 }, { outcomes: 0 }] })
  })

  it('tells how likely each wording is the best, and what keeping it would cost', () => {
    const outcomes = Array.from({ length: 200 }, (_, at) => ({
      arm: at % 2,
      reached: at % 2 === 0 ? at % 4 === 0 : at % 20 === 1,
    }))
    const [first, second] = judge(outcomes, 2).arms
    expect(first?.best).toBeGreaterThan(0.99)
    expect(first?.loss).toBeLessThan(0.001)
    expect(second?.loss).toBeGreaterThan(0.3)
    expect((first?.best ?? 0) + (second?.best ?? 0)).toBeCloseTo(1)
  })

  it('shares the conversations out evenly', () => {
    const random = seeded(5)
    const counts = [0, 0, 0]
    for (let at = 0; at < 31; at++) {
      const arm = nextArm(counts, random())
      counts[arm] = (counts[arm] ?? 0) + 1
    }
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
  })
})
