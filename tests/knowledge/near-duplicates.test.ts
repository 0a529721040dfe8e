/** Near-duplicates: the same words with small changes are found, different answers are not. */
import { describe, expect, it } from 'vitest'
import { nearDuplicates } from '../../knowledge/near-duplicates'
import { starterArticles } from '../../knowledge/starter/starter-articles'
import { article } from './article-for-tests'

const said = (id: string, body: string, language: 'en' | 'zh-Hans' = 'en') =>
  article({ id, language, replies: [{ audience: 'any', channel: 'any', body }] })

const REFUND =
  'I have asked our payments team for your refund today. It reaches your account within five working days, and I will write to you as soon as it is on its way.'

describe('nearDuplicates', () => {
  it('finds a text with a few words changed', () => {
    const changed = REFUND.replace('five working days', '5 working days').replace(
      'I will write',
      "I'll write",
    )
    const parcel = said(
      'en.c',
      'Your parcel left our warehouse this morning. You can follow it with the link in our mail, and it should arrive by Friday evening.',
    )
    expect(nearDuplicates([said('en.a', REFUND), parcel, said('en.b', changed)])).toEqual([['en.a', 'en.b']])
  })

  it('finds short texts only when they are equal', () => {
    expect(
      nearDuplicates([
        said('en.a', 'You are welcome!'),
        said('en.b', 'You’re welcome'),
        said('en.c', 'you are welcome.'),
      ]),
    ).toEqual([['en.a', 'en.c']])
  })

  it('finds Chinese texts too, and leaves languages apart', () => {
    const text =
      '您好，您的退款申请我们已经提交给财务，预计三到五个工作日内原路退回，到账后我会第一时间告诉您，请您留意账户变动。'
    const found = nearDuplicates([
      said('zh-Hans.a', text, 'zh-Hans'),
      said('zh-Hans.b', text.replace('三到五个', '3-5个'), 'zh-Hans'),
      said('en.a', text),
    ])
    expect(found).toEqual([['zh-Hans.a', 'zh-Hans.b']])
  })

  it('finds nothing in the articles that ship', () => {
    expect(nearDuplicates(starterArticles().articles)).toEqual([])
  })
})
