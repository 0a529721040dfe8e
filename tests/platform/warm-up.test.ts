/** Warming up: the try-out conversation message by message, then as a whole, until something is asked for. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Transcript } from '../../copilot/transcript'
import { demoScript } from '../../knowledge/interface/demo-conversation'
import { WarmUp } from '../../platform/warm-up'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const ROUNDS = 3

function warming() {
  const read: Transcript[] = []
  const warmUp = new WarmUp((transcript) => read.push(transcript), ROUNDS)
  warmUp.start('en')
  return { read, warmUp }
}

test('reads one message more each time, then the whole anew, and ends', async () => {
  const { read } = warming()
  expect(read).toEqual([])
  await vi.runAllTimersAsync()
  const { length } = demoScript('en').messages
  expect(read.map(({ messages }) => messages.length)).toEqual([
    ...Array.from({ length }, (_, last) => last + 1),
    ...Array.from({ length: ROUNDS }, () => length),
  ])
  // What is read anew is another conversation, with messages of its own.
  expect(new Set(read.map(({ conversationId }) => conversationId)).size).toBe(1 + ROUNDS)
  expect(vi.getTimerCount()).toBe(0)
})

test('a question ends it, between any two steps and before the first', async () => {
  const asked = warming()
  asked.warmUp.end()
  await vi.runAllTimersAsync()
  expect(asked.read).toEqual([])
  const { read, warmUp } = warming()
  while (read.length < 2) await vi.advanceTimersToNextTimerAsync()
  warmUp.end()
  await vi.runAllTimersAsync()
  expect(read).toHaveLength(2)
})
