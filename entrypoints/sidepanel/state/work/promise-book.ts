/** Promises: those found in the open conversation, with what is kept of them, and the open ones of all conversations. */
import { computed, effect, signal } from '@preact/signals'
import type { AgentPromise } from '../../../../copilot/facts'
import { closedAs, movedTo, openedAgain, promiseRecord } from '../../../../copilot/work/keep-promise'
import { readOwner } from '../../../../copilot/work/promise-owner'
import { byDueState } from '../../../../copilot/work/promise-times'
import type { PromiseRecord } from '../../../../knowledge/work/records'
import { askToNotify, mayNotify } from '../../../../platform/reminders'
import type { WorkDesk } from './work-desk'

/** A promise of the open conversation. */
export interface PromiseRow {
  id: string
  /** As found in the transcript; absent when it is only known from before. */
  found?: AgentPromise
  /** As kept; absent until the agent confirms it. */
  kept?: PromiseRecord
}

export class PromiseBook {
  /** Open promises of all conversations. */
  readonly open = signal<PromiseRecord[]>([])
  /** Kept promises of the open conversation, closed ones too. */
  private readonly here = signal<PromiseRecord[]>([])
  /** What was found, with its id. */
  private readonly found = signal<{ id: string; promise: AgentPromise }[]>([])
  /** True when the browser shows notifications; undefined until it has said so. */
  readonly notifies = signal<boolean | undefined>(undefined)

  readonly rows = computed<PromiseRow[]>(() => {
    // Those of the conversation before may still stand here for a moment.
    const here = this.here.value.filter(({ ticket }) => ticket === this.desk.ticketKey.value)
    const kept = new Map(here.map((record) => [record.id, record]))
    const found = this.found.value.map(({ id, promise }) => {
      const record = kept.get(id)
      kept.delete(id)
      return { id, found: promise, ...(record ? { kept: record } : {}) }
    })
    return [...found, ...[...kept.values()].map((record) => ({ id: record.id, kept: record }))]
  })
  readonly grouped = computed(() =>
    byDueState(this.open.value, this.desk.conversation.now.value, this.desk.settings.value.hours.zone),
  )

  constructor(private readonly desk: WorkDesk) {
    effect(() => {
      this.followFound()
    })
    effect(() => {
      void desk.version.value
      this.load(desk.ticketKey.value)
    })
    mayNotify().then(
      (may) => {
        this.notifies.value = may
      },
      () => undefined,
    )
  }

  /** Keeps a promise that was found. `dueAt` (milliseconds) is needed where the words tell no moment. */
  async keep(id: string, dueAt?: number): Promise<void> {
    const promise = this.found.peek().find((one) => one.id === id)?.promise
    const place = this.desk.place()
    const ticket = this.desk.ticketKey.peek()
    const due = dueAt ?? Date.parse(promise?.dueAt ?? '')
    if (!promise || !place || ticket === '' || Number.isNaN(due)) return
    const confirmed = { id, ticket, place, promise, dueAt: due, personal: this.desk.personal() }
    await this.desk.write((work) =>
      work.changePromise(id, () => promiseRecord(confirmed, Date.now(), this.desk.settings.peek())),
    )
  }

  /** Gives a kept promise another time, in milliseconds. */
  move(id: string, dueAt: number): Promise<void> {
    return this.change(id, (kept, now) => movedTo(kept, dueAt, now, this.desk.settings.peek()))
  }

  close(id: string, as: 'done' | 'broken'): Promise<void> {
    return this.change(id, (kept, now) => closedAs(kept, as, now))
  }

  reopen(id: string): Promise<void> {
    return this.change(id, (kept, now) => openedAgain(kept, now, this.desk.settings.peek()))
  }

  /** Forgets a promise: it was none. */
  async forget(id: string): Promise<void> {
    await this.desk.write((work) => work.remove('promises', [id]))
  }

  /** Asks the browser for notifications. Must be called on a click. */
  async allowNotifications(): Promise<void> {
    this.notifies.value = await askToNotify()
  }

  private async change(id: string, work: (kept: PromiseRecord, now: number) => PromiseRecord): Promise<void> {
    await this.desk.write((database) => database.changePromise(id, (kept) => kept && work(kept, Date.now())))
  }

  private async load(ticket: string): Promise<void> {
    const loaded = await this.desk.attempt(async (work) => ({
      open: await work.listPromises('open'),
      here: ticket === '' ? [] : await work.promisesOf(ticket),
    }))
    if (!loaded) return
    this.open.value = loaded.open.records
    if (this.desk.ticketKey.peek() === ticket) this.here.value = loaded.here
  }

  private async followFound(): Promise<void> {
    const ticket = this.desk.ticketKey.value
    const promises = this.desk.conversation.promises.value
    const found = await Promise.all(
      promises.map(async (promise) => {
        const place = `${promise.messageId}:${promise.evidence.start}`
        const id = ticket === '' ? place : await this.desk.client.hash(ticket, place)
        return {
          id,
          promise: promise.who === undefined ? { ...promise, who: readOwner(promise.what) } : promise,
        }
      }),
    ).catch(() =>
      promises.map((promise) => ({ id: `${promise.messageId}:${promise.evidence.start}`, promise })),
    )
    if (promises === this.desk.conversation.promises.peek()) this.found.value = found
  }
}
