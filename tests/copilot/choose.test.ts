/** Choosing one of several values that the agent lists. */
import { describe, expect, it } from 'vitest'
import { readFacts } from '../../copilot/facts/read-facts'
import type { Role } from '../../copilot/transcript'
import { transcriptOf } from './transcript-of'

const chosen = (field: string, question: string, answer: string) =>
  readFacts(
    transcriptOf([
      ['customer', 'hi'],
      ['agent', question],
      ['customer', answer],
    ] as [Role, string][]),
  )
    .filter((fact) => fact.field === field)
    .map((fact) => fact.value)

describe('a choice among listed values', () => {
  it.each([
    ['account', 'I see two accounts: nora-a1 and nora-b2. Which one is it?', 'the second one', 'nora-b2'],
    ['account', 'Which of these workspaces: lark-east, lark-west or lark-ops?', 'the east one', 'lark-east'],
    ['account', 'Which login is it, maya_b, maya_work or maya.home?', 'the last', 'maya.home'],
    ['account', '您有两个账号 li_01、li_02，是哪个？', '第二个', 'li_02'],
    ['account', '您名下有 a_11、b_22、c_33 三个账号，哪一个？', '中间那个', 'b_22'],
    ['account', 'سه حساب دارید: omid_a، omid_b و omid_c. کدوم؟', 'اولی', 'omid_a'],
    ['order_id', 'There are two orders, 4410-22 and 4410-57. Which do you mean?', '57', '4410-57'],
  ])('%s: %s', (field, question, answer, value) => {
    expect(chosen(field, question, answer)).toEqual([value])
  })

  it('is not made when the answer fits none or all', () => {
    const question = 'I see two accounts: nora-a1 and nora-b2. Which one is it?'
    expect(chosen('account', question, 'hmm what do you mean?')).toEqual([])
    expect(chosen('account', question, 'both, nora-a1 and nora-b2')).not.toEqual(['nora-b2'])
  })
})
