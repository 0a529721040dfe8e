/** Everything a suggestion is made from, for a transcript in tests: detection, facts, and articles found by search. */
import { createDetector } from '../../copilot/detect'
import { readFacts } from '../../copilot/facts/read-facts'
import { missingFacts } from '../../copilot/note/missing-facts'
import { readPromises } from '../../copilot/promises/read-promises'
import { type ReplyStyle, USUAL_STYLE } from '../../copilot/suggest/reply-style'
import type { ArticleHit, SuggestInput } from '../../copilot/suggest/suggest-input'
import type { Transcript } from '../../copilot/transcript'
import { ReplyFinder } from '../../entrypoints/sidepanel/state/reply-finder'
import type { Article } from '../../knowledge/article'
import { ArticleIndex } from '../../knowledge/search/article-index'
import { shownHits } from '../../knowledge/search/by-topic'
import { SHOW_THRESHOLD } from '../../knowledge/search/threshold'
import { starterArticles } from '../../knowledge/starter/starter-articles'
import type { Knowledge } from '../../platform/knowledge-client'

export const ARTICLES: ReadonlyMap<string, Article> = new Map(
  starterArticles().articles.map((article) => [article.id, article]),
)
const index = new ArticleIndex()
index.add(ARTICLES.values())
const NOW = new Date('2026-03-02T10:00:00Z')

const articlesOf = (ids: readonly string[]): Article[] =>
  ids.map((id) => ARTICLES.get(id)).filter((article) => article !== undefined)

const knowledge = {
  retrieve: async ({ now: _now, ...query }, limit = 5) =>
    shownHits(index, { ...query, now: '2026-03-02' }, { limit, least: SHOW_THRESHOLD }).flatMap(
      ({ articleId, ...found }): ArticleHit[] => {
        const article = ARTICLES.get(articleId)
        return article ? [{ article, ...found }] : []
      },
    ),
  moments: async (language) => articlesOf(index.documents.cards.moments(language)),
} as Partial<Knowledge> as Knowledge

/** Reads a transcript as the panel does, and finds what the library has for it. */
export async function inputFor(
  transcript: Transcript,
  style: ReplyStyle = USUAL_STYLE,
  now: Date = NOW,
): Promise<SuggestInput> {
  const signals = createDetector().read(transcript)
  const facts = readFacts(transcript)
  const promises = readPromises(transcript)
  const finder = new ReplyFinder(knowledge)
  await finder.find('one', transcript, signals)
  const { hits, moments } = finder.found.value
  return {
    transcript,
    signals,
    facts,
    promises,
    hits,
    moments,
    questions: missingFacts(signals.issues[0]?.kind ?? 'none', facts, transcript, signals.language),
    ours: {},
    style,
    picks: {},
    now,
  }
}
