/**
 * Weighs the clues of a message: which kinds of issue it is about, and with which topic. All weights stand here.
 *
 * A topic counts its best phrase fully and further ones less; a kind counts its best topic fully and the others
 * less, so that five mild hints do not beat one clear word.
 */
import type { Shape } from '../../knowledge/signals/issue-data'
import { ISSUE_KINDS, type IssueKind, type MoodKind } from '../signals'
import type { IssueClue, IssueClues } from './find-clues'
import type { Topic } from './issue-phrases'
import type { IssueWording } from './wording'

export interface WeighedIssue {
  kind: IssueKind
  topic: Topic | undefined
  /** Under `LEAST_SCORE` nothing is clear enough to name. */
  score: number
  clues: IssueClue[]
}

const FURTHER_PHRASE = 0.45
const FURTHER_TOPIC = 0.3
const MOST_A_TOPIC = 6
/** Words of the setting alone ("flight", "快递") never make a topic as clear as one word of the matter. */
const MOST_WITHOUT_STRONG = 2.5
const STRONG = 3
/** What the mood adds where the words name nothing: heat without a matter is a complaint. */
const MOOD_SCORE = 1.2
/** Thanks beside "ok" or "bye" are courtesy, not feedback. */
const COURTESY: readonly Shape[] = ['closing', 'chat', 'greeting']
/** Topics that many faults share: a narrower one with half their score gives its name. */
const BROAD_TOPICS = new Set([
  'feature-broken',
  'profile-change',
  'refund',
  'where-is-order',
  'product-info',
  'return',
])
const BROAD_SHARE = 0.5
/** A question without a clear matter is an inquiry. */
const QUESTION = 1.5
/** How much a kind's own words count beside those of others: what went wrong says more than how it felt. */
const KIND_FACTOR: Partial<Record<IssueKind, number>> = { complaint: 0.8, feedback: 0.9, inquiry: 0.75 }
/** A clear fault outweighs the page or thing it was met in: "the payment page freezes". */
const CLEAR_FAULT = 1.25
/** What praise still counts beside clear blame. */
const BESIDE_BLAME = 0.65
/** Under this nothing is clear enough to name. */
const LEAST_SCORE = 1
/** From this score on phrases need no help from the wording; below it helps by degrees. */
const CLEAR = 8

/**
 * Kinds by score, strongest first; empty when the message is about nothing.
 *
 * @param mood The message's own, if read.
 * @param wording What its wording leans to, if read.
 */
export function weighIssues(clues: IssueClues, mood?: MoodKind, wording?: IssueWording): WeighedIssue[] {
  const named = weighPhrases(clues, mood)
  if (!wording) return named
  const leant = lean(named, wording)
  // Heat is about something.
  return leant.length === 0 && isUpset(mood) ? named : leant
}

/** Adds what the wording leans to; it may name a kind that no phrase does, or say that nothing is asked. */
function lean(named: readonly WeighedIssue[], wording: IssueWording): WeighedIssue[] {
  const help = Math.max(0, 1 - (named[0]?.score ?? 0) / CLEAR)
  if (help === 0) return [...named]
  const nothing = wording.lean('none')
  return ISSUE_KINDS.flatMap((kind): WeighedIssue[] => {
    if (kind === 'none') return []
    const known = named.find((one) => one.kind === kind) ?? { kind, topic: undefined, score: 0, clues: [] }
    const score = known.score + (wording.lean(kind) - nothing) * help
    return score >= LEAST_SCORE ? [{ ...known, score }] : []
  }).sort((a, b) => b.score - a.score)
}

function isUpset(mood: MoodKind | undefined): boolean {
  return mood === 'anger' || mood === 'disappointment'
}

function weighPhrases({ topics, shapes }: IssueClues, mood?: MoodKind): WeighedIssue[] {
  const byTopic = new Map<string, { topic: Topic; clues: IssueClue[] }>()
  for (const clue of topics) {
    const known = byTopic.get(clue.topic.topic)
    if (known) known.clues.push(clue)
    else byTopic.set(clue.topic.topic, { topic: clue.topic, clues: [clue] })
  }
  const kinds = new Map<IssueKind, { topic: Topic; score: number; clues: IssueClue[] }[]>()
  if (byTopic.size === 1 && COURTESY.some((shape) => shapes.has(shape))) byTopic.delete('thanks')
  for (const { topic, clues } of byTopic.values()) {
    const best = Math.max(...clues.map((clue) => clue.weight))
    const sum = clues.reduce((total, clue) => total + clue.weight, 0)
    const most = best >= STRONG ? MOST_A_TOPIC : MOST_WITHOUT_STRONG
    const score = Math.min(most, best + FURTHER_PHRASE * (sum - best))
    const list = kinds.get(topic.kind) ?? []
    list.push({ topic, score, clues })
    kinds.set(topic.kind, list)
  }
  const out: WeighedIssue[] = []
  for (const [kind, list] of kinds) {
    list.sort((a, b) => b.score - a.score)
    const [best, ...others] = list
    if (!best) continue
    const further = others.reduce((total, other) => total + other.score, 0)
    const named = BROAD_TOPICS.has(best.topic.topic)
      ? others.find(
          (other) => other.score >= best.score * BROAD_SHARE && !BROAD_TOPICS.has(other.topic.topic),
        )
      : undefined
    const fault = kind === 'technical' && best.clues.some((clue) => clue.weight >= STRONG)
    const factor = (KIND_FACTOR[kind] ?? 1) * (fault ? CLEAR_FAULT : 1)
    const score = (best.score + FURTHER_TOPIC * further) * factor
    out.push({ kind, topic: (named ?? best).topic, score, clues: list.flatMap((one) => one.clues) })
  }
  // Praise beside plain blame is politeness: what went wrong decides.
  const blame = out.find((one) => one.kind === 'complaint' && one.clues.some((clue) => clue.weight >= STRONG))
  const praise = out.find((one) => one.kind === 'feedback')
  if (blame && praise) praise.score *= BESIDE_BLAME
  if (shapes.has('question')) {
    const inquiry = out.find((one) => one.kind === 'inquiry')
    if (inquiry) inquiry.score += QUESTION * 0.5
    else out.push({ kind: 'inquiry', topic: undefined, score: QUESTION, clues: [] })
  }
  const clear = out.filter((one) => one.score >= LEAST_SCORE).sort((a, b) => b.score - a.score)
  if (clear.length === 0 && isUpset(mood)) {
    return [{ kind: 'complaint', topic: undefined, score: MOOD_SCORE, clues: [] }]
  }
  return clear
}
