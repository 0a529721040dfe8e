/** Short answers in whatever words: a value that is read out times a yes, one that is not the customer's, a slip put right. */
import { describe, expect, it } from 'vitest'
import type { FactField } from '../../copilot/facts'
import { readFacts } from '../../copilot/facts/read-facts'
import { transcriptOf } from './transcript-of'

/** A talk in which customer and agent take turns. */
const factsOf = (...texts: string[]) =>
  readFacts(transcriptOf(texts.map((text, at) => [at % 2 === 0 ? 'customer' : 'agent', text])))
const valuesOf = (field: FactField, ...texts: string[]) =>
  factsOf(...texts)
    .filter((fact) => fact.field === field)
    .map(({ value }) => value)

interface ReadOut {
  opening: string
  /** Questions that read a value out: the value and its field. */
  questions: [FactField, string, string][]
  yeses: string[]
}

const READ_OUT: Record<string, ReadOut> = {
  English: {
    opening: 'it does not work',
    questions: [
      ['phone', '+1 202 555 0147', 'Is +1 202 555 0147 still the best number?'],
      ['email', 'mia@larch.test', 'I have mia@larch.test on file, correct?'],
      ['ticket_id', 'KD-40917', 'Is it about KD-40917?'],
      ['device', 'Pixel 8', 'Still on the Pixel 8?'],
    ],
    yeses: [
      'yes',
      'mhm',
      'still is',
      'same one',
      'still the same',
      'yup',
      'yes please hurry',
      'exactly that',
    ],
  },
  Chinese: {
    opening: '用不了',
    questions: [
      ['phone', '13800002211', '电话13800002211对吧？'],
      ['order_id', 'HD2024-7781', '是HD2024-7781这一单吗？'],
      ['address_city', '绵阳', '寄到绵阳是吗？'],
      ['payment_method', '支付宝', '当时用支付宝付的吧？'],
    ],
    yeses: ['是', '对对对', '嗯嗯', '没错', '是的 就这个', '对 快点'],
  },
  Persian: {
    opening: 'کار نمی‌کنه',
    questions: [
      ['phone', '۰۹۱۲۰۰۰۱۱۲۲', 'هنوز ۰۹۱۲۰۰۰۱۱۲۲ در دسترستونه؟'],
      ['address_city', 'یزد', 'آدرس یزده درسته؟'],
      ['payment_method', 'زرین‌پال', 'با زرین‌پال پرداخت کردید؟'],
    ],
    yeses: ['بله', 'آره', 'همین', 'همونه', 'بله لطفا سریع'],
  },
}

describe.each(Object.entries(READ_OUT))(
  'in %s a value that is read out',
  (_, { opening, questions, yeses }) => {
    it.each(questions)('is the %s that a yes confirms: %s', (field, value, question) => {
      for (const yes of yeses) expect(valuesOf(field, opening, question, yes), yes).toEqual([value])
    })
  },
)

describe('a question for a change', () => {
  it.each<[FactField, string, string, string]>([
    ['phone', '13800002211', '预留的是13800002211，要改吗？', '不用'],
    ['phone', '13800002211', '电话13800002211能接通吗？', '通的'],
    ['phone', '13800002211', '号码13800002211还在用吧？', '在用'],
    ['email', 'mia@larch.test', '邮箱mia@larch.test收得到吗？', '收得到'],
    ['email', 'mia@larch.test', 'We have mia@larch.test. Has that changed?', 'no'],
  ])('%s %s: %s %s', (field, value, question, answer) => {
    expect(valuesOf(field, 'hello', question, answer)).toEqual([value])
  })

  it('leaves what was known where a new value is told', () => {
    expect(
      valuesOf(
        'email',
        'hello',
        'We have mia@larch.test. Has that changed?',
        'no wait, it is mia@elm.test now',
      ),
    ).toEqual(['mia@elm.test'])
  })
})

describe('what belongs to the desk', () => {
  it.each<[FactField, string]>([
    ['phone', 'your hotline 0800 111 2233 is dead'],
    ['phone', '你们客服电话400-820-1111打不通'],
    ['email', 'i wrote to help@shopdesk.test and nobody answers'],
  ])('is no %s of the customer: %s', (field, text) => {
    expect(valuesOf(field, text, 'ok')).toEqual([])
  })

  it('is the customer’s where they say so', () => {
    expect(valuesOf('email', 'hello', 'Your email?', 'info@fernbakery.test')).toEqual([
      'info@fernbakery.test',
    ])
  })
})

describe('a slip', () => {
  it.each<[FactField, string, string, string]>([
    ['device', '什么手机？', '小米12 啊不是 小米13', '小米13'],
    ['order_id', 'Order number?', '88421, sorry 88412', '88412'],
    ['name', 'Whom am I speaking with?', 'Ines Falk', 'Ines Falk'],
    ['since', 'Since when?', 'half an hour ago', 'half an hour ago'],
    ['screen_path', '在哪里看的？', '设置-账单 里是空的', '设置-账单'],
  ])('%s: %s %s', (field, question, answer, value) => {
    expect(valuesOf(field, 'hello', question, answer)).toEqual([value])
  })
})

describe('a value of something else', () => {
  it.each<[FactField, string, string[]]>([
    ['amount', 'it is a 600 euro bike lock, it should hold', []],
    ['amount', '我余额还有56块', []],
    ['os_version', 'since i went from iOS 17 to 18 it crashes', ['18']],
    ['app_version', '3.2 was fine, 3.3 crashes', ['3.3']],
    ['device', '我iPhone 15 同事的小米14没事', ['iPhone 15']],
  ])('is no %s: %s', (field, text, values) => {
    expect(valuesOf(field, text, 'ok')).toEqual(values)
  })
})

describe('a step', () => {
  it.each<[string, string[]]>([
    ['要恢复出厂吗', []],
    ['新电池也一样', ['change battery']],
    ['换了台手机还是这样', ['try another device']],
    ['same with another user', ['switch account']],
    ['without ublock it’s the same', ['disable extension']],
    ['شب دوباره نصب می‌کنم', []],
    ['بستم دوباره باز کردم', ['restart app']],
  ])('is told or not: %s', (answer, steps) => {
    const told = factsOf('it does not work', 'What have you tried?', answer)
    expect(told.filter(({ field }) => field === 'steps_tried').map(({ canon }) => canon)).toEqual(steps)
  })
})
