/** Steps that a customer's message tells, by its own words and as answers to what was asked. */
import { sign } from '../../../knowledge/facts/signs'
import type { Questions } from '../agent/questions'
import type { AskedBefore } from '../answers/asked-before'
import type { Candidate } from '../candidate'
import type { MessageView } from '../message-view'
import { meets } from '../spans'
import { readConfirmedSteps } from './confirmed-steps'
import { readEchoed } from './echoed-advice'
import { readCued, readUnlisted } from './english-deeds'
import { readContacted, readNarrated, readPassive, readThingDone } from './english-steps'
import { readReply } from './replies'
import { readSent } from './sent-papers'
import { readSteps } from './steps'
import { withUpdate } from './told-update'

/** The name of a step whose deed nothing names. */
const UNNAMED = 'other'

/** A step without a name of its own, or one of a switch in two or three signs. */
const isBareStep = (step: Candidate): boolean =>
  step.canon === UNNAMED || (step.canon === 'check settings' && /^\p{Script=Han}{1,3}$/u.test(step.value))

/** Steps with those that the agent's question names; a bare "tried that" is the step of the question. */
function withConfirmed(
  view: MessageView,
  steps: readonly Candidate[],
  questions: Questions,
  agent: MessageView,
): Candidate[] {
  const own = steps.filter((step) => step.canon !== UNNAMED)
  // What has no name in the question is told by the customer's own words, when there are any.
  const isTold = (step: Candidate) =>
    steps.some((other) => meets(other, step)) ||
    (steps.length > 0 && sign('trial-outcome').test(step.value.toLowerCase()))
  const confirmed = readConfirmedSteps(view, questions, agent, own).filter(
    (step) => step.canon !== UNNAMED || !isTold(step),
  )
  const named = (step: Candidate) => step.canon === UNNAMED && confirmed.some((other) => meets(other, step))
  return [...steps.filter((step) => !named(step)), ...confirmed]
}

/** Steps with the deed that answers the agent's words, which name it better than the bare deed of the answer. */
function withReply(
  view: MessageView,
  steps: readonly Candidate[],
  questions: Questions,
  agent: MessageView,
): Candidate[] {
  const reply = readReply(view, questions, agent)
  const replies = (step: Candidate) => reply.some((one) => meets(one, step))
  const isNamed = reply.some((one) => one.canon !== UNNAMED)
  const kept = steps.filter((step) => !(isNamed && isBareStep(step) && replies(step)))
  return kept.some(replies) ? kept : [...kept, ...reply]
}

/** Steps with those that more of the words around them tell; a bare "I did" or "yes" beside them is the same one. */
function withNarrated(steps: readonly Candidate[], told: readonly Candidate[]): Candidate[] {
  // "Restarted and cleared the cache": two deeds with names are not one with the words of both.
  const namesIn = (one: Candidate) =>
    new Set(steps.filter((step) => meets(step, one) && step.canon !== UNNAMED).map((step) => step.canon))
  const narrated = told.filter((one) => namesIn(one).size < 2)
  const isOneOf = (step: Candidate) =>
    narrated.some(
      (one) =>
        meets(step, one) ||
        step.canon === one.canon ||
        (step.canon === UNNAMED && sign('bare-done').test(step.value.toLowerCase())),
    )
  return [...steps.filter((step) => !isOneOf(step)), ...narrated]
}

/** "改完它会自己重开", "重开了": the machine does it. */
const isMachines = (step: Candidate, topic: string): boolean =>
  step.canon?.startsWith('restart') === true &&
  step.value.length < 5 &&
  sign('restarts-by-itself').test(topic)

/** "装置绑定过吗", "绑了": with a thing it is a pairing. */
const asPairing = (step: Candidate, topic: string): Candidate =>
  step.canon === 'reconnect integration' && sign('binds-thing').test(topic)
    ? { ...step, canon: 're-pair' }
    : step

/** The steps of a message in the light of what was asked before it. */
export function customerSteps(view: MessageView, asked: AskedBefore): Candidate[] {
  const { latest, topic, prompted } = asked
  let steps = readSteps(view, asked.fields.has('steps_tried'), prompted, topic)
  if (latest?.questions) {
    steps = withConfirmed(view, steps, latest.questions, latest.view)
    steps = withReply(view, steps, latest.questions, latest.view)
  }
  steps = withNarrated(steps, [
    ...readPassive(view, latest?.view),
    ...readThingDone(view, latest?.view),
    ...readContacted(view, topic),
    ...readNarrated(view, prompted),
    ...readCued(view),
  ])
  steps = withUpdate(view, [...steps, ...readSent(view, topic, steps)], topic)
  if (latest && prompted) steps = [...steps, ...readEchoed(view, latest.view, steps)]
  return [...steps, ...readUnlisted(view, prompted, steps)]
    .filter((step) => !isMachines(step, topic))
    .map((step) => asPairing(step, topic))
}
