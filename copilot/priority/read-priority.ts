/** Ranks a conversation urgent, important or general from reach, need and risk, with the reasons. */
import type { Evidence, Priority, PriorityReading } from '../signals'
import {
  PRIORITY_REASONS,
  type PriorityInput,
  type PriorityReason,
  RISK_REASONS,
  TOPIC_REASONS,
} from './reasons'
import { PRIORITY_LEVELS, readPriorityWording } from './wording'

/** Matters that stop one person when the talk is mainly about them, said or not. */
const STOPPING_TOPICS = new Set(['crash', 'login', 'account-locked', 'verification-code', 'payment-failed'])

/** Places shown for one reason. */
const MOST_EVIDENCE = 3

/** Kinds of issue in which something asked for does not work; elsewhere "cannot" says less. */
const FAULT_KINDS = new Set(['technical', 'account', 'payment'])

/** Reasons that settle the level whatever the rest reads like: nobody waits with them. */
const SETTLING: ReadonlySet<PriorityReason> = new Set<PriorityReason>([
  'safety',
  'takeover',
  'strong-anger',
  'threat',
  'privacy',
  'escalation',
  'deadline-days',
])

const RANK: Readonly<Record<Priority, number>> = { general: 0, important: 1, urgent: 2 }
const LEVEL_OF = new Map<PriorityReason, Priority>(PRIORITY_REASONS)

/** The higher of two levels. */
function higher(a: Priority, b: Priority): Priority {
  return RANK[a] >= RANK[b] ? a : b
}

/** What risks, topics, words and mood name. */
export interface NamedReasons {
  /** Each reason with the words that name it. */
  found: Map<PriorityReason, Evidence[]>
  /** Those that settle the level. */
  settled: Set<PriorityReason>
}

/** The reasons that are named in a conversation. */
export function nameReasons({ mood, risks, issues, named }: PriorityInput): NamedReasons {
  const found = new Map<PriorityReason, Evidence[]>()
  const settled = new Set<PriorityReason>()
  const add = (reason: PriorityReason, words: readonly Evidence[]): void => {
    const known = found.get(reason) ?? []
    found.set(reason, known)
    known.push(...words.slice(0, MOST_EVIDENCE - known.length))
  }
  for (const risk of risks) {
    for (const [kind, severity, reason] of RISK_REASONS) {
      if (risk.kind !== kind || risk.severity < severity) continue
      add(reason, risk.evidence)
      if (SETTLING.has(reason)) settled.add(reason)
    }
  }
  for (const issue of issues) {
    const reason = issue.topic === undefined ? undefined : TOPIC_REASONS[issue.topic]
    if (reason) add(reason, issue.evidence)
  }
  const [first] = issues
  if (first && STOPPING_TOPICS.has(first.topic ?? '')) add('blocked', first.evidence)
  const faulty = first !== undefined && FAULT_KINDS.has(first.kind)
  for (const { reason, evidence } of named) {
    if (reason === 'blocked' && !faulty) continue
    add(reason, [evidence])
    if (SETTLING.has(reason)) settled.add(reason)
  }
  if (mood.kind === 'anger' && mood.level >= 2) {
    add('strong-anger', mood.evidence)
    settled.add('strong-anger')
  }
  return { found, settled }
}

/** Reads the priority; `general` without reasons when nothing presses. */
export function readPriority(input: PriorityInput): PriorityReading {
  const { found, settled } = nameReasons(input)
  const wording = readPriorityWording(input)
  let level = weigh(wording.scores, found, input)
  for (const reason of settled) level = higher(level, LEVEL_OF.get(reason) ?? 'general')
  return explain(level, found, () => wording.places(level))
}

/** What is added to the wording's score of a level for which words, risks or topics name a reason. */
const NAMED = 0.5
/** What is added to `general` where a customer has written this often and named nothing that presses. */
const QUIET = 1.5
const WROTE_OFTEN = 4
/** More than half of the talks that are learnt from are important, of a day's work fewer: so much is taken from it. */
const OVERTOLD = 0.5

/** Puts the wording and the named reasons together. */
function weigh(
  scores: readonly number[],
  found: ReadonlyMap<PriorityReason, unknown>,
  { risks, opening }: PriorityInput,
): Priority {
  const levels = new Set([...found.keys()].map((reason) => LEVEL_OF.get(reason)))
  if (risks.some(({ severity }) => severity > 1)) levels.add('important')
  const quiet = levels.size === 0 && opening.length >= WROTE_OFTEN ? QUIET : 0
  const weighed = PRIORITY_LEVELS.map((level, place) => {
    const score = scores[place] ?? 0
    if (level === 'general') return score + quiet
    return score + (levels.has(level) ? NAMED : 0) - (level === 'important' ? OVERTOLD : 0)
  })
  return PRIORITY_LEVELS[weighed.indexOf(Math.max(...weighed))] ?? 'general'
}

/** The level with the reasons that speak for it; where no phrase names one, the words that lean to it do. */
function explain(
  level: Priority,
  found: Map<PriorityReason, Evidence[]>,
  leaning: () => Evidence[],
): PriorityReading {
  if (level === 'general') return { level, reasons: [], evidence: {} }
  const fits = (reason: PriorityReason): boolean =>
    found.has(reason) && RANK[LEVEL_OF.get(reason) ?? 'general'] <= RANK[level]
  const reasons = PRIORITY_REASONS.map(([reason]) => reason).filter(fits)
  if (!reasons.some((reason) => LEVEL_OF.get(reason) === level)) {
    reasons.unshift('matter')
    found.set('matter', leaning())
  }
  return {
    level,
    reasons,
    evidence: Object.fromEntries(reasons.map((reason) => [reason, found.get(reason) ?? []])),
  }
}
