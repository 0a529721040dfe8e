// What is offered when: at most three, in the customer's language, nothing with a blank, a sentence once.
import { describe, expect, it } from 'vitest'
import type { ConversationMood, Signals } from '../../copilot/signals'
import { suggestionFrom } from '../../copilot/suggest/make-suggestion'
import { offerAtOnce } from '../../copilot/suggest/offer-at-once'
import { USUAL_STYLE } from '../../copilot/suggest/reply-style'
import { suggest } from '../../copilot/suggest/suggest'
import type { ArticleHit, SuggestInput } from '../../copilot/suggest/suggest-input'
import type { Message, Transcript } from '../../copilot/transcript'
import type { Article } from '../../knowledge/article'
import { empathyLines } from '../../knowledge/replies/empathy'
import { REPLY_LENGTHS, REPLY_PARTS } from '../../knowledge/replies/plans'

const calm: ConversationMood = {
  kind: 'neutral',
  level: 0,
  confidence: 1,
  evidence: [],
  trend: [],
  direction: 'steady',
}

const article = (key: string, change: Partial<Article> = {}): Article => ({
  id: `en.${key}`,
  language: 'en',
  title: key,
  issue: 'technical',
  topic: 'crash',
  scenario: 'after-sales',
  moment: 'answer',
  replies: [{ audience: 'any', channel: 'any', body: `Body of ${key}.` }],
  phrasings: [],
  negativeWords: [],
  tags: [],
  shortcut: key,
  useWhen: '',
  notWhen: '',
  visibility: 'public',
  ...change,
})

const hits = (...articles: Article[]): ArticleHit[] =>
  articles.map((one, index) => ({ article: one, score: 0.9 - index / 10, words: ['crash'] }))

function input(change: {
  signals?: Partial<Signals>
  messages?: Message[]
  parts?: Partial<SuggestInput>
}): SuggestInput {
  const transcript: Transcript = {
    helpdesk: 'demo',
    helpdeskName: 'Demo',
    conversationId: 'c1',
    channel: 'chat',
    customer: {},
    messages: change.messages ?? [{ id: 'm1', role: 'customer', text: 'It crashes' }],
    partial: false,
    replyBox: 'public',
  }
  const signals: Signals = {
    mood: calm,
    risks: [],
    issues: [{ kind: 'technical', confidence: 1, evidence: [] }],
    priority: { level: 'general', reasons: [] },
    language: 'en',
    lastCustomerMessageId: 'm1',
    waitingForCustomer: false,
    messageMoods: {},
    ...change.signals,
  }
  return {
    transcript,
    signals,
    facts: [],
    hits: [],
    moments: [],
    questions: [],
    ours: {},
    promises: [],
    style: USUAL_STYLE,
    picks: {},
    now: new Date('2026-03-02T10:00:00Z'),
    ...change.parts,
  }
}

const question = { field: 'os_version', question: 'Which version?', importance: 'high' } as const

