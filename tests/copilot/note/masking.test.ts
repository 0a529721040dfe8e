/** Personal data in notes: masked by default in every form, shown where it was revealed, cards never. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { passesLuhn } from '../../../copilot/facts/values/card-number'
import { maskCards } from '../../../copilot/note/card-numbers'
import { NOTE_FORMS } from '../../../copilot/note/forms'
import { masked } from '../../../copilot/note/masked-value'
import { createMasker, type KnownValues } from '../../../copilot/note/masking'
import { PERSONAL_KINDS, type PersonalKind } from '../../../copilot/note/personal-kinds'
import { ownWords } from '../../../copilot/note/safe-text'
import { ticketLink } from '../../../copilot/note/ticket-link'
import { writeDocument } from '../../../copilot/note/write-document'
import { contentSaying, documentOf, MASK_ALL, SHOW_ALL } from './written'

const NOBODY: KnownValues = { names: [], phones: [], told: [], references: [] }
const hide = (text: string, known: Partial<KnownValues> = {}): string =>
  createMasker({ ...NOBODY, ...known }, new Set()).words(text)

/** A digit string with its check digit. */
function card(digits: string): string {
  for (let check = 0; check < 10; check++) if (passesLuhn(`${digits}${check}`)) return `${digits}${check}`
  return digits
}

describe('cards', () => {
  it.each([
    ['4111111111111111', '•••• 1111'],
    ['4111 1111 1111 1111', '•••• 1111'],
    ['4111-1111-1111-1111', '•••• 1111'],
    ['4111.1111.1111.1111', '•••• 1111'],
    ['4111\u00a01111\u20091111 1111', '•••• 1111'],
    ['4111 - 1111 - 1111 - 1111', '•••• 1111'],
    ['４１１１１１１１１１１１１１１１', '•••• 1111'],
    ['۴۱۱۱۱۱۱۱۱۱۱۱۱۱۱۱', '•••• 1111'],
    ['4\u200b1\u200b1\u200b1111111111111', '•••• 1111'],
    ['3782 822463 10005', '•••• 0005'],
    ['6037 9975 1234 5670', '•••• 5670'],
    ['card4111111111111111x', 'card•••• 1111x'],
    ['078-05-1120/078-05-1120', '078-05-1120/078-05-1120'],
    ['4111111111111111, 12/27, 123', '•••• 1111, 12/27, 123'],
    ['https://pay.test/c/4111111111111111?n=1', 'https://pay.test/c/•••• 1111?n=1'],
  ])('%s', (said, shown) => {
    expect(maskCards(said)).toBe(shown)
  })

  it.each(['HG-204817', '10.0.19045.3570', '2026-11-27 09:30:00', '4111 1111', '192.168.100.100'])(
    '%s is none',
    (text) => {
      expect(maskCards(text)).toBe(text)
    },
  )

  it('are masked whatever is revealed, in values, quotes, promises, what the agent typed and wrote', () => {
    const number = '4111 1111 1111 1111'
    const content = contentSaying(`charged ${number} twice`)
    const { document } = writeDocument(content, {
      ...SHOW_ALL,
      added: { fields: { device: number, account: number }, need: `refund ${number}`, by: number },
    })
    for (const form of NOTE_FORMS) {
      const { text, html = '' } = form.write(document)
      expect(`${text}${html}`.replace(/\D/gu, ''), form.id).not.toContain('4111111111111111')
    }
    expect(ownWords(`see ${number}`)).toBe('see •••• 1111')
  })

  it('are masked in the field of an order, but an order that passes the check digit by chance stays', () => {
    const masker = createMasker(NOBODY, new Set())
    expect(masker.value('order_id', '4111111111111111')).toBe('•••• 1111')
    const order = card('10250000012345678')
    expect(order).toHaveLength(18)
    expect(masker.value('order_id', order)).toBe(order)
  })
})

