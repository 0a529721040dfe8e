/**
 * Weighs what the rules read from a message against what a small model of its clauses says.
 *
 * Rules know the words they were written for; the model has seen how many people tell a trouble. Where the rules
 * found nothing and the model is sure, the words become a fact; where they took something that the model is sure
 * is none, it is dropped.
 */
import type { Candidate } from '../facts/candidate'
import type { MessageView } from '../facts/message-view'
import type { ProblemClause } from '../facts/problem/problems'
import { scriptOf } from '../wording/features'
import { type Chunk, chunksOf } from './chunks'
import { chunkFeatures } from './features'
import { judgeProblems } from './judge-problems'
import { judgeSteps } from './judge-steps'
import { judgeValues } from './judge-values'
import { logOdds } from './model'
import { modelsOf } from './models'
import { type Asking, type RuleReading, surroundingsOf } from './surroundings'
import type { Weighed } from './weighed'

/** A message as rules and model see it together. */
export interface Judged {
  items: Candidate[]
  steps: Candidate[]
  problems: ProblemClause[]
  weighed: Weighed[]
}

/** Judges what rules read from a customer message. */
export function judge(
  view: MessageView,
  agents: readonly Asking[],
  opening: boolean,
  rules: { items: Candidate[]; steps: Candidate[]; problems: ProblemClause[] },
  wordsOf: (text: string) => Set<string>,
): Judged {
  const model = modelsOf(scriptOf(view.text))
  const chunks = chunksOf(view)
  const around = surroundingsOf(view, agents, opening, rules satisfies RuleReading, model.steps)
  const weighed = chunkFeatures(chunks, around).map((features, i) => ({
    chunk: chunks[i] as Chunk,
    odds: logOdds(model.kinds, features),
  }))
  const steps = judgeSteps(view, weighed, rules.steps, around, model.steps)
  return {
    items: judgeValues(view, weighed, rules.items),
    steps,
    problems: judgeProblems(view, weighed, rules.problems, steps, wordsOf),
    weighed,
  }
}