describe('suggest', () => {
  it('offers the best article, the most useful question, then the next article', () => {
    const offered = suggest(
      input({ parts: { hits: hits(article('a'), article('b'), article('c')), questions: [question] } }),
    )
    expect(offered.map((one) => one.id)).toEqual(['article:en.a', 'question:os_version', 'article:en.b'])
  })

  it('offers articles alone while facts are still being read: what is asked or tried may have been told', () => {
    const parts = { hits: hits(article('a'), article('b')), questions: [question] }
    const unread = suggest(input({ parts: { ...parts, unread: true } }))
    expect(unread.map((one) => one.id)).toEqual(['article:en.a', 'article:en.b'])
    const waits = { signals: { waitingForCustomer: true }, parts: { ...parts, unread: true as const } }
    expect(suggest(input(waits))).toEqual([])
  })

  it('offers the best alone where somebody waits for it, as it stands in the whole list', () => {
    const parts = { hits: hits(article('a'), article('b')), questions: [question] }
    const now = new Date(0)
    const best = offerAtOnce({ conversation: input({ parts: { ...parts, bestOnly: true } }), now })
    expect(best?.map(({ id }) => id)).toEqual(['article:en.a'])
    expect(best).toEqual(suggest(input({ parts })).slice(0, 1))
    // The whole list needs the words of facts.
    expect(offerAtOnce({ conversation: input({ parts }), now })).toBeUndefined()
    const waits = { signals: { waitingForCustomer: true }, parts: { ...parts, bestOnly: true as const } }
    expect(offerAtOnce({ conversation: input(waits), now })).toEqual([])
  })

  it('leaves out other languages, internal articles and replies with a blank', () => {
    const offered = suggest(
      input({
        parts: {
          hits: hits(
            article('zh', { language: 'zh-Hans' }),
            article('inside', { visibility: 'internal' }),
            article('blank', { replies: [{ audience: 'any', channel: 'any', body: '{{our.hours}}' }] }),
            article('good'),
          ),
        },
      }),
    )
    expect(offered.map((one) => one.id)).toEqual(['article:en.good'])
  })

  it('leaves out a reply that must not be sent, and shows what could be better in the others', () => {
    const body = (text: string) => ({
      replies: [{ audience: 'any' as const, channel: 'any' as const, body: text }],
    })
    const offered = suggest(
      input({
        parts: {
          hits: hits(
            article('secret', body('Please send me your password.')),
            article('vague', body('A colleague will get back to you.')),
          ),
        },
      }),
    )
    expect(offered.map((one) => one.id)).toEqual(['article:en.vague'])
    expect(offered[0]?.violations.map(({ rule }) => rule)).toEqual(['vague-promise'])
  })

  it('offers a follow-up only when it is the customer’s turn', () => {
    const followUp = article('progress', { moment: 'follow-up' })
    const offered = suggest(
      input({
        signals: { waitingForCustomer: true },
        parts: { hits: hits(article('a')), moments: [followUp, article('bye', { moment: 'closing' })] },
      }),
    )
    expect(offered.map((one) => one.id)).toEqual(['article:en.progress'])
  })

  it('closes when the customer is pleased with an answer, and not before there was one', () => {
    const pleased = { ...calm, kind: 'satisfaction' as const, level: 2 as const }
    const about = {
      signals: { mood: pleased, messageMoods: { m1: pleased } },
      parts: { moments: [article('bye', { moment: 'closing' })] },
    }
    const last: Message = { id: 'm1', role: 'customer', text: 'Great' }
    const answered: Message[] = [{ id: 'a1', role: 'agent', text: 'Please update it.' }, last]
    expect(suggest(input({ ...about, messages: answered }))[0]?.kind).toBe('closing')
    expect(suggest(input({ ...about, messages: [last] })).map(({ kind }) => kind)).not.toContain('closing')
  })

  it('does not ask for steps that were already taken', () => {
    const tried = article('tried', { buildsOn: ['steps_tried'] })
    const found = hits(article('steps'), article('other', { topic: 'slow' }), tried)
    expect(suggest(input({ parts: { hits: found } })).map((one) => one.id)).toEqual([
      'article:en.steps',
      'article:en.other',
    ])
    const step = {
      field: 'steps_tried' as const,
      value: 'restarted',
      source: 'customer' as const,
      evidence: { messageId: 'm1', start: 0, end: 9, words: 'restarted' },
    }
    expect(suggest(input({ parts: { hits: found, facts: [step] } })).map((one) => one.id)).toEqual([
      'article:en.tried',
      'article:en.other',
    ])
  })

  it('says nothing in a conversation without a customer', () => {
    const offered = suggest(
      input({ messages: [{ id: '1', role: 'agent', text: 'Hi' }], parts: { hits: hits(article('a')) } }),
    )
    expect(offered).toEqual([])
  })

  it('meets anger with a sentence that was not said before', () => {
    const angry = { ...calm, kind: 'anger' as const, level: 2 as const }
    const lines = empathyLines('en').anger?.[2] ?? []
    expect(lines.length).toBeGreaterThanOrEqual(4)
    const said: Message[] = lines
      .slice(1)
      .map((line, index) => ({ id: `a${index}`, role: 'agent', text: line }))
    const messages: Message[] = [...said, { id: 'm1', role: 'customer', text: 'It crashes' }]
    const [first] = suggest(
      input({ signals: { mood: angry }, messages, parts: { hits: hits(article('a')) } }),
    )
    expect(first?.kind).toBe('composed')
    expect(first?.text.startsWith(`${lines[0]}\n\nBody of a.`)).toBe(true)
  })

  it('adds no sentence to an article that brings its own', () => {
    const angry = { ...calm, kind: 'anger' as const, level: 3 as const }
    const [first] = suggest(
      input({ signals: { mood: angry }, parts: { hits: hits(article('a', { selfContained: true })) } }),
    )
    expect(first?.text).toMatch(/^Body of a\.\n\n[^\n]+ by \d\d:\d\d /)
  })

  it('takes the wording for the channel and the chosen audience', () => {
    const replies: Article['replies'] = [
      { audience: 'any', channel: 'any', body: 'plain' },
      { audience: 'casual', channel: 'any', body: 'casual' },
      { audience: 'any', channel: 'email', body: 'Dear all,\n\nmail' },
    ]
    const chat = suggest(
      input({
        parts: { hits: hits(article('a', { replies })), style: { ...USUAL_STYLE, audience: 'casual' } },
      }),
    )
    expect(chat[0]?.text).toBe('casual')
    const mail = input({ parts: { hits: hits(article('a', { replies })) } })
    mail.transcript.channel = 'email'
    expect(suggest(mail)[0]?.text).toBe('Dear all,\n\nmail\n\nKind regards,\nCustomer service')
  })

  it('says something in every length and with every part off', () => {
    const body = 'I will write to you by {{time.in_2_hours}}.\n\nThe page shows the stock.'
    for (const scenario of ['inquiry', 'after-sales', 'complaint', 'dispute'] as const)
      for (const length of REPLY_LENGTHS)
        for (const off of [[], [...REPLY_PARTS]]) {
          const replies: Article['replies'] = [{ audience: 'any', channel: 'any', body }]
          const found = hits(article('a', { replies, scenario }))
          const [first] = suggest(input({ parts: { hits: found, style: { length, off } } }))
          expect(first?.text, `${scenario} ${length} ${off}`).toContain('The page shows the stock.')
        }
  })

  it('says of a searched reply that it is not in the customer’s language', () => {
    const persian = article('fa', {
      language: 'fa',
      replies: [
        { audience: 'any', channel: 'any', body: 'سفارش شما امروز ارسال می‌شود و کد رهگیری را می‌نویسم.' },
      ],
    })
    const found = suggestionFrom(persian, input({}), [], ['why.search'])
    expect(found?.violations.map(({ rule }) => rule)).toEqual(['wrong-language'])
  })
})