describe('by shape', () => {
  it.each<[PersonalKind, string, string]>([
    ['email', 'mail maya.brown+x@shop.mail.test please', 'mail m•••@••• please'],
    ['email', '邮箱是maya@mail.test，谢谢', '邮箱是m•••@•••，谢谢'],
    ['email', 'mail maya @ mail.test or', 'mail m•••@••• or'],
    ['email', 'maya[at]mail.test', 'm•••@•••'],
    ['email', 'марина@почта.test', 'м•••@•••'],
    ['phone', 'call +1 (202) 555-0143 today', 'call •••43 today'],
    ['phone', 'on 202-555-0143', 'on •••43'],
    ['phone', 'my mobile is 07700 900123', 'my mobile is •••23'],
    ['phone', '电话13812345678找我', '电话•••78找我'],
    ['phone', '手机 138 1234 5678', '手机 •••78'],
    ['phone', 'شماره ۰۹۱۲۳۴۵۶۷۸۹ من', 'شماره •••۸۹ من'],
    ['phone', '+98 912 345 6789', '•••89'],
    ['phone', '02-2345-6789', '•••89'],
    ['phone', 'phone: 5550143', 'phone: •••43'],
    ['id', '身份证110101199003078515', '身份证•••15'],
    ['id', 'my SSN is 078-05-1120', 'my SSN is •••20'],
    ['id', 'passport number AB1234567', 'passport number •••67'],
    ['id', 'ID A123456789', 'ID •••89'],
    ['id', 'کد ملی 0084575948 است', 'کد ملی •••48 است'],
    ['id', 'IBAN GB29 NWBK 6016 1331 9268 19', 'IBAN •••19'],
    ['id', 'it is 20255501431', 'it is •••31'],
    ['address', 'to 12 High Street please', 'to ••• please'],
    ['address', '寄到，中山路88号3栋', '寄到，•••'],
    ['address', 'خیابان آزادی پلاک 12', '•••'],
  ])('%s: %s', (kind, said, shown) => {
    const masker = createMasker(NOBODY, new Set())
    expect(masker.words(said)).toBe(shown)
    expect([...masker.met]).toContain(kind)
    expect(createMasker(NOBODY, new Set(PERSONAL_KINDS)).words(said)).toBe(said)
  })

  it.each([
    'iOS 15.0, app 8.2.1, build 10.0.19045.3570',
    'order HG-204817 for $1,250,000.00 on 2026-11-27 at 09:30',
    'error 0x80070005 and HB-4012, 404 then 502',
    'since 2023-2024, 3 of 12 times, 100% of users',
    'My → Orders → Details',
    '订单金额 1280 元，第 3 次了',
    'user liwei_88',
  ])('leaves %s', (text) => {
    expect(hide(text)).toBe(text)
  })

  it('leaves the numbers of the order, the parcel and the ticket', () => {
    expect(hide('订单 202511083391 呢', { references: ['202511083391'] })).toBe('订单 202511083391 呢')
    expect(hide('订单 202511083392 呢', { references: ['202511083391'] })).toBe('订单 •••92 呢')
  })

  it('masks an identity card or mailbox that was taken for an order', () => {
    const masker = createMasker(NOBODY, new Set())
    expect(masker.value('order_id', '11010519491231002X')).toBe('•••2X')
    expect(masker.value('ticket_id', 'maya@mail.test')).toBe('m•••@•••')
    expect(masker.value('order_id', '110105194912310021')).toBe('110105194912310021')
    expect(hide('单号 11010519491231002X', { references: ['11010519491231002X'] })).toBe('单号 •••2X')
  })

  it('knows a phone by its grouping also where it was taken for an order', () => {
    const masker = createMasker(NOBODY, new Set())
    for (const phone of [
      '+1 202 555 0143',
      '202-555-0143',
      '138 1234 5678',
      '07700 900123',
      '00 44 7700 900123',
    ])
      expect(masker.value('order_id', phone), phone).toBe(`•••${phone.slice(-2)}`)
    for (const order of ['HG-204817', '13812345678', '123-4567890-1234567', '2024-11-0042'])
      expect(masker.value('order_id', order), order).toBe(order)
  })

  it('masks what was told as a document’s number everywhere', () => {
    const document = documentOf([
      ['customer', 'my passport number is AB1234567 and the app crashes'],
      ['agent', 'Thank you. I entered AB1234567 for you, please try again.'],
    ])
    expect(JSON.stringify(document)).not.toContain('AB1234567')
    expect(JSON.stringify(document)).toContain('•••67')
  })

  it('finds a number that is known as a phone however it is grouped', () => {
    expect(hide('it is 55 50 143', { phones: ['5550143'] })).toBe('it is •••43')
  })
})

