/** Facts of conversations: answers, confirmations, corrections, what must stay out, secrets, hostile input. */
import { describe, expect, it } from 'vitest'
import type { Fact, FactField } from '../../copilot/facts'
import { createFactReader, readFacts } from '../../copilot/facts/read-facts'
import { isCardNumber } from '../../copilot/facts/values/card-number'
import type { CustomerFields, Role } from '../../copilot/transcript'
import { costOf } from '../cost'
import { transcriptOf } from './transcript-of'

const read = (...turns: [Role, string][]) => readFacts(transcriptOf(turns))
const values = (facts: Fact[], field: FactField) =>
  facts.filter((fact) => fact.field === field).map((fact) => fact.value)

describe('evidence', () => {
  it('points at the words in the message', () => {
    const turns: [Role, string][] = [
      ['customer', 'App freezes since Tuesday. My order number is QK-40172, mail nora@paperlane.test'],
    ]
    for (const fact of readFacts(transcriptOf(turns))) {
      const text = turns[0]?.[1] ?? ''
      expect(text.slice(fact.evidence.start, fact.evidence.end)).toBe(fact.evidence.words)
      expect(fact.evidence.messageId).toBe('m0')
    }
  })

  it('keeps positions in Traditional Chinese and Persian with joiners', () => {
    for (const text of ['帳號是 lin_2087，訂單編號：TW-55120', 'نام کاربری‌ام nima_74 است و خطای E47 می‌دهد']) {
      for (const fact of read(['customer', text])) {
        expect(text.slice(fact.evidence.start, fact.evidence.end)).toBe(fact.evidence.words)
      }
    }
  })
})

describe('answers to questions', () => {
  it.each<[string, string, FactField, string]>([
    ['Which phone is it?', 'a33 i think', 'device', 'a33'],
    ['What is your workspace name?', 'copper-finch', 'account', 'copper-finch'],
    ['Order number?', '4471-220', 'order_id', '4471-220'],
    ['留个电话？', '一三八零零零一一二三四', 'phone', '13800011234'],
    ['系统版本是多少？', '十五点三', 'os_version', '15.3'],
    ['手机跟系统？', '安卓十四，用了两年', 'os_version', '14'],
    ['什么时候？', '三点十五分开始的', 'since', '三点十五分'],
    ['您好，请问UID？', 'uid:7712003', 'account', '7712003'],
    ['App 版本呢？', '10.2.1', 'app_version', '10.2.1'],
    ['订单号有吗？', '第二单 CD7781203349', 'order_id', 'CD7781203349'],
    ['Which model is the scanner?', 'the Lumo 300', 'product', 'Lumo 300'],
    ['When did it start?', 'like two weeks', 'since', 'like two weeks'],
    ['请问是哪款扫地机？', '净朗S7', 'product', '净朗S7'],
    ['您的系统版本是多少？', '是16.4', 'os_version', '16.4'],
    ['شماره سفارش؟', 'TK-40122', 'order_id', 'TK-40122'],
  ])('%s %s', (question, answer, field, value) => {
    expect(values(read(['customer', 'hi'], ['agent', question], ['customer', answer]), field)).toEqual([
      value,
    ])
  })

  it('tells the system from the question when the answer is only its number', () => {
    const facts = read(['agent', 'Which iPhone and iOS do you have?'], ['customer', '13 mini, 17.4'])
    expect([values(facts, 'os'), values(facts, 'os_version')]).toEqual([['iOS'], ['17.4']])
  })
})

describe('questions back', () => {
  it.each<[string, string, string, FactField, string]>([
    ['What is the firmware version?', 'where do i see that', '2.0.17', 'os_version', '2.0.17'],
    ['Which employee number is it?', 'where is that?', 'EMP-20931', 'account', 'EMP-20931'],
  ])('%s %s', (question, back, answer, field, value) => {
    const facts = read(
      ['agent', question],
      ['customer', back],
      ['agent', 'Under Info.'],
      ['customer', answer],
    )
    expect(values(facts, field)).toEqual([value])
  })
})

