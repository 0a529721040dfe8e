/** Canonical names of the steps that words name: an agent's clause, an item of a list, what was talked about. */
import type { CompiledFacts, CompiledStep } from '../../../knowledge/facts/compile'
import { sign } from '../../../knowledge/facts/signs'
import type { MessageView } from '../message-view'

const HAN = /\p{Script=Han}/u

/** An agent's clauses are asked for their steps by every answer that follows. */
const NAMED_STEPS = new WeakMap<MessageView, Map<string, string[]>>()

/** Canonical steps that an agent's clause names, the longest wording of each place, in the order said. */
export function stepsNamed(agent: MessageView, text: string): string[] {
  let known = NAMED_STEPS.get(agent)
  if (!known) {
    known = new Map()
    NAMED_STEPS.set(agent, known)
  }
  const before = known.get(text)
  if (before) return before
  const named = findNamed(agent, text)
  known.set(text, named)
  return named
}

function findNamed(agent: MessageView, text: string): string[] {
  // "恢复出厂不用做", "先别重置": what the agent says is not to be done.
  if (agent.message.role === 'agent' && sign('needless').test(text) && !sign('other-senses-of-no').test(text))
    return []
  const hits = agent.facts.flatMap((facts) =>
    facts.steps.flatMap((step) => {
      const match = step.named?.exec(text) ?? step.done.exec(text)
      return match && match[0] !== ''
        ? [{ canon: step.canon, start: match.index, end: match.index + match[0].length }]
        : []
    }),
  )
  const kept: typeof hits = []
  for (const hit of hits.toSorted((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((other) => hit.start < other.end && hit.end > other.start)) kept.push(hit)
  }
  return kept.toSorted((a, b) => a.start - b.start).map((hit) => hit.canon)
}

/** The step that the agent's words are about. */
export function topicStep(facts: CompiledFacts, topic: string): CompiledStep | undefined {
  if (!HAN.test(topic)) return facts.steps.find((item) => item.about?.test(topic))
  const said = topic.split(/[,，。;；!?\n]/u).filter((part) => !sign('needless').test(part))
  return facts.steps.find((item) => item.about?.test(said.join('，')))
}
