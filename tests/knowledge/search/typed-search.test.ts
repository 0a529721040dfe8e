/** Search as the agent types: beginnings, misspellings, shortcuts, pinyin, filters, marks. */
import { describe, expect, it } from 'vitest'
import { ArticleIndex } from '../../../knowledge/search/article-index'
import { parseTyped } from '../../../knowledge/search/typed-query'
import { article } from '../article-for-tests'

const index = new ArticleIndex()
index.add([
  article({ id: 'en.refund', title: 'Refund status', shortcut: 'refund', tags: ['money'], issue: 'payment' }),
  article({ id: 'en.return', title: 'Return an item', shortcut: 'return', tags: ['goods'], topic: 'return' }),
  article({ id: 'en.crash', title: 'The app crashes at start', shortcut: 'crash', tags: ['app'] }),
  article({ id: 'zh-Hans.refund', language: 'zh-Hans', title: '退款进度', tags: ['退款'] }),
  article({ id: 'zh-Hans.parcel', language: 'zh-Hans', title: '快递还没到', tags: ['物流'] }),
])
const ids = (line: string) => index.searchTyped(line).map((hit) => hit.articleId)

describe('finds first', () => {
  it.each([
    ['ref', 'en.refund'],
    ['refnd', 'en.refund'],
    ['retrun', 'en.return'],
    ['refund stat', 'en.refund'],
    ['app cra', 'en.crash'],
    ['/crash', 'en.crash'],
    ['退款', 'zh-Hans.refund'],
    ['tuikuan', 'zh-Hans.refund'],
    ['tuikuanji', 'zh-Hans.refund'],
    ['tkjd', 'zh-Hans.refund'],
    ['快遞', 'zh-Hans.parcel'],
  ])('%s', (line, id) => {
    expect(ids(line)[0]).toBe(id)
  })

  it('a whole shortcut before a title that begins with it', () => {
    index.add([article({ id: 'en.other', title: 'Crash crash crash', shortcut: 'x1' })])
    expect(ids('crash')[0]).toBe('en.crash')
    index.remove('en.other')
  })
})

describe('filters', () => {
  it('take tags, languages, topics and issues, also half typed', () => {
    expect(ids('#money')).toEqual(['en.refund'])
    expect(ids('#mon')).toEqual(['en.refund'])
    expect(ids('lang:zh')).toHaveLength(2)
    expect(ids('topic:ret')).toEqual(['en.return'])
    expect(ids('issue:payment')).toEqual(['en.refund'])
  })

  it('narrow what the words find', () => {
    expect(ids('lang:zh 退款')).toEqual(['zh-Hans.refund'])
    expect(ids('lang:en 退款')).not.toContain('zh-Hans.refund')
    expect(ids('#goods refund')).not.toContain('en.refund')
  })

  it('leave unknown names as words', () => {
    expect(parseTyped('order:12 #Refund lang:zh').text).toBe('order:12')
    expect(parseTyped('＃退款').tags).toEqual(['退款'])
  })

  it('find nothing for nothing', () => {
    expect(ids('')).toEqual([])
    expect(ids('   ')).toEqual([])
    expect(ids('lang:xx')).toEqual([])
  })
})

describe('marks', () => {
  const marked = (line: string) => {
    const hit = index.searchTyped(line)[0]
    const title = { 'en.refund': 'Refund status', 'zh-Hans.refund': '退款进度' }[hit?.articleId ?? ''] ?? ''
    return hit?.titleMarks.map(([start, end]) => title.slice(start, end))
  }

  it('show the typed part of a word, and Han characters together', () => {
    expect(marked('refu')).toEqual(['Refu'])
    expect(marked('退款')).toEqual(['退款'])
    expect(marked('refnd')).toEqual(['Refund'])
  })
})
