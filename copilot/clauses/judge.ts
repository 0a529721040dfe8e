/**
 * Weighs what the rules read from a message against what a small model of its clauses says.
 *
 * Rules know the words they were written for; the model has seen how many people tell a trouble. Where the rules
 * found nothing and the model is sure, the words become a fact; where they took something that the model is sure
 * is none, it is dropped.
 */
import weights from '../../knowledge/facts/clause-wording.json'
import type { FactField } from '../facts'
import { type Candidate, candidate } from '../facts/candidate'
import type { ProblemClause } from '../facts/complaints'
import { type Clause, clauseAt, type MessageView, startsWith } from '../facts/message-view'
import { type Script, scriptOf } from '../wording/features'
import { type Chunk, chunksOf } from './chunks'
import { chunkFeatures, type Surroundings, stepFeatures } from './features'
import type { ClauseKind } from './kinds'
import { type ClassWeights, logOdds, type PackedModel, unpack } from './model'
import { nameStep, type StepModel } from './name-step'
import { type Asking, type RuleReading, surroundingsOf } from './surroundings'
import { DROP, oddsOf, placeOf, TAKE, TAKE_NAMELESS, TAKE_OPENING, type Weighed } from './weighed'

interface Model {
  kinds: ClassWeights
  steps: StepModel
}

const PACKED: Record<Script, { kinds: PackedModel; steps: PackedModel & { canons: string[] } }> = weights

const models = new Map<Script, Model>()

/** The models of a script; made at first use. */
function modelOf(script: Script): Model {
  const { kinds, steps } = PACKED[script]
  const model = models.get(script) ?? {
    kinds: unpack(kinds),
    steps: { canons: steps.canons, ...unpack(steps) },
  }
  models.set(script, model)
  return model
}

/** A message as rules and model see it together. */
export interface Judged {
  items: Candidate[]
  steps: Candidate[]
  problems: ProblemClause[]
  weighed: Weighed[]
}

const meets = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && a.end > b.start

/** Runs of neighbouring chunks of one clause that tell a kind rather than the trouble itself. */
function runsOf(weighed: readonly Weighed[], kind: ClauseKind, least: number): Weighed[][] {
  const place = placeOf(kind)
  const rival = placeOf('symptom')
  const runs: Weighed[][] = []
  let before: Weighed | undefined
  for (const one of weighed) {
    const odds = one.odds[place] ?? 0
    if (odds > least && odds > (one.odds[rival] ?? 0)) {
      const run = runs.at(-1)
      if (run && before === run.at(-1) && before?.chunk.clause === one.chunk.clause) run.push(one)
      else runs.push([one])
    }
    before = one
  }
  return runs
}

const PLAIN: readonly (ClauseKind & FactField)[] = ['impact', 'since', 'frequency', 'action', 'error_text']

function judgeItems(
  view: MessageView,
  weighed: readonly Weighed[],
  items: readonly Candidate[],
): Candidate[] {
  const kept = items.filter((item) => {
    const kind = PLAIN.find((name) => name === item.field)
    return (
      kind === undefined ||
      item.view !== view ||
      item.strength >= 4 ||
      oddsOf(weighed, kind, item.start, item.end) >= DROP[kind]
    )
  })
  for (const kind of PLAIN) {
    if (kept.some((item) => item.field === kind && item.view === view)) continue
    for (const run of runsOf(weighed, kind, TAKE[kind])) {
      const start = run[0]?.chunk.start ?? 0
      const end = run.at(-1)?.chunk.end ?? start
      // The surest of a conversation counts, but less than what a rule says outright.
      const sure = Math.max(...run.map(({ odds }) => odds[placeOf(kind)] ?? 0))
      kept.push(candidate(view, kind, start, end, 1 + 1 / (1 + Math.exp(-sure))))
    }
  }
  return kept
}

/** How clearly the model must name a step that no rule found, and one that a rule found without a name. */
const NEW = -2.5
const RENAMED = -1

