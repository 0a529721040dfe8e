/** Joins what the messages of a conversation are about into its issues. */
import type { Issue, IssueKind } from '../signals'

const MOST_ISSUES = 4
const MOST_EVIDENCE = 6
/** The first message that names a matter says what the talk is about; later ones mostly answer questions. */
const PLACE_WEIGHTS = [2, 1, 0.7, 0.5]
const LATER_WEIGHT = 0.4
/** What a matter counts that is named beside another one of the same message. */
const BESIDE = 0.7
/** A further issue needs this share of the first one's weight: matters named in one breath have it, asides do not. */
const FURTHER_SHARE = 0.6
/** From this confidence on the latest message's matter is named clearly. */
const CLEAR = 0.6
/** A fault met while paying or signing in is a technical matter first. */
const FAULT_WEIGHT = 1.3
/** A matter told from the wording, without a topic. */
const WITHOUT_TOPIC = 0.8
/** Praise, questions and general blame say little of what a talk is about. */
const NO_MATTER = 0.5
/** Kinds that describe a matter; the others (praise, questions, general blame) step back behind them. */
const MATTERS = new Set<IssueKind>(['technical', 'account', 'payment', 'logistics', 'after-sales'])
/** How people behaved. */
const CONDUCT = new Set(['staff-attitude'])
const CONDUCT_SHARE = 0.4
/** Blame of people and their ways is a matter of its own; "terrible" alone only says how a fault felt. */
const ABOUT_SERVICE = new Set(['staff-attitude', 'supervisor', 'threat', 'repeat-contact'])

/**
 * Issues of a conversation, strongest first and never empty; `perMessage` is oldest first.
 *
 * Different topics stay apart ("points not back" and "coupon invalid"); the same topic is one issue.
 */
export function mergeIssues(perMessage: readonly Issue[][]): Issue[] {
  const merged = new Map<string, { issue: Issue; weight: number }>()
  const kinds = new Map<IssueKind, number>()
  let named = 0
  for (const issues of perMessage) {
    for (let place = 0; place < issues.length; place++) {
      const issue = issues[place]
      if (!issue || issue.kind === 'none') continue
      const weight =
        issue.confidence *
        (place === 0 ? 1 : BESIDE) *
        kindWeight(issue) *
        (PLACE_WEIGHTS[named] ?? LATER_WEIGHT)
      kinds.set(issue.kind, (kinds.get(issue.kind) ?? 0) + weight)
      const key = keyOf(issue)
      const known = merged.get(key)
      if (!known) merged.set(key, { issue: { ...issue, evidence: [...issue.evidence] }, weight })
      else {
        known.weight += weight
        known.issue.confidence = Math.max(known.issue.confidence, issue.confidence)
        const room = MOST_EVIDENCE - known.issue.evidence.length
        if (room > 0) known.issue.evidence.push(...issue.evidence.slice(0, room))
      }
    }
    if (issues.some((issue) => issue.kind !== 'none' && issue.kind !== 'feedback')) named++
  }
  if (merged.size === 0) return [{ kind: 'none', confidence: 0.5, evidence: [] }]
  // A kind is as heavy as all its topics, so that many faults of one kind outweigh a single stray word.
  const ranked = [...merged.values()].sort(
    (a, b) => (kinds.get(b.issue.kind) ?? 0) - (kinds.get(a.issue.kind) ?? 0) || b.weight - a.weight,
  )
  const most = ranked[0]?.weight ?? 0
  const now = spokenOfNow(perMessage)
  const kept = ranked.filter(
    ({ issue, weight }, place) => place === 0 || keyOf(issue) === now || weight >= most * FURTHER_SHARE,
  )
  return firstThingsFirst(kept).slice(0, MOST_ISSUES)
}

/** How somebody behaved is a complaint, whatever it was about; otherwise the heaviest matter leads. */
function firstThingsFirst(ranked: readonly { issue: Issue; weight: number }[]): Issue[] {
  const least = (ranked[0]?.weight ?? 0) * CONDUCT_SHARE
  const issues = ranked.map(({ issue }) => issue)
  const conduct = ranked.find(({ issue, weight }) => CONDUCT.has(issue.topic ?? '') && weight >= least)
  return conduct ? [conduct.issue, ...issues.filter((issue) => issue !== conduct.issue)] : issues
}

/** The matter of the latest message, when it names one clearly: it wants an answer whatever the talk was about. */
function spokenOfNow(perMessage: readonly Issue[][]): string | undefined {
  const issue = perMessage.at(-1)?.[0]
  return issue?.topic && MATTERS.has(issue.kind) && issue.confidence >= CLEAR ? keyOf(issue) : undefined
}

function keyOf({ kind, topic }: Issue): string {
  return `${kind} ${topic ?? ''}`
}

function kindWeight({ kind, topic }: Issue): number {
  if (topic !== undefined && ABOUT_SERVICE.has(topic)) return 0.9
  if (!MATTERS.has(kind)) return NO_MATTER
  return (topic === undefined ? WITHOUT_TOPIC : 1) * (kind === 'technical' ? FAULT_WEIGHT : 1)
}
