/** What the tabs of kept work share on the library page: the database, its failures, and what cannot be read. */
import { signal } from '@preact/signals'
import type { WorkFailure } from '../../../knowledge/work/error'
import type { Work } from '../../../knowledge/work/open-work'
import { WorkAccess } from '../../../platform/work-access'

export abstract class WorkPage extends WorkAccess {
  /** Records that cannot be read, of every kind. */
  readonly damaged = signal(0)
  readonly failure = signal<WorkFailure | undefined>(undefined)

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
}
