/** A second look at English steps, once all of a message's are known: bare words of agreement, and orders. */
import { sign } from '../../../knowledge/facts/signs'
import type { Candidate } from '../candidate'
import { type Clause, clauseAt, type MessageView } from '../message-view'

/** The clause in which a step begins, and the one behind it. */
function around(view: MessageView, step: Candidate): [Clause, Clause | undefined] | undefined {
  const clause = clauseAt(view, step.start)
  return clause && [clause, view.clauses[view.clauses.indexOf(clause) + 1]]
}

/** "Sure. I looked in the shed": the yes is told once more by the deed behind it, or it accepts an offer ("yes please"). */
function isToldBehind(view: MessageView, step: Candidate, steps: readonly Candidate[]): boolean {
  const words = step.value.toLowerCase()
  if (sign('accepts-offer').test(words)) return true
  if (!sign('bare-agreement').test(words)) return false
  const [clause, next] = around(view, step) ?? []
  if (!clause || !next || (clause.sentence !== next.sentence && sign('tells-more').test(next.text)))
    return false
  return steps.some(
    (other) => other !== step && other.view === view && other.start >= next.start && other.start < next.end,
  )
}

/** "Just put the old one back": an order looks like the past where a verb has one form for both. */
function isOrder(view: MessageView, step: Candidate, steps: readonly Candidate[]): boolean {
  const clause = clauseAt(view, step.start)
  if (!clause || !sign('order-or-past').test(clause.text)) return false
  return (
    sign('of-the-desk').test(clause.text) ||
    sign('order-begins').test(clause.text) ||
    !steps.some((other) => other !== step && other.view === view)
  )
}

/** "So my insulin went back to the depot", "I told you": the words that are left of a longer stretch tell none. */
const isIdle = (step: Candidate) => {
  const words = step.value.toLowerCase()
  return sign('bare-reproach').test(words) || sign('idiom-of-no-deed').test(words)
}

/**
 * The steps of a message without such.
 * @param prompted the agent asked what was tried, or asked about or advised a step
 */
export function lookedAtAgain(
  view: MessageView,
  steps: readonly Candidate[],
  prompted: boolean,
): Candidate[] {
  if (view.facts.some(({ language }) => language !== 'en')) return [...steps]
  return steps.filter(
    (step) =>
      step.view !== view ||
      !(
        isIdle(step) ||
        isToldBehind(view, step, steps) ||
        (!prompted && view.index > 0 && isOrder(view, step, steps))
      ),
  )
}
