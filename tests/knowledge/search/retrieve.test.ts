/** Retrieval from a conversation: what customers write finds its article, everything else stays silent. */
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { ArticleIndex } from '../../../knowledge/search/article-index'
import { SHOW_THRESHOLD } from '../../../knowledge/search/threshold'
import { article } from '../article-for-tests'

const LIBRARY = [
  article({
    id: 'en.crash',
    title: 'App crashes',
    phrasings: ['the app closes by itself', 'it crashes at start'],
  }),
  article({
    id: 'en.refund',
    title: 'Refund status',
    phrasings: ['when do I get my refund'],
    topic: 'refund',
  }),
  article({ id: 'en.parcel', title: 'Parcel is late', phrasings: ['my parcel has not arrived'] }),
  article({
    id: 'zh-Hans.refund',
    language: 'zh-Hans',
    title: '退款进度',
    phrasings: ['退款什么时候到账', '我的退款到哪了'],
  }),
  article({ id: 'zh-Hans.crash', language: 'zh-Hans', title: '应用闪退', phrasings: ['打开软件就闪退'] }),
  article({
    id: 'zh-Hant.refund',
    language: 'zh-Hant',
    title: '退款進度',
    phrasings: ['退款什麼時候入帳', '我的退款到哪了'],
  }),
  article({ id: 'fa.login', language: 'fa', title: 'ورود به حساب', phrasings: ['نمی‌توانم وارد حسابم شوم'] }),
]

let index: ArticleIndex
const first = (text: string) => index.retrieve({ text })[0]?.articleId

beforeEach(() => {
  index = new ArticleIndex()
  index.add(LIBRARY)
})

describe('finds', () => {
  it.each([
    ['the app crashed when I started it', 'en.crash'],
    ['my pracel has nto arived', 'en.parcel'],
    ['I want my money back, when?', 'en.refund'],
    ['软件一打开就闪退了', 'zh-Hans.crash'],
    ['軟體一打開就閃退', 'zh-Hans.crash'],
    ['我的退宽到哪了', 'zh-Hans.refund'],
    ['ruanjian dakai jiu shantui', 'zh-Hans.crash'],
    ['نمی توانم وارد حساب‌م شوم', 'fa.login'],
    ['نميتوانم وارد حسابم شوم', 'fa.login'],
  ])('%s', (text, id) => {
    expect(first(text)).toBe(id)
  })

  it('initials of pinyin', () => {
    expect(index.retrieve({ text: 'tkjd', language: 'zh-Hans' })[0]?.articleId).toBe('zh-Hans.refund')
  })

  it('with scores between 0 and 1 and the words as written', () => {
    const [hit] = index.retrieve({ text: 'The app CRASHED at start' })
    expect(hit?.words).toContain('crashed')
    expect(hit?.score).toBeGreaterThanOrEqual(SHOW_THRESHOLD)
    expect(hit?.score).toBeLessThanOrEqual(1)
    expect(index.retrieve({ text: '请问打开就闪退' })[0]?.words).toContain('打开就闪退')
  })

  it('what was asked before when the last turn says little', () => {
    const context = ['where is my parcel']
    expect(index.retrieve({ text: 'please check', context })[0]?.articleId).toBe('en.parcel')
  })
})

describe('stays silent', () => {
  it.each(['', '   ', '🙂', '????', 'quantum physics lecture in Vienna'])('for "%s"', (text) => {
    const hit = index.retrieve({ text })[0]
    expect(hit?.score ?? 0).toBeLessThan(SHOW_THRESHOLD)
  })

  it('about articles that are not valid today', () => {
    index.add([
      article({ id: 'en.sale', title: 'Summer sale', validFrom: '2025-06-01', validUntil: '2025-06-30' }),
    ])
    const ids = (now: string) => index.retrieve({ text: 'summer sale', now }).map((hit) => hit.articleId)
    expect(ids('2025-06-30T10:00:00')).toContain('en.sale')
    expect(ids('2025-05-31')).not.toContain('en.sale')
    expect(ids('2025-07-01')).not.toContain('en.sale')
  })

  it('about internal articles unless they are asked for', () => {
    index.add([article({ id: 'en.secret', title: 'Goodwill budget', visibility: 'internal' })])
    expect(index.retrieve({ text: 'goodwill budget' })).toEqual([])
    expect(index.retrieve({ text: 'goodwill budget', includeInternal: true })[0]?.articleId).toBe('en.secret')
  })
})

describe('order', () => {
  it("puts the wording in the customer's language in place of its twin", () => {
    const ids = (language: 'zh-Hans' | 'zh-Hant') =>
      index.retrieve({ text: '我的退款到哪了', language }).map((hit) => hit.articleId)
    expect(ids('zh-Hans')[0]).toBe('zh-Hans.refund')
    expect(ids('zh-Hant')[0]).toBe('zh-Hant.refund')
    expect(ids('zh-Hant')).not.toContain('zh-Hans.refund')
  })

  it('holds an article back whose negative word is said', () => {
    index.add([
      article({ id: 'en.card', title: 'Card declined', negativeWords: ['gift card'] }),
      article({ id: 'en.gift', title: 'Card balance of a gift' }),
    ])
    expect(first('card declined')).toBe('en.card')
    expect(first('my gift cards were declined')).toBe('en.gift')
  })

  it('prefers the topic that detection sees among equals', () => {
    index.add([article({ id: 'en.other', title: 'Refund status', phrasings: ['when do I get my refund'] })])
    expect(index.retrieve({ text: 'refund status', topic: 'refund' })[0]?.articleId).toBe('en.refund')
  })
})

describe('changes', () => {
  it('replace and remove articles at once', () => {
    index.add([article({ id: 'en.crash', title: 'Delivery to islands' })])
    expect(index.size).toBe(LIBRARY.length)
    expect(first('do you deliver to islands')).toBe('en.crash')
    expect(index.retrieve({ text: 'it crashes at start' }).map((hit) => hit.articleId)).not.toContain(
      'en.crash',
    )
    expect(index.remove('en.crash')).toBe(true)
    expect(index.remove('en.crash')).toBe(false)
    expect(first('do you deliver to islands')).not.toBe('en.crash')
  })

  it('give the same answers as an index made anew', () => {
    const queries = ['refund status', 'app closes', '退款到账', 'parcel']
    for (let i = 0; i < 30; i++) index.add(LIBRARY.slice(i % 3, 4))
    index.remove('en.parcel')
    const anew = new ArticleIndex()
    anew.add([...LIBRARY.slice(3), ...LIBRARY.slice(0, 2)])
    const scores = (one: ArticleIndex) =>
      queries.map((text) =>
        one
          .retrieve({ text })
          .map((hit) => `${hit.articleId} ${hit.score.toFixed(4)}`)
          .sort(),
      )
    expect(scores(index)).toEqual(scores(anew))
  })
})

describe('hostile text', () => {
  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        index.retrieve({ text, context: [text] })
        index.searchTyped(text)
      }),
      { numRuns: 200 },
    )
  })

  it.each(['a', '退', '\ud800', 'tui', 'م', "'", '#'])(
    'costs no more when long: a million of "%s"',
    (unit) => {
      const text = unit.repeat(1_000_000 / unit.length)
      expect(index.retrieve({ text }).length).toBeLessThanOrEqual(5)
      expect(index.searchTyped(text).length).toBeLessThanOrEqual(20)
    },
  )
})