describe('confirmations', () => {
  it('takes the agent value on yes', () => {
    const facts = read(['agent', 'Are you on Android 13?'], ['customer', 'yes'])
    expect(facts.find((fact) => fact.field === 'os_version')).toMatchObject({ value: '13', source: 'agent' })
  })
  it.each<[string, [Role, string][], FactField, string]>([
    [
      'a name behind its label',
      [
        ['agent', 'به نام؟'],
        ['customer', 'شهاب رستمی، قزوین'],
      ],
      'name',
      'شهاب رستمی',
    ],
    [
      'a bank alone',
      [
        ['agent', 'بانک؟'],
        ['customer', 'ملت'],
      ],
      'payment_method',
      'ملت',
    ],
    [
      'a version alone',
      [
        ['agent', 'تنظیمات > درباره'],
        ['customer', 'اها 6.0.2'],
      ],
      'app_version',
      '6.0.2',
    ],
    [
      'a handle',
      [
        ['agent', 'ایدی‌تون؟'],
        ['customer', '@golbarg.shop'],
      ],
      'account',
      'golbarg.shop',
    ],
    [
      'a deed alone',
      [
        ['agent', 'عکس هم بفرستید'],
        ['customer', 'فرستادم الان'],
      ],
      'steps_tried',
      'فرستادم الان',
    ],
  ])('in Persian are read from %s', (_, turns, field, value) => {
    expect(values(read(['customer', 'سفارشم مشکل داره'], ...turns), field)).toEqual([value])
  })

  it('takes a phone, a name and a mail that a Chinese question reads out', () => {
    const answered = (question: string, answer: string, field: FactField) =>
      values(read(['customer', '登不上'], ['agent', question], ['customer', answer]), field)
    expect(answered('您的手机号还是13900003471吗？', '没错', 'phone')).toEqual(['13900003471'])
    expect(answered('您的手机号还是13900003471吗？', '不是了', 'phone')).toEqual([])
    expect(answered('入住人还是周子衡吗？', '是我', 'name')).toEqual(['周子衡'])
    expect(answered('乘客是周子衡吗？', '是我', 'name')).toEqual(['周子衡'])
    expect(answered('電郵係nora@lok.test嗎？', '冇錯', 'email')).toEqual(['nora@lok.test'])
  })

  it('takes the number that the agent gives on request', () => {
    const given = (answer: string) =>
      values(read(['customer', '付款失败了，工单号多少'], ['agent', answer]), 'ticket_id')
    expect(given('GD-118406。')).toEqual(['GD-118406'])
    expect(given('30分钟内短信发给您。')).toEqual([])
  })

  it('takes nothing on no', () => {
    expect(values(read(['agent', 'Are you on Android 13?'], ['customer', 'no']), 'os_version')).toEqual([])
  })
  it('works in Chinese and Persian', () => {
    expect(values(read(['agent', '机型是不是朗印M80？'], ['customer', '对']), 'device')).toEqual(['朗印M80'])
    expect(values(read(['agent', 'مقصد یزد است درسته؟'], ['customer', 'بله']), 'address_city')).toEqual([
      'یزد',
    ])
  })
})

describe('corrections and conflicts', () => {
  it('keeps the last value of a correction', () => {
    expect(
      values(read(['customer', 'iOS 16.2 here'], ['customer', 'sorry, iOS 17.1']), 'os_version'),
    ).toEqual(['17.1'])
    expect(values(read(['customer', 'app version 3.2... no wait, 3.1']), 'app_version')).toEqual(['3.1'])
    expect(
      values(read(['agent', '固件版本多少？'], ['customer', '1.0.8 不对 1.0.9']), 'app_version'),
    ).toEqual(['1.0.9'])
  })
  it('takes the value that is not denied', () => {
    expect(values(read(['customer', 'it is iOS 17, not iOS 16']), 'os_version')).toEqual(['17'])
  })
  it('marks two mails that contradict each other', () => {
    const facts = read(['customer', 'mail a.lund@one.test'], ['customer', 'mail b.lund@two.test'])
    expect(facts.filter((fact) => fact.conflict).map((fact) => fact.value)).toEqual([
      'a.lund@one.test',
      'b.lund@two.test',
    ])
  })
})

