/** The life of the open conversation's ticket, and the customers of all tickets who should hear something. */
import { computed, effect, signal } from '@preact/signals'
import { progressMessage } from '../../../../copilot/work/progress'
import { newsDue } from '../../../../copilot/work/promise-times'
import { withSeen, withStep } from '../../../../copilot/work/ticket-record'
import { readTicketSteps } from '../../../../copilot/work/ticket-steps'
import type { TicketRecord, TicketStep } from '../../../../knowledge/work/records'
import type { WorkDesk } from './work-desk'

export class TicketLife {
  /** The open conversation's ticket, as kept. */
  readonly ticket = signal<TicketRecord | undefined>(undefined)
  /** Tickets whose customers should hear something, the soonest first. */
  readonly waiting = signal<TicketRecord[]>([])
  /** The message that tells there is no news, in the customer's language; undefined while none is due here. */
  readonly update = computed<string | undefined>(() => {
    const ticket = this.ticket.value
    const signals = this.desk.conversation.signals.value
    if (!ticket?.newsAt || !signals || ticket.key !== this.desk.ticketKey.value) return undefined
    const { ourFacts } = this.desk.preferences.settings.value
    const now = this.desk.conversation.now.value
    const settings = this.desk.settings.value
    return progressMessage({
      language: signals.language,
      issue: ticket.issue,
      technicalTeam: ourFacts.teamTechnical,
      // A time that people say: a quarter of an hour.
      next: Math.ceil(newsDue(now, settings) / 900_000) * 900_000,
      now,
      zone: settings.hours.zone,
      again: ticket.toldAt !== undefined && ticket.toldAt > (ticket.steps.escalated ?? ''),
    })
  })

  constructor(private readonly desk: WorkDesk) {
    effect(() => {
      this.follow()
    })
    effect(() => {
      void desk.version.value
      void desk.ticketKey.value
      this.load()
    })
  }

  /** Sets a step or takes it back, as the agent knows better than the words. */
  async setStep(step: TicketStep, on: boolean): Promise<void> {
    const key = this.desk.ticketKey.peek()
    const now = new Date().toISOString()
    const place = this.desk.place()
    if (key === '' || !place) return
    await this.desk.write((work) =>
      work.changeTicket(
        key,
        (stored) =>
          stored && withStep({ ...stored, page: place.page }, step, on, now, this.desk.settings.peek()),
      ),
    )
  }

  /** The note went to another team: that is an escalation, unless the agent has said that there is none. */
  async noteGiven(): Promise<void> {
    const ticket = this.ticket.peek()
    if (ticket && !ticket.steps.escalated && ticket.set.escalated === undefined)
      await this.setStep('escalated', true)
  }

  /** Keeps what the conversation shows, whenever that has changed. */
  private async follow(): Promise<void> {
    const { conversation } = this.desk
    const key = this.desk.ticketKey.value
    const transcript = conversation.transcript.value
    const signals = conversation.signals.value
    const complete = conversation.complete.value
    const promises = conversation.promises.value
    const settings = this.desk.settings.value
    if (key === '' || !transcript || !signals || !complete || transcript.messages.length === 0) return
    const place = this.desk.place()
    if (!place) return
    const now = new Date().toISOString()
    const steps = readTicketSteps(transcript, promises, now)
    const seen = { key, place, transcript, signals, steps, now }
    // Most looks change nothing: those are not written.
    const read = await this.desk.attempt(async (work) => ({ stored: await work.ticket(key) }))
    if (!read || withSeen(read.stored, seen, settings) === read.stored) return
    await this.desk.write((work) => work.changeTicket(key, (before) => withSeen(before, seen, settings)))
  }

  private async load(): Promise<void> {
    const key = this.desk.ticketKey.peek()
    const loaded = await this.desk.attempt(async (work) => ({
      ticket: key === '' ? undefined : await work.ticket(key),
      waiting: await work.ticketsWithNews(),
    }))
    if (!loaded || key !== this.desk.ticketKey.peek()) return
    this.ticket.value = loaded.ticket
    this.waiting.value = loaded.waiting
  }
}