describe('names', () => {
  it.each([
    ['Maya Brown wrote', ['Maya Brown'], 'M. B. wrote'],
    ['thanks, Maya', ['Maya Brown'], 'thanks, M.'],
    ['王芳的订单', ['王芳'], '王•的订单'],
    ['سارا مرادی گفت', ['سارا مرادی'], 'س. م. گفت'],
    ['my name is Nora Keller, hi', [], 'my name is N. K., hi'],
    ['我叫李小明，订单', [], '我叫李•，订单'],
    ['it will open', ['Will Open'], 'it will open'],
  ])('%s', (said, names, shown) => {
    expect(hide(said, { names })).toBe(shown)
  })

  it('do not hide the account', () => {
    const { line } = documentOf(
      [['customer', 'the app crashes, username: liwei_88']],
      {},
      { customer: { name: 'liwei_88' } },
    )
    expect(line).toContain('liwei_88')
  })
})

describe('what is revealed', () => {
  const content = contentSaying('write to maya@mail.test or +1 202-555-0143', { names: ['Maya Brown'] })
  it('is shown, the rest stays masked', () => {
    const { document, met } = writeDocument(content, { ...MASK_ALL, shown: new Set(['email']) })
    expect(document.line).toContain('maya@mail.test')
    expect(document.line).not.toContain('0143')
    expect(met.sort()).toEqual(['email', 'phone'])
  })
})

