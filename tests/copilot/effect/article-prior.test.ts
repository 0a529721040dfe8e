// What worked before decides between near equals, and nothing else.
import { describe, expect, it } from 'vitest'
import { ArticleStandings, type JudgedUse, MOST_MOVED } from '../../../copilot/effect/article-prior'
import { seeded } from '../../../copilot/effect/trial'

const DAY = 24 * 3_600_000
const NOW = 1_700_000_000_000
const uses = (article: string, good: number, all: number, at = NOW, scene = 'logistics'): JudgedUse[] =>
  Array.from({ length: all }, (_, index) => ({ article, scene, worked: index < good, at }))

describe('how an article stands', () => {
  it('follows what worked, and never by more than a little', () => {
    const standings = new ArticleStandings([...uses('good', 40, 40), ...uses('bad', 0, 40)], NOW)
    expect(standings.factor('good', 'logistics')).toBeGreaterThan(1)
    expect(standings.factor('bad', 'logistics')).toBeLessThan(1)
    for (const article of ['good', 'bad', 'new']) {
      const factor = standings.factor(article, 'logistics')
      expect(Math.abs(factor - 1)).toBeLessThanOrEqual(MOST_MOVED + 1e-9)
    }
  })

  it('leaves a new article where it is, and what is known of one scene out of another', () => {
    const standings = new ArticleStandings(uses('good', 10, 20), NOW)
    expect(standings.factor('new', 'logistics')).toBe(1)
    expect(standings.factor('good', 'payment')).toBe(1)
  })

  it('moves little on a single use, and forgets', () => {
    const one = new ArticleStandings([...uses('a', 1, 1), ...uses('b', 10, 20)], NOW)
    const many = new ArticleStandings([...uses('a', 20, 20), ...uses('b', 10, 20)], NOW)
    expect(one.factor('a', 'logistics')).toBeLessThan(many.factor('a', 'logistics'))
    const old = new ArticleStandings([...uses('a', 20, 20, NOW - 300 * DAY), ...uses('b', 10, 20)], NOW)
    expect(old.factor('a', 'logistics')).toBeCloseTo(1, 2)
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
      const first = (0.6 + gap) * standings.factor('first', 'account')
      const second = 0.6 * standings.factor('second', 'account')
      const top = first >= second ? 'first' : 'second'
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
