/** Chinese that is dictated or typed without marks: a long stretch is parted where a new thought begins. */
import { sign } from '../../../knowledge/facts/signs'
import type { Clause } from '../message-view'

/** Characters of a stretch from which on it is told as it comes to mind. */
const RUN_ON = 24
/** Characters on both sides of a new thought. */
const THOUGHT = 5

/** Where the thoughts of a stretch begin. */
function beginnings(text: string): number[] {
  const out: number[] = []
  let last = 0
  for (const { index } of text.matchAll(sign('thought-begins', 'g'))) {
    if (index - last < THOUGHT || text.length - index < THOUGHT) continue
    if (
      sign('thought-goes-on').test(text.slice(0, index)) &&
      !sign('thought-begins-always').test(text.slice(index))
    )
      continue
    out.push(index)
    last = index
  }
  return out
}

/** The clauses, with long Chinese ones parted. */
export function partRunOns(clauses: readonly Clause[]): Clause[] {
  return clauses.flatMap((clause) => {
    if (clause.text.length < RUN_ON || clause.quoted || !/\p{Script=Han}{12}/u.test(clause.text))
      return [clause]
    const cuts = [0, ...beginnings(clause.text), clause.text.length]
    if (cuts.length < 3) return [clause]
    return cuts.slice(1).map((to, i) => {
      const from = cuts[i] ?? 0
      return {
        ...clause,
        start: clause.start + from,
        end: clause.start + to,
        text: clause.text.slice(from, to),
        question: clause.question && to === clause.text.length,
      }
    })
  })
}
