// Issues of a message and of a conversation: kinds told apart, evidence in place, hostile input.
import { describe, expect, it } from 'vitest'
import { mergeIssues, readIssues } from '../../copilot/issue/read-issues'
import { readMood } from '../../copilot/mood/read-mood'
import type { Issue } from '../../copilot/signals'

const topics = (text: string) => readIssues('m', text).map((issue) => issue.topic)
const kind = (text: string) => readIssues('m', text, { mood: readMood(text).kind })[0]?.kind ?? 'none'

describe('readIssues', () => {
  it('tells two issues of one message apart', () => {
    expect(topics('My points were not credited back and the coupon code is invalid')).toEqual(
      expect.arrayContaining(['points-missing', 'coupon']),
    )
    expect(topics('退货后积分没返，优惠券也失效了')).toEqual(
      expect.arrayContaining(['points-missing', 'coupon']),
    )
  })

  it('points at the words and names the need behind them', () => {
    const text = 'Hello! Where is my package?'
    const [issue] = readIssues('m3', text)
    expect(issue).toMatchObject({ kind: 'logistics', topic: 'where-is-order', hiddenNeed: 'on-time' })
    expect(issue?.evidence.length).toBeGreaterThan(0)
    for (const one of issue?.evidence ?? []) {
      expect(one.messageId).toBe('m3')
      expect(text.slice(one.start, one.end)).toBe(one.words)
    }
  })

  it('turns negated praise into a complaint', () => {
    expect(kind('the food was delicious')).toBe('feedback')
    expect(kind('not impressed at all')).toBe('complaint')
    expect(kind('不太好吃')).toBe('complaint')
  })

  it('asks nothing where nothing is asked', () => {
    for (const text of ['', 'ok', '好的', 'سلام', 'yes please', 'my name is Ada', '12345']) {
      expect(readIssues('m', text)).toEqual([])
    }
  })

  it('takes the mood only where the words name no matter', () => {
    expect(readIssues('m', 'and so on', { mood: 'anger' })[0]?.kind).toBe('complaint')
    expect(readIssues('m', 'and so on', { mood: 'neutral' })).toEqual([])
    expect(readIssues('m', 'Where is my package?', { mood: 'anger' })[0]?.kind).toBe('logistics')
  })

  it('survives hostile input', () => {
    for (const text of ['\ud800'.repeat(1000), '😀'.repeat(10_000), 'a'.repeat(1_000_000)]) {
      expect(readIssues('m', text)).toEqual([])
    }
    expect(readIssues('m', '退款'.repeat(100_000))[0]?.evidence.length).toBeLessThanOrEqual(4)
  })
})

describe('mergeIssues', () => {
  it('puts how somebody behaved before what it was about', () => {
    const kinds = (texts: string[]): string[] =>
      mergeIssues(texts.map((text) => readIssues('m', text))).map(({ kind }) => kind)
    expect(kinds(['Your agent hung up on me while I asked for my parcel', 'Order 88-12'])[0]).toBe(
      'complaint',
    )
  })

  it('names a kind by the wording alone, with the words that decided', () => {
    const [issue] = readIssues('m', 'I got a size 40 instead of 38')
    expect(issue?.kind).toBe('after-sales')
    expect(issue?.topic).toBeUndefined()
    expect(issue?.evidence.map(({ words }) => words)).toContain('size')
  })

  it('keeps what the talk opened with, and adds what came later', () => {
    const talk = ['My app crashes when I pay', 'yes', 'android', 'and where is my refund?']
    const merged = mergeIssues(talk.map((text, i) => readIssues(String(i), text)))
    expect(merged[0]).toMatchObject({ kind: 'technical' })
    expect(merged.map((issue) => issue.kind)).toContain('after-sales')
  })

  it('does not let later side matters outweigh the opening one', () => {
    const talk = [
      '投影仪连不上手机',
      '型号 X3',
      '换了网络也一样',
      '会员还能退款吗',
      '退款要几天',
      '不退款我就换货',
    ]
    expect(mergeIssues(talk.map((text, i) => readIssues(String(i), text)))[0]?.kind).toBe('technical')
  })

  it('reads a fault before the page it was met on', () => {
    expect(kind('the payment page freezes and stays white')).toBe('technical')
    expect(kind('付款页面一直转圈')).toBe('technical')
    expect(kind('退款页面打不开')).toBe('technical')
  })

  it('is never empty and does not change its input', () => {
    expect(mergeIssues([])).toEqual([{ kind: 'none', confidence: 0.5, evidence: [] }])
    expect(mergeIssues([[], []])[0]?.kind).toBe('none')
    const one = readIssues('1', 'Where is my package?')
    const before = structuredClone(one)
    mergeIssues([one, readIssues('2', 'where is my package??'), one])
    expect(one).toEqual(before)
  })
})

describe('what the customer speaks of now', () => {
  const named = (kind: Issue['kind'], topic: string, confidence: number): Issue[] => [
    { kind, topic, confidence, evidence: [] },
  ]

  it('is an issue of the conversation, however long it was about something else', () => {
    const talk = [0, 1, 2, 3].map(() => named('technical', 'crash', 0.9))
    const merged = mergeIssues([...talk, named('payment', 'double-charge', 0.7)])
    expect(merged.map(({ topic }) => topic)).toEqual(['crash', 'double-charge'])
  })

  it('is none when it was hardly named', () => {
    const talk = [0, 1, 2, 3].map(() => named('technical', 'crash', 0.9))
    const merged = mergeIssues([...talk, named('payment', 'double-charge', 0.3)])
    expect(merged.map(({ topic }) => topic)).toEqual(['crash'])
  })
})
