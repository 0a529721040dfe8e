// What followed a reply is read from the conversation.
import { describe, expect, it } from 'vitest'
import { readOutcome } from '../../../copilot/effect/outcome'
import { worked } from '../../../copilot/effect/worked'
import type { Mood, MoodKind, MoodLevel } from '../../../copilot/signals'
import type { Message, Role } from '../../../copilot/transcript'

const mood = (kind: MoodKind, level: MoodLevel): Mood => ({ kind, level, confidence: 1, evidence: [] })

function conversation(...lines: [Role, string][]): Message[] {
  return lines.map(([role, text], at) => ({ id: `m${at}`, role, text }))
}

const none = () => false

describe('what followed a reply', () => {
  it('is thanks and a solved problem, and how far the customer calmed down', () => {
    const messages = conversation(
      ['customer', 'My order is lost, this is a disgrace'],
      ['agent', 'I have sent a new one today.'],
      ['customer', 'Thank you'],
      ['customer', 'It works now'],
    )
    const outcome = readOutcome(
      messages,
      'm1',
      { m0: mood('anger', 2), m2: mood('satisfaction', 1), m3: mood('neutral', 0) },
      none,
    )
    expect(outcome).toEqual({
      thanks: true,
      solved: true,
      askedAgain: false,
      handedOver: false,
      moodChange: 2,
      answers: 2,
    })
    expect(outcome && worked(outcome)).toBe(true)
  })

  it('is a question asked again, which undoes an early thanks', () => {
    const messages = conversation(
      ['customer', '退款什么时候到'],
      ['agent', '一般三天内。'],
      ['customer', '谢谢'],
      ['customer', '还是没到账'],
    )
    const outcome = readOutcome(messages, 'm1', { m0: mood('anxiety', 1), m3: mood('anger', 2) }, none)
    expect(outcome).toMatchObject({ thanks: true, askedAgain: true, solved: false, moodChange: -1 })
    expect(outcome && worked(outcome)).toBe(false)
  })

  it('takes a repeat that was detected for a question asked again', () => {
    const messages = conversation(['customer', 'Where?'], ['agent', 'Soon.'], ['customer', 'WHERE is it'])
    expect(readOutcome(messages, 'm1', {}, (id) => id === 'm2')?.askedAgain).toBe(true)
  })

  it('hears what the desk says of it', () => {
    const messages = conversation(
      ['customer', 'Hello'],
      ['agent', 'Hello!'],
      ['system', 'The ticket has been escalated to Billing'],
      ['system', 'Rating: 5/5'],
    )
    expect(readOutcome(messages, 'm1', {}, none)).toMatchObject({
      handedOver: true,
      rating: 'good',
      answers: 0,
    })
  })

  it('knows nothing of a message that is not there, and judges nothing before an answer', () => {
    const messages = conversation(['customer', 'Hello'], ['agent', 'Hello!'])
    expect(readOutcome(messages, 'gone', {}, none)).toBeUndefined()
    expect(readOutcome(messages, 'm1', {}, none)?.answers).toBe(0)
  })

  it('is not read into what comes much later', () => {
    const chatter: [Role, string][] = Array.from({ length: 4 }, () => ['customer', 'one more detail'])
    const messages = conversation(['customer', 'Hi'], ['agent', 'Hi'], ...chatter, ['customer', 'thanks'])
    expect(readOutcome(messages, 'm1', {}, none)?.thanks).toBe(false)
  })
})
