/** Facts that the agent puts right: kept for the conversation, counted by field on this computer. */
import { computed, signal } from '@preact/signals'
import type { Fact } from '../../../copilot/facts'
import {
  correctionOf,
  type FactCorrection,
  withCorrection,
} from '../../../copilot/facts/settle/correct-facts'
import type { Counts } from '../../../platform/counts'
import { FACT_COUNTS } from '../../../platform/fact-counts'
import type { Conversation } from './conversation'
import type { DeskMemory } from './desk-memory'

/** Longest value, in UTF-16 units. */
const LONGEST = 500

/** A fact that is being put right. */
export interface FactEdit {
  fact: Fact
  /** The value as it was shown when the agent began. */
  shown: string
  /** What the agent has typed so far. */
  text: string
}

export class FactDesk {
  /** Counts by field of all corrections made here. */
  readonly counts = signal<Counts>({})
  readonly takenOut = computed(() =>
    this.conversation.corrections.value.facts.filter(({ value }) => value === undefined),
  )
  /** What is being put right, by conversation: neither a new message nor another view takes it away. */
  private readonly edits = signal<ReadonlyMap<string, FactEdit>>(new Map())
  readonly edit = computed(() => this.edits.value.get(this.conversation.key.value))

  constructor(
    private readonly conversation: Conversation,
    private readonly memory: DeskMemory,
  ) {
    this.follow(FACT_COUNTS.load())
  }

  begin(fact: Fact, shown: string): void {
    this.setEdit({ fact, shown, text: shown })
  }

  type(text: string): void {
    const edit = this.edit.peek()
    if (edit) this.setEdit({ ...edit, text })
  }

  cancel(): void {
    this.setEdit(undefined)
  }

  /** Keeps what was typed; the value as read takes the correction back, and nothing at all changes nothing. */
  save(): void {
    const edit = this.edit.peek()
    const value = edit?.text.trim().slice(0, LONGEST) ?? ''
    if (!edit || value === '') return
    this.setEdit(undefined)
    if (value === edit.shown.trim()) return
    if (value === edit.fact.asRead) this.back(edit.fact)
    else this.correct(edit.fact, value)
  }

  /** Takes the fact that is being put right out of the note. */
  takeOut(): void {
    const edit = this.edit.peek()
    if (!edit) return
    this.setEdit(undefined)
    this.correct(edit.fact, undefined)
  }

  /** Goes back to the value that was read. */
  back(shown: Fact): void {
    const correction = correctionOf(this.corrections(), shown)
    if (correction) this.remove(correction)
  }

  /** Puts back what was taken out. */
  putBack(read: Fact): void {
    const correction = this.takenOut.peek().find((one) => one.read === read)
    if (correction) this.remove(correction)
  }

  forget(): void {
    this.follow(FACT_COUNTS.forget().then(() => ({})))
  }

  private correct(fact: Fact, value: string | undefined): void {
    this.memory.setFacts(withCorrection(this.corrections(), fact, value))
    // What is changed again is no further mistake of the reading.
    if (fact.asRead === undefined && !this.conversation.demo.peek())
      this.follow(FACT_COUNTS.count(fact.field))
  }

  private corrections() {
    return this.conversation.corrections.peek().facts
  }

  private remove(correction: FactCorrection): void {
    this.memory.setFacts(this.corrections().filter((one) => one !== correction))
  }

  private setEdit(edit: FactEdit | undefined): void {
    const edits = new Map(this.edits.peek())
    const key = this.conversation.key.peek()
    if (edit) edits.set(key, edit)
    else edits.delete(key)
    this.edits.value = edits
  }

  private follow(counts: Promise<Counts>): void {
    counts.then(
      (now) => {
        this.counts.value = now
      },
      // Counting is no reason to disturb anybody.
      () => undefined,
    )
  }
}
