/** A page between two conversations is waited for, never shown half. */
import { describe, expect, it } from 'vitest'
import type { Message } from '../../copilot/transcript'
import type { ReadResult } from '../../helpdesks/read/transcript'
import { createSwitchGuard } from '../../helpdesks/switching'
import { pageOf } from './page'

const document = pageOf('<main></main>')
const elements = Array.from({ length: 6 }, () => document.createElement('div'))

function result(conversationId: string, texts: string[], items = elements): ReadResult {
  const messages: Message[] = texts.map((text) => ({ id: text, role: 'customer', text }))
  return {
    state: 'ok',
    box: null,
    pane: null,
    offer: null,
    items: items.slice(0, texts.length),
    transcript: {
      helpdesk: 'test',
      helpdeskName: 'Test',
      conversationId,
      channel: 'chat',
      customer: {},
      messages,
      partial: false,
      replyBox: 'none',
    },
  }
}

describe('createSwitchGuard', () => {
  it('waits while the page names another conversation than it shows', () => {
    const guard = createSwitchGuard()
    const between: ReadResult = { ...result('a', []), state: 'between', transcript: null }
    expect(guard.judge(between, 100)).toBe('wait')
    expect(guard.judge(between, 11_000)).toBe('ambiguous')
    expect(guard.judge(result('b', ['1']), 11_100)).toBe('show')
  })

  it('takes equal greetings for no proof that two conversations are one', () => {
    const guard = createSwitchGuard()
    const made = (texts: string[], items = elements): ReadResult => {
      const read = result('a', texts, items)
      for (const message of read.transcript?.messages ?? []) message.id = `t${message.text}`
      return read
    }
    const others = elements.map(() => document.createElement('div'))
    expect(guard.judge(made(['hi', 'help', 'a', 'b', 'c']), 0)).toBe('show')
    expect(guard.judge(made(['hi', 'help', 'x', 'y'], others), 100)).toBe('wait')
    expect(guard.judge(made(['hi', 'help', 'x', 'y'], others), 600)).toBe('show')
    expect(guard.exchanges()).toBe(1)
    expect(guard.judge(made(['hi', 'help', 'x', 'y', 'z'], elements), 700)).toBe('show')
    expect(guard.exchanges()).toBe(1)
  })

  it('waits while old messages stand under a new id, then says that it is not clear', () => {
    const guard = createSwitchGuard()
    expect(guard.judge(result('a', ['1', '2']), 0)).toBe('show')
    expect(guard.judge(result('b', ['1', '2']), 100)).toBe('wait')
    expect(guard.judge(result('b', ['1', '2', '9']), 5000)).toBe('wait')
    expect(guard.judge(result('b', ['1', '2']), 11_000)).toBe('ambiguous')
    expect(guard.judge(result('b', ['8', '9']), 11_100)).toBe('show')
    expect(guard.shownId()).toBe('b')
  })

  it('shows another conversation at once when its messages are there', () => {
    const guard = createSwitchGuard()
    guard.judge(result('a', ['1', '2']), 0)
    expect(guard.judge(result('b', ['7', '8']), 10)).toBe('show')
  })

  it('tells equal words in new elements from old messages that still stand there', () => {
    const guard = createSwitchGuard()
    guard.judge(result('a', ['Hello']), 0)
    expect(guard.judge(result('b', ['Hello'], elements.slice(3)), 10)).toBe('show')
  })

  it('waits a moment when all messages are others under one id, and counts the exchange', () => {
    const guard = createSwitchGuard()
    guard.judge(result('a', ['1', '2']), 0)
    expect(guard.judge(result('a', ['7', '8']), 10)).toBe('wait')
    expect(guard.judge(result('b', ['7', '8']), 200)).toBe('show')
    expect(guard.exchanges()).toBe(0)
    expect(guard.judge(result('b', ['5']), 300)).toBe('wait')
    expect(guard.judge(result('b', ['5']), 800)).toBe('show')
    expect(guard.exchanges()).toBe(1)
  })

  it('lets a conversation grow and shrink', () => {
    const guard = createSwitchGuard()
    for (const texts of [['1'], ['1', '2', '3'], ['2', '3'], []])
      expect(guard.judge(result('a', texts), 0)).toBe('show')
  })
})
