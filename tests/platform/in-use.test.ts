/** Telling by a lock whether a panel is open: when the workers may end. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { holdInUse, untilUnused } from '../../platform/in-use'

type Callback = (lock: unknown) => unknown
interface Asked {
  mode: 'shared' | 'exclusive'
  run: Callback
  done: (value: unknown) => void
}

/** One lock as the browser keeps it: whoever asks waits for those before. */
class OneLock {
  private readonly held: Asked[] = []
  private readonly waiting: Asked[] = []

  request(_name: string, ...rest: [Callback] | [{ mode?: 'shared'; ifAvailable?: boolean }, Callback]) {
    const [options, run] = rest.length === 1 ? [{}, rest[0]] : rest
    if (options.ifAvailable && this.held.length > 0) return Promise.resolve(run(null))
    return new Promise((done) => {
      this.waiting.push({ mode: options.mode ?? 'exclusive', run, done })
      this.grant()
    })
  }

  /** All who hold it are closed. */
  close(): void {
    this.held.length = 0
    this.grant()
  }

  private grant(): void {
    const [next] = this.waiting
    const isFree = this.held.length === 0
    const allShared = next?.mode === 'shared' && this.held.every(({ mode }) => mode === 'shared')
    if (!next || !(isFree || allShared)) return
    this.waiting.shift()
    this.held.push(next)
    Promise.resolve(next.run({})).then((value) => {
      this.held.splice(this.held.indexOf(next), 1)
      next.done(value)
      this.grant()
    })
    this.grant()
  }
}

const MINUTE = 60_000
let lock: OneLock

beforeEach(() => {
  vi.useFakeTimers()
  lock = new OneLock()
  vi.stubGlobal('navigator', { locks: lock })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('ends when nothing was open at the beginning and at the end of the time', async () => {
  const ended = vi.fn()
  holdInUse()
  untilUnused(30 * MINUTE).then(ended)
  await vi.advanceTimersByTimeAsync(300 * MINUTE)
  expect(ended).not.toHaveBeenCalled()
  lock.close()
  await vi.advanceTimersByTimeAsync(29 * MINUTE)
  holdInUse()
  await vi.advanceTimersByTimeAsync(60 * MINUTE)
  expect(ended).not.toHaveBeenCalled()
  lock.close()
  await vi.advanceTimersByTimeAsync(31 * MINUTE)
  expect(ended).toHaveBeenCalledTimes(1)
})