describe('what stays out', () => {
  it('keeps out other people and former things', () => {
    expect(values(read(['customer', "it works on my wife's iPhone 12"]), 'device')).toEqual([])
    expect(values(read(['customer', 'my old phone was a Galaxy S9']), 'device')).toEqual([])
    expect(values(read(['customer', '我老婆的华为P40没问题']), 'device')).toEqual([])
  })
  it('keeps out steps that were not done, are planned or advised', () => {
    const steps = (...turns: [Role, string][]) => values(read(...turns), 'steps_tried')
    expect(steps(['customer', 'I did NOT reinstall it'])).toEqual([])
    expect(steps(['customer', 'should I reinstall?'])).toEqual([])
    expect(steps(['customer', 'I will restart the phone later'])).toEqual([])
    expect(steps(['agent', 'Please reinstall the app.'])).toEqual([])
    expect(steps(['customer', '没有恢复出厂'])).toEqual([])
    expect(steps(['customer', 'ریستارت نکردم'])).toEqual([])
  })
  it('reads nothing from notes, bots and the system', () => {
    expect(read(['note', 'order A-77120'], ['bot', 'order A-77121'], ['system', 'order A-77122'])).toEqual([])
  })
  it('takes no deadline as the beginning', () => {
    expect(values(read(['customer', 'upload fails, and it is due on Friday']), 'since')).toEqual([])
  })
})

describe('steps', () => {
  it('names steps and what came of them', () => {
    const facts = read([
      'customer',
      'Sync is stuck. I cleared the cache and rebooted the phone, still the same.',
    ])
    expect(
      facts.filter((fact) => fact.field === 'steps_tried').map((fact) => [fact.canon, fact.result]),
    ).toEqual([
      ['clear cache', 'no change'],
      ['restart device', 'no change'],
    ])
  })
  it('takes the step from the advice when the customer did it', () => {
    const facts = read(['agent', 'Did you clear the cache?'], ['customer', 'yes, no luck'])
    expect(facts.map((fact) => fact.canon)).toEqual(['clear cache'])
  })
})

describe('secrets', () => {
  it('knows a card number by its check digit', () => {
    expect(isCardNumber('4111 1111 1111 1111')).toBe(true)
    expect(isCardNumber('4111 1111 1111 1112')).toBe(false)
    expect(isCardNumber('12345')).toBe(false)
  })
  it('never reads cards, PINs, passwords or codes', () => {
    const facts = read(
      ['agent', 'Order number?'],
      ['customer', 'paid with 4111 1111 1111 1111, pin 4471, password Harbor88, code is 771204'],
      ['agent', 'Please tell me your PIN.'],
      ['customer', '9931'],
    )
    const all = facts.map((fact) => `${fact.value} ${fact.evidence.words}`).join(' ')
    for (const secret of ['4111', '4471', 'harbor88', '771204', '9931'])
      expect(all.toLowerCase()).not.toContain(secret)
  })
})

