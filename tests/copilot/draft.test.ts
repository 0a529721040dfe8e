/** What is said of an agent's draft beyond the rules: names, strangers' data, promises, questions, and what it has. */
import { describe, expect, it } from 'vitest'
import { createDetector } from '../../copilot/detect'
import { draftWords } from '../../copilot/draft/draft-words'
import { openQuestions } from '../../copilot/draft/questions'
import { type DraftReview, reviewDraft } from '../../copilot/draft/review-draft'
import { createFactReader } from '../../copilot/facts/read-facts'
import { readPromises } from '../../copilot/promises/read-promises'
import type { Message, Transcript } from '../../copilot/transcript'
import en from '../../knowledge/languages/en/draft.json'
import fa from '../../knowledge/languages/fa/draft.json'
import zhHans from '../../knowledge/languages/zh-Hans/draft.json'
import { fold } from '../../knowledge/text/fold'

/** In the morning of wherever this runs: "by 15:00 today" is still to come. */
const NOW = new Date(2026, 2, 10, 9, 30)
const EARLIER = new Date(2026, 2, 10, 9, 0).toISOString()

function conversation(customer: Transcript['customer'], ...lines: string[]): Transcript {
  const messages = lines.map((line, index): Message => {
    const [who = '', ...rest] = line.split(': ')
    return { id: `m${index}`, role: who === 'a' ? 'agent' : 'customer', text: rest.join(': '), time: EARLIER }
  })
  return {
    helpdesk: 'demo',
    helpdeskName: 'Demo',
    conversationId: 'c',
    channel: 'chat',
    customer,
    messages,
    partial: false,
    replyBox: 'public',
  }
}

function review(text: string, transcript: Transcript, ours = {}): DraftReview {
  return reviewDraft({
    text,
    transcript,
    signals: createDetector().read(transcript),
    facts: createFactReader().read(transcript),
    promises: readPromises(transcript),
    ours,
    now: NOW,
  })
}
const kinds = (text: string, transcript: Transcript, ours = {}): string[] =>
  review(text, transcript, ours).findings.map((finding) =>
    finding.kind === 'rule' ? finding.violation.rule : finding.kind,
  )

const EXAMPLES = { en: en.examples, 'zh-Hans': zhHans.examples, fa: fa.examples }

describe.each(['en', 'zh-Hans', 'fa'] as const)('parts of a reply in %s', (language) => {
  it.each(['solution', 'follow-up'] as const)('%s is heard as its examples say', (part) => {
    const { hear } = draftWords(language)
    const examples = EXAMPLES[language]
    expect(examples[part].fires.filter((text) => !hear(fold(text)).has(part))).toEqual([])
    expect(examples[part].passes.filter((text) => hear(fold(text)).has(part))).toEqual([])
  })
})

describe('names', () => {
  const maya = conversation({ name: 'Maya Brown' }, 'c: My lamp is broken.', 'a: Hello, Tom here.')
  it.each([
    ['Hello Nora, the new lamp leaves today.', true],
    ['Dear Ms Keller,\n\nthe new lamp leaves today.', true],
    ['Hello Maya, the new lamp leaves today.', false],
    ['Dear Ms Brown, the new lamp leaves today.', false],
    ['Hi there, the new lamp leaves today.', false],
    ['Good morning! The new lamp leaves today.', false],
    ['Thank you, Nora. The new lamp leaves today.', true],
    ['Thanks for the photo, Maya. It leaves today.', false],
  ])('%s', (text, wrong) => {
    expect(kinds(text, maya).includes('wrong-name')).toBe(wrong)
  })

  const wei = conversation({ name: '李伟' }, 'c: 我的台灯坏了。')
  it.each([
    ['王先生您好，新台灯今天寄出。', true],
    ['您好，王女士，新台灯今天寄出。', true],
    ['李先生您好，新台灯今天寄出。', false],
    ['您好，新台灯今天寄出。', false],
  ])('%s', (text, wrong) => {
    expect(kinds(text, wei).includes('wrong-name')).toBe(wrong)
  })

  const rezaei = conversation({ name: 'سارا رضایی' }, 'c: چراغ من خراب شده است.')
  it.each([
    ['سلام خانم کریمی، چراغ نو امروز ارسال می‌شود.', true],
    ['سلام خانم رضایی، چراغ نو امروز ارسال می‌شود.', false],
    ['سلام سارا جان، چراغ نو امروز ارسال می‌شود.', false],
  ])('%s', (text, wrong) => {
    expect(kinds(text, rezaei).includes('wrong-name')).toBe(wrong)
  })

  it('says what to put in its place, and nothing where nobody is known', () => {
    const [finding] = review('王先生您好，新台灯今天寄出。', wei).findings
    expect(finding).toMatchObject({ kind: 'wrong-name', words: '王', better: '李' })
    const nobody = conversation({ name: 'user_4471' }, 'c: My lamp is broken.')
    expect(kinds('Hello Nora, the new lamp leaves today.', nobody)).not.toContain('wrong-name')
  })
})

