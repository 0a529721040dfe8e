// The words that led to a suggestion, in the customer's own spelling.
import { expect, it } from 'vitest'
import { asWritten } from '../../copilot/suggest/as-written'
import type { Message, Transcript } from '../../copilot/transcript'

const said = (...texts: string[]): Transcript => ({
  helpdesk: 'demo',
  helpdeskName: 'Demo',
  conversationId: '1',
  channel: 'chat',
  customer: {},
  messages: texts.map((text, index): Message => ({ id: String(index), role: 'customer', text })),
  partial: false,
  replyBox: 'public',
})

it('keeps capitals, Traditional characters and joiners', () => {
  expect(asWritten(['crashes'], said('It CRASHES again'))).toEqual(['CRASHES'])
  expect(asWritten(['优惠券'], said('我的優惠券不能用'))).toEqual(['優惠券'])
  expect(asWritten(['میخواهم'], said('می\u200cخواهم پس بدهم'))).toEqual(['می\u200cخواهم'])
})

it('leaves out what nobody said, and what explains nothing', () => {
  expect(asWritten(['refund', '2', 'a', 'parcel'], said('a parcel, 2 days'))).toEqual(['parcel'])
})

it('shows Chinese words whole, and none that tells nothing', () => {
  const asked = said('請問會員升等的門檻是怎麼計算的？退貨的金額也會算進去嗎')
  expect(asWritten(['檻是怎麼計', '也会', '退货的金'], asked)).toEqual(['門檻', '計算', '退貨', '金額'])
  expect(asWritten(['优惠券也显'], said('优惠券也显示已失效'))).toEqual(['优惠券', '显示'])
})

it('prefers the latest message', () => {
  expect(asWritten(['late'], said('late', 'LATE'))).toEqual(['LATE'])
})
