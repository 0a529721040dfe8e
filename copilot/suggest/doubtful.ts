/** Which hits an agent may rely on: those whose words, or whose topic and some of the words, speak for them. */
import type { Issue, Signals } from '../signals'
import type { ArticleHit } from './suggest-input'

/** From this confidence on an issue is named clearly. */
const CLEAR = 0.6
/** From this score on the customer's words name the article themselves, whatever was read. */
const SURE = 0.85
/** The same for what holds for everybody, where being wrong misses no case. */
const LIKELY = 0.75
/** A sure hit that is so much ahead stands first, whatever topic was read. */
const AHEAD = 0.1
/** An article that was found by its topic alone shares at least this much with what the customer wrote. */
const SOME = 0.15
/** The same for a matter that was told beside the first: "a parcel arrives today" beside a crash asks for no courier. */
const SOME_BESIDE = 0.3

/** True where the customer's words name the article themselves. */
export const isSure = (score: number): boolean => score >= SURE

export const isClear = ({ confidence }: Issue): boolean => confidence >= CLEAR

/**
 * True for a hit that may as well be beside the matter: one found by its topic whose words say little, or one found
 * by few words that is on something else than any issue that was read.
 *
 * @param bare the customer only answered a question: such words name no matter, however well they fit an article
 */
export function isDoubtful(
  { article, score, byTopic }: ArticleHit,
  { issues }: Signals,
  bare = false,
): boolean {
  if (byTopic) return score < (article.issue === issues[0]?.kind ? SOME : SOME_BESIDE)
  const least = article.scenario === 'inquiry' ? LIKELY : SURE
  if ((score >= least && !bare) || !issues.some(isClear)) return false
  return !issues.some(
    ({ kind, topic }) => kind === article.issue || (topic !== undefined && topic === article.topic),
  )
}

/**
 * Hits of a question about one topic: those on it first, behind those that the customer's words name themselves. A
 * message that tells of two matters finds the articles of both, for each of them.
 */
export function onTopicFirst(hits: readonly ArticleHit[], topic: string | undefined): ArticleHit[] {
  if (topic === undefined) return [...hits]
  // One that was found by its topic alone stands behind those that words found.
  const isOn = ({ article, byTopic }: ArticleHit): boolean => article.topic === topic && !byTopic
  const ordered: ArticleHit[] = []
  for (const hit of hits) {
    // Only what is on it moves, and not past what is sure.
    const place = isOn(hit)
      ? ordered.findLastIndex((other) => isSure(other.score) || isOn(other)) + 1
      : ordered.length
    ordered.splice(place, 0, hit)
  }
  return ordered
}

/**
 * Hits of all questions: those that words found before those that only the topic did; and where the first is not sure,
 * one that the customer's words name themselves stands before it.
 */
export function namedFirst(hits: readonly ArticleHit[]): ArticleHit[] {
  const found = hits.filter(({ byTopic }) => !byTopic)
  const [first] = found
  const named = found.find(({ score }) => isSure(score))
  const isAhead = first && named && !isSure(first.score) && named.score - first.score >= AHEAD
  const ordered = isAhead ? [named, ...found.filter((hit) => hit !== named)] : found
  return [...ordered, ...hits.filter(({ byTopic }) => byTopic)]
}
