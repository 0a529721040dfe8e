// Each good case has its week.
import { describe, expect, it } from 'vitest'
import { caseOfTheWeek, exerciseTranscript } from '../../../copilot/effect/weekly-case'
import type { CaseRecord } from '../../../knowledge/work/records'

const WEEK = 7 * 24 * 3_600_000
const saved = (id: string, more: Partial<CaseRecord> = {}): CaseRecord => ({
  id,
  ticket: '',
  savedAt: `2026-0${id}-01T00:00:00.000Z`,
  changedAt: '',
  verdict: 'good',
  outcome: 'solved',
  issue: 'payment',
  topic: '',
  language: 'en',
  helpdeskName: 'Demo',
  priority: 'general',
  problem: `Problem ${id}`,
  facts: [],
  moods: [],
  risks: [],
  decided: '',
  review: 'new',
  leadNote: '',
  ...more,
})

describe('the case of the week', () => {
  it('is each good one in its turn, the same all week', () => {
    const cases = [saved('3'), saved('1'), saved('2', { verdict: 'bad' }), saved('4', { problem: ' ' })]
    const weeks = [0, 1, 2, 3].map((week) => caseOfTheWeek(cases, week * WEEK + 5)?.id)
    expect(weeks).toEqual(['1', '3', '1', '3'])
    expect(caseOfTheWeek(cases, WEEK + 6 * 24 * 3_600_000)?.id).toBe('3')
    expect(caseOfTheWeek([], 0)).toBeUndefined()
  })

  it('becomes a conversation that waits for an answer', () => {
    const { messages, customer } = exerciseTranscript(saved('1'))
    expect(messages).toEqual([{ id: 'problem', role: 'customer', text: 'Problem 1' }])
    expect(customer).toEqual({})
  })
})
