/** Counts of corrected moods: two quick clicks are two, what is stored wrongly is nothing, forgetting leaves none. */
import { beforeEach, expect, test, vi } from 'vitest'

const stored = vi.hoisted(() => new Map<string, unknown>())
vi.mock('../../platform/browser', () => ({
  browser: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: stored.get(key) }),
        set: async (values: Record<string, unknown>) => {
          for (const [key, value] of Object.entries(values)) stored.set(key, value)
        },
        remove: async (key: string) => {
          stored.delete(key)
        },
      },
    },
  },
}))

const { countMoodCorrection, forgetMoodCounts, loadMoodCounts, parseMoodCounts } = await import(
  '../../platform/mood-counts'
)

beforeEach(() => stored.clear())

test('counts by what was read and what was said', async () => {
  await Promise.all([
    countMoodCorrection('anger', 'neutral'),
    countMoodCorrection('anger', 'neutral'),
    countMoodCorrection('neutral', 'anxiety'),
  ])
  expect(await loadMoodCounts()).toEqual({ 'anger>neutral': 2, 'neutral>anxiety': 1 })
  await forgetMoodCounts()
  expect(await loadMoodCounts()).toEqual({})
})

test.each([[null], ['many'], [{ 'anger>neutral': -1, 'anger>joy': 2, 'neutral>anger': 1.5 }], [[3]]])(
  '%j holds no counts',
  (value) => {
    expect(parseMoodCounts(value)).toEqual({})
  },
)