function judgeSteps(
  view: MessageView,
  weighed: readonly Weighed[],
  steps: readonly Candidate[],
  around: Surroundings,
  model: Model,
): Candidate[] {
  const chunks = weighed.map(({ chunk }) => chunk)
  const named = (chunk: Chunk, least: number, ruled?: string): string => {
    const features = stepFeatures(chunks, chunk, around.topic)
    return nameStep(model.steps, features, around.advised, around.spoken, least, ruled)
  }
  const kept = steps
    .filter((step) => step.view !== view || oddsOf(weighed, 'step', step.start, step.end) >= DROP.step)
    .map((step) => {
      const chunk = step.view === view ? weighed.find((one) => meets(one.chunk, step))?.chunk : undefined
      if (!chunk) return step
      const canon = named(chunk, RENAMED, step.canon === 'other' ? undefined : step.canon)
      const told = steps.some((one) => one.view === view && one.canon === canon)
      return canon === 'other' || told ? step : { ...step, canon }
    })
  for (const { chunk, odds } of weighed) {
    const sure = odds[placeOf('step')] ?? 0
    if (
      sure <= (around.opening ? TAKE_OPENING : TAKE.step) ||
      kept.some((step) => step.view === view && meets(step, chunk))
    )
      continue
    const canon = named(chunk, NEW)
    if (canon === 'other') {
      // What has no name must be told clearly, in words of its own.
      const asked = around.asked.has('steps_tried')
      if (
        sure <= (asked ? TAKE.step : TAKE_NAMELESS) ||
        chunk.text.length < 4 ||
        startsWith(view, 'yes', chunk.text)
      )
        continue
      // "Unplugged it and waited": what goes on in the same clause is the same step.
      if (kept.some((step) => step.view === view && clauseAt(view, step.start) === chunk.clause)) continue
    } else if (kept.some((step) => step.view === view && step.canon === canon)) continue
    kept.push({ ...candidate(view, 'steps_tried', chunk.start, chunk.end, 2), canon })
  }
  return kept.toSorted((a, b) => (a.view === b.view ? a.start - b.start : 0))
}

/** Kinds whose words in the symptom's clause are facts of their own. */
const APART: readonly ClauseKind[] = ['since', 'frequency', 'impact', 'expected']

/** The clause without the words at its ends that tell since when, how often or what it means. */
function symptomPart(
  weighed: readonly Weighed[],
  clause: Clause,
): { start: number; end: number } | undefined {
  const own = weighed.filter(({ chunk }) => meets(chunk, clause))
  const kept = own.filter(
    ({ odds }) =>
      (odds[placeOf('symptom')] ?? 0) > TAKE.symptom || APART.every((kind) => (odds[placeOf(kind)] ?? 0) < 0),
  )
  const first = kept[0]
  const last = kept.at(-1)
  if (!first || !last || kept.length === own.length) return undefined
  return { start: Math.max(first.chunk.start, clause.start), end: last.chunk.end }
}

/** What a clause that only the model takes for a problem starts from, and how much the model counts. */
const NEW_PROBLEM = 0.8
const SHARE = 0.35

const clamp = (value: number) => Math.max(-3, Math.min(3, value))

function judgeProblems(
  view: MessageView,
  weighed: readonly Weighed[],
  problems: readonly ProblemClause[],
  steps: readonly Candidate[],
  wordsOf: (text: string) => Set<string>,
): ProblemClause[] {
  const out: ProblemClause[] = []
  for (const clause of view.clauses) {
    const ruled = problems.find((problem) => meets(problem.clause, clause))
    const odds = oddsOf(weighed, 'symptom', clause.start, clause.end)
    if (!ruled && (odds < TAKE.symptom || steps.some((step) => meets(step, clause)))) continue
    if (!Number.isFinite(odds)) {
      if (ruled) out.push(ruled)
      continue
    }
    const at = ruled?.clause ?? clause
    const part = symptomPart(weighed, at)
    const cut =
      part && part.end > part.start ? { ...at, ...part, text: view.text.slice(part.start, part.end) } : at
    const words = wordsOf(cut.text)
    const size = words.size < 3 ? -0.4 : words.size > 22 ? -0.5 : 0
    const base = (ruled?.base ?? NEW_PROBLEM + size) + clamp(odds) * SHARE
    out.push({ view, clause: cut, base, words })
  }
  return out
}

/** Judges what rules read from a customer message. */
export function judge(
  view: MessageView,
  agents: readonly Asking[],
  opening: boolean,
  rules: { items: Candidate[]; steps: Candidate[]; problems: ProblemClause[] },
  wordsOf: (text: string) => Set<string>,
): Judged {
  const model = modelOf(scriptOf(view.text))
  const chunks = chunksOf(view)
  const around = surroundingsOf(view, agents, opening, rules satisfies RuleReading, model.steps)
  const weighed = chunkFeatures(chunks, around).map((features, i) => ({
    chunk: chunks[i] as Chunk,
    odds: logOdds(model.kinds, features),
  }))
  const steps = judgeSteps(view, weighed, rules.steps, around, model)
  return {
    items: judgeItems(view, weighed, rules.items),
    steps,
    problems: judgeProblems(view, weighed, rules.problems, steps, wordsOf),
    weighed,
  }
}
