/** Short Chinese answers to an agent's advice, and what is no deed although it sounds like one. */
import { expect, test } from 'vitest'
import { readFacts } from '../../copilot/facts/read-facts'
import { transcriptOf } from './transcript-of'

function stepsOf(asked: string, answer: string): string[] {
  return readFacts(
    transcriptOf([
      ['customer', '你好'],
      ['agent', asked],
      ['customer', answer],
    ]),
  )
    .filter((fact) => fact.field === 'steps_tried')
    .map((fact) => fact.canon ?? '')
}

test.each([
  ['镜头盖取下来了吗？', '取了 还是黑的', ['other']],
  ['您退出账号再登录一下。', '退了 登不回来了', ['log out and in']],
  ['请问重置网络设置了吗？', '重置了', ['reset network settings']],
  ['插头换到墙上的插座呢？', '插墙上了 不跳了', ['replug power']],
])('%s → %s tells a step', (asked, answer, steps) => {
  expect(stepsOf(asked, answer)).toEqual(steps)
})

test.each([
  ['有使用VPN吗？', '有'],
  ['您使用的是WiFi吗？', '是'],
  ['订单号方便提供吗？', '忘了'],
  ['您退出账号再登录一下。', '退不了'],
  ['地址是大连这边的？', '不是，下单时改过的呀'],
])('%s → %s tells none', (asked, answer) => {
  expect(stepsOf(asked, answer)).toEqual([])
})
