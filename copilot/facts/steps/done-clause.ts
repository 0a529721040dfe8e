/** The clause of an answer that says that what the agent asked about or advised was done. */
import { sign } from '../../../knowledge/facts/signs'
import type { Candidate } from '../candidate'
import { type Clause, has, type MessageView, startsWith } from '../message-view'

const HAN = /\p{Script=Han}/u
/** Signs of a bare "做了", "都试过了". */
const NAMED_DEED = 4
/** Quantifiers in a row before a bare "done". */
const QUANTIFIERS = 9

/** The clause without "yesterday", "both of them", "我全都" before its "done". */
function unquantified(text: string): string {
  let rest = text
  for (let i = 0; i < QUANTIFIERS; i++) {
    const next = rest.replace(sign('done-quantifier'), '')
    if (next === rest) break
    rest = next
  }
  return rest
}

/** The clause that says it was done; none where it tells a step of its own. */
export function doneIn(view: MessageView, own: readonly Candidate[]): Clause | undefined {
  const first = view.clauses[0]
  const done = view.clauses.find(
    (clause) =>
      !clause.question &&
      (startsWith(view, 'done', clause.text) ||
        startsWith(view, 'done', unquantified(clause.text)) ||
        // "IT did that last week": done for the customer by somebody.
        sign('others-did-it').test(clause.text) ||
        // "All on", "都开着": the state that the question was about.
        (clause === first && sign('state-as-asked').test(clause.text)) ||
        // "Just the watch" answers "a restart of both?".
        (clause === first && sign('only-one').test(clause.text) && clause.text.length < 40)) &&
      !has(view, 'plan', clause.text.slice(0, 12)),
  )
  // "重开机也做了" names its own step; it tells nothing of the others that the agent named.
  return done &&
    HAN.test(done.text) &&
    !sign('all-of').test(done.text) &&
    done.text.length > NAMED_DEED &&
    own.some((item) => item.start < done.end && item.end > done.start)
    ? undefined
    : done
}
