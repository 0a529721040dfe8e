// The panel finds words for every mood, level, risk, issue and topic in every language.
import { describe, expect, it } from 'vitest'
import { ISSUE_KINDS, MOOD_KINDS, RISK_KINDS } from '../../copilot/signals'
import { hiddenNeed, issueName, riskAdvice, strategyFor, topicName } from '../../copilot/strategy'
import { LANGUAGE_TAGS } from '../../knowledge/languages'
import { TOPICS } from '../../knowledge/signals/issue-data'

describe.each(LANGUAGE_TAGS)('strategy in %s', (language) => {
  it.each(MOOD_KINDS)('has one to three things to do for %s at every level', (kind) => {
    for (const level of kind === 'neutral' ? ([0] as const) : ([1, 2, 3] as const)) {
      const { todo, avoid } = strategyFor(kind, level, language)
      expect(todo.length).toBeGreaterThan(0)
      expect(todo.length).toBeLessThanOrEqual(3)
      expect(avoid.length).toBeGreaterThan(0)
      for (const part of todo) expect(part.length).toBeLessThanOrEqual(48)
    }
  })

  it('differs from level to level', () => {
    const texts = ([1, 2, 3] as const).map((level) => strategyFor('anger', level, language).todo.join())
    expect(new Set(texts).size).toBe(3)
  })

  it('has advice for every risk and names for every issue and topic', () => {
    expect(RISK_KINDS.filter((kind) => riskAdvice(kind, language) === '')).toEqual([])
    expect(ISSUE_KINDS.filter((kind) => issueName(kind, language) === kind)).toEqual([])
    expect(TOPICS.filter(({ topic }) => topicName(topic, language) === topic)).toEqual([])
  })
})

describe('strategy', () => {
  it('takes the nearest level where a mood does not have the one asked for', () => {
    expect(strategyFor('anger', 0, 'en')).toEqual(strategyFor('anger', 1, 'en'))
    expect(strategyFor('neutral', 2, 'en')).toEqual(strategyFor('neutral', 0, 'en'))
  })

  it('shows a topic it does not know as it is written and knows no need for an unknown key', () => {
    expect(topicName('loyalty-card', 'fa')).toBe('loyalty-card')
    expect(hiddenNeed('no-such-need', 'en')).toBeUndefined()
  })
})
