/** Cases: what is taken from a conversation, which are alike and why. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFacts } from '../../../copilot/facts/read-facts'
import type { Risk, Signals } from '../../../copilot/signals'
import { draftCase, finishCase } from '../../../copilot/work/case-draft'
import { isComplex, similarCases } from '../../../copilot/work/similar-cases'
import { savedCase } from '../../knowledge/work/records-for-tests'
import { transcriptOf } from '../transcript-of'

const NOW = '2031-05-05T12:00:00.000Z'

function signals(changed: Partial<Signals> = {}): Signals {
  return {
    mood: { kind: 'neutral', level: 0, confidence: 1, evidence: [], trend: [], direction: 'steady' },
    risks: [],
    issues: [{ kind: 'technical', topic: 'crash', confidence: 1, evidence: [] }],
    priority: { level: 'important', reasons: [] },
    language: 'en',
    waitingForCustomer: false,
    messageMoods: {},
    ...changed,
  }
}

const conversation = transcriptOf(
  [
    ['customer', 'The app crashes when I open My → Orders. iOS 15.0, app 8.2.1, error code HB-4012.'],
    ['agent', 'Have you restarted the phone?'],
    ['customer', 'I am Li Wei, li.wei@mailbox.example, +1 202-555-0143. Yes, I restarted, no change.'],
  ],
  { name: 'Li Wei', email: 'li.wei@mailbox.example' },
)

describe('a draft', () => {
  const facts = readFacts(conversation)
  const personal = ['Li Wei', 'li.wei@mailbox.example', '+1 202-555-0143']
  const draft = draftCase({
    key: 't1',
    transcript: conversation,
    signals: signals({
      messageMoods: {
        m0: { kind: 'neutral', level: 0, confidence: 1, evidence: [] },
        m2: { kind: 'anger', level: 2, confidence: 1, evidence: [] },
      },
    }),
    facts,
    ticket: undefined,
    personal,
  })

  it('has versions, codes and steps, and the course of the mood', () => {
    expect(draft.facts).toEqual(
      expect.arrayContaining([
        { field: 'os_version', value: '15.0' },
        { field: 'app_version', value: '8.2.1' },
        { field: 'error_code', value: 'HB-4012' },
      ]),
    )
    expect(draft.moods).toEqual([
      { kind: 'neutral', level: 0 },
      { kind: 'anger', level: 2 },
    ])
    expect(draft).toMatchObject({ issue: 'technical', topic: 'crash', outcome: 'open', verdict: 'bad' })
  })

  it('names nobody, also when the agent writes a name into it', () => {
    const record = finishCase(
      draft,
      {
        problem: 'Li Wei wrote from li.wei@mailbox.example',
        decided: 'Called Li Wei',
        outcome: 'solved',
        verdict: 'good',
      },
      'c1',
      NOW,
      personal,
    )
    expect(JSON.stringify(record)).not.toMatch(/Li Wei|mailbox|0143/)
    expect(record).toMatchObject({ review: 'new', savedAt: NOW, decided: 'Called' })
  })

  it('never holds a mail address, a phone or a card number, whatever the customer says', () => {
    const digits = (length: number) =>
      fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length })
    const secret = fc.oneof(
      fc.tuple(digits(5)).map(([tail]) => `nora${tail}@post.example`),
      digits(8).map((tail) => `+1 202 ${tail}`),
      digits(12).map((tail) => `4111${tail}`),
      digits(8).map((tail) => `HG-${tail}`),
    )
    fc.assert(
      fc.property(
        secret,
        fc.constantFrom('My app crashes, reach me at ', '登录不了，联系 ', 'برنامه بسته می‌شود '),
        (value, before) => {
          const transcript = transcriptOf([['customer', `${before}${value}`]])
          const made = draftCase({
            key: 't1',
            transcript,
            signals: signals(),
            facts: readFacts(transcript),
            ticket: undefined,
            personal: [],
          })
          expect(JSON.stringify(made)).not.toContain(value)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('similar cases', () => {
  const open = { ...savedCase(), ticket: 'open', facts: [], risks: [], moods: [], problem: '' }

  it('share the topic or an error code, and say so', () => {
    const [byCode] = similarCases(
      { ...open, topic: 'error-message', facts: [{ field: 'error_code', value: 'hb 4012' }] },
      [savedCase()],
    )
    expect(byCode?.reasons[0]).toEqual({ kind: 'code', value: 'HB-4012' })
    const [byTopic] = similarCases({ ...open, risks: ['repeat'] }, [savedCase()])
    expect(byTopic?.reasons).toEqual([{ kind: 'topic' }, { kind: 'risk', value: 'repeat' }])
  })

  it('share words in the same language', () => {
    const [found] = similarCases({ ...open, topic: '', problem: 'App closes whenever orders get opened' }, [
      savedCase({ facts: [] }),
      savedCase({
        id: 'other',
        topic: '',
        problem: 'App closes whenever orders get opened',
        facts: [{ field: 'screen_path', value: 'My > Orders' }],
      }),
    ])
    expect(found?.record.id).toBe('other')
    const [near] = similarCases({ ...open, problem: 'The app closes as soon as orders are opened' }, [
      savedCase({ id: 'near' }),
      savedCase({ id: 'far', problem: 'Blue pictures in the profile' }),
    ])
    expect(near?.record.id).toBe('near')
    expect(near?.reasons).toContainEqual({ kind: 'words', value: 'orders, closes' })
  })

  it('feelings alone make none, nor does the kind of issue', () => {
    const moods = [{ kind: 'anger', level: 3 }]
    const risks = ['churn', 'repeat', 'legal']
    expect(
      similarCases({ ...open, issue: 'payment', topic: 'wrong-charge', moods, risks }, [
        savedCase({ moods, risks }),
      ]),
    ).toEqual([])
    expect(similarCases({ ...open, topic: 'slow' }, [savedCase()])).toEqual([])
  })

  it('are at most two, the most similar first', () => {
    const cases = Array.from({ length: 5 }, (_, index) =>
      savedCase({ id: `c${index}`, facts: index === 3 ? [{ field: 'error_code', value: 'E-7' }] : [] }),
    )
    const found = similarCases(
      { ...open, facts: [{ field: 'error_code', value: 'E-7' }], risks: ['repeat'] },
      cases,
    )
    expect(found.map(({ record }) => record.id)).toEqual(['c3', expect.any(String)])
  })

  it('are those of other tickets', () => {
    const facts = [{ field: 'error_code', value: 'HB-4012' }]
    expect(similarCases({ ...open, facts }, [savedCase({ ticket: 'open' })])).toEqual([])
  })

  it('are looked for where a ready answer will not do', () => {
    expect(isComplex(signals())).toBe(true)
    const calm = signals({ issues: [{ kind: 'inquiry', topic: 'price', confidence: 1, evidence: [] }] })
    expect(isComplex(calm)).toBe(false)
    const threat: Risk = { kind: 'legal', severity: 3, evidence: [] }
    expect(isComplex({ ...calm, risks: [threat] })).toBe(true)
  })
})
