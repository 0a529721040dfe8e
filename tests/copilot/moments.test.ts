// Openings, follow-ups, closings, steps and further offers: each at its moment, and quiet otherwise.
import { describe, expect, it } from 'vitest'
import { suggest } from '../../copilot/suggest/suggest'
import type { Suggestion } from '../../copilot/suggest/suggestion'
import type { Role } from '../../copilot/transcript'
import { inputFor } from './suggest-for'
import { transcriptOf } from './transcript-of'

const START = Date.parse('2026-03-02T10:00:00Z')
const MINUTE = 60_000

/** What is offered for turns a minute apart, some minutes after the last. */
async function offeredFor(turns: [Role, string][], later = 1): Promise<Suggestion[]> {
  const transcript = transcriptOf(turns)
  transcript.messages.forEach((message, at) => {
    message.time = new Date(START + at * MINUTE).toISOString()
  })
  const now = new Date(START + (turns.length - 1 + later) * MINUTE)
  return suggest(await inputFor(transcript, undefined, now))
}

const ids = (suggestions: Suggestion[]): string[] => suggestions.map(({ id }) => id)

describe('moments', () => {
  it('greets one who greets, and one who is upset in another way', async () => {
    expect(ids(await offeredFor([['customer', 'Hi']]))).toEqual(['article:en.opening'])
    expect(ids(await offeredFor([['customer', '你好']]))).toEqual(['article:zh-Hans.opening'])
    expect(ids(await offeredFor([['customer', 'سلام وقت بخیر']]))).toEqual(['article:fa.opening'])
  })

  it('is quiet while the customer thinks, and reminds of a question after a while', async () => {
    const turns: [Role, string][] = [
      ['customer', 'The app crashes'],
      ['agent', 'Which version of the app is installed?'],
    ]
    expect(await offeredFor(turns, 3)).toEqual([])
    expect(ids(await offeredFor(turns, 15))).toEqual(['article:en.customer-silent'])
  })

  it('tells of a promise before its time, and owns up after it', async () => {
    const turns: [Role, string][] = [
      ['customer', 'The app crashes on my phone'],
      ['agent', 'I will write to you here within 2 hours with what our team found.'],
    ]
    expect(await offeredFor(turns, 5)).toEqual([])
    expect(ids(await offeredFor(turns, 110))).toEqual(['article:en.progress-no-news'])
    expect(ids(await offeredFor(turns, 180))).toEqual(['article:en.promise-late'])
  })

  it('owns up to a late promise also when the customer writes first', async () => {
    const offered = await offeredFor(
      [
        ['customer', 'The app crashes on my phone'],
        ['agent', 'I will write to you here within 10 minutes.'],
        ['customer', 'So what about the crash now?'],
      ],
      60,
    )
    expect(ids(offered)).toContain('article:en.promise-late')
    expect(offered.length).toBeLessThanOrEqual(3)
  })

  it('closes with a rating when it is solved, and offers more only where nobody was angry', async () => {
    const calm = await offeredFor([
      ['customer', 'The app crashes'],
      ['agent', 'Please update the app.'],
      ['customer', 'It works now, thank you'],
    ])
    expect(ids(calm)).toEqual(['article:en.closing-rating', 'offer:further'])
    const heated = await offeredFor([
      ['customer', 'Your app crashes all the time, this is ridiculous and unacceptable, I am furious!!'],
      ['agent', 'I am sorry. Please update the app.'],
      ['customer', 'It works now, thank you'],
    ])
    expect(ids(heated)[0]).toBe('article:en.closing-rating')
    expect(ids(heated)).not.toContain('offer:further')
  })

  it('does not close while something is still broken', async () => {
    const offered = await offeredFor([
      ['customer', 'The app crashes'],
      ['agent', 'Please update the app.'],
      ['customer', 'It still does not work'],
    ])
    expect(offered.some(({ kind }) => kind === 'closing')).toBe(false)
  })
})

describe('steps', () => {
  it('are those that neither side has been through', async () => {
    const offered = await offeredFor([
      ['customer', 'The app is very slow. I switched to mobile data and restarted my phone, no change.'],
      ['agent', 'Please clear the cache of the app.'],
      ['customer', 'I cleared the cache, it is still slow'],
    ])
    const steps = offered.filter(({ kind }) => kind === 'step')
    expect(steps.length).toBe(1)
    expect(steps[0]?.id).not.toMatch(/switch network|restart device|clear cache/)
  })

  it('are not asked of one who is furious', async () => {
    const offered = await offeredFor([
      [
        'customer',
        'I restarted it and it is still slow. This is the third time!! Utterly unacceptable, I am furious, I will never use this again!!!',
      ],
    ])
    expect(offered.some(({ kind }) => kind === 'step')).toBe(false)
  })
})

describe('several matters', () => {
  it.each([
    [
      'en',
      'After the refund my points were not returned, and the coupon is invalid now too.',
      ['points-not-returned', 'coupon-after-refund'],
    ],
    [
      'zh-Hans',
      '退款之后积分没有退回来，而且优惠券也用不了了，怎么回事？',
      ['points-not-returned', 'coupon-after-refund'],
    ],
    ['zh-Hant', '退貨後點數沒有還我，優惠券也不能用了', ['points-not-returned', 'coupon-after-refund']],
    [
      'fa',
      'بعد از بازگشت وجه امتیازهام برنگشته و کد تخفیف هم کار نمیکنه',
      ['points-not-returned', 'coupon-after-refund'],
    ],
    [
      'en',
      'My parcel is late, and I cannot log in because the verification code never arrives',
      ['verification-code-missing', 'late-parcel'],
    ],
  ])('in %s get one numbered answer, what keeps from the rest first', async (language, text, keys) => {
    const [first] = await offeredFor([['customer', text]])
    expect(first?.articleIds).toEqual(keys.map((key) => `${language}.${key}`))
    expect(first?.text).toMatch(/^1\. .+\n2\. /m)
    expect(first?.html).toMatch(/<ol><li>.*<\/li><li>.*<\/li><\/ol>/)
  })

  it.each([
    'The app crashes and shows an error, nothing works any more',
    'My parcel is late, it has not arrived, where is it?',
    'I was charged twice for one order',
    '快递还没到，都晚了三天了，到底在哪',
    'برنامه باز نمیشه و مدام بسته میشه',
  ])('are not made of one: %s', async (text) => {
    const [first] = await offeredFor([['customer', text]])
    expect(first?.articleIds.length ?? 0).toBeLessThan(2)
  })
})

describe('empathy', () => {
  it('never says again what was said, also not nearly, and no two suggestions begin alike', async () => {
    const turns: [Role, string][] = [
      ['customer', 'The app is slow and this is really annoying, not good enough!'],
    ]
    const seen = new Set<string>()
    for (let round = 0; round < 4; round++) {
      const offered = await offeredFor(turns)
      const lines = offered
        .filter(({ parts }) => parts.some(({ part, on }) => part === 'empathy' && on))
        .map(({ text }) => text.split('\n\n')[0] ?? '')
      expect(new Set(lines).size).toBe(lines.length)
      const [line] = lines
      if (line === undefined) break
      expect(seen).not.toContain(line)
      seen.add(line)
      turns.push(
        ['agent', `${line.replace('.', '!')} We are on it.`],
        ['customer', 'Still slow, this is really annoying!'],
      )
    }
    expect(seen.size).toBeGreaterThanOrEqual(2)
  })
})
