/** Clauses that tell the problem, as rules and model see them together. */
import { sign } from '../../knowledge/facts/signs'
import type { Candidate } from '../facts/candidate'
import type { Clause, MessageView } from '../facts/message-view'
import type { ProblemClause } from '../facts/problem/problems'
import { meets } from '../facts/spans'
import type { ClauseKind } from './kinds'
import { oddsOf, placeOf, TAKE, type Weighed } from './weighed'

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

/** Judges the problems of a message: what rules took, and what only the model takes for one. */
export function judgeProblems(
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
    if (!ruled && (sign('asks-price').test(clause.text) || sign('names-purchase').test(clause.text))) continue
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
