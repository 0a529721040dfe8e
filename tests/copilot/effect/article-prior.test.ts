// What worked before decides between near equals, and nothing else.
import { describe, expect, it } from 'vitest'
import { ArticleStandings, type JudgedUse, NEAR } from '../../../copilot/effect/article-prior'
import { seeded } from '../../../copilot/effect/trial'

const DAY = 24 * 3_600_000
const NOW = 1_700_000_000_000
const uses = (article: string, good: number, all: number, at = NOW, scene = 'logistics'): JudgedUse[] =>
  Array.from({ length: all }, (_, index) => ({ article, scene, worked: index < good, at }))

/** Article ids in the order in which they are offered; scores by article. */
const order = (standings: ArticleStandings, scores: Record<string, number>, scene = 'logistics'): string[] =>
  standings
    .ranked(
      Object.entries(scores).map(([article, score]) => ({ article, score })),
      ({ article }) => article,
      scene,
    )
    .map(({ article }) => article)

describe('how an article stands', () => {
  it('decides between two that fit equally well, and never over the text', () => {
    const standings = new ArticleStandings([...uses('good', 36, 40), ...uses('bad', 8, 40)], NOW)
    expect(order(standings, { bad: 0.61, good: 0.6 })).toEqual(['good', 'bad'])
    expect(order(standings, { bad: 0.6 / (1 - NEAR) + 0.001, good: 0.6 })).toEqual(['bad', 'good'])
    expect(order(standings, { bad: 0.62, new: 0.61, good: 0.605 })).toEqual(['bad', 'new', 'good'])
  })

  it('leaves a new article where it is, and what is known of one scene out of another', () => {
    const standings = new ArticleStandings([...uses('good', 36, 40), ...uses('bad', 8, 40)], NOW)
    expect(order(standings, { new: 0.6, good: 0.599 })).toEqual(['new', 'good'])
    expect(order(standings, { bad: 0.6, new: 0.599 })).toEqual(['bad', 'new'])
    expect(order(standings, { bad: 0.6, good: 0.599 }, 'payment')).toEqual(['bad', 'good'])
  })

  it('needs more than chance, and forgets', () => {
    const few = new ArticleStandings([...uses('a', 5, 5), ...uses('b', 3, 5)], NOW)
    expect(order(few, { b: 0.6, a: 0.6 })).toEqual(['b', 'a'])
    const old = new ArticleStandings(
      [...uses('a', 40, 40, NOW - 300 * DAY), ...uses('b', 4, 40, NOW - 300 * DAY)],
      NOW,
    )
    expect(order(old, { b: 0.6, a: 0.6 })).toEqual(['b', 'a'])
  })

  it('counts as seen for the card, and bears a clock that jumped', () => {
    const standings = new ArticleStandings(uses('a', 14, 16, NOW + 400 * DAY), NOW)
    expect(standings.of('a', 'logistics')).toMatchObject({ uses: 16, worked: 14 })
    expect(standings.of('a', 'logistics').mean).toBeLessThan(1)
  })
})

describe('ranking that learns, replayed', () => {
  /** Two articles whose text scores are near each other, one that is right in truth, over many conversations. */
  function replay(gap: number, right: 'first' | 'second', seed: number): { early: number; late: number } {
    const random = seeded(seed)
    const seen: JudgedUse[] = []
    const hits: number[] = []
    for (let at = 0; at < 400; at++) {
      const standings = new ArticleStandings(seen, NOW + at * 60_000)
      const [top = ''] = order(standings, { first: 0.6 + gap, second: 0.6 }, 'account')
      hits.push(top === right ? 1 : 0)
      // The agent picks the right one mostly, whichever stands first.
      const picked = random() < 0.85 ? right : top
      const worked = random() < (picked === right ? 0.8 : 0.3)
      seen.push({ article: picked, scene: 'account', worked, at: NOW + at * 60_000 })
    }
    const share = (from: number, to: number) =>
      hits.slice(from, to).reduce((sum, hit) => sum + hit, 0) / (to - from)
    return { early: share(0, 100), late: share(300, 400) }
  }

  it('never falls below its start, and rises where texts are near equals', () => {
    const near = [1, 2, 3, 4].map((seed) => replay(0.005, 'second', seed))
    for (const { early, late } of near) expect(late).toBeGreaterThanOrEqual(early)
    for (const seed of [5, 6, 7, 8]) {
      const { early, late } = replay(0.005, 'first', seed)
      expect(late).toBeGreaterThanOrEqual(early)
    }
  })

  it('does not turn a clear text match around', () => {
    for (const seed of [1, 2, 3]) expect(replay(0.1, 'second', seed)).toEqual({ early: 0, late: 0 })
  })
})

describe('a summary', () => {
  const all = [
    ...uses('good', 36, 40, NOW - 20 * DAY),
    ...uses('bad', 8, 40, NOW - 3 * DAY),
    ...uses('rare', 2, 3),
    ...uses('other', 5, 6, NOW, 'payment'),
  ]

  it('stands for all uses it was made of, faded until the day it is read', () => {
    const later = NOW + 9 * DAY
    const whole = new ArticleStandings(all, later)
    const kept = JSON.parse(JSON.stringify(new ArticleStandings(all, NOW).summary()))
    const read = ArticleStandings.from(kept, later)
    for (const [article, scene] of [
      ['good', 'logistics'],
      ['bad', 'logistics'],
      ['other', 'payment'],
      ['unknown', 'logistics'],
    ] as const) {
      const expected = whole.of(article, scene)
      const standing = read?.of(article, scene)
      expect(standing?.mean).toBeCloseTo(expected.mean, 9)
      expect({ ...standing, mean: 0 }).toEqual({ ...expected, mean: 0 })
    }
    expect(read && order(read, { bad: 0.61, good: 0.6 })).toEqual(['good', 'bad'])
  })

  it('leaves out what is too seldom to tell of, and a damaged one is none', () => {
    const summary = new ArticleStandings(all, NOW).summary()
    expect(summary.articles.map(([name]) => name.split('\n').at(-1))).toEqual(['good', 'bad', 'other'])
    const scenes = [['logistics', 'many', 1, 1, 1]]
    for (const damaged of [null, 'text', {}, { ...summary, at: 'now' }, { ...summary, scenes }])
      expect(ArticleStandings.from(damaged, NOW)).toBeNull()
  })
})
