/** What a note still lacks: by importance, never what is known, answered or mentioned. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFacts } from '../../copilot/facts/read-facts'
import { IMPORTANCES, missingFields } from '../../copilot/note/missing'
import { QUESTIONS } from '../../copilot/note/note-words'
import type { IssueKind } from '../../copilot/signals'
import type { Role } from '../../copilot/transcript'
import { FACT_FIELDS } from '../../knowledge/facts/fields'
import { MENTIONS } from '../../knowledge/facts/mentions'
import wanted from '../../knowledge/facts/wanted.json'
import { transcriptOf } from './transcript-of'

const missing = (kind: IssueKind, ...turns: [Role, string][]) => {
  const transcript = transcriptOf(turns)
  return missingFields(kind, readFacts(transcript), transcript)
}
const fields = (kind: IssueKind, ...turns: [Role, string][]) =>
  missing(kind, ...turns).map(({ field }) => field)

describe('missing facts', () => {
  it('come with the most important first', () => {
    for (const kind of Object.keys(wanted) as IssueKind[]) {
      const ranks = missing(kind, ['customer', 'hello']).map(({ importance }) =>
        IMPORTANCES.indexOf(importance),
      )
      expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
    }
  })

  it('ask for the place once somebody has to go there', () => {
    const broken: [Role, string] = ['customer', 'the boiler shows F28']
    expect(fields('technical', broken)).not.toContain('address_city')
    expect(fields('technical', broken, ['agent', "We'll send a technician."])).toContain('address_city')
  })

  it('are asked for beside praise once there is a case', () => {
    const praise: [Role, string] = ['customer', 'You are all so kind, five stars!']
    expect(fields('feedback', praise)).toEqual([])
    expect(fields('feedback', ['customer', 'The refund of order HG-204817 is missing.'], praise)).toContain(
      'phone',
    )
  })

  it("ask for the app's version where only the system's was told, and the other way round", () => {
    expect(fields('technical', ['agent', 'Which system?'], ['customer', 'ios, 15.8.2'])).toContain(
      'app_version',
    )
    expect(fields('technical', ['agent', 'iOS or Android?'], ['customer', 'ios. app ver 22.7'])).toContain(
      'os_version',
    )
  })

  it('are fields that have a question in every language', () => {
    for (const field of Object.values(wanted).flatMap((kind) => Object.values(kind).flat())) {
      expect(FACT_FIELDS).toContain(field)
      for (const questions of Object.values(QUESTIONS))
        expect(questions[field as keyof typeof questions]).toBeTruthy()
    }
    expect(fields('none', ['customer', 'hi'])).toEqual([])
  })

  it.each<[string, IssueKind, [Role, string][], string]>([
    ['known', 'technical', [['customer', 'iOS 17.4, the app crashes']], 'os_version'],
    [
      'answered in words of their own',
      'technical',
      [
        ['agent', 'When did it start?'],
        ['customer', 'right when the new kitchen went in'],
      ],
      'since',
    ],
    [
      'mentioned without a value that is sure',
      'payment',
      [['customer', 'paid by wallet balance']],
      'payment_method',
    ],
    ['signed below', 'payment', [['customer', 'I was charged twice.\nMaya Brown']], 'name'],
    ['the name the agent calls them by', 'logistics', [['agent', '李女士您好，正在查']], 'name'],
    ['the version of a firmware', 'technical', [['customer', 'it says firmware 5.6.1']], 'os_version'],
    ['提到过的', 'technical', [['customer', '换手机之后就登不上了']], 'since'],
    [
      'found by the agent after an answer that tells nothing by itself',
      'logistics',
      [
        ['agent', 'Your order number?'],
        ['customer', 'same as in my first mail'],
        ['agent', 'Found it, thank you.'],
      ],
      'order_id',
    ],
    [
      'told in words where a number was expected',
      'technical',
      [
        ['agent', 'Which release of Android?'],
        ['customer', 'fifteen'],
      ],
      'os_version',
    ],
    ['spelt out as it is spoken', 'inquiry', [['customer', '我电话幺三九零零零零五五二一']], 'phone'],
    ['read out by the agent', 'payment', [['agent', 'مبلغ به کارت بانک شما برمی‌گردد']], 'payment_method'],
    [
      'a brand and no model',
      'technical',
      [
        ['agent', '用什么设备登的？'],
        ['customer', '家里那个海信电视'],
      ],
      'device',
    ],
    ['گفته‌شده', 'technical', [['customer', 'با گوشی سامسونگ باز نمیشه']], 'device'],
  ])('do not hold what is %s', (_, kind, turns, field) => {
    expect(fields(kind, ['customer', 'it does not work'])).toContain(field)
    expect(fields(kind, ...turns)).not.toContain(field)
  })

  it('hold an id that was asked for in vain, and a version that was answered without a number', () => {
    expect(
      fields('logistics', ['agent', 'Your order number?'], ['customer', 'where is that written']),
    ).toContain('order_id')
    expect(
      fields('technical', ['agent', 'Which app version?'], ['customer', 'the newest i guess']),
    ).toContain('app_version')
  })

  it.each<[string, IssueKind, [Role, string][], string]>([
    [
      'the model where only the system was told',
      'technical',
      [
        ['agent', 'Which platform?'],
        ['customer', 'android. app 7.3 beta 2'],
      ],
      'device',
    ],
    [
      'the begin where a deadline was told',
      'technical',
      [['customer', 'the app hangs, the deadline is on Thursday']],
      'since',
    ],
    [
      'the begin where a purchase was told',
      'technical',
      [['customer', 'the app hangs. got it in March btw']],
      'since',
    ],
    [
      'an account where an order was told',
      'technical',
      [
        ['agent', '订单编号？'],
        ['customer', 'JD00871234'],
      ],
      'account',
    ],
    [
      'a name that was refused',
      'inquiry',
      [
        ['agent', '怎么称呼您？'],
        ['customer', '不想说'],
      ],
      'name',
    ],
  ])('hold %s', (_, kind, turns, field) => {
    expect(fields(kind, ...turns)).toContain(field)
  })

  it("ask no program for a person's phone, and for a code only where there is an error", () => {
    expect(fields('technical', ['customer', 'your webhook sends every order twice'])).not.toContain('device')
    expect(fields('technical', ['customer', 'the app is slow'])).not.toContain('error_code')
    expect(fields('technical', ['customer', 'the router blinks red'])).toContain('error_code')
  })

  it('has signs only for fields there are', () => {
    for (const { field } of MENTIONS) expect(FACT_FIELDS).toContain(field)
  })

  it('never throws and never names a known field, whatever is written', () => {
    const pieces = fc.constantFrom(
      'which account: a_1, b_2 or c-3? ',
      'the second one ',
      '两点 ',
      '从八点就 ',
      'تا فردا ',
      '\ud800',
      '"',
      '> ',
      'since 3 ',
      '订单号 ',
      '12:30 ',
      'yes ',
    )
    const text = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.array(pieces, { maxLength: 30 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
        const transcript = transcriptOf(
          texts.map((words, i): [Role, string] => [i % 2 === 0 ? 'customer' : 'agent', words]),
        )
        const facts = readFacts(transcript)
        for (const { field } of missingFields('technical', facts, transcript))
          expect(facts.some((fact) => fact.field === field)).toBe(false)
      }),
      { numRuns: 60 },
    )
  })
})
