/**
 * How often moods were put right, by what was read and what the agent said: counts in `storage.local`, no words
 * of anybody.
 */
import { MOOD_KINDS, type MoodKind } from '../copilot/signals'
import { browser } from './browser'

const KEY = 'mood-corrections'

/** Counts by `read>said`, for example `anger>neutral`. */
export type MoodCounts = Readonly<Record<string, number>>

const PAIRS = MOOD_KINDS.flatMap((read) => MOOD_KINDS.map((said) => pairOf(read, said)))

function pairOf(read: MoodKind, said: MoodKind): string {
  return `${read}>${said}`
}

/** Takes what is stored, whatever it is; what is no count is left out. */
export function parseMoodCounts(stored: unknown): MoodCounts {
  if (typeof stored !== 'object' || stored === null) return {}
  const values = new Map<string, unknown>(Object.entries(stored))
  return Object.fromEntries(
    PAIRS.flatMap((pair) => {
      const count = values.get(pair)
      return typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? [[pair, count]] : []
    }),
  )
}

/** The counts as stored. */
export async function loadMoodCounts(): Promise<MoodCounts> {
  return parseMoodCounts((await browser.storage.local.get(KEY))[KEY])
}

/** Writes wait for each other, so that two quick clicks are two counts. */
let last: Promise<unknown> = Promise.resolve()

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work, work)
  last = mine.catch(() => undefined)
  return mine
}

/** Counts one correction; resolves to the counts after it. */
export function countMoodCorrection(read: MoodKind, said: MoodKind): Promise<MoodCounts> {
  return inTurn(async () => {
    const counts = await loadMoodCounts()
    const pair = pairOf(read, said)
    const next = { ...counts, [pair]: (counts[pair] ?? 0) + 1 }
    await browser.storage.local.set({ [KEY]: next })
    return next
  })
}

/** Deletes all counts. */
export function forgetMoodCounts(): Promise<void> {
  return inTurn(() => browser.storage.local.remove(KEY))
}
