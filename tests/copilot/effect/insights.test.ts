// Sums of what became of suggestions.
import { describe, expect, it } from 'vitest'
import { insightsOf, weekStart } from '../../../copilot/effect/insights'
import type { EpisodeRecord, Outcome } from '../../../knowledge/effect/schema'

const monday = new Date(2026, 9, 5).getTime()
const DAY = 24 * 3_600_000

const outcome = (more: Partial<Outcome> = {}): Outcome => ({
  thanks: true,
  solved: false,
  askedAgain: false,
  handedOver: false,
  moodChange: 2,
  answers: 1,
  ...more,
})

function episode(at: number, more: Partial<EpisodeRecord> = {}): EpisodeRecord {
  return {
    key: `${at} ${more.article ?? ''}`,
    at,
    site: 'desk.test',
    desk: 'chatwoot',
    conversation: `c${at}`,
    article: 'en.refund',
    variant: 'any/chat',
    kind: 'article',
    scene: 'payment',
    mood: 'anger',
    level: 2,
    language: 'en',
    place: 0,
    did: 'shown',
    ...more,
  }
}

const EPISODES = [
  episode(monday + 1, { repeat: true }),
  episode(monday + 2, { did: 'inserted', usedAt: 1, kept: 1, outcome: outcome() }),
  episode(monday + 2 * DAY, {
    did: 'copied',
    usedAt: 1,
    kept: 0.5,
    outcome: outcome({ thanks: false, askedAgain: true, moodChange: -1 }),
    scene: 'logistics',
  }),
  episode(monday + 16 * DAY, { did: 'dismissed', reason: 'tone', article: 'en.delay', desk: 'zendesk' }),
]
const ALL = { from: 0, to: monday + 100 * DAY }

describe('insights', () => {
  it('measure what was shown, used and reached', () => {
    expect(insightsOf(EPISODES, ALL, 1).total).toEqual({
      conversations: 4,
      repeats: 1,
      shown: 4,
      used: 2,
      dismissed: 1,
      kept: 0.75,
      judged: 2,
      worked: 1,
      askedAgain: 1,
      handedOver: 0,
      before: 2,
      after: 1.5,
      ratedGood: 0,
      ratedBad: 0,
    })
  })

  it('show every week between the first and the last', () => {
    const { weeks } = insightsOf(EPISODES, ALL, 1)
    expect(weeks.map(({ measures }) => measures.shown)).toEqual([3, 0, 1])
    expect(weeks[0]?.start).toBe(monday)
    expect(weeks[0]?.scenes).toEqual({ payment: 2, logistics: 1 })
    expect(weeks[1]?.measures.kept).toBeNull()
  })

  it('begin the week where the reader does', () => {
    expect(new Date(weekStart(monday, 1)).getDay()).toBe(1)
    expect(weekStart(monday, 6)).toBe(monday - 2 * DAY)
  })

  it('are filtered, and tell what there is to filter by', () => {
    const { total, desks, scenes } = insightsOf(EPISODES, { ...ALL, scene: 'logistics' }, 1)
    expect(total.shown).toBe(1)
    expect(desks).toEqual(['chatwoot', 'zendesk'])
    expect(scenes).toEqual(['logistics', 'payment'])
    expect(insightsOf(EPISODES, { ...ALL, to: monday + 1 }, 1).total.shown).toBe(1)
  })

  it('rank articles by use', () => {
    expect(insightsOf(EPISODES, ALL, 1).articles.map(({ article }) => article)).toEqual([
      'en.refund',
      'en.delay',
    ])
  })
})
