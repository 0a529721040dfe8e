/** Moods that the agent puts right: kept for the conversation, counted on this computer. */
import { computed, signal } from '@preact/signals'
import type { MoodKind } from '../../../copilot/signals'
import {
  countMoodCorrection,
  forgetMoodCounts,
  loadMoodCounts,
  type MoodCounts,
} from '../../../platform/mood-counts'
import type { Conversation } from './conversation'
import type { DeskMemory } from './desk-memory'

export class MoodDesk {
  private readonly counts = signal<MoodCounts>({})
  /** Corrections ever made here. */
  readonly counted = computed(() => Object.values(this.counts.value).reduce((sum, count) => sum + count, 0))

  constructor(
    private readonly conversation: Conversation,
    private readonly memory: DeskMemory,
  ) {
    this.follow(loadMoodCounts())
  }

  /** Says the mood of one message; undefined goes back to what was read. */
  ofMessage(messageId: string, kind: MoodKind | undefined): void {
    this.correct(messageId, kind, false)
  }

  /** Says the mood of the talk as it stands with the customer's latest message. */
  ofTalk(kind: MoodKind | undefined): void {
    const messageId = this.conversation.signals.peek()?.lastCustomerMessageId
    if (messageId !== undefined) this.correct(messageId, kind, true)
  }

  forget(): void {
    this.follow(forgetMoodCounts().then(() => ({})))
  }

  private correct(messageId: string, kind: MoodKind | undefined, ofTalk: boolean): void {
    const signals = this.conversation.signals.peek()
    const shown = ofTalk ? signals?.mood : signals?.messageMoods[messageId]
    if (!shown || shown.kind === kind) return
    // A correction taken back, or changed again, is no further mistake of the reading.
    const fresh = shown.corrected !== true
    this.memory.setMood(messageId, kind && { kind, ...(ofTalk ? { ofTalk } : {}) })
    if (kind && fresh && !this.conversation.demo.peek()) this.follow(countMoodCorrection(shown.kind, kind))
  }

  private follow(counts: Promise<MoodCounts>): void {
    counts.then(
      (now) => {
        this.counts.value = now
      },
      // Counting is no reason to disturb anybody.
      () => undefined,
    )
  }
}
