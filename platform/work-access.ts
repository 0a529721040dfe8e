/** Reads and writes of what is kept, for the panel and the library page: what fails is noted, never thrown. */
import { WorkError, type WorkFailure } from '../knowledge/work/error'
import type { Work } from '../knowledge/work/open-work'
import { setAlarm } from './reminders'
import type { WorkClient } from './work-client'

/** Where a failure is shown: a signal. */
interface Shown {
  value: WorkFailure | undefined
  peek(): WorkFailure | undefined
}

export abstract class WorkAccess {
  /** Why something could not be kept; undefined while all is well. */
  abstract readonly failure: Shown

  constructor(readonly client: WorkClient) {}

  /** Reads from the database; undefined when that failed, which `failure` then says. */
  async attempt<T>(work: (database: Work) => Promise<T>): Promise<T | undefined> {
    try {
      const done = await work(await this.client.open())
      // What could not be written is said until something is written.
      const failure = this.failure.peek()
      if (failure === 'unavailable' || failure === 'newer') this.failure.value = undefined
      return done
    } catch (cause) {
      this.failure.value = cause instanceof WorkError ? cause.failure : 'write'
      return undefined
    }
  }

  /** The same for what changes something: everybody hears of it, and reminders follow. */
  async write<T>(work: (database: Work) => Promise<T>): Promise<T | undefined> {
    const done = await this.attempt(async (database) => ({ value: await work(database) }))
    if (!done) return undefined
    this.failure.value = undefined
    this.client.tell()
    // A browser without alarms still keeps what was written.
    setAlarm(this.client, Date.now()).catch(() => undefined)
    return done.value
  }
}
