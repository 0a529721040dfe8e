/** All promises, and the customers who should hear something, on the library page. */
import { signal } from '@preact/signals'
import { closedAs, movedTo, openedAgain } from '../../../copilot/work/keep-promise'
import type { Work } from '../../../knowledge/work/open-work'
import type { PromiseRecord, TicketRecord } from '../../../knowledge/work/records'
import type { WorkSettings } from '../../../knowledge/work/work-settings'
import type { WorkClient } from '../../../platform/work-client'
import { WorkPage } from './work-page'

export class PromisesPage extends WorkPage {
  readonly promises = signal<PromiseRecord[]>([])
  readonly waiting = signal<TicketRecord[]>([])

  constructor(
    client: WorkClient,
    private readonly settings: () => WorkSettings,
  ) {
    super(client)
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

  protected async load(work: Work): Promise<void> {
    this.promises.value = (await work.listPromises()).records
    this.waiting.value = await work.ticketsWithNews()
  }

  private async change(id: string, work: (kept: PromiseRecord, now: number) => PromiseRecord): Promise<void> {
    await this.write((database) => database.changePromise(id, (kept) => kept && work(kept, Date.now())))
  }
}
