/** What the tabs of kept work share on the library page: the database, its failures, and what cannot be read. */
import { signal } from '@preact/signals'
import { WorkError, type WorkFailure } from '../../../knowledge/work/error'
import type { Work } from '../../../knowledge/work/open-work'
import { setAlarm } from '../../../platform/reminders'
import type { WorkClient } from '../../../platform/work-client'

export abstract class WorkPage {
  /** Records that cannot be read, of every kind. */
  readonly damaged = signal(0)
  /** Why something could not be kept; undefined while all is well. */
  readonly failure = signal<WorkFailure | undefined>(undefined)

  constructor(private readonly client: WorkClient) {}

  /** Loads now and whenever something was written; returns how to stop. */
  follow(): () => void {
    const load = (): void => {
      this.attempt(async (work) => {
        await this.load(work)
        this.damaged.value = (await work.damaged()).length
      })
    }
    load()
    return this.client.onChanged(load)
  }

  /** What is stored of damaged records, as it is. */
  async damagedContent(): Promise<unknown[]> {
    return (await this.attempt((work) => work.damaged())) ?? []
  }

  async removeDamaged(): Promise<void> {
    await this.write(async (work) => {
      for (const { store, key } of await work.damaged()) await work.remove(store, [key])
    })
  }

  protected abstract load(work: Work): Promise<void>

  /** Changes something; everybody hears of it, and reminders follow. */
  protected async write(work: (database: Work) => Promise<unknown>): Promise<void> {
    const done = await this.attempt(async (database) => {
      await work(database)
      return true
    })
    if (!done) return
    this.failure.value = undefined
    this.client.tell()
    setAlarm(this.client, Date.now()).catch(() => undefined)
  }

  private async attempt<T>(work: (database: Work) => Promise<T>): Promise<T | undefined> {
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
}
