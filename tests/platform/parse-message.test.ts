// What comes from a page is checked: unknown things are dropped, long things are cut, nothing throws.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isPageHere,
  parseBackgroundMessage,
  parsePageMessage,
  parsePanelMessage,
} from '../../platform/parse-message'

const report = (transcript: unknown) => ({
  type: 'report',
  report: {
    state: 'ok',
    mapSource: 'built-in',
    confidence: 1,
    host: 'desk.example',
    transcript,
    signals: {},
  },
})

describe('parsePageMessage', () => {
  it('keeps good messages of a transcript and drops the rest', () => {
    const parsed = parsePageMessage(
      report({
        helpdesk: 'demo',
        conversationId: '7',
        messages: [
          { id: '1', role: 'customer', text: 'hello', author: 'Mira' },
          { id: '2', role: 'boss', text: 'x' },
          { id: 3, role: 'agent', text: 'x' },
          null,
        ],
        customer: { name: 'Mira', email: 5 },
        replyBox: 'everything',
      }),
    )
    expect(parsed?.type).toBe('report')
    const transcript = parsed?.type === 'report' ? parsed.report.transcript : null
    expect(transcript?.messages).toEqual([{ id: '1', role: 'customer', text: 'hello', author: 'Mira' }])
    expect(transcript?.customer).toEqual({ name: 'Mira' })
    expect(transcript?.replyBox).toBe('unsure')
  })

  it('cuts a message of a megabyte', () => {
    const parsed = parsePageMessage(
      report({ messages: [{ id: '1', role: 'customer', text: 'a'.repeat(1_000_000) }] }),
    )
    const length = parsed?.type === 'report' ? parsed.report.transcript?.messages[0]?.text.length : 0
    expect(length).toBeLessThan(100_000)
  })

  it('knows no result but its own', () => {
    expect(parsePageMessage({ type: 'inserted', request: 1, result: { outcome: 'sent' } })).toEqual({
      type: 'inserted',
      request: 1,
      result: { outcome: 'not-inserted', reason: 'editor-refused' },
    })
    expect(parsePageMessage({ type: 'inserted', result: { outcome: 'inserted' } })).toBeUndefined()
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        for (const parse of [parsePageMessage, parsePanelMessage, parseBackgroundMessage]) {
          parse(anything)
          parse({ type: 'report', report: anything })
          parse({ type: 'insert', request: 1, insert: anything })
        }
      }),
    )
  })
})

describe('parsePanelMessage', () => {
  it('reads an insertion and treats an unknown mode as the careful one', () => {
    const insert = { conversationId: '1', kind: 'reply', mode: 'overwrite', text: 'hi' }
    expect(parsePanelMessage({ type: 'insert', request: 2, insert })).toEqual({
      type: 'insert',
      request: 2,
      insert: { conversationId: '1', kind: 'reply', mode: 'insert', text: 'hi' },
    })
  })
})

describe('isPageHere', () => {
  it('knows what a page tells the background, and nothing else', () => {
    expect(isPageHere({ type: 'page-here' })).toBe(true)
    for (const other of [
      null,
      'page-here',
      ['page-here'],
      {},
      { type: 'tab-clicked', tabId: 1, windowId: 1 },
    ])
      expect(isPageHere(other)).toBe(false)
  })
})
