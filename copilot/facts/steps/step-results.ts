/** What came of steps: told of the thing that was tried, or after them. */
import { sign } from '../../../knowledge/facts/signs'
import type { Fact } from '../../facts'
import { type Candidate, candidate } from '../candidate'
import { has, type MessageView } from '../message-view'
import { stepsNamed } from './step-names'

/** Clauses in which an answer tells results, and letters of one that does. */
const CLAUSES = 6
const LONGEST = 60

/** "Hotspot works!" after "try a hotspot": the advised step is told by its thing and what came of it. */
export function readResults(view: MessageView, agent: MessageView, known: readonly Candidate[]): Candidate[] {
  const advised = [...new Set(agent.clauses.flatMap((clause) => stepsNamed(agent, clause.text)))]
  if (advised.length === 0) return []
  const out: Candidate[] = []
  for (const clause of view.clauses.slice(0, CLAUSES)) {
    if (clause.question || clause.text.length > LONGEST || !sign('trial-result').test(clause.text)) continue
    if (known.some((step) => step.start < clause.end && step.end > clause.start)) continue
    if (has(view, 'plan', clause.text) || has(view, 'hypothetical', clause.text)) continue
    const canon = advised.find((name) =>
      view.facts.some((facts) => {
        const rule = facts.steps.find((step) => step.canon === name)
        return rule?.named?.test(clause.text) === true || rule?.about?.test(clause.text) === true
      }),
    )
    if (!canon || [...known, ...out].some((step) => step.canon === canon)) continue
    out.push({ ...candidate(view, 'steps_tried', clause.start, clause.end, 3), canon })
  }
  return out
}

/** What came of the steps, told after them. */
export function resultAfter(
  views: readonly MessageView[],
  from: MessageView,
  start: number,
): NonNullable<Fact['result']> {
  const rest = [from.text.slice(start)]
  for (const view of views.slice(views.indexOf(from) + 1, views.indexOf(from) + 2)) rest.push(view.text)
  for (const text of rest) {
    if (has(from, 'helped', text) && !sign('denial-word').test(text.slice(0, 60))) return 'helped'
    if (has(from, 'nochange', text)) return 'no change'
  }
  return 'unknown'
}
