/**
 * Weighs what the rules read from a message against what a small model of its clauses says.
 *
 * Rules know the words they were written for; the model has seen how many people tell a trouble. Where the rules
 * found nothing and the model is sure, the words become a fact; where they took something that the model is sure
 * is none, it is dropped.
 */
import { sign } from '../../knowledge/facts/signs'
import type { FactField } from '../facts'
import { type Candidate, candidate } from '../facts/candidate'
import { survives } from '../facts/guards'
import type { Clause, MessageView } from '../facts/message-view'
import type { ProblemClause } from '../facts/problems'
import { meets } from '../facts/spans'
import { scriptOf } from '../wording/features'
import { type Chunk, chunksOf } from './chunks'
import { chunkFeatures } from './features'
import { judgeSteps } from './judge-steps'
import type { ClauseKind } from './kinds'
import { logOdds } from './model'
import { modelsOf } from './models'
import { type Asking, type RuleReading, surroundingsOf } from './surroundings'
import { DROP, oddsOf, placeOf, TAKE, type Weighed } from './weighed'

/** A message as rules and model see it together. */
export interface Judged {
  items: Candidate[]
  steps: Candidate[]
  problems: ProblemClause[]
  weighed: Weighed[]
}

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

/** More words than these beside a time in Chinese tell something else. */
const BESIDE_TIME = 6

/** The time in a Chinese stretch that tells much more than when. */
function timeIn(view: MessageView, start: number, end: number): { start: number; end: number } | undefined {
  const text = view.text.slice(start, end)
  const han = /\p{Script=Han}/u.test(text)
  // "Since they changed the locks" is a time as a whole, "the school changed it last Thursday" holds one.
  if (!han && (sign('led-time').test(text) || !/[a-z]{2}/u.test(text))) return undefined
  for (const facts of view.facts) {
    for (const match of facts.past.matchAll(text)) {
      const words = match[0].trimEnd()
      if (words === '' || text.length - words.length <= BESIDE_TIME) return undefined
      // "自从上周换了…之后" is a time as a whole.
      if (sign('ends-as-time').test(text)) return undefined
      return { start: start + match.index, end: start + match.index + words.length }
    }
  }
  return undefined
}

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
      // "When will I get it back?" does nothing.
      if (kind === 'action' && run.some(({ chunk }) => chunk.clause.question)) continue
      // "Please come on the morning of the 3rd": a time that is asked for.
      if (kind === 'since' && run.some(({ chunk }) => sign('asking-first').test(chunk.clause.text))) continue
      const start = run[0]?.chunk.start ?? 0
      const end = run.at(-1)?.chunk.end ?? start
      // "12号寄的件到现在还在中转": the time in it is the answer.
      const time = kind === 'since' ? timeIn(view, start, end) : undefined
      if (time) {
        kept.push(candidate(view, kind, time.start, time.end, 1.5))
        continue
      }
      // The surest of a conversation counts, but less than what a rule says outright.
      if (kind === 'since' && !survives(candidate(view, kind, start, end, 1.5))) continue
      const sure = Math.max(...run.map(({ odds }) => odds[placeOf(kind)] ?? 0))
      kept.push(candidate(view, kind, start, end, 1 + 1 / (1 + Math.exp(-sure))))
    }
  }
  return kept
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
  const told = shortened(own, kept.length > 0 ? kept : own)
  const first = told[0]
  const last = told.at(-1)
  if (!first || !last || told.length === own.length) return undefined
  return { start: Math.max(first.chunk.start, clause.start), end: last.chunk.end }
}

/** A symptom of more words or Han characters than these is told by a part of its clause. */
const LONG = 14
/** Neighbours of the surest chunk may be so much less sure, in log odds. */
const NEARLY = 0.5
const WORDS = /\p{Script=Han}|[\p{L}\p{N}]+/gu

function wordsIn(part: readonly Weighed[]): number {
  return part.reduce((sum, { chunk }) => sum + (chunk.text.match(WORDS)?.length ?? 0), 0)
}

/** The part of a long stretch that tells the trouble: its surest chunk and neighbours that are nearly as sure. */
function shortened(own: readonly Weighed[], kept: readonly Weighed[]): readonly Weighed[] {
  if (wordsIn(kept) <= LONG) return kept
  const place = placeOf('symptom')
  const sure = own.map((one) => (kept.includes(one) ? (one.odds[place] ?? 0) : Number.NEGATIVE_INFINITY))
  const most = Math.max(...sure)
  let first = sure.indexOf(most)
  let last = first
  const joins = (at: number, from: number, to: number) =>
    (sure[at] ?? Number.NEGATIVE_INFINITY) > Math.max(most - NEARLY, TAKE.symptom) &&
    wordsIn(own.slice(from, to + 1)) <= LONG
  while (joins(last + 1, first, last + 1)) last++
  while (joins(first - 1, first - 1, last)) first--
  return own.slice(first, last + 1)
}

/** What a clause that only the model takes for a problem starts from, and how much the model counts. */
const NEW_PROBLEM = 0.8
const SHARE = 0.6
/** What a clause loses that sooner tells a wish, an impact or a time. */
const TOLD_APART = 0.5

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
    // "一个月多少钱" asks, also without a mark of its own.
    if (!ruled && sign('asks-price').test(clause.text)) continue
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
    const told = APART.some((kind) => oddsOf(weighed, kind, cut.start, cut.end) > Math.max(odds, 0))
    const base = (ruled?.base ?? NEW_PROBLEM + size) + clamp(odds) * SHARE - (told ? TOLD_APART : 0)
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
  const model = modelsOf(scriptOf(view.text))
  const chunks = chunksOf(view)
  const around = surroundingsOf(view, agents, opening, rules satisfies RuleReading, model.steps)
  const weighed = chunkFeatures(chunks, around).map((features, i) => ({
    chunk: chunks[i] as Chunk,
    odds: logOdds(model.kinds, features),
  }))
  const steps = judgeSteps(view, weighed, rules.steps, around, model.steps)
  return {
    items: judgeItems(view, weighed, rules.items),
    steps,
    problems: judgeProblems(view, weighed, rules.problems, steps, wordsOf),
    weighed,
  }
}
