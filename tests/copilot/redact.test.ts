/** Nothing personal stays in words that are kept; what a reply is found by does. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutPersonalData } from '../../copilot/redact'

describe('withoutPersonalData', () => {
  it.each([
    ['mails', 'Write to nora.keller+shop@post.example please', 'Write to please'],
    ['links', 'It stops at https://shop.example/orders/77?u=nora every time', 'It stops at every time'],
    ['phone numbers', 'Call me on +44 20 7946 0958 tomorrow', 'Call me on tomorrow'],
    ['numbers of orders', 'Where is order A-20391-77, it is late', 'Where is order, it is late'],
    ['numbers with letters between', 'parcel LX 4B7C9D is lost', 'parcel LX is lost'],
    ['names said', "My name is Nora Keller. The lamp doesn't work", "My name is. The lamp doesn't work"],
    ['streets', 'Send it to 12 Long Meadow Lane, it never came', 'Send it to, it never came'],
    ['Chinese names', '我叫李伟，订单一直没发货', '我叫，订单一直没发货'],
    ['Chinese addresses', '寄到杭州市西湖区文三路99号的包裹没到', '的包裹没到'],
    ['Chinese phone numbers', '我的电话13812345678，快递呢', '我的电话，快递呢'],
    ['full-width digits', '订单１２３４５６７没到', '订单 没到'],
    ['Persian digits', 'سفارش ۱۲۳۴۵۶۷ نرسیده', 'سفارش نرسیده'],
  ])('takes out %s', (_kind, text, left) => {
    expect(withoutPersonalData(text)).toBe(left)
  })

  it.each([
    'it crashes on iOS 17 since 2 days',
    'I waited 24 hours and nothing happened',
    '第三次问了，退款什么时候到账',
    'app 8.2.1 closes when I open my orders',
    'I am so angry about this',
    'برنامه باز نمی‌شود',
  ])('leaves %s', (text) => {
    expect(withoutPersonalData(text)).toBe(text)
  })

  it('takes out the names and values of the conversation, in any case and part', () => {
    const known = ['Nora Keller', 'liwei_88', '李伟', 'Leeds']
    expect(withoutPersonalData('hi, nora here again, KELLER, account liwei_88 in Leeds', known)).toBe(
      'hi, here again, account in',
    )
    expect(withoutPersonalData('我是李伟的朋友', known)).toBe('我是 的朋友')
  })

  it('takes any value as it is written', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3, maxLength: 20 }), (value) => {
        withoutPersonalData(`so ${value} it is`, [value, '+1 202-555-0143'])
      }),
    )
    expect(withoutPersonalData('is +1 (202) 555-0143/a [x] here', ['+1 (202) 555-0143/a', '[x]'])).toBe(
      'is here',
    )
  })

  it('leaves no mail, no long number and no known value in any text', () => {
    const personal = fc.constantFrom(
      'a.b@c.example',
      '0123456789',
      '#AB-12345',
      'Nora Keller',
      'https://x.example/y',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(personal, fc.string({ maxLength: 12 })), { maxLength: 12 }), (parts) => {
        const left = withoutPersonalData(parts.join(' '), ['Nora Keller'])
        expect(left).not.toMatch(/@c\.example|\p{Nd}{4}|Nora|Keller|https?:/u)
      }),
    )
  })
})
