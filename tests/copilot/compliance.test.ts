/** The compliance check: places, better wordings, contexts, and that its cost grows with the draft only. */
import { describe, expect, it } from 'vitest'
import { checkDraft } from '../../copilot/compliance/check-draft'
import { costOf } from '../cost'

const english = { language: 'en', channel: 'chat' } as const

describe('checkDraft', () => {
  it('marks the words and says what can stand in their place', () => {
    const text = 'Hello Mia, we will handle it asap. Anything else?'
    const [violation] = checkDraft(text, english).filter(({ rule }) => rule === 'vague-promise')
    expect(violation).toBeDefined()
    expect(text.slice(violation?.start, violation?.end)).toBe(violation?.words)
    expect(violation?.words).toContain('asap')
    expect(violation?.better).toContain('{{time.')
  })

  it('finds Traditional Chinese by the rules of Simplified, at the right place', () => {
    const text = '您好，我們會盡快處理。'
    const [violation] = checkDraft(text, { language: 'zh-Hant' })
    expect(violation?.rule).toBe('vague-promise')
    expect(text.slice(violation?.start, violation?.end)).toContain('盡快')
  })

  it('asks for empathy in anger only, and for certainty in complaints only', () => {
    const rules = (context: object): string[] =>
      checkDraft('Maybe the courier lost it.', { ...english, ...context }).map(({ rule }) => rule)
    expect(rules({})).toEqual([])
    expect(rules({ mood: 'anger' })).toEqual(['missing-empathy'])
    expect(rules({ issue: 'complaint' })).toEqual(['uncertain-wording'])
  })

  it('lets an e-mail address pass in private and not in public', () => {
    const text = 'I wrote to mia.berg@mailbox.example.'
    expect(checkDraft(text, english)).toEqual([])
    expect(checkDraft(text, { ...english, channel: 'public' }).map(({ rule }) => rule)).toEqual([
      'exposes-personal-data',
    ])
  })

  it('says nothing about an empty draft', () => {
    expect(checkDraft(' \n ', { ...english, mood: 'anger' })).toEqual([])
  })

  it.each(['a', '1', 'you ', '\ud800', '您', '{', ' ', 'we will '])(
    'costs in proportion to a draft of %j',
    (unit) => {
      const time = (length: number): number => {
        const text = unit.repeat(Math.ceil(length / unit.length))
        return costOf(() => checkDraft(text, { ...english, channel: 'public' }))
      }
      expect(time(16_000) / Math.max(time(4000), 0.5)).toBeLessThan(16)
    },
  )
})
