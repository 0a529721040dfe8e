/** Steps that the agent asked about or advised, and the customer says were done. */
import { sign } from '../../../knowledge/facts/signs'
import type { Questions } from '../agent/questions'
import { type Candidate, candidate } from '../candidate'
import { type Clause, has, type MessageView, startsWith } from '../message-view'
import { readParts, readPicked } from './answered-parts'
import { asksForDone, isListedHan, stepsAsked } from './asked-steps'
import { doneIn } from './done-clause'
import { carried } from './meant-step'
import { readResults } from './step-results'

/** What a message says to an agent's words about steps. */
interface Answer {
  view: MessageView
  questions: Questions
  agent: MessageView
  /** Steps that the message itself names. */
  own: readonly Candidate[]
  first: Clause
  yes: boolean
  /** The clause that says it was done. */
  done: Clause | undefined
  /** Everything that was named is meant. */
  every: boolean
  /** The agent said once more what the customer did. */
  recap: boolean
}

const step = (view: MessageView, from: Clause, canon: string): Candidate => ({
  ...candidate(view, 'steps_tried', from.start, from.end, 3),
  canon,
})

/** True where the answer is to this clause of the agent's. */
function isAnswered({ agent, yes, done, recap }: Answer, clause: Questions['steps'][number]): boolean {
  if (clause.question ? !(yes || done) : !done) return false
  if (sign('left-out-of-recap').test(clause.text)) return false
  return (
    !clause.question ||
    asksForDone(clause.text) ||
    isListedHan(agent, clause) ||
    (yes && recap) ||
    (done !== undefined && sign('said-done').test(done.text))
  )
}

/** Steps that the agent's clauses name and the answer says were done. */
function readAnswered(answer: Answer): Candidate[] {
  const { view, questions, agent, own, first, yes, done, every } = answer
  const steps: Candidate[] = []
  for (const clause of questions.steps) {
    if (!isAnswered(answer, clause)) continue
    // "Did you restart it and clear the cache?" asks for both; with "or" a bare yes is one of them.
    const several = every || (sign('joined-by-and').test(clause.text) && !sign('either-or').test(clause.text))
    let told = false
    for (const name of stepsAsked(agent, clause.text).slice(0, several ? 4 : 1)) {
      const canon = carried(name, agent.text)
      if ([...own, ...steps].some((item) => item.canon === canon)) {
        told = true
        continue
      }
      steps.push(step(view, clause.question && yes ? first : (done ?? first), canon))
    }
    // One answer is for one question, unless it says "both".
    if ((steps.length > 0 || told) && !every) break
  }
  return steps
}

/** "Did you install the scanner part?" names no step; what its message is about does. */
function readUnnamed({ view, questions, agent, first, yes, done }: Answer): Candidate[] {
  if (!(yes || done)) return []
  const asking = questions.steps.find(
    (clause) => clause.question && asksForDone(clause.text) && sign('asks-for-past-deed').test(clause.text),
  )
  // "Touched it at the gate twice. Still red": the deed stands before what came of it.
  const at = yes || (done && sign('opens-with-deed').test(first.text)) ? first : done
  if (!asking || !at) return []
  const rule = agent.facts.flatMap((facts) => facts.steps).find((one) => one.about?.test(agent.text))
  const canon = rule?.canon ?? (sign('asks-for-own-trial').test(asking.text) ? 'other' : undefined)
  // "Still the same" after what was done tells what came of it, and an open question names no step.
  const outcome = at !== first && has(view, 'nochange', at.text.slice(0, 24))
  const open = canon === 'other' && sign('asks-openly').test(asking.text)
  return canon && !outcome && !(open && view.clauses.length > 1) ? [step(view, at, canon)] : []
}

/** "Did this help?" "No. Did it twice": the no is to the help. */
const isTriedInVain = (view: MessageView, first: Clause, agent: MessageView): boolean =>
  agent.clauses.some(({ text, question }) => question && sign('asks-helped').test(text)) &&
  view.clauses.slice(1, 3).some((clause) => clause !== first && sign('did-it').test(clause.text))

/** True where the answer tells the step in the customer's own words already. */
function isToldAlready({ view, own, first, done }: Answer): boolean {
  // "Yes, changed it to Athens and back". A bare "yes" and the clause after it are one answer.
  const answer = first.text.length <= 6 ? (view.clauses[1] ?? first) : first
  const told = own.some(
    (item) => item.start < answer.end && (answer === first || view.clauses[1]?.sentence === first.sentence),
  )
  // "Battery saver off, yes did that": the step that the words before have named.
  const close =
    done !== undefined &&
    sign('did-that').test(done.text) &&
    own.some((item) => item.end <= done.start && done.start - item.end <= 3)
  return told || close
}

/** Steps that the agent asked about or advised, and the customer says were done. */
export function readConfirmedSteps(
  view: MessageView,
  questions: Questions,
  agent: MessageView,
  own: readonly Candidate[],
): Candidate[] {
  const first = view.clauses[0]
  if (!first) return []
  const results = readResults(view, agent, own)
  // "夜里有没有开过飞行模式?" asks what may have brought the trouble.
  if (sign('asks-cause').test(agent.text)) return results
  const isNew = (one: Candidate) => !own.some((item) => item.canon === one.canon)
  const picked = readPicked(view, questions, agent)
  if (picked.length > 0) return picked.filter(isNew)
  const yes = startsWith(view, 'yes', first.text)
  const done = doneIn(view, own)
  const partly = view.clauses.slice(0, 3).some((clause) => sign('part-done').test(clause.text))
  const no = startsWith(view, 'no', first.text) && !yes && !isTriedInVain(view, first, agent)
  if ((!yes && !done && !partly) || no) return results
  const parts = readParts(view, questions, agent)
  if (parts.length > 0) return parts.filter(isNew)
  // "So you restarted it, forgot it and paired it again, but no reset?": the agent says it all once more.
  const recap = questions.steps.some((clause) => clause.question && sign('steps-recapped').test(clause.text))
  const every =
    (yes && recap) ||
    sign('all-of').test(first.text) ||
    (done !== undefined && sign('all-of').test(done.text))
  const answer = { view, questions, agent, own, first, yes, done, every, recap }
  let out = readAnswered(answer)
  // "Lift the roller and take the strip out": what was advised has no name, and "did that" tells it.
  if (
    out.length === 0 &&
    own.length === 0 &&
    agent.clauses.some(({ text }) => sign('deed-asked-for').test(text))
  ) {
    const echo = view.clauses.slice(0, 2).find((clause) => sign('advice-followed').test(clause.text))
    if (echo) return [...results, step(view, echo, 'other')]
  }
  if (out.length === 0) out = readUnnamed(answer)
  const kept = isToldAlready(answer) && !every ? [] : out
  return [...kept, ...results.filter((item) => !kept.some((other) => other.canon === item.canon))]
}