describe('page fields', () => {
  const beside = (customer: CustomerFields, ...turns: [Role, string][]) =>
    readFacts(transcriptOf(turns.length > 0 ? turns : [['customer', 'hello']], customer)).map(
      (fact) => [fact.field, fact.value, fact.source] as const,
    )
  const rows = (other: Record<string, string>) =>
    beside({ other }).map(([field, value]) => `${field} ${value}`)

  it('become facts without a message, with the page’s own words', () => {
    const facts = readFacts(
      transcriptOf([['customer', 'hello']], {
        name: 'Ida Moss',
        email: 'ida@moss.test',
        other: { 'Order number': 'PL-1204', Plan: 'Pro', Card: '4111 1111 1111 1111' },
      }),
    )
    expect(facts.map((fact) => [fact.field, fact.value, fact.source, fact.evidence.messageId])).toEqual([
      ['name', 'Ida Moss', 'page', ''],
      ['email', 'ida@moss.test', 'page', ''],
      ['order_id', 'PL-1204', 'page', ''],
      ['plan', 'Pro', 'page', ''],
    ])
    expect(facts.at(-1)?.evidence.words).toBe('Plan: Pro')
  })

  it.each([
    [{ Browser: 'Chrome 130.0 on Windows 11' }, ['os Windows', 'os_version 11', 'browser Chrome 130.0']],
    [{ OS: 'iOS 15.0' }, ['os iOS', 'os_version 15.0']],
    [{ 'Operating system': 'TempleOS' }, ['os TempleOS']],
    [
      { 手机号: '138 0013 8000', 套餐: '专业版', 订单号: 'D2041' },
      ['phone 138 0013 8000', 'plan 专业版', 'order_id D2041'],
    ],
    [{ 城市: '杭州', 国家: '中国' }, ['address_city 杭州']],
    [{ 'شماره سفارش': '۸۸۲۱۴', مرورگر: 'Firefox 130' }, ['order_id ۸۸۲۱۴', 'browser Firefox 130']],
    [{ 'نام كاربري': 'sara_m' }, ['account sara_m']],
    [{ Phone: 'not set', Email: '—', Order: 'none yet', City: 'N/A' }, []],
    [{ 'Favourite colour': 'blue' }, []],
  ])('%j', (other, expected) => expect(rows(other as Record<string, string>)).toEqual(expected))

  it.each(['Password', 'PIN', 'Card number', '身份证号', '验证码', 'کد ملی', 'رمز عبور', 'Date of birth'])(
    'never takes %s',
    (label) => expect(rows({ [label]: '44719920' })).toEqual([]),
  )

  it('give way to the same thing said, which has its message', () => {
    expect(
      beside({ email: 'ida@moss.test', other: { Order: 'PL-1204' } }, [
        'customer',
        'order PL-1204, mail ida@moss.test',
      ]),
    ).toEqual(
      expect.arrayContaining([
        ['order_id', 'PL-1204', 'customer'],
        ['email', 'ida@moss.test', 'customer'],
      ]),
    )
    expect(
      beside({ other: { Order: 'PL-1204' } }, ['customer', 'order PL-1204']).filter(
        ([field]) => field === 'order_id',
      ),
    ).toHaveLength(1)
  })

  it('stand beside another address that was said, as a contradiction', () => {
    const facts = readFacts(
      transcriptOf([['customer', 'my email is ida.moss@work.test']], { email: 'ida@moss.test' }),
    ).filter(({ field }) => field === 'email')
    expect(facts.map(({ value, conflict }) => [value, conflict])).toEqual([
      ['ida@moss.test', true],
      ['ida.moss@work.test', true],
    ])
  })

  it('are not taken for the machine that the customer tells of', () => {
    const machine = { other: { OS: 'Windows 11', Browser: 'Chrome 130' } }
    const said = beside(machine, ['customer', 'The app crashes on my iPhone 13, iOS 15.0'])
    expect(said.filter(([field]) => field === 'os' || field === 'browser' || field === 'os_version')).toEqual(
      [
        ['os', 'iOS', 'customer'],
        ['os_version', '15.0', 'customer'],
      ],
    )
    const version = beside({ other: { OS: 'Android 14' } }, ['customer', 'It crashes on Android.'])
    expect(version).toEqual(
      expect.arrayContaining([
        ['os', 'Android', 'customer'],
        ['os_version', '14', 'page'],
      ]),
    )
  })
})

