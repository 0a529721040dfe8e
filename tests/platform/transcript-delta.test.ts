/** Only new messages cross the port, and what is made of them is what was read. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Message } from '../../copilot/transcript'
import { applyDelta, deltaOf } from '../../platform/transcript-delta'

const message = (id: string): Message => ({ id, role: 'customer', text: id })

describe('deltaOf', () => {
  it('sends a new message alone, also when the oldest is left out', () => {
    const before = ['a', 'b', 'c'].map(message)
    const next = message('d')
    expect(deltaOf(before, [...before, next])).toEqual({ skip: 0, keep: 3, tail: [next] })
    expect(deltaOf(before, [...before.slice(1), next])).toEqual({ skip: 1, keep: 2, tail: [next] })
  })

  it('sends from the first changed message on', () => {
    const [a, b, c] = ['a', 'b', 'c'].map(message) as [Message, Message, Message]
    const edited = { ...b, text: 'edited' }
    expect(deltaOf([a, b, c], [a, edited, c])).toEqual({ skip: 0, keep: 1, tail: [edited, c] })
  })

  it('makes the new messages of the old ones, whatever changed', () => {
    const pool = Array.from({ length: 12 }, (_, at) => message(String(at)))
    const list = fc
      .uniqueArray(fc.integer({ min: 0, max: 11 }))
      .map((ids) => ids.map((at) => pool[at] as Message))
    fc.assert(
      fc.property(list, list, (before, after) => {
        expect(applyDelta(before, deltaOf(before, after))).toEqual(after)
      }),
    )
  })
})

describe('applyDelta', () => {
  it('refuses what does not fit', () => {
    expect(applyDelta([message('a')], { skip: 1, keep: 1, tail: [] })).toBeNull()
    expect(applyDelta([], { skip: -1, keep: 1, tail: [] })).toBeNull()
  })
})
