/** Readers of the last conversations: the same while they are remembered, a new one afterwards. */
import { expect, it } from 'vitest'
import { LastReaders } from '../../platform/last-readers'

it('remembers the conversations read last, by when they were last read', () => {
  let made = 0
  const readers = new LastReaders(() => ++made)
  const of = (conversationId: string) => readers.of({ conversationId })
  expect([of('a'), of('b'), of('a'), of('c'), of('d')]).toEqual([1, 2, 1, 3, 4])
  expect(of('e')).toBe(5)
  expect(of('a')).toBe(1)
  expect(of('b')).toBe(6)
})
