// Ranking that learns, replayed on the real library: after simulated picks the right article is first at least as often.
import { beforeAll, describe, expect, it } from 'vitest'
import { ArticleStandings, type JudgedUse } from '../../../copilot/effect/article-prior'
import { seeded } from '../../../copilot/effect/trial'
import type { Article } from '../../../knowledge/article'
import { ArticleIndex } from '../../../knowledge/search/article-index'
import type { Hit } from '../../../knowledge/search/query'
import { starterArticles } from '../../../knowledge/starter/starter-articles'

const MINUTE = 60_000
const START = 1_700_000_000_000
/** Hits that a pick can come from. */
const SHOWN = 3
/** Hits that are ranked. */
const RANKED = 8
const ROUNDS = 16

/** A customer's question, its right article, and what the library finds for it. */
interface Question {
  text: string
  article: Article
  hits: Hit[]
}

let articles: Article[]
/** Asked over and over; asked never; asked, and learned as phrasings by then. */
let asked: Question[]
let others: Question[]
let learned: Question[]

beforeAll(() => {
  articles = starterArticles().articles.filter(
    ({ language, moment, phrasings }) => language === 'en' && moment === 'answer' && phrasings.length > 2,
  )
  asked = questionsFor(-2, () => [])
  others = questionsFor(-1, () => [])
  learned = questionsFor(-2, (article) => [article.phrasings.at(-2) ?? ''])
})

const standingsAfter = (uses: readonly JudgedUse[]): ArticleStandings =>
  new ArticleStandings(uses, START + uses.length * MINUTE)

/** What customers ask are the last phrasings of each article; the library does not know them, unless it learned. */
function questionsFor(from: number, added: (article: Article) => string[]): Question[] {
  const index = new ArticleIndex()
  index.add(
    articles.map((article) => ({
      ...article,
      phrasings: [...article.phrasings.slice(0, -2), ...added(article)],
    })),
  )
  return articles.map((article) => {
    const text = article.phrasings.at(from) ?? ''
    return { text, article, hits: index.retrieve({ text, language: 'en' }, { limit: RANKED }) }
  })
}

/** Share of questions whose article stands first. */
function recall(questions: readonly Question[], standings: ArticleStandings): number {
  const right = questions.filter((question) => ranked(question, standings)[0] === question.article.id)
  return right.length / questions.length
}

function ranked({ hits, article }: Question, standings: ArticleStandings): string[] {
  const order = standings.ranked(hits, ({ articleId }) => articleId, article.issue)
  return order.map(({ articleId }) => articleId)
}

/** Weeks of an agent who takes the right reply where it is shown, mostly; what does not fit seldom works. */
function picks(questions: readonly Question[], random: () => number): JudgedUse[][] {
  const uses: JudgedUse[] = []
  const rounds: JudgedUse[][] = []
  for (let round = 0; round < ROUNDS; round++) {
    const standings = standingsAfter(uses)
    for (const question of questions) {
      const shown = ranked(question, standings).slice(0, SHOWN)
      const picked = shown.includes(question.article.id) && random() < 0.9 ? question.article.id : shown[0]
      if (!picked) continue
      const worked = random() < (picked === question.article.id ? 0.8 : 0.25)
      uses.push({
        article: picked,
        scene: question.article.issue,
        worked,
        at: START + uses.length * MINUTE,
      })
    }
    rounds.push([...uses])
  }
  return rounds
}

describe('ranking that learns', () => {
  const none = new ArticleStandings([], START)

  // How much it rises hangs on which phrasings end near each other; that it does is shown in article-prior.test.ts.
  it('puts the right article first at least as often as before, at any time', () => {
    const start = recall(asked, none)
    for (const seed of [1, 2, 3, 4, 5, 6, 7, 8])
      for (const uses of picks(asked, seeded(seed)))
        expect(recall(asked, standingsAfter(uses))).toBeGreaterThanOrEqual(start)
  })

  it('leaves wordings that were never asked about where they were, but for a question in a hundred', () => {
    const start = recall(others, none)
    for (const seed of [1, 2, 3, 4, 5]) {
      const uses = picks(asked, seeded(seed)).at(-1) ?? []
      expect(recall(others, standingsAfter(uses))).toBeGreaterThanOrEqual(start - 1.5 / others.length)
    }
  })

  it('finds the reply once its wording was learned, whatever worked elsewhere', () => {
    const uses = picks(asked, seeded(6)).at(-1) ?? []
    expect(recall(learned, standingsAfter(uses))).toBeGreaterThan(0.9)
  })
})
