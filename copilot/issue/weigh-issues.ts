/**
 * Weighs the clues of a message: which kinds of issue it is about, and with which topic. All weights stand here.
 *
 * A topic counts its best phrase fully and further ones less; a kind counts its best topic fully and the others
 * less, so that five mild hints do not beat one clear word.
 */
import type { Shape } from '../../knowledge/signals/issue-data'
import { inOrder } from '../order'
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
  const out: WeighedIssue[] = []
  for (let i = 0; i < ISSUE_KINDS.length; i++) {
    const kind = ISSUE_KINDS[i] ?? 'none'
    if (kind === 'none') continue
    const known = named.find((one) => one.kind === kind)
    const score = (known?.score ?? 0) + (wording.lean(kind) - nothing) * help
    if (score >= LEAST_SCORE) out.push({ kind, topic: known?.topic, score, clues: known?.clues ?? [] })
  }
  return inOrder(out, byScore)
}

const byScore = (a: { score: number }, b: { score: number }): number => b.score - a.score

function isUpset(mood: MoodKind | undefined): boolean {
  return mood === 'anger' || mood === 'disappointment'
}

/** A topic with its words. */
interface WeighedTopic {
  topic: Topic
  score: number
  clues: IssueClue[]
}

/** The topics named, each with its words, in the order in which they come. */
function topicsOf({ topics, shapes }: IssueClues): WeighedTopic[] {
  const out: WeighedTopic[] = []
  for (let i = 0; i < topics.length; i++) {
    const clue = topics[i]
    if (!clue) continue
    const known = out.find(({ topic }) => topic.topic === clue.topic.topic)
    if (known) known.clues.push(clue)
    else out.push({ topic: clue.topic, score: 0, clues: [clue] })
  }
  if (out.length === 1 && out[0]?.topic.topic === 'thanks' && COURTESY.some((shape) => shapes.has(shape)))
    return []
  for (const weighed of out) {
    let best = 0
    let sum = 0
    for (let i = 0; i < weighed.clues.length; i++) {
      const weight = weighed.clues[i]?.weight ?? 0
      best = Math.max(best, weight)
      sum += weight
    }
    const most = best >= STRONG ? MOST_A_TOPIC : MOST_WITHOUT_STRONG
    weighed.score = Math.min(most, best + FURTHER_PHRASE * (sum - best))
  }
  return out
}

const isBroad = ({ topic }: WeighedTopic): boolean => BROAD_TOPICS.has(topic.topic)
const isStrong = (clue: IssueClue): boolean => clue.weight >= STRONG

/** A kind with its topics, the strongest first. */
function weighKind(kind: IssueKind, list: readonly WeighedTopic[]): WeighedIssue | undefined {
  const [best] = list
  if (!best) return undefined
  let further = 0
  for (let i = 1; i < list.length; i++) further += list[i]?.score ?? 0
  const named = isBroad(best)
    ? list.find((other) => other !== best && other.score >= best.score * BROAD_SHARE && !isBroad(other))
    : undefined
  const fault = kind === 'technical' && best.clues.some(isStrong)
  const factor = (KIND_FACTOR[kind] ?? 1) * (fault ? CLEAR_FAULT : 1)
  const score = (best.score + FURTHER_TOPIC * further) * factor
  let clues = best.clues
  for (let i = 1; i < list.length; i++) clues = clues.concat(list[i]?.clues ?? [])
  return { kind, topic: (named ?? best).topic, score, clues }
}

function weighPhrases(found: IssueClues, mood?: MoodKind): WeighedIssue[] {
  const { shapes } = found
  const left = topicsOf(found)
  const out: WeighedIssue[] = []
  for (const { topic } of left) {
    const { kind } = topic
    if (out.some((one) => one.kind === kind)) continue
    const list = inOrder(
      left.filter((one) => one.topic.kind === kind),
      byScore,
    )
    const weighed = weighKind(kind, list)
    if (weighed) out.push(weighed)
  }
  // Praise beside plain blame is politeness: what went wrong decides.
  const blame = out.find((one) => one.kind === 'complaint' && one.clues.some(isStrong))
  const praise = out.find((one) => one.kind === 'feedback')
  if (blame && praise) praise.score *= BESIDE_BLAME
  if (shapes.has('question')) {
    const inquiry = out.find((one) => one.kind === 'inquiry')
    if (inquiry) inquiry.score += QUESTION * 0.5
    else out.push({ kind: 'inquiry', topic: undefined, score: QUESTION, clues: [] })
  }
  const clear = inOrder(
    out.filter((one) => one.score >= LEAST_SCORE),
    byScore,
  )
  if (clear.length === 0 && isUpset(mood)) {
    return [{ kind: 'complaint', topic: undefined, score: MOOD_SCORE, clues: [] }]
  }
  return clear
}
