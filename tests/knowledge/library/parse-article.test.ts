/** The border of the library: articles pass whole, everything else is refused with its field. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isArticleError, parseArticle } from '../../../knowledge/library/parse-article'
import { article } from '../article-for-tests'

describe('parseArticle', () => {
  it('passes an article and drops fields it does not know', () => {
    const whole = article({
      id: 'en.a',
      validFrom: '2025-01-01',
      selfContained: true,
      buildsOn: ['steps_tried'],
    })
    expect(parseArticle({ ...whole, surprise: 1 })).toEqual(whole)
  })

  it('fills lists and texts that may be absent', () => {
    const { tags: _tags, topic: _topic, ...rest } = article({ id: 'en.a' })
    expect(parseArticle(rest)).toEqual(article({ id: 'en.a' }))
  })

  it.each([
    ['id', { id: '  ' }],
    ['title', { title: 7 }],
    ['language', { language: 'de' }],
    ['issue', { issue: 'other' }],
    ['replies', { replies: [] }],
    ['replies', { replies: [{ audience: 'any', channel: 'any', body: '' }] }],
    ['phrasings', { phrasings: 'one' }],
    ['tags', { tags: Array(501).fill('x') }],
    ['validFrom', { validFrom: 'tomorrow' }],
    ['validUntil', { validUntil: '2025-13-01' }],
    ['title', { title: 'x'.repeat(501) }],
  ])('names the field %s', (field, change) => {
    expect(parseArticle({ ...article({ id: 'en.a' }), ...change })).toMatchObject({ field })
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(isArticleError(parseArticle(anything))).toBe(true)
      }),
    )
    const hostile = Object.defineProperty({}, 'id', { get: () => Promise.reject.call(null) })
    expect(isArticleError(parseArticle(hostile))).toBe(true)
  })
})
