/** What the rules took from a message and what was asked before it, as the clause model wants it. */

import type { FactField } from '../facts'
import type { Questions } from '../facts/agent/questions'
import type { Candidate } from '../facts/candidate'
import type { MessageView } from '../facts/message-view'
import { pickExpected } from '../facts/problem/expected'
import type { ProblemClause } from '../facts/problem/problems'
import type { Surroundings } from './features'
import { NO_ADVICE, type StepModel, stepsOfAdvice } from './name-step'

/** What the rules read from one customer message. */
export interface RuleReading {
  items: readonly Candidate[]
  steps: readonly Candidate[]
  problems: readonly ProblemClause[]
}

/** An agent's message with its questions. */
export interface Asking {
  view: MessageView
  questions: Questions | undefined
}

const FREE: ReadonlySet<FactField> = new Set<FactField>([
  'since',
  'frequency',
  'impact',
  'expected',
  'action',
  'error_text',
])

const levelOf = (base: number): string => (base < 0.5 ? '0' : base < 1.3 ? '1' : base < 2 ? '2' : '3')

/** Brings a reading by rules and the questions before it into one shape. */
export function surroundingsOf(
  view: MessageView,
  agents: readonly Asking[],
  opening: boolean,
  rules: RuleReading,
  model: StepModel | undefined,
): Surroundings {
  const latest = agents.at(-1)
  const asked = new Set(agents.flatMap((agent) => [...(agent.questions?.fields ?? [])]))
  const taken = [
    ...[...rules.items, ...pickExpected([view], rules.steps)]
      .filter((item) => item.view === view)
      .map(({ start, end, field, strength }) => ({
        start,
        end,
        name: FREE.has(field) ? `${field}${strength}` : 'exact',
      })),
    ...rules.steps
      .filter((step) => step.view === view)
      .map(({ start, end, canon }) => ({ start, end, name: canon === 'other' ? 'stepother' : 'step' })),
    ...rules.problems.map(({ clause, base }) => ({
      start: clause.start,
      end: clause.start + clause.text.length,
      name: `problem${levelOf(base)}`,
    })),
  ]
  const prompts = agents.some((agent) => agent.questions?.prompts === true)
  const advice = latest?.questions ? stepsOfAdvice(latest.view, latest.questions, model) : NO_ADVICE
  return {
    view,
    asked,
    prompts,
    ...advice,
    questioned: agents.some((agent) => agent.view.clauses.some((clause) => clause.question)),
    // A greeting before it leaves it an opening; a question about steps does not.
    opening: opening && asked.size === 0 && !prompts,
    topic: latest?.view.text ?? '',
    taken,
  }
}
