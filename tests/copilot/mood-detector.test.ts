/** The detector: whose words count, what is kept between reads, whose turn it is, which language. */
import { expect, test } from 'vitest'
import { createDetector, detectMessage } from '../../copilot/detect'
import type { Message, Role, Transcript } from '../../copilot/transcript'
import { detectLanguage } from '../../knowledge/text/language'

const say = (id: string, role: Role, text: string): Message => ({ id, role, text })

const talk = (messages: Message[], conversationId = 'c1'): Transcript => ({
  helpdesk: 'found',
  helpdeskName: 'desk.test',
  conversationId,
  channel: 'chat',
  customer: {},
  messages,
  partial: false,
  replyBox: 'public',
})

test('only customers have moods', () => {
  const signals = createDetector().read(
    talk([
      say('1', 'customer', 'Hello, where can I see my invoice?'),
      say('2', 'agent', 'This is unacceptable, I am furious!'),
      say('3', 'note', 'customer is an idiot'),
    ]),
  )
  expect(Object.keys(signals.messageMoods)).toEqual(['1'])
  expect(signals.mood.trend).toHaveLength(1)
  expect(signals.lastCustomerMessageId).toBe('1')
})

test('whose turn it is: notes, bots and system lines do not count', () => {
  const detector = createDetector()
  const asked = [say('1', 'customer', 'Hi, can you help?')]
  expect(detector.read(talk(asked)).waitingForCustomer).toBe(false)
  const answered = [...asked, say('2', 'agent', 'Sure, what is the order number?')]
  expect(detector.read(talk(answered)).waitingForCustomer).toBe(true)
  const noted = [
    ...answered,
    say('3', 'note', 'checks'),
    say('4', 'system', 'assigned'),
    say('5', 'bot', 'hi'),
  ]
  expect(detector.read(talk(noted)).waitingForCustomer).toBe(true)
  expect(detector.read(talk([])).waitingForCustomer).toBe(false)
})

test('a message read before is kept, a changed one is read again', () => {
  const detector = createDetector()
  const first = detector.read(talk([say('1', 'customer', 'this is unacceptable')]))
  const again = detector.read(
    talk([say('1', 'customer', 'this is unacceptable'), say('2', 'customer', 'hello?')]),
  )
  expect(again.messageMoods['1']).toBe(first.messageMoods['1'])
  const edited = detector.read(talk([say('1', 'customer', 'all good now, thank you so much')]))
  expect(edited.messageMoods['1']?.kind).toBe('satisfaction')
  const other = detector.read(talk([say('1', 'customer', 'this is unacceptable')], 'c2'))
  expect(other.messageMoods['1']).not.toBe(first.messageMoods['1'])
})

test('the same words sent again weigh more', () => {
  const text = 'Please send me the invoice for March'
  const { messageMoods } = createDetector().read(
    talk([say('1', 'customer', text), say('2', 'agent', 'Soon.'), say('3', 'customer', text)]),
  )
  expect(messageMoods['1']?.kind).toBe('neutral')
  expect(messageMoods['3']?.kind).toBe('anger')
})

test('who leaves or threatens in plain words is not calm; who only mentions it is', () => {
  expect(detectMessage('I have asked my bank to reverse the payment.').mood.kind).toBe('anger')
  expect(detectMessage('Can I use your card reader with another provider?').mood.kind).toBe('neutral')
})

test('risks, issues and priority come along', () => {
  const signals = createDetector().read(
    talk([say('1', 'customer', '钱被重复扣了两次，再不退款我就打12315投诉你们！')]),
  )
  expect(signals.mood.kind).toBe('anger')
  expect(signals.risks.map((risk) => risk.kind)).toContain('regulator')
  expect(signals.issues.length).toBeGreaterThan(0)
  expect(signals.priority.level).not.toBe('general')
  expect(detectMessage('hello').issue.kind).toBe('none')
})

test('language follows the words, not the names in them', () => {
  expect(detectLanguage('My order is late')).toBe('en')
  expect(detectLanguage('我的 iPhone 15 Pro 打不开')).toBe('zh-Hans')
  expect(detectLanguage('請問訂單什麼時候會到？')).toBe('zh-Hant')
  expect(detectLanguage('سفارش من نرسیده')).toBe('fa')
  expect(detectLanguage('سفارش iPhone من')).toBe('fa')
  expect(detectLanguage('')).toBe('en')
  expect(detectLanguage('12345 !!')).toBe('en')
})