/** What anybody would take for personal data, whatever found it. */
const LOOKS = {
  email: /[^\s@<>"'|]+@[^\s@<>"'|]+\.\w{2,}/u,
  phone: /(?<![\p{Nd}\p{L}])(?:\+?\p{Nd}[ ().-]{0,2}){10,}/u,
  id: /(?<![\p{Nd}\p{L}])\p{Nd}{15,}|\b\d{3}-\d{2}-\d{4}\b|\b[A-Z][12]\d{8}\b/u,
}

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`))
const separated = (groups: number[]) =>
  fc.tuple(fc.constantFrom('', ' ', '-'), ...groups.map(digits)).map(([joint, ...parts]) => parts.join(joint))
const PHONES = fc.oneof(
  separated([3, 4, 4]).map((rest) => `13${rest.slice(2)}`),
  fc
    .tuple(fc.constantFrom('+1 ', '+44 ', '+98 ', '+86 ', '0044 '), separated([3, 3, 4]))
    .map((parts) => parts.join('')),
  fc.tuple(digits(3), digits(3), digits(4)).map(([a, b, c]) => `(${a}) ${b}-${c}`),
  fc.tuple(digits(9)).map(([rest]) => `09${rest}`),
  fc.tuple(digits(5), digits(6)).map(([a, b]) => `0${a.slice(1)} ${b}`),
)
const EMAILS = fc.emailAddress({ size: 'small' })
const IDS = fc.oneof(
  fc.tuple(digits(6), digits(3)).map(([place, serial]) => `${place}19900307${serial}X`),
  fc.tuple(digits(3), digits(2), digits(4)).map((parts) => parts.join('-')),
  digits(8).map((rest) => `A1${rest}`),
  digits(10),
)
const CARDS = fc
  .tuple(
    fc.constantFrom('4', '51', '34', '37', '60', '62', '2221', '9792'),
    digits(15),
    fc.constantFrom('', ' ', '-', '.'),
  )
  .map(([first, rest, joint]) => {
    const length = first === '34' || first === '37' ? 15 : 16
    return card(`${first}${rest}`.slice(0, length - 1)).replace(/(.{4})(?=.)/gu, `$1${joint}`)
  })
const AROUND = fc.constantFrom(
  ['', ''],
  ['it is ', ' ok'],
  ['请联系', '谢谢'],
  ['(', ')'],
  ['لطفا ', ' را ببینید'],
  ['"', '"'],
  ['a, ', ', b'],
  ['**', '**'],
  ['{', '}'],
  ['\n', '\n'],
)

describe('made-up notes', () => {
  const written = (said: string, shown: ReadonlySet<PersonalKind> = new Set()): string => {
    const content = contentSaying(said)
    const { document } = writeDocument(content, {
      ...MASK_ALL,
      shown,
      added: { fields: { device: said }, need: said, by: said },
      address: 'https://desk.example/t/1',
    })
    return NOTE_FORMS.map((form) => {
      const { text, html = '' } = form.write(document)
      // Escapes and invisible signs would hide a number from this test, not from a reader.
      return `${text}\n${html}`
        .replace(/[\\\u2060-\u2069]/gu, '')
        .replace(/&#(\d+);/gu, (_, code) => String.fromCharCode(code))
    }).join('\n')
  }

  it.each([
    ['phones', PHONES],
    ['mailboxes', EMAILS],
    ['identity numbers', IDS],
  ] as const)(
    'show no %s in any form',
    (_name, values) => {
      fc.assert(
        fc.property(values, AROUND, (value, [before, after]) => {
          const text = written(`${before}${value}${after}`)
          expect(text).not.toContain(value)
          for (const looks of Object.values(LOOKS)) expect(text).not.toMatch(looks)
        }),
        { numRuns: 120 },
      )
    },
    60_000,
  )

  it('show no card in any form, even when all is revealed', () => {
    fc.assert(
      fc.property(CARDS, AROUND, (value, [before, after]) => {
        const text = written(`${before}${value}${after}`, new Set(PERSONAL_KINDS))
        expect(text).not.toContain(value)
        expect(text.replace(/[ .-]/gu, '')).not.toContain(value.replace(/[ .-]/gu, ''))
      }),
      { numRuns: 120 },
    )
  }, 60_000)

  it('never fail on any text, and mask twice as once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(hide(hide(text))).toBe(hide(text))
      }),
      { numRuns: 150 },
    )
  }, 60_000)
})

it('masks by kind', () => {
  expect(masked('phone', '+1 202-555-0143')).toBe('•••43')
  expect(masked('email', 'maya@mail.test')).toBe('m•••@•••')
})

describe('the link to the ticket', () => {
  it.each([
    ['https://desk.example/agent/tickets/812', 'https://desk.example/agent/tickets/812'],
    [
      'https://maya:secret@desk.example/t/812?access_token=abc&ticket_id=812',
      'https://desk.example/t/812?ticket_id=812',
    ],
    [
      'https://desk.example/?jwt=eyJhbGciOi&conversation=77&session=91',
      'https://desk.example/?conversation=77',
    ],
    [
      'https://desk.example/app#/conversations/77?token=abc&tab=2',
      'https://desk.example/app#/conversations/77?tab=2',
    ],
    ['https://desk.example/t/812#access_token=abc', 'https://desk.example/t/812'],
    ['https://desk.example/front/ticket.form.php?id=7', 'https://desk.example/front/ticket.form.php?id=7'],
    ['https://desk.example/t/1?id=maya@mail.test', 'https://desk.example/t/1'],
  ])('%s', (address, link) => {
    expect(ticketLink(address)).toBe(link)
  })
  it.each([
    'chrome-extension://abc/sidepanel.html',
    'javascript:alert(1)',
    'not an address',
    'https://desk.example/magic/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIx',
    'https://desk.example/c/4111111111111111',
    'https://desk.example/inbox/maya@mail.test',
  ])('%s is left out', (address) => {
    expect(ticketLink(address)).toBeUndefined()
  })
})
