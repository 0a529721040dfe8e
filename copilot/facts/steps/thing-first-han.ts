/** Chinese answers that name the thing before the deed ("侧键按了") of an advice that says what it is for. */
import { sign } from '../../../knowledge/facts/signs'
import type { Questions } from '../agent/questions'
import { type Candidate, candidate } from '../candidate'
import type { MessageView } from '../message-view'
import { stepsNamed } from './step-names'

/** Clauses of an answer that may begin with the thing. */
const CLAUSES = 4
/** Letters by which a thing is known again. */
const TAIL = 2

/** Steps whose thing and deed the agent's advice holds, by what the advice names last: "长按侧键十秒重启". */
export function readThingFirst(view: MessageView, questions: Questions, agent: MessageView): Candidate[] {
  return view.clauses.slice(0, CLAUSES).flatMap((clause) => {
    const { noun, verb } = clause.question ? {} : (sign('thing-then-deed').exec(clause.text)?.groups ?? {})
    if (!noun || !verb) return []
    const advice = questions.steps.find(
      ({ text }) => text.includes(noun.slice(-TAIL)) && text.includes(verb.slice(-1)),
    )
    const named = advice ? stepsNamed(agent, advice.text) : []
    const restart = advice && sign('restart-topic').test(advice.text) ? 'restart device' : undefined
    const canon = named.find((name) => name.startsWith('restart')) ?? restart ?? named.at(-1)
    return canon ? [{ ...candidate(view, 'steps_tried', clause.start, clause.end, 3), canon }] : []
  })
}
