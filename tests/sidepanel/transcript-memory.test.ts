/** The reply form of a ticket gets the messages that were read on the ticket's own page, and no others. */
import { describe, expect, it } from 'vitest'
import type { Message, Transcript } from '../../copilot/transcript'
import { TranscriptMemory } from '../../entrypoints/sidepanel/state/transcript-memory'
import type { PageReport } from '../../platform/messages'

const MESSAGES: Message[] = [{ id: '1', role: 'customer', text: 'It broke' }]

function report(id: string, messages: Message[], change: Partial<PageReport> = {}): PageReport {
  const transcript: Transcript = {
    helpdesk: 'request-tracker-5',
    helpdeskName: 'Request Tracker',
    conversationId: id,
    channel: 'email',
    customer: messages.length > 0 ? { name: 'Li Wei' } : {},
    messages,
    partial: false,
    replyBox: messages.length > 0 ? 'none' : 'public',
  }
  const state = messages.length > 0 ? 'ok' : 'empty'
  return { state, mapSource: 'built-in', confidence: 1, host: 'rt.example', transcript, ...change }
}

describe('TranscriptMemory', () => {
  it('lends the messages of a ticket to its reply form, with the form’s own box', () => {
    const memory = new TranscriptMemory()
    memory.complete(report('88', MESSAGES))
    expect(memory.complete(report('88', []))).toMatchObject({
      state: 'ok',
      remembered: true,
      transcript: { messages: MESSAGES, customer: { name: 'Li Wei' }, replyBox: 'public' },
    })
  })

  it('lends nothing to another ticket, another host, or an unknown page', () => {
    const memory = new TranscriptMemory()
    memory.complete(report('88', MESSAGES))
    for (const other of [
      report('89', []),
      report('88', [], { host: 'other.example' }),
      report('88', [], { mapSource: 'found' }),
    ])
      expect(memory.complete(other)).toBe(other)
  })

  it('forgets the oldest of many', () => {
    const memory = new TranscriptMemory()
    for (let at = 0; at < 40; at++) memory.complete(report(String(at), MESSAGES))
    expect(memory.complete(report('0', [])).state).toBe('empty')
    expect(memory.complete(report('39', [])).state).toBe('ok')
  })
})
