/** Names the step that a chunk tells. */
import type { MessageView } from '../facts/message-view'
import type { Questions } from '../facts/questions'
import { stepsNamed } from '../facts/steps'
import { adviceFeatures } from './features'
import { type ClassWeights, logOdds } from './model'

/** Weights with the names of their classes. */
export interface StepModel extends ClassWeights {
  canons: readonly string[]
}

/** What it says for a step that the agent's question or advice named it, or that it speaks of its thing. */
const ADVISED = 2
const SPOKEN = 1
/** And that a rule read it: rules that name a step are seldom wrong. */
const RULED = 4
/** An agent's words must name a step as clearly as this. */
const ADVICE = 0

/** The canonical name that speaks loudest; `other` when none reaches `least`, in log odds. */
export function nameStep(
  model: StepModel,
  features: readonly string[],
  advised: readonly string[],
  spoken: readonly string[],
  least: number,
  ruled?: string,
): string {
  const odds = logOdds(model, features)
  let best = 'other'
  let most = least
  model.canons.forEach((canon, place) => {
    const score =
      (odds[place] ?? 0) +
      (advised.includes(canon) ? ADVISED : 0) +
      (spoken.includes(canon) ? SPOKEN : 0) +
      (canon === ruled ? RULED : 0)
    if (score > most) {
      best = canon
      most = score
    }
  })
  return best
}

const known = new WeakMap<MessageView, { advised: string[]; spoken: string[] }>()

/** Steps that an agent's message asks about or advises, and those whose things it names. */
export function stepsOfAdvice(
  view: MessageView,
  questions: Questions,
  model: StepModel | undefined,
): { advised: string[]; spoken: string[] } {
  const before = model && known.get(view)
  if (before) return before
  const advised = new Set<string>()
  const spoken = new Set<string>()
  for (const { text } of questions.steps.slice(0, 6)) {
    for (const canon of stepsNamed(view, text)) advised.add(canon)
    const named = model ? nameStep(model, adviceFeatures(text), [], [], ADVICE) : 'other'
    if (named !== 'other') advised.add(named)
    for (const facts of view.facts)
      for (const step of facts.steps) if (step.about?.test(text)) spoken.add(step.canon)
  }
  const out = { advised: [...advised], spoken: [...spoken] }
  if (model) known.set(view, out)
  return out
}
