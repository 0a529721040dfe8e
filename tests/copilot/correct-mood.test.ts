/** Moods put right by the agent: they count for the message, for the talk and for what follows from them. */
import { expect, test } from 'vitest'
import { createDetector } from '../../copilot/detect'
import { transcriptOf } from './transcript-of'

const talk = (texts: string[]) => transcriptOf(texts.map((text) => ['customer', text]))

const ANGRY = 'This is ridiculous, answer me NOW or I will sue you!!!'
const CALM = 'The order number is 4471'

test('a message has the mood that the agent named, with its own words as evidence', () => {
  const { messageMoods } = createDetector().read(talk([ANGRY, CALM]), { m0: { kind: 'anxiety' } })
  expect(messageMoods.m0).toMatchObject({ kind: 'anxiety', corrected: true, confidence: 1 })
  expect(messageMoods.m0?.level).toBeGreaterThan(0)
  expect(messageMoods.m0?.evidence[0]).toMatchObject({ messageId: 'm0', start: 0, words: ANGRY })
  expect(messageMoods.m1?.kind).toBe('neutral')
})

test('a message that is calm after all leaves no anger in the talk, for all its threats', () => {
  const detector = createDetector()
  const said = talk([ANGRY, CALM])
  expect(detector.read(said).mood.kind).toBe('anger')
  const { mood, priority } = detector.read(said, { m0: { kind: 'neutral' } })
  expect(mood).toMatchObject({ kind: 'neutral', level: 0 })
  expect(priority.reasons).not.toContain('strong-anger')
  expect(priority.reasons).toContain('threat')
})

test('what is said of the talk settles what came before it, and new messages count again', () => {
  const detector = createDetector()
  const of = { m1: { kind: 'neutral', ofTalk: true } } as const
  expect(detector.read(talk([ANGRY, CALM]), of).mood.kind).toBe('neutral')
  expect(detector.read(talk([ANGRY, CALM, ANGRY]), of).mood.kind).toBe('anger')
  const named = { m1: { kind: 'disappointment', ofTalk: true } } as const
  expect(detector.read(talk([ANGRY, CALM]), named).mood).toMatchObject({
    kind: 'disappointment',
    corrected: true,
  })
})

test('taking a correction back brings the reading back; ids of the language itself are no corrections', () => {
  const detector = createDetector()
  const said = talk([ANGRY])
  const before = detector.read(said)
  detector.read(said, { m0: { kind: 'satisfaction' } })
  expect(detector.read(said, {})).toEqual(before)
  const odd = { ...said, messages: [{ id: 'constructor', role: 'customer' as const, text: ANGRY }] }
  expect(detector.read(odd, {}).mood.kind).toBe('anger')
})
