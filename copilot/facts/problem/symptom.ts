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

/** Chinese signs that a trouble is told in at least. */
const LEAST_HAN = 4

/** Letters of a Chinese problem before the trouble itself: its thing with a time, or in which cases it comes. */
function leadOf({ clause, view }: ProblemClause): number {
  const { text } = clause
  if (!/\p{Script=Han}/u.test(text)) return 0
  const cases = sign('cases-lead').exec(text)?.[0].length ?? 0
  const times = view.facts
    .flatMap((facts) => [...facts.past.matchAll(text.slice(0, LEAD))])
    // "五分钟就把我踢下线": how often.
    .filter(
      ({ index, 0: words }) =>
        !sign('span-alone').test(words.trim()) && text.charAt(index + words.trimEnd().length) !== '的',
    )
  const timed = times.map(({ index, 0: words }) => index + words.trimEnd().length).at(-1) ?? 0
  const end = timed + (sign('time-ends').exec(text.slice(timed))?.[0].length ?? 0)
  const lead = Math.max(cases, timed > 0 ? end : 0)
  return text.length - lead < LEAST_HAN ? 0 : lead
}

/** Letters in which a time before the trouble stands. */
const LEAD = 24

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
  const start = best.clause.start + (trimmed === best.clause.text ? leadOf(best) : 0)
  return [candidate(best.view, 'symptom', start, trimmed.length > 12 ? end : best.clause.end, 3)]
}