describe('a growing conversation', () => {
  it('reads the same with and without memory', () => {
    const turns: [Role, string][] = [
      ['customer', 'The app wont open since Monday'],
      ['agent', 'Which phone, and which version of the app?'],
      ['customer', 'Pixel 7, 8.1.0'],
      ['customer', 'sorry, 8.1.2'],
    ]
    const reader = createFactReader()
    for (let n = 1; n <= turns.length; n++) {
      const transcript = transcriptOf(turns.slice(0, n))
      expect(reader.read(transcript)).toEqual(readFacts(transcript))
    }
  })
})

describe('hostile input', () => {
  const hostile = [
    '',
    ' ',
    '\ud800\udfff\udc00',
    '🔥'.repeat(10_000),
    '<b onclick=x>',
    '"'.repeat(5000),
    '> '.repeat(9000),
  ]
  it.each(hostile.map((text, index) => [index, text] as const))('text %d gives no exception', (_, text) => {
    expect(() => read(['agent', text], ['customer', text])).not.toThrow()
  })
  it('costs a long message no more than its beginning', () => {
    const time = (text: string) => costOf(() => read(['agent', 'Order number?'], ['customer', text]), 3)
    const short = Math.max(1, time('a1 '.repeat(4000)))
    expect(time('a1 '.repeat(300_000)) / short).toBeLessThan(8)
  })
})

describe('a value that another one has taken the place of', () => {
  it.each<[string, string, FactField, string[]]>([
    ['Which phone is it?', 'pixel 6. no, my sister has that now. galaxy a54', 'device', ['galaxy a54']],
    ['Which phone is it?', "it was a redmi 9, these days i'm on a pixel 8", 'device', ['pixel 8']],
    ['您用的什么手机？', '小米10，现在用的是华为P60', 'device', ['华为P60']],
  ])('%s %s', (asked, said, field, told) => {
    const facts = read(['customer', 'it does not start'], ['agent', asked], ['customer', said])
    expect(values(facts, field)).toEqual(told)
  })

  it('is left out where an agent puts a number right', () => {
    const facts = read(
      ['customer', 'the app crashes'],
      ['agent', 'Your ticket is 8-114020. Oh wait, that was made twice: your ticket is 8-114027.'],
    )
    expect(values(facts, 'ticket_id')).toEqual(['8-114027'])
  })

  it('is kept where two things are told', () => {
    const facts = read(['customer', 'order HG-204817 is late, and order HG-204911 never came'])
    expect(values(facts, 'order_id')).toEqual(['HG-204817', 'HG-204911'])
  })
})

describe('what belongs to others', () => {
  it('leaves out the code of a friend, and a place where the customer never was', () => {
    const facts = read(
      ['customer', "my bike shows E-21. My colleague's bike shows E-12 now and then"],
      ['agent', 'It was opened in Lisbon. Is that you?'],
      ['customer', 'no, I was never in Lisbon'],
    )
    expect(values(facts, 'error_code')).toEqual(['E-21'])
    expect(values(facts, 'address_city')).toEqual([])
  })
})

describe('the conversation of the demo', () => {
  it('gives both steps that one clause tells, and takes no threat for a wish', () => {
    const facts = read(
      ['customer', 'The app closes when I open My → Orders'],
      ['agent', 'Have you restarted the phone and cleared the cache?'],
      [
        'customer',
        'I told your colleague before: I restarted and cleared the cache, no change. If nobody fixes this today, cancel my membership.',
      ],
    )
    const steps = facts.flatMap(({ field, canon }) => (field === 'steps_tried' ? [canon] : []))
    expect(steps).toEqual(expect.arrayContaining(['restart device', 'clear cache']))
    expect(values(facts, 'expected')).toEqual([])
  })
})

describe('the version of a driver', () => {
  it.each<[string, string]>([
    ['Is the driver of the scanner installed?', 'yes, v3.1 from your page'],
    ['您装过扫描仪的驱动吗？', '装了，v3.1'],
    ['درایور اسکنر رو نصب کردید؟', 'بله v3.1'],
  ])('is none of an app: %s %s', (asked, said) => {
    const facts = read(['customer', 'hi'], ['agent', asked], ['customer', said])
    expect(values(facts, 'app_version')).toEqual([])
  })

  it('does not hide the version of an app', () => {
    const facts = read(['customer', 'hi'], ['agent', 'Is the driver new?'], ['customer', 'yes, app 8.2'])
    expect(values(facts, 'app_version')).toEqual(['8.2'])
  })
})

