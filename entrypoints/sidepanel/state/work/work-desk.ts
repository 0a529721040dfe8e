/** What the states of kept work share: the database, its failures, and who the open conversation is. */
import { computed, effect, signal } from '@preact/signals'
import { placeOf } from '../../../../copilot/work/place'
import { WorkError, type WorkFailure } from '../../../../knowledge/work/error'
import type { Work } from '../../../../knowledge/work/open-work'
import type { TicketPlace } from '../../../../knowledge/work/records'
import type { WorkSettings } from '../../../../knowledge/work/work-settings'
import { setAlarm } from '../../../../platform/reminders'
import type { WorkClient } from '../../../../platform/work-client'
import type { Conversation } from '../conversation'
import { personalValues } from '../personal-values'
import type { Preferences } from '../preferences'

export class WorkDesk {
  /** Why something could not be kept; undefined while all is well. */
  readonly failure = signal<WorkFailure | undefined>(undefined)
  /** Counts what was written, here and in other panels. */
  readonly version = signal(0)
  /** Key of the open conversation's ticket; empty while none is open, and for the try-out conversation. */
  readonly ticketKey = computed(() => {
    const { of, hash } = this.hashed.value
    return of === this.openKey.value ? hash : ''
  })
  readonly settings = computed<WorkSettings>(() => this.preferences.settings.value.work)
  /** The open conversation's key; the try-out conversation is not worth keeping. */
  private readonly openKey = computed(() => (this.conversation.demo.value ? '' : this.conversation.key.value))
  /** The last key that was hashed: a hash takes a moment, in which another conversation may be opened. */
  private readonly hashed = signal({ of: '', hash: '' })

  constructor(
    readonly client: WorkClient,
    readonly conversation: Conversation,
    readonly preferences: Preferences,
    private readonly url: () => string | undefined,
  ) {
    client.onChanged(() => {
      this.version.value++
    })
    effect(() => {
      const key = this.openKey.value
      if (key === '') return
      this.attempt(() => client.hash(key)).then((hash) => {
        if (hash !== undefined && this.openKey.peek() === key) this.hashed.value = { of: key, hash }
      })
    })
  }

  /** Values of the open conversation that name somebody. */
  personal(): string[] {
    const transcript = this.conversation.transcript.peek()
    return transcript ? personalValues(transcript, this.conversation.facts.peek()) : []
  }

  /** Where the open conversation is; undefined while none is read. */
  place(): TicketPlace | undefined {
    const transcript = this.conversation.transcript.peek()
    const host = this.conversation.report.peek()?.host ?? ''
    return transcript ? placeOf(transcript, host, this.url(), this.personal()) : undefined
  }

  /** Reads from the database; undefined when that failed, which the panel then says. */
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
