/** Bare fragments that take up a thing of the agent's advice: "new ribbon in", "cloud saves r off now". English. */
import type { CompiledFacts } from '../../../knowledge/facts/compile'
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import { type Clause, type MessageView, startsWith } from '../message-view'
import { isNoStep } from './no-step'
import { stepsNamed } from './step-names'

/** Longer clauses are told with a verb, which other readers know. */
const FRAGMENT = 48
const MOST_CLAUSES = 14
const LEAST_WORD = 3

/** Words of a fragment that name its thing. */
const thingsIn = (text: string): string[] =>
  (text.match(/[\p{L}\d]+/gu) ?? []).filter(
    (word) => word.length >= LEAST_WORD && !sign('state-word').test(word),
  )

/** The agent's clause that speaks of one of the things. */
function adviceOn(agent: MessageView, things: readonly string[]): Clause | undefined {
  return agent.clauses.find(({ text }) => {
    const words = text.match(/[\p{L}\d]+/gu) ?? []
    return things.some((thing) => words.some((word) => word.replace(/s$/u, '') === thing.replace(/s$/u, '')))
  })
}

const isOff = ({ words }: CompiledFacts, text: string) =>
  words.negation.test(text) ||
  words.plan.test(text) ||
  words.hypothetical.test(text) ||
  words.future.test(text)

/** Steps told by a thing of the advice and the state it is in now. */
export function readEchoed(view: MessageView, agent: MessageView, known: readonly Candidate[]): Candidate[] {
  const facts = view.facts.find((one) => one.language === 'en')
  if (!facts || view.facts.length > 1) return []
  return view.clauses.slice(0, MOST_CLAUSES).flatMap((clause) => {
    const { text, start, end } = clause
    if (clause.question || clause.quoted || text.length > FRAGMENT || !sign('state-fragment').test(text))
      return []
    if (known.some((step) => step.start < end && step.end > start)) return []
    if (isOff(facts, text) || isNoStep(text) || startsWith(view, 'no', text)) return []
    const advice = adviceOn(agent, thingsIn(text))
    if (!advice) return []
    const named = stepsNamed(agent, advice.text)
    const canon = stepsNamed(view, text)[0] ?? (named.length === 1 ? named[0] : undefined) ?? 'other'
    return [{ ...candidate(view, 'steps_tried', start, end, 3), canon }]
  })
}
