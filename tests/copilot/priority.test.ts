// Priority from reach, need and risk, with reasons in order.
import { describe, expect, it } from 'vitest'
import { mergeIssues, readIssues } from '../../copilot/issue/read-issues'
import { readReasons } from '../../copilot/priority/find-reasons'
import { readPriority } from '../../copilot/priority/read-priority'
import { PRIORITY_REASONS } from '../../copilot/priority/reasons'
import { mergeRisks, readRisks } from '../../copilot/risk/read-risks'
import type { ConversationMood } from '../../copilot/signals'

const CALM: ConversationMood = {
  kind: 'neutral',
  level: 0,
  confidence: 1,
  evidence: [],
  trend: [],
  direction: 'steady',
}

function priority(messages: string[], mood: Partial<ConversationMood> = {}) {
  return readPriority({
    mood: { ...CALM, ...mood },
    risks: mergeRisks(messages.map((text, place) => readRisks(String(place), text))),
    issues: mergeIssues(messages.map((text, place) => readIssues(String(place), text))),
    named: messages.flatMap((text, place) => readReasons(String(place), text)),
    opening: messages.map((text, place) => ({ messageId: String(place), text })),
  })
}

describe('readPriority', () => {
  it('shows the words of each reason and the message they stand in', () => {
    const { reasons, evidence } = priority([
      'Hello',
      'None of us can log in since nine, the client demo starts in 20 minutes',
    ])
    expect(reasons.slice(0, 2)).toEqual(['many', 'deadline-hours'])
    expect(evidence?.many?.[0]).toMatchObject({ messageId: '1', start: 0 })
    expect(evidence?.['deadline-hours']?.[0]?.words).toContain('in 20')
  })

  it.each([
    [['None of us can log in since nine'], 'many'],
    [['The charger caught fire and my hand is burned, we are at the hospital'], 'safety'],
    [['it keeps charging my card every day'], 'money-leaking'],
    [['my bus leaves in 25 minutes and the ticket does not open'], 'deadline-hours'],
    [['我们公司都登不上了'], 'many'],
    [['کل شرکت معطل شده، وارد نمی‌شه'], 'many'],
    [['Someone logged in to my account'], 'takeover'],
  ])('%s is urgent: %s', (messages, reason) => {
    expect(priority(messages)).toMatchObject({ level: 'urgent' })
    expect(priority(messages).reasons).toContain(reason)
  })

  it.each([
    [["The app won't open"], 'blocked'],
    [['I need the replacement by Friday'], 'deadline-days'],
    [['I will sue you'], 'threat'],
    [['I want to speak to a manager'], 'escalation'],
    [['扣了两次钱'], 'money'],
  ])('%s is important: %s', (messages, reason) => {
    expect(priority(messages)).toMatchObject({ level: 'important' })
    expect(priority(messages).reasons).toContain(reason)
  })

  it('is general where nothing presses', () => {
    for (const text of [
      'Do you have this lamp in green?',
      '有没有大一号的',
      'قیمتش چنده؟',
      'thanks a lot!',
    ]) {
      expect(priority([text])).toEqual({ level: 'general', reasons: [], evidence: {} })
    }
  })

  it('lets strong anger alone make it important', () => {
    expect(priority(['hello'], { kind: 'anger', level: 3 }).level).toBe('important')
    expect(priority(['hello'], { kind: 'anger', level: 1 }).level).toBe('general')
  })

  it('names reasons strongest first', () => {
    const { reasons } = priority(['third time: none of us can log in', 'I will sue you'])
    const order = PRIORITY_REASONS.map(([reason]) => reason as string)
    expect(reasons.map((reason) => order.indexOf(reason))).toEqual(
      [...reasons.map((reason) => order.indexOf(reason))].sort((a, b) => a - b),
    )
    expect(reasons[0]).toBe('many')
  })
})
