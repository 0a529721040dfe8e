/** Reading moods: degrees, negation, emphasis, bad input, and the course of a conversation. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conversationMood, heatOf } from '../../copilot/mood/conversation-mood'
import { moodWithRisks } from '../../copilot/mood/mood-from-risk'
import { readMood, readMoodFully } from '../../copilot/mood/read-mood'
import {
  type Evidence,
  MOOD_KINDS,
  type Mood,
  type MoodKind,
  type MoodLevel,
  type Risk,
  type RiskKind,
} from '../../copilot/signals'

const mood = (kind: MoodKind, level: MoodLevel): Mood => ({ kind, level, confidence: 0.8, evidence: [] })

test('emphasis raises the level, softeners lower it', () => {
  const level = (text: string): number => readMood(text).level
  expect(level('THIS IS ABSOLUTELY UNACCEPTABLE!!! WORST SERVICE EVER')).toBe(3)
  expect(level('Your service is unacceptable')).toBe(2)
  expect(level('有点慢')).toBeLessThan(level('太慢了，气死我了！！！'))
})

test('negation turns praise and blame', () => {
  expect(readMood('the food was not good').kind).toBe('disappointment')
  expect(readMood('not bad').kind).not.toBe('disappointment')
  expect(readMood('没有生气').kind).toBe('neutral')
  expect(readMood('不难吃').kind).not.toBe('disappointment')
  expect(readMood('خوب نیست').kind).toBe('disappointment')
})

test('drawn-out letters and capitals do not hide a word', () => {
  expect(readMood('I am sooooo disappointeddddd').kind).toBe('disappointment')
  expect(readMood('太差了了了了').kind).toBe('anger')
  expect(readMood('HORRIBLE SERVICE').kind).toBe('anger')
})

test('the same question again is held against us', () => {
  const text = 'Please send me the invoice for March'
  expect(readMood(text).kind).toBe('neutral')
  expect(readMood(text, { asksAgain: true }).kind).toBe('anger')
})

test('evidence points at the words, in order and without overlaps', () => {
  const text = '😡 你们的客服态度太差，再也不买了！！'
  const { evidence } = readMood(text, { messageId: 'm7' })
  expect(evidence.length).toBeGreaterThan(1)
  let reached = 0
  for (const { messageId, start, end, words } of evidence) {
    expect(messageId).toBe('m7')
    expect(start).toBeGreaterThanOrEqual(reached)
    expect(text.slice(start, end)).toBe(words)
    reached = end
  }
})

test('any text gives a mood within bounds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const read = readMood(text)
      expect(MOOD_KINDS).toContain(read.kind)
      expect(read.level === 0).toBe(read.kind === 'neutral')
      expect(read.confidence).toBeGreaterThanOrEqual(0)
      expect(read.confidence).toBeLessThanOrEqual(1)
      for (const { start, end, words } of read.evidence) expect(text.slice(start, end)).toBe(words)
    }),
    { numRuns: 300 },
  )
})

test.each([
  '',
  ' ',
  'a'.repeat(1_000_000),
  '😡'.repeat(10_000),
  '\ud83d'.repeat(5000),
  '好'.repeat(100_000),
  '!?'.repeat(100_000),
  '<br>'.repeat(50_000),
  'no '.repeat(100_000),
  'never again '.repeat(20_000),
])('bad input %# is read without an exception', (text) => {
  expect(MOOD_KINDS).toContain(readMood(text).kind)
})

test('heat is what the trend shows', () => {
  expect(heatOf(mood('satisfaction', 2))).toBe(-1)
  expect(heatOf(mood('neutral', 0))).toBe(0)
  expect(heatOf(mood('confusion', 2))).toBe(1)
  expect(heatOf(mood('anger', 3))).toBe(3)
})

test('one neutral answer does not cool a heated chat, three do', () => {
  const angry = [mood('anger', 2), mood('anger', 3)]
  const one = conversationMood([...angry, mood('neutral', 0)])
  expect([one.kind, one.level]).toEqual(['anger', 2])
  const three = conversationMood([...angry, mood('neutral', 0), mood('neutral', 0), mood('neutral', 0)])
  expect(three.kind).toBe('neutral')
})

test('thanks at the end settle it', () => {
  const read = conversationMood([mood('anger', 3), mood('neutral', 0), mood('satisfaction', 1)])
  expect(read.kind).toBe('satisfaction')
  expect(read.direction).toBe('falling')
})

test('an old pleasant word says nothing about now', () => {
  expect(conversationMood([mood('satisfaction', 2), mood('neutral', 0)]).kind).toBe('neutral')
})

test('bare answers cool a mood less than calm words', () => {
  const start = [mood('disappointment', 1)]
  const calm = conversationMood([...start, mood('neutral', 0), mood('neutral', 0)])
  expect(calm.kind).toBe('neutral')
  const answers = [{}, { answer: true }, { answer: true }]
  const answered = conversationMood([...start, mood('neutral', 0), mood('neutral', 0)], answers)
  expect([answered.kind, answered.level]).toEqual(['disappointment', 1])
})

test('courtesy does not settle what is still open', () => {
  const moods = [mood('anger', 2), mood('satisfaction', 1)]
  expect(conversationMood(moods, [{}, { courtesy: true }]).kind).toBe('anger')
  expect(conversationMood([mood('satisfaction', 1)], [{ courtesy: true }]).kind).toBe('neutral')
  expect(readMoodFully('thank you').courtesy).toBe(true)
  expect(readMoodFully('it works now, thanks').courtesy).toBe(false)
  expect(readMoodFully('thank you so much!').courtesy).toBe(false)
})

test('a question of fact in calm words inquires; one in heat, or to blame, does not', () => {
  const inquires = (text: string): boolean => readMoodFully(text).calm === 'question'
  expect(inquires('How do I delete my account?')).toBe(true)
  expect(inquires('账号注销流程要几天')).toBe(true)
  expect(inquires('حذف حساب چند روز طول می‌کشد؟')).toBe(true)
  expect(inquires('I deleted my account')).toBe(false)
  expect(inquires('How do I delete my account!! I hate this')).toBe(false)
  expect(inquires('第三次问了，怎么注销')).toBe(false)
})

test('a strong word that names a thing is silent; stressed, beside heat or outside of a question it is meant', () => {
  const kind = (text: string): MoodKind => readMood(text).kind
  for (const calm of [
    '垃圾桶多少钱',
    '智障儿童康复课怎么报名',
    'Is the angry hen puzzle in stock?',
    '我卸载之后重装了',
  ])
    expect(kind(calm), calm).not.toBe('anger')
  for (const heated of [
    '垃圾',
    '卸载！',
    '怎么这么垃圾',
    '骗子公司',
    'Your stupid clerk, is he new?',
    'stupid clerk',
  ])
    expect(kind(heated), heated).toBe('anger')
})

test('threats, deadlines and grave risks colour plain words, with the words that say so', () => {
  const words = (text: string): Evidence => ({ messageId: '1', start: 0, end: text.length, words: text })
  const risk = (kind: RiskKind, severity: 1 | 2 | 3): Risk => ({ kind, severity, evidence: [words(kind)] })
  const plain = [mood('neutral', 0)]
  const leaving = conversationMood(plain, [{ risks: [risk('churn', 1)] }])
  expect([leaving.kind, leaving.level]).toEqual(['anger', 1])
  expect(leaving.evidence.map((evidence) => evidence.words)).toEqual(['churn'])
  const grim = conversationMood(plain, [{ risks: [risk('legal', 2), risk('exposure', 2)] }])
  expect(grim.level).toBeGreaterThan(leaving.level)
  const hurried = conversationMood(plain, [{ deadline: [words('by noon')] }])
  expect([hurried.kind, hurried.evidence[0]?.words]).toEqual(['anxiety', 'by noon'])
  expect(conversationMood(plain, [{ risks: [risk('churn', 2)], calm: 'question' }]).kind).toBe('neutral')
  expect(conversationMood(plain, [{ risks: [risk('fraud', 3)], calm: 'question' }]).kind).toBe('anxiety')
  expect(moodWithRisks(mood('neutral', 0), [risk('legal', 2)], 'request').kind).toBe('anger')
  expect(moodWithRisks(mood('neutral', 0), [risk('churn', 2)], 'request').kind).toBe('neutral')
  expect(moodWithRisks(mood('neutral', 0), [risk('legal', 2)]).kind).toBe('anger')
  expect(moodWithRisks(mood('neutral', 0), [risk('legal', 2)], 'question').kind).toBe('neutral')
  expect(conversationMood(plain, [{ risks: [risk('fraud', 3)] }]).kind).toBe('anxiety')
  expect(conversationMood(plain, [{ risks: [risk('fraud', 2)] }]).kind).toBe('neutral')
})

test('the last message weighs more than what is left of others', () => {
  const read = conversationMood([mood('anger', 2), mood('neutral', 0), mood('confusion', 1)])
  expect(read.kind).toBe('confusion')
})

test('trend and direction', () => {
  expect(conversationMood([]).trend).toEqual([])
  expect(conversationMood([]).direction).toBe('steady')
  const rising = conversationMood([mood('neutral', 0), mood('disappointment', 1), mood('anger', 2)])
  expect(rising.trend).toEqual([0, 1, 2])
  expect(rising.direction).toBe('rising')
  const many = Array.from({ length: 30 }, () => mood('anger', 1))
  expect(conversationMood(many).trend).toHaveLength(12)
  expect(conversationMood(many).direction).toBe('steady')
})
