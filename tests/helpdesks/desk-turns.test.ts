/** A look that is asked for while a reading is under way is given after it. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type DeskReading, openDesk } from '../../helpdesks/desk'
import { finder } from '../../helpdesks/find'
import type { Finder } from '../../helpdesks/finder'
import { pageOf } from './page'
import { CHATWOOT, REDESIGNED } from './redesigned'

/** What a step of the search takes; more than a slice, so that the page gets its turn after each. */
const STEP = 10
let worked = 0

/** Nothing changes in these pages. */
class Still {
  observe(): void {}
  disconnect(): void {}
  takeRecords(): MutationRecord[] {
    return []
  }
}

beforeEach(() => {
  worked = 0
  vi.useFakeTimers()
  const clock = performance.now.bind(performance)
  vi.spyOn(performance, 'now').mockImplementation(() => clock() + worked)
  vi.stubGlobal('MutationObserver', Still)
  vi.stubGlobal('CSS', { escape: (name: string) => name.replace(/[^\w-]/gu, '\\$&') })
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const slow: Finder = {
  boxes: finder.boxes,
  *search(page, shadowRootOf) {
    const steps = finder.search(page, shadowRootOf)
    for (;;) {
      worked += STEP
      const step = steps.next()
      if (step.done) return step.value
      yield
    }
  },
}

it('a search in the place of a failing map goes on to its end in a page that stands still', async () => {
  const document = pageOf(REDESIGNED, CHATWOOT)
  const readings: DeskReading[] = []
  const ended = new AbortController()
  openDesk(document, {
    signal: ended.signal,
    finder: () => slow,
    onReport: (reading) => readings.push(reading),
  })
  await vi.advanceTimersByTimeAsync(20_000)
  ended.abort()
  expect(readings.at(-1)).toMatchObject({
    state: 'ok',
    insteadOf: 'built-in',
    transcript: { helpdesk: 'found', messages: { length: 4 } },
  })
})

it('so does one that comes while the page is read', async () => {
  const document = pageOf(REDESIGNED, CHATWOOT)
  let here = false
  let last: DeskReading | undefined
  const ended = new AbortController()
  const desk = openDesk(document, {
    signal: ended.signal,
    finder: () => (here ? slow : null),
    onFinderWanted() {
      here = true
      // The choice that asked goes on to read, which takes more than one slice.
      worked += STEP
      setTimeout(() => desk.finderCame(), 0)
    },
    onReport: (reading) => {
      last = reading
    },
  })
  await vi.advanceTimersByTimeAsync(20_000)
  ended.abort()
  expect(last).toMatchObject({ state: 'ok', insteadOf: 'built-in' })
})
