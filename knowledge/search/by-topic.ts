/** What a conversation is shown: the articles its words find, and one on the topic that was read where they find none. */
import type { ArticleIndex } from './article-index'
import { eligibility } from './eligible'
import type { ConversationQuery, Hit, Limit } from './query'

/** Candidates among which one on the topic is looked for before all articles are. */
const NEAR = 30
/** Articles of one topic that are looked at: a library of thousands may hold hundreds. */
const LOOKED_AT = 50

export interface ShownHit extends Hit {
  /** Found by the topic that was read: the customer's words alone do not speak for it. */
  byTopic?: true
}

/**
 * Articles for a conversation, best first; behind them one on the query's topic in the customer's language, when none
 * of them is on it.
 *
 * @param options.least the score from which words alone are enough
 */
export function shownHits(
  index: ArticleIndex,
  query: ConversationQuery,
  { limit = 5, least = 0 }: Limit & { least?: number } = {},
): ShownHit[] {
  const ranked = index.retrieve(query, { limit: query.topic ? Math.max(limit, NEAR) : limit })
  const found = ranked.slice(0, limit).filter(({ score }) => score >= least)
  const onTopic = hitByTopic(query, index, ranked, found)
  return onTopic ? [...found, { ...onTopic, byTopic: true }] : found
}

function hitByTopic(
  query: ConversationQuery,
  index: ArticleIndex,
  ranked: readonly Hit[],
  found: readonly Hit[],
): Hit | undefined {
  const { topic, language } = query
  if (!topic || !language) return undefined
  const { cards } = index.documents
  const isOn = ({ articleId }: Hit): boolean => {
    const card = cards.at(cards.find(articleId) ?? -1)
    return card?.topic === topic && card.language === language
  }
  if (found.some(isOn)) return undefined
  const near = ranked.find(isOn)
  if (near) return near
  const mayBe = eligibility(query, index.documents)
  const document = cards.onTopic(topic, language, LOOKED_AT).find((one) => mayBe(one) > 0)
  const card = document === undefined ? undefined : cards.at(document)
  return card && { articleId: card.id, score: 0, words: [] }
}
