/** Replies of one's own library that break a rule: offered with the better wording in place, or not at all. */
import { describe, expect, it } from 'vitest'
import { suggestionFrom } from '../../copilot/suggest/make-suggestion'
import { suggest } from '../../copilot/suggest/suggest'
import type { Article } from '../../knowledge/article'
import type { RulePack } from '../../knowledge/compliance/pack'
import { article } from '../knowledge/article-for-tests'
import { inputFor } from './suggest-for'
import { transcriptOf } from './transcript-of'

const saying = (body: string): Article =>
  article({
    id: 'en.own',
    selfContained: true,
    replies: [{ audience: 'any', channel: 'any', body }],
  })
const transcript = transcriptOf([['customer', 'Do you ship to Norway?']])

async function offered(body: string, own: RulePack[] = []) {
  const input = await inputFor(transcript)
  return suggestionFrom(saying(body), { ...input, rules: { packs: {}, own } }, [], [])
}

describe('a reply of the library', () => {
  it('is reworded where a rule has words for it, in plain and in rich text, and says so', async () => {
    const reply = await offered('Yes, we do. **Ella** from shipping will send you the price asap.')
    expect(reply?.text).toMatch(/will send you the price by .*\d\d:\d\d\.$/)
    expect(reply?.html).toMatch(/<strong>Ella<\/strong>.* by .*\d\d:\d\d\./)
    expect(reply?.reasons).toContain('why.reworded')
    expect(reply?.violations).toEqual([])
  })

  it('is reworded by a pack of one’s own', async () => {
    const pack: RulePack = {
      id: 'own-words',
      revision: 1,
      rules: [
        {
          id: 'shipping',
          kind: 'substitution',
          level: 'error',
          name: 'House word',
          swaps: { 'shipping fee': 'delivery cost' },
          examples: { fires: ['The shipping fee is 4 euros.'], passes: ['The delivery cost is 4 euros.'] },
        },
      ],
    }
    expect((await offered('The shipping fee is 4 euros.', [pack]))?.text).toBe(
      'The delivery cost is 4 euros.',
    )
  })

  it('stays as it is where nothing is wrong', async () => {
    const reply = await offered('Yes, we ship to Norway.')
    expect(reply?.text).toBe('Yes, we ship to Norway.')
    expect(reply?.reasons).toEqual([])
  })

  it('is not offered where a rule that must hold has no words for it', async () => {
    const input = await inputFor(transcript)
    const bad = saying('Add me on WhatsApp and pay me directly.')
    const list = suggest({ ...input, hits: [{ article: bad, score: 0.99, words: ['ship'] }] })
    expect(list.flatMap(({ articleIds }) => articleIds)).not.toContain('en.own')
  })
})
