/** Values that name somebody, in the forms in which they are spoken to. */
import { expect, it } from 'vitest'
import { withoutPersonalData } from '../../copilot/redact'
import { personalValues } from '../../entrypoints/sidepanel/state/personal-values'
import { transcriptOf } from '../copilot/transcript-of'

it('a Chinese name goes with its title, and other words with these characters stay', () => {
  const known = personalValues(transcriptOf([], { name: '王芳' }), [])
  expect(withoutPersonalData('王女士，我今天18点前回复您。', known)).toBe('我今天18点前回复您。')
  expect(withoutPersonalData('王芳您好，王牌产品明天到货。', known)).toBe('您好，王牌产品明天到货。')
})

it('authors and facts that belong to a person are among them', () => {
  const transcript = transcriptOf([['customer', 'Hello']], { name: 'Nora Keller' })
  const [message] = transcript.messages
  if (message) message.author = 'nora_k'
  const evidence = { messageId: 'm0', start: 0, end: 1, words: 'H' }
  const facts = [
    { field: 'order_id', value: 'HG-204993', evidence, source: 'customer' },
    { field: 'os', value: 'iOS', evidence, source: 'customer' },
  ] as const
  expect(personalValues(transcript, facts)).toEqual(['Nora Keller', 'nora_k', 'HG-204993'])
})
