// How long the customer has been waiting.
import { expect, it } from 'vitest'
import type { Message, Transcript } from '../../copilot/transcript'
import { unansweredSince, waitedFor } from '../../copilot/waiting'

const transcript = (...roles: Message['role'][]): Transcript => ({
  helpdesk: 'demo',
  helpdeskName: 'Demo',
  conversationId: '1',
  channel: 'chat',
  customer: {},
  messages: roles.map((role, index) => ({ id: String(index), role, text: 'x' })),
  partial: false,
  replyBox: 'public',
})

it('counts from the first customer message since the agent spoke, past notes and events', () => {
  expect(unansweredSince(transcript('customer', 'agent', 'customer', 'note', 'customer', 'system'))?.id).toBe(
    '2',
  )
})

it('nobody waits when the agent spoke last', () => {
  expect(unansweredSince(transcript('customer', 'agent', 'note'))).toBeUndefined()
})

it('trusts the desk’s time unless it lies in the future', () => {
  const now = Date.parse('2026-03-02T10:00:00Z')
  expect(waitedFor({ time: '2026-03-02T09:50:00Z' }, now, now)).toBe(600_000)
  expect(waitedFor({ time: '2026-03-02T11:00:00Z' }, now - 5_000, now)).toBe(5_000)
  expect(waitedFor({ time: 'soon' }, now - 5_000, now)).toBe(5_000)
})
