/** Articles on the topic that was read: behind those that words find, and only where words find none on it. */
import { describe, expect, it } from 'vitest'
import { ArticleIndex } from '../../../knowledge/search/article-index'
import { shownHits } from '../../../knowledge/search/by-topic'
import { SHOW_THRESHOLD } from '../../../knowledge/search/threshold'
import { article } from '../article-for-tests'

const index = new ArticleIndex()
index.add([
  article({ id: 'en.crash', title: 'App crashes', topic: 'crash', phrasings: ['the app closes by itself'] }),
  article({ id: 'en.slow', title: 'It is slow', topic: 'slow', phrasings: ['loading takes ages'] }),
  article({
    id: 'en.slow-pages',
    title: 'Slow pages',
    topic: 'slow',
    phrasings: ['my page is slow on Mondays'],
  }),
  article({ id: 'en.inside', title: 'Inside', topic: 'update', visibility: 'internal' }),
  article({
    id: 'zh-Hans.sync',
    language: 'zh-Hans',
    title: '不同步',
    topic: 'sync',
    phrasings: ['数据没同步'],
  }),
])

const shown = (text: string, topic: string, language = 'en' as const) =>
  shownHits(index, { text, topic, language }, { least: SHOW_THRESHOLD })

describe('shownHits', () => {
  it('adds the best on the topic where words find none', () => {
    const hits = shown('it hangs a lot on Mondays', 'slow')
    expect(hits).toHaveLength(1)
    expect(hits[0]).toMatchObject({ articleId: 'en.slow-pages', byTopic: true })
    expect(shown('entirely unheard-of wording', 'crash')).toEqual([
      { articleId: 'en.crash', score: 0, words: [], byTopic: true },
    ])
  })

  it('adds none where words found one on it', () => {
    const hits = shown('the app closes by itself', 'crash')
    expect(hits.map(({ articleId }) => articleId)).toEqual(['en.crash'])
    expect(hits[0]?.byTopic).toBeUndefined()
  })

  it('adds none for the agent’s eyes only, none in another language, none that was removed', () => {
    expect(shown('zzz', 'update')).toEqual([])
    expect(shown('zzz', 'sync')).toEqual([])
    const other = new ArticleIndex()
    other.add([article({ id: 'en.crash', topic: 'crash' })])
    other.remove('en.crash')
    expect(shownHits(other, { text: 'zzz', topic: 'crash', language: 'en' })).toEqual([])
  })

  it('does without a topic', () => {
    expect(shownHits(index, { text: 'zzz', language: 'en' })).toEqual([])
  })
})
