/** How often moods were put right, by what was read and what the agent said. */
import { MOOD_KINDS, type MoodKind } from '../copilot/signals'
import { type Counts, countsStore } from './counts'

/** Counts by `read>said`, for example `anger>neutral`. */
export type MoodCounts = Counts

function pairOf(read: MoodKind, said: MoodKind): string {
  return `${read}>${said}`
}

const PAIRS = MOOD_KINDS.flatMap((read) => MOOD_KINDS.map((said) => pairOf(read, said)))

const store = countsStore('mood-corrections', PAIRS)

/** What is stored, read as counts; the counts as stored; and deleting them all. */
export const { parse: parseMoodCounts, load: loadMoodCounts, forget: forgetMoodCounts } = store

/** Counts one correction; resolves to the counts after it. */
export function countMoodCorrection(read: MoodKind, said: MoodKind): Promise<MoodCounts> {
  return store.count(pairOf(read, said))
}
