/** Watches whether several conversations show the same symptom within a short time. */
import { computed, effect, signal } from '@preact/signals'
import { caseFacts } from '../../../../copilot/work/case-draft'
import { combinedNote } from '../../../../copilot/work/combined-note'
import { findOutbreak, type Outbreak, sightingOf } from '../../../../copilot/work/outbreak'
import type { SightingRecord } from '../../../../knowledge/work/records'
import type { WorkDesk } from './work-desk'

export class OutbreakWatch {
  private readonly sightings = signal<SightingRecord[]>([])
  /** Topics that the agent does not want to hear of any more, as long as the panel is open. */
  private readonly dismissed = signal<ReadonlySet<string>>(new Set())

  /** The outbreak that the open conversation belongs to. */
  readonly outbreak = computed<Outbreak | undefined>(() => {
    const ticket = this.desk.ticketKey.value
    if (ticket === '') return undefined
    const found = findOutbreak(this.sightings.value, ticket, this.desk.conversation.now.value)
    return found && !this.dismissed.value.has(nameOf(found)) ? found : undefined
  })
  /** The combined note; empty without an outbreak. */
  readonly note = computed<string>(() => {
    const outbreak = this.outbreak.value
    if (!outbreak) return ''
    return combinedNote({
      outbreak,
      language: this.desk.preferences.noteLanguage.value,
      zone: this.desk.settings.value.hours.zone,
      facts: caseFacts(this.desk.conversation.facts.value, this.desk.personal()),
    })
  })

  constructor(private readonly desk: WorkDesk) {
    effect(() => {
      void desk.version.value
      this.load()
    })
    effect(() => {
      this.follow()
    })
  }

  /** Says no more of what is shown now. */
  dismiss(): void {
    const outbreak = this.outbreak.peek()
    if (outbreak) this.dismissed.value = new Set([...this.dismissed.peek(), nameOf(outbreak)])
  }

  /** Remembers that the open conversation shows a symptom. */
  private async follow(): Promise<void> {
    const { conversation } = this.desk
    const ticket = this.desk.ticketKey.value
    const transcript = conversation.transcript.value
    const signals = conversation.signals.value
    const facts = conversation.facts.value
    if (ticket === '' || !transcript || !signals || !conversation.complete.value) return
    const seen = sightingOf(ticket, transcript, signals, facts, new Date().toISOString())
    const known = this.sightings.peek().find((sighting) => sighting.ticket === ticket)
    if (
      !seen ||
      (known &&
        same(
          known,
          seen,
          transcript.messages.some(({ time }) => time !== undefined),
        ))
    )
      return
    await this.desk.write((work) => work.changeSighting(ticket, () => seen))
  }

  private async load(): Promise<void> {
    const listed = await this.desk.attempt((work) => work.listSightings())
    if (listed) this.sightings.value = listed.records
  }
}

const nameOf = ({ issue, topic }: Pick<Outbreak, 'issue' | 'topic'>): string => `${issue} ${topic}`

/** True when a sighting says nothing new; where the desk tells no time, "now" is nothing new. */
function same(known: SightingRecord, seen: SightingRecord, timed: boolean): boolean {
  return (
    known.symptoms.join() === seen.symptoms.join() &&
    known.codes.join() === seen.codes.join() &&
    (!timed || known.at === seen.at)
  )
}
