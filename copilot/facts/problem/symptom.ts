/** What went wrong, in the clause that says it best. */

import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import { dice } from '../content-words'
import type { MessageView } from '../message-view'
import type { ProblemClause } from './problems'

/** A problem without the words that tell since when: that is a fact of its own. */
function withoutBeginning(text: string): string {
  const tail = sign('beginning-behind').exec(text)?.groups?.v
  return tail ?? text
}

/** A clause with less to speak for it is no symptom. */
const LEAST_SYMPTOM = 0.9
/** What speaks for a problem in the customer's first messages: people begin with what is wrong. */
const EARLY = [1.2, 0.8, 0.4]
/** What comes so late is mostly about something else, or about what a trial did. */
const LATE = 5
const LATE_SAYS = -0.3

function earliness(place: number): number {
  return EARLY[place] ?? (place >= LATE ? LATE_SAYS : 0)
}

/** The clause that says the problem best: early, whole, and said again in other words. */
export function pickSymptom(
  problems: readonly ProblemClause[],
  customers: readonly MessageView[],
): Candidate[] {
  const order = new Map(customers.map((view, place) => [view, place]))
  let best: ProblemClause | undefined
  let bestScore = LEAST_SYMPTOM
  for (const problem of problems) {
    let echo = 0
    for (const other of problems) {
      if (other.view !== problem.view) echo = Math.max(echo, dice(problem.words, other.words))
    }
    const score = problem.base + echo * 1.5 + earliness(order.get(problem.view) ?? 0)
    if (score > bestScore) {
      best = problem
      bestScore = score
    }
  }
  if (!best) return []
  const trimmed = withoutBeginning(best.clause.text)
  const end = best.clause.start + trimmed.length
  return [candidate(best.view, 'symptom', best.clause.start, trimmed.length > 12 ? end : best.clause.end, 3)]
}
