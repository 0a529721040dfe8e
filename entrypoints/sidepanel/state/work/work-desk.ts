/** What the states of kept work share: the database, its failures, and who the open conversation is. */
import { computed, effect, signal } from '@preact/signals'
import { placeOf } from '../../../../copilot/work/place'
import type { WorkFailure } from '../../../../knowledge/work/error'
import type { TicketPlace } from '../../../../knowledge/work/records'
import type { WorkSettings } from '../../../../knowledge/work/work-settings'
import { WorkAccess } from '../../../../platform/work-access'
import type { WorkClient } from '../../../../platform/work-client'
import type { Conversation } from '../conversation'
import { personalValues } from '../personal-values'
import type { Preferences } from '../preferences'

export class WorkDesk extends WorkAccess {
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
    client: WorkClient,
    readonly conversation: Conversation,
    readonly preferences: Preferences,
    private readonly url: () => string | undefined,
  ) {
    super(client)
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
    return transcript ? personalValues(transcript, this.conversation.everyFact.peek()) : []
  }

  /** Where the open conversation is; undefined while none is read. */
  place(): TicketPlace | undefined {
    const transcript = this.conversation.transcript.peek()
    const host = this.conversation.report.peek()?.host ?? ''
    return transcript ? placeOf(transcript, host, this.url(), this.personal()) : undefined
  }
}
