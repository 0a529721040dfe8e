/** Answers that tell a part of what an agent asked or listed as done: "readers yes, router no". */
import { sign } from '../../../knowledge/facts/signs'
import type { Questions } from '../agent/questions'
import { type Candidate, candidate } from '../candidate'
import type { MessageView } from '../message-view'
import { asksForDone } from './asked-steps'
import { listedInEnglish } from './english-lists'
import { pickSteps } from './picked-steps'
import { stepsNamed } from './step-names'

/** "Readers yes, router no" answers a question about both: only what is told as done counts. */
export function readParts(view: MessageView, questions: Questions, agent: MessageView): Candidate[] {
  const asked = questions.steps.filter((clause) => clause.question && asksForDone(clause.text))
  const named = asked.flatMap((clause) => stepsNamed(agent, clause.text))
  if (named.length === 0) return []
  return view.clauses.slice(0, 3).flatMap((clause) => {
    const groups = sign('part-done').exec(clause.text)?.groups
    const thing = (groups?.v ?? groups?.w ?? groups?.x)?.replace(sign('article-lead'), '')
    // The thing must be one of the question's, or "i think yes" would do.
    const word = thing?.split(' ').at(-1) ?? ''
    if (word.length < 2 || !agent.text.includes(word.replace(/s$/u, ''))) return []
    const canon = sign('router-word').test(word)
      ? 'restart router'
      : (named.find((name) => name !== 'restart router') ?? 'restart device')
    return [{ ...candidate(view, 'steps_tried', clause.start, clause.end, 3), canon }]
  })
}

const NAMELESS = 'other'

/** The step of each item of a list with marks, in their order; undefined where there is none. */
function numbered(agent: MessageView): string[] | undefined {
  const items = listedInEnglish(agent)
  return items.length > 1 ? items.map(({ canon }) => canon) : undefined
}

/** "Everything except the last one": of the steps that the agent listed, those that were done. */
export function readPicked(view: MessageView, questions: Questions, agent: MessageView): Candidate[] {
  const first = view.clauses[0]
  if (!first || first.question) return []
  const items = numbered(agent)
  const listed = items ?? [...new Set(questions.steps.flatMap((clause) => stepsNamed(agent, clause.text)))]
  const sentence = view.clauses.findLast((clause) => clause.sentence === first.sentence) ?? first
  const named = (words: string) => [
    ...stepsNamed(agent, words),
    ...agent.facts.flatMap((facts) =>
      facts.steps.filter((step) => step.about?.test(words)).map((step) => step.canon),
    ),
  ]
  const done = pickSteps(listed, view.text.slice(first.start, sentence.end), named) ?? []
  return done
    .filter((canon) => canon !== NAMELESS)
    .map((canon) => ({ ...candidate(view, 'steps_tried', first.start, sentence.end, 3), canon }))
}
