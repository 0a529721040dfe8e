/** How finished conversations did over the weeks, criterion by criterion, and which one to mind next. */
import type { CheckRecord } from '../../knowledge/effect/schema'
import { grouped } from './grouped'
import { weekStart } from './insights'
import { QUALITIES, type Quality } from './quality'

export interface QualityWeek {
  /** Milliseconds since 1970 at which it begins. */
  start: number
  /** Share of the conversations to which a criterion applied that met it, 0 to 1; null where it never applied. */
  shares: Record<Quality, number | null>
}

/** Conversations a tip rests on at least. */
const LEAST = 5
/** What is met more often than this needs no tip. */
const GOOD = 0.9
const FOUR_WEEKS = 28 * 24 * 3_600_000

/** @param weekStartsOn day of the week, 0 Sunday to 6 Saturday */
export function qualityWeeks(checks: readonly CheckRecord[], weekStartsOn: number): QualityWeek[] {
  return [...grouped(checks, ({ at }) => weekStart(at, weekStartsOn))]
    .sort(([a], [b]) => a - b)
    .map(([start, inWeek]) => ({ start, shares: sharesOf(inWeek) }))
}

/** The criterion that was met least in the last four weeks; undefined while there is too little, or all is well. */
export function tipOf(checks: readonly CheckRecord[], now: number): Quality | undefined {
  const recent = checks.filter(({ at }) => at >= now - FOUR_WEEKS)
  if (recent.length < LEAST) return undefined
  const shares = sharesOf(recent)
  let tip: Quality | undefined
  let least = GOOD
  for (const quality of QUALITIES) {
    const share = shares[quality]
    if (share === null || share >= least) continue
    least = share
    tip = quality
  }
  return tip
}

function sharesOf(checks: readonly CheckRecord[]): Record<Quality, number | null> {
  const share = (quality: Quality): number | null => {
    const applied = checks.flatMap(({ met }) => (met[quality] === undefined ? [] : [met[quality]]))
    return applied.length === 0 ? null : applied.filter(Boolean).length / applied.length
  }
  return {
    greeting: share('greeting'),
    empathy: share('empathy'),
    comprehension: share('comprehension'),
    solution: share('solution'),
    tone: share('tone'),
    closing: share('closing'),
  }
}
