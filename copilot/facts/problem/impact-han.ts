/** What a trouble costs, in Chinese, where two clauses in a row tell it ("周末搬家 全家等着睡觉"). */
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'

/** Letters between two clauses of one tale, and of the whole of it. */
const GAP = 2
const LONGEST = 32

const HAN = /\p{Script=Han}/u

const touches = (one: Candidate, next: Candidate) =>
  one.view === next.view && next.start >= one.end && next.start - one.end <= GAP

/** The candidates with neighbouring impacts of a message told as one; the others are handed on. */
export function joinImpacts(items: readonly Candidate[]): Candidate[] {
  const out: Candidate[] = []
  const impacts = items.filter(({ field, view }) => field === 'impact' && HAN.test(view.text))
  // "周五开会前修好": a wish.
  const costs = impacts
    .filter((item) => item.strength < 3 || !sign('wished-in-impact').test(item.value))
    .toSorted((a, b) => a.view.index - b.view.index || a.start - b.start || b.end - a.end)
  for (const item of costs) {
    const last = out.at(-1)
    if (last && last.view === item.view && item.start < last.end) {
      if (item.strength > last.strength) out[out.length - 1] = item
    } else if (last && touches(last, item) && item.end - last.start <= LONGEST)
      out[out.length - 1] = candidate(
        item.view,
        'impact',
        last.start,
        item.end,
        Math.max(last.strength, item.strength),
      )
    else out.push(item)
  }
  return [...items.filter((item) => !impacts.includes(item)), ...out]
}
