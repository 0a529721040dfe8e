// Shares over the weeks, and the one criterion to mind.
import { describe, expect, it } from 'vitest'
import { qualityWeeks, tipOf } from '../../../copilot/effect/quality-trend'
import type { CheckRecord } from '../../../knowledge/effect/schema'

const DAY = 24 * 3_600_000
const monday = new Date(2026, 9, 5).getTime()

const check = (at: number, met: Record<string, boolean>): CheckRecord => ({
  key: `c${at}`,
  at,
  site: 'desk.test',
  language: 'en',
  met,
})

describe('self-checks', () => {
  const checks = [0, 1, 2, 3, 4, 7].map((day) =>
    check(monday + day * DAY, {
      greeting: true,
      closing: day % 2 === 0,
      ...(day === 0 ? { empathy: false } : {}),
    }),
  )

  it('are shares by week; what never applied has none', () => {
    const [first, second] = qualityWeeks(checks, 1)
    expect(first?.shares).toMatchObject({ greeting: 1, closing: 0.6, empathy: 0, tone: null })
    expect(second?.shares).toMatchObject({ greeting: 1, closing: 0, empathy: null })
  })

  it('give one tip, and none on too little', () => {
    expect(tipOf(checks, monday + 8 * DAY)).toBe('empathy')
    expect(tipOf(checks.slice(1), monday + 8 * DAY)).toBe('closing')
    expect(tipOf(checks.slice(0, 4), monday + 8 * DAY)).toBeUndefined()
    expect(tipOf(checks, monday + 60 * DAY)).toBeUndefined()
  })
})
