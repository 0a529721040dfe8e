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

const LISTED = '机器人：请依次尝试 1.断电重启 2.重启路由器 3.重新配对 4.恢复出厂设置'

test.each([
  ['你们那四条 就最后一个没试', ['replug power', 'restart router', 're-pair']],
  ['前两个都试了 没用', ['replug power', 'restart router']],
  ['1和3做了', ['replug power', 're-pair']],
  ['除了第二个都试过', ['replug power', 're-pair', 'factory reset']],
  ['全部试了一遍', ['replug power', 'restart router', 're-pair', 'factory reset']],
  ['没有全部试过', []],
  ['最后一步怎么弄？', []],
])('of a list, "%s" tells the steps that were done', (answer, steps) => {
  const facts = readFacts(
    transcriptOf([
      ['customer', '摄像头离线'],
      ['agent', LISTED],
      ['customer', answer],
    ]),
  )
  expect(facts.flatMap((fact) => (fact.field === 'steps_tried' ? [fact.canon] : []))).toEqual(steps)
})

test.each([
  ['付款方式是微信对吗？', '对'],
  ['恢复出厂不用做。', '好的'],
  ['用户ID发我一下', '找到了 60881427'],
  ['帮您取消续费，也给您退款。', '退了就行'],
])('%s → %s tells no step either', (asked, answer) => {
  expect(stepsOf(asked, answer)).toEqual([])
})

test('what the agent asked for stays open while the customer asks where to find it', () => {
  const facts = readFacts(
    transcriptOf([
      ['customer', '登不进去了'],
      ['agent', '请提供一下用户ID。'],
      ['customer', '在哪看啊 登都登不上'],
      ['agent', '以前的通知短信里有。'],
      ['customer', '找到了 60881427'],
    ]),
  )
  expect(facts.find((fact) => fact.field === 'account')?.value).toBe('60881427')
})
