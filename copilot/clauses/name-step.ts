/** Names the step that a chunk tells. */

import type { Questions } from '../facts/agent/questions'
import type { MessageView } from '../facts/message-view'
import { stepsNamed } from '../facts/steps/step-names'
import { adviceFeatures } from './features'
import { type ClassWeights, logOdds } from './model'

/** Weights with the names of their classes. */
export interface StepModel extends ClassWeights {
  canons: readonly string[]
}

/** What the agent's message before says of steps. */
export interface StepAdvice {
  /** Steps that it asks about or advises. */
  advised: readonly string[]
  /** Steps whose things it names. */
  spoken: readonly string[]
}

export const NO_ADVICE: StepAdvice = { advised: [], spoken: [] }

/** What it says for a step that the agent's question or advice named it, or that it speaks of its thing. */
const ADVISED = 2
const SPOKEN = 1
/** And that a rule read it: rules that name a step are seldom wrong. */
const RULED = 5
/** An agent's words must name a step as clearly as this. */
const ADVICE = 0

/** A step's canonical name and how clearly it is told, in log odds. */
export interface NamedStep {
  canon: string
  odds: number
}

/** The name that speaks loudest; `other` when none reaches `least`. */
export function nameStep(
  model: StepModel,
  features: readonly string[],
  advice: StepAdvice,
  least: number,
  ruled?: string,
): NamedStep {
  const odds = logOdds(model, features)
  let best: NamedStep = { canon: 'other', odds: least }
  model.canons.forEach((canon, place) => {
    const score =
      (odds[place] ?? 0) +
      (advice.advised.includes(canon) ? ADVISED : 0) +
      (advice.spoken.includes(canon) ? SPOKEN : 0) +
      (canon === ruled ? RULED : 0)
    if (score > best.odds) best = { canon, odds: score }
  })
  return best
}

const known = new WeakMap<MessageView, StepAdvice>()

/** Steps that an agent's message asks about or advises, and those whose things it names. */
export function stepsOfAdvice(
  view: MessageView,
  questions: Questions,
  model: StepModel | undefined,
): StepAdvice {
  const before = model && known.get(view)
  if (before) return before
  const advised = new Set<string>()
  const spoken = new Set<string>()
  for (const { text } of questions.steps.slice(0, 6)) {
    for (const canon of stepsNamed(view, text)) advised.add(canon)
    const named = model ? nameStep(model, adviceFeatures(text), NO_ADVICE, ADVICE).canon : 'other'
    if (named !== 'other') advised.add(named)
    for (const facts of view.facts)
      for (const step of facts.steps) if (step.about?.test(text)) spoken.add(step.canon)
  }
  const out = { advised: [...advised], spoken: [...spoken] }
  if (model) known.set(view, out)
  return out
}
