/** All promises on the library page, with what cannot be read. */
import { signal } from '@preact/signals'
import { closedAs, movedTo, openedAgain } from '../../../copilot/work/keep-promise'
import { WorkError, type WorkFailure } from '../../../knowledge/work/error'
import type { Work } from '../../../knowledge/work/open-work'
import type { PromiseRecord, TicketRecord } from '../../../knowledge/work/records'
import type { WorkSettings } from '../../../knowledge/work/work-settings'
import { setAlarm } from '../../../platform/reminders'
import type { WorkClient } from '../../../platform/work-client'

export class PromisesPage {
  readonly promises = signal<PromiseRecord[]>([])
  readonly waiting = signal<TicketRecord[]>([])
  /** Records that cannot be read, of every kind. */
  readonly damaged = signal(0)
  readonly failure = signal<WorkFailure | undefined>(undefined)

  constructor(
    private readonly client: WorkClient,
    private readonly settings: () => WorkSettings,
  ) {}

  /** Loads now and whenever something was written; returns how to stop. */
  follow(): () => void {
    this.load()
    return this.client.onChanged(() => this.load())
  }

  move(id: string, dueAt: number): Promise<void> {
    return this.change(id, (kept, now) => movedTo(kept, dueAt, now, this.settings()))
  }

  close(id: string, as: 'done' | 'broken'): Promise<void> {
    return this.change(id, (kept, now) => closedAs(kept, as, now))
  }

  reopen(id: string): Promise<void> {
    return this.change(id, (kept, now) => openedAgain(kept, now, this.settings()))
  }

  async forget(id: string): Promise<void> {
    await this.write((work) => work.remove('promises', [id]))
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

  private async load(): Promise<void> {
    await this.attempt(async (work) => {
      this.promises.value = (await work.listPromises()).records
      this.waiting.value = await work.ticketsWithNews()
      this.damaged.value = (await work.damaged()).length
    })
  }

  private change(id: string, work: (kept: PromiseRecord, now: number) => PromiseRecord): Promise<void> {
    return this.write((database) => database.changePromise(id, (kept) => kept && work(kept, Date.now())))
  }

  private async write(work: (database: Work) => Promise<unknown>): Promise<void> {
    await this.attempt(work)
    if (this.failure.peek() !== undefined) return
    this.client.tell()
    setAlarm(this.client, Date.now()).catch(() => undefined)
  }

  private async attempt<T>(work: (database: Work) => Promise<T>): Promise<T | undefined> {
    try {
      const done = await work(await this.client.open())
      this.failure.value = undefined
      return done
    } catch (cause) {
      this.failure.value = cause instanceof WorkError ? cause.failure : 'write'
      return undefined
    }
  }
}