describe('what belongs to somebody else', () => {
  const here = conversation(
    { name: 'Maya Brown', email: 'maya@mailbox.example' },
    'c: My order 4471-2290 has not arrived. You can write to maya@mailbox.example.',
  )
  it.each([
    ['Your order 4471-2290 leaves today.', false],
    ['Your order 44712290 leaves today.', false],
    ['Your order 5580-1133 leaves today.', true],
    ['Order no. A-77120 is on its way to you.', true],
    ['Your tracking number is 88013377121.', false],
    ['I have opened ticket 990121 for it.', false],
    ['It costs 129.90 and takes 3-5 days, until 2026-03-14 at 18:00.', false],
    ['I have sent the invoice to maya@mailbox.example.', false],
    ['I have sent the invoice to nora.keller@mailbox.example.', true],
    ['Write to support@shop.example at any time.', false],
    ['We call you at 0157 88123344.', true],
  ])('%s', (text, told) => {
    expect(kinds(text, here).includes('stranger')).toBe(told)
  })

  const chinese = conversation({ name: '李伟' }, 'c: 订单20260310778还没到。')
  it.each([
    ['您的订单20260310778今天发出。', false],
    ['您的订单20260309112今天发出。', true],
    ['快递单号是SF1029384756，今天发出。', false],
    ['退款128元预计3天到账。', false],
  ])('%s', (text, told) => {
    expect(kinds(text, chinese).includes('stranger')).toBe(told)
  })
})

describe('earlier promises', () => {
  const promised = conversation(
    {},
    'c: Where is my refund?',
    'a: I will refund the 40 euros by 15:00 today.',
    'c: Fine.',
  )
  it('are held against another time and against a no', () => {
    expect(kinds('I will refund the 40 euros by Friday.', promised)).toContain('contradiction')
    expect(kinds('Unfortunately we cannot refund this item.', promised)).toContain('contradiction')
    expect(kinds('I have refunded the 40 euros.', promised)).not.toContain('contradiction')
    expect(kinds('I will send you the invoice on Friday.', promised)).not.toContain('contradiction')
  })
})

describe('questions of the customer', () => {
  const asked = conversation({}, 'c: Why was I charged twice? And when do I get the money back?')
  it('are known by what they ask', () => {
    expect(openQuestions(asked, 'en').map(({ kind }) => kind)).toEqual(['why', 'when'])
    const answered = conversation({}, 'c: When does it arrive?', 'a: On Friday.', 'c: Thank you.')
    expect(openQuestions(answered, 'en')).toEqual([])
    expect(openQuestions(conversation({}, 'c: 什么时候能退款'), 'zh-Hans').map(({ kind }) => kind)).toEqual([
      'when',
    ])
    expect(openQuestions(conversation({}, 'c: کی پول برمی‌گردد؟'), 'fa').map(({ kind }) => kind)).toEqual([
      'when',
    ])
  })

  it('are told while one of them is open', () => {
    expect(kinds('The money is back on your card on Friday.', asked)).toContain('unanswered')
    expect(
      kinds('The card was charged twice because of our mistake; the money is back on Friday.', asked),
    ).not.toContain('unanswered')
  })
})

describe('what a reply has', () => {
  const angry = conversation(
    { name: 'Li Wei' },
    'c: This is the third time I write! The app crashes when I tap My → Orders, this is unacceptable!!!',
  )
  const done = (text: string): Record<string, boolean> =>
    Object.fromEntries(review(text, angry).parts.map(({ part, done }) => [part, done]))

  it('grows with what is written', () => {
    expect(done('Hello Li')).toEqual({
      empathy: false,
      problem: false,
      solution: false,
      time: false,
      'follow-up': false,
    })
    expect(
      done(
        "I'm sorry that you had to write three times. The app crashes when you tap Orders. I have passed it to Lena in our technical team. I will write to you by 18:00.",
      ),
    ).toEqual({ empathy: true, problem: true, solution: true, time: true, 'follow-up': true })
  })

  it('asks nothing of the answer to a calm inquiry but the answer', () => {
    const calm = conversation({}, 'c: Hello, do you ship to Norway?')
    expect(review('Yes, we ship to Norway.', calm).parts).toEqual([
      { part: 'questions', done: true, count: { done: 1, all: 1 } },
    ])
  })
})

it('says nothing of a blank draft, and takes hostile text in a time that grows with its length only', () => {
  const plain = conversation({ name: 'Maya Brown' }, 'c: When? Why? Where is order 4471-2290?')
  expect(review(' \n', plain)).toEqual({ findings: [], parts: [] })
  for (const piece of [
    'order 1-1-1-1-',
    'Hi Aa Aa ',
    'a@a.a.',
    '订单',
    'سلام خانم ',
    '{{',
    '- - ',
    'we cannot refund ',
  ]) {
    const time = (count: number): number => {
      const text = piece.repeat(count)
      let best = Number.POSITIVE_INFINITY
      for (let round = 0; round < 7; round++) {
        const start = performance.now()
        review(text, plain)
        best = Math.min(best, performance.now() - start)
      }
      return best
    }
    time(100)
    // Eight times the text: eight when it grows with its length, sixty-four with its square.
    expect(time(1_600) / Math.max(time(200), 1), piece).toBeLessThan(48)
  }
}, 20_000)