describe('what people say around a value', () => {
  it.each<[string, string, FactField, string]>([
    ['Is the iPad on iPadOS 18?', 'no, still 17.6', 'os_version', '17.6'],
    ['Which firmware?', '1.8.3 I think, hang on... sorry, 1.8.5', 'os_version', '1.8.5'],
    ['APP是哪个版本？', '5.3.1，哦不对，是5.3.11', 'app_version', '5.3.11'],
    ['نسخه برنامه؟', '۲.۴۳ نه ببخشید ۲.۴۴', 'app_version', '۲.۴۴'],
    ['I find a trial under lotte@heimpost.test. Is that you?', 'yes', 'email', 'lotte@heimpost.test'],
    ['Username, not the password?', 'hollow_grace3', 'account', 'hollow_grace3'],
  ])('%s %s', (asked, said, field, value) => {
    const facts = read(['customer', 'it does not start'], ['agent', asked], ['customer', said])
    expect(values(facts, field)).toEqual([value])
  })

  it('tells both steps of a question, none of others, and none that was denied after its name', () => {
    const steps = (asked: string, said: string) =>
      read(['customer', '一直闪退'], ['agent', asked], ['customer', said])
        .filter((fact) => fact.field === 'steps_tried')
        .map((fact) => fact.canon)
        .toSorted()
    expect(steps('您有重启手机或清理缓存吗？', '都弄了，没用')).toEqual(['clear cache', 'restart device'])
    expect(steps('您试过什么？', '缓存清了，卸载重装还没敢')).toEqual(['clear cache'])
    expect(steps('Have you reinstalled it?', 'not yet. my sister reinstalled hers')).toEqual([])
  })

  it('dates what began, seen from the message', () => {
    const transcript = transcriptOf([['customer', 'The app crashes since yesterday']])
    for (const message of transcript.messages) message.time = '2026-11-04T16:00:00'
    const since = readFacts(transcript).find((fact) => fact.field === 'since')
    expect(since?.at).toBe(new Date('2026-11-03T00:00:00').toISOString())
  })
})

describe('the wished result in Chinese', () => {
  it.each<[string, string[]]>([
    ['平板太卡不想用，能登录就行', ['能登录就行']],
    ['这个要求不高吧，倒是给我解封啊', ['倒是给我解封啊']],
    ['唔通放低個仔咩，全數退返俾我啦', ['全數退返俾我啦']],
    ['才過期兩天，不能通融嗎', ['不能通融嗎']],
  ])('%s', (text, wish) => {
    const facts = read(
      ['customer', '昨天买的票出不了票'],
      ['agent', '抱歉，规则是这样的。'],
      ['customer', text],
    )
    expect(values(facts, 'expected')).toEqual(wish)
  })

  it.each(['我再想想', '来之前打我电话就行', '那麻烦你', '唔退我就叫銀行拒付', '不想回滚', '我要找你们主管'])(
    'the wish before stands after %s',
    (after) => {
      const facts = read(
        ['customer', '票出不了，帮我把钱退回来'],
        ['agent', '好的，还有别的吗？'],
        ['customer', after],
      )
      expect(values(facts, 'expected')).toEqual(['帮我把钱退回来'])
    },
  )

  it.each<[string, string[]]>([
    ['这张门票可以转给朋友吗', ['这张门票可以转给朋友吗']],
    ['周末几点开门', ['周末几点开门']],
    ['登录不上，怎么回事', []],
  ])('an opening question asks for its answer unless there is trouble: %s', (text, wish) => {
    expect(values(read(['customer', text]), 'expected')).toEqual(wish)
  })
})
