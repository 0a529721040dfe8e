/** Cases: saving the open conversation as one, and those that are like it. */
import { computed, effect, signal } from '@preact/signals'
import { type CaseChoices, type CaseDraft, draftCase, finishCase } from '../../../../copilot/work/case-draft'
import { isComplex, type SimilarCase, similarCases } from '../../../../copilot/work/similar-cases'
import type { CaseRecord } from '../../../../knowledge/work/records'
import type { TicketLife } from './ticket-life'
import type { WorkDesk } from './work-desk'

export class CaseShelf {
  /** The case that is being written; undefined while none is. */
  readonly draft = signal<CaseDraft | undefined>(undefined)
  /** True after one was saved, until another conversation is opened or it is dismissed. */
  readonly saved = signal(false)
  private readonly cases = signal<CaseRecord[]>([])

  /** Cases like the open conversation, when a ready answer will not do for it. */
  readonly similar = computed<SimilarCase[]>(() => {
    const { conversation } = this.desk
    const signals = conversation.signals.value
    if (this.cases.value.length === 0 || !signals || !conversation.complete.value) return []
    const escalated = this.life.ticket.value?.steps.escalated !== undefined
    const open = isComplex(signals) || escalated ? this.drafted() : undefined
    const topics = signals.issues.flatMap(({ topic }) => topic ?? [])
    return open ? similarCases(open, this.cases.value, topics) : []
  })

  constructor(
    private readonly desk: WorkDesk,
    private readonly life: TicketLife,
  ) {
    effect(() => {
      // What is being written belongs to its conversation.
      void desk.ticketKey.value
      this.draft.value = undefined
      this.saved.value = false
    })
    effect(() => {
      void desk.version.value
      this.load()
    })
  }

  /** Begins a case of the open conversation. */
  begin(): void {
    this.saved.value = false
    this.draft.value = this.drafted()
  }

  cancel(): void {
    this.draft.value = undefined
  }

  async save(choices: CaseChoices): Promise<void> {
    const draft = this.draft.peek()
    if (!draft) return
    const record = finishCase(
      draft,
      choices,
      crypto.randomUUID(),
      new Date().toISOString(),
      this.desk.personal(),
    )
    const saved = await this.desk.write((work) => work.changeCase(record.id, () => record))
    // What could not be saved stays to be tried again.
    if (!saved) return
    this.draft.value = undefined
    this.saved.value = true
  }

  private drafted(): CaseDraft | undefined {
    const { conversation } = this.desk
    const transcript = conversation.transcript.value
    const signals = conversation.signals.value
    if (!transcript || !signals) return undefined
    return draftCase({
      key: this.desk.ticketKey.value,
      transcript,
      signals,
      facts: conversation.facts.value,
      ticket: this.life.ticket.value,
      personal: this.desk.personal(),
    })
  }

  private async load(): Promise<void> {
    const listed = await this.desk.attempt((work) => work.listCases())
    if (listed) this.cases.value = listed.records
  }
}
