/** "我有打去问，银行说…": a call, and in the next clause who answered it, are one step. */
import { sign } from '../../knowledge/facts/signs'
import type { Candidate } from '../facts/candidate'
import { clauseAt, type MessageView } from '../facts/message-view'

/** Where a step's clause stands in the message; far from all others when it is another message's. */
function placeOf(view: MessageView, step: Candidate): number {
  const clause = step.view === view ? clauseAt(view, step.start) : undefined
  return clause ? view.clauses.indexOf(clause) : -2
}

/** The step of the next clause that tells who answered a call. */
function answerTo(view: MessageView, call: Candidate, steps: readonly Candidate[]): Candidate | undefined {
  const place = placeOf(view, call)
  if (place < 0 || call.canon !== 'other' || !sign('calls-somebody').test(call.value)) return undefined
  return steps.find(
    (one) =>
      one.canon?.startsWith('contact') === true &&
      placeOf(view, one) === place + 1 &&
      sign('somebody-answers').test(view.text.slice(one.start, one.end)),
  )
}

/** The steps, with the name of who answered on the call itself. */
export function withHearers(view: MessageView, steps: readonly Candidate[]): Candidate[] {
  const calls = new Map<Candidate, Candidate>()
  for (const step of steps) {
    const answer = answerTo(view, step, steps)
    if (answer) calls.set(answer, step)
  }
  const canons = new Map([...calls].map(([answer, call]) => [call, answer.canon]))
  return steps
    .filter((step) => !calls.has(step))
    .map((step) => {
      const canon = canons.get(step)
      return canon ? { ...step, canon } : step
    })
}
