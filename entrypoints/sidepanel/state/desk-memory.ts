/** What the agent did to the open conversation: the edited note, its form, the chosen wording. */
import { computed, effect, signal } from '@preact/signals'
import type { Audience } from '../../../knowledge/article'
import {
  type ConversationMemory,
  FRESH_MEMORY,
  recall,
  remember,
} from '../../../platform/conversation-memory'
import type { Conversation } from './conversation'

export class DeskMemory {
  private readonly stored = signal<{ key: string; value: ConversationMemory }>({
    key: '',
    value: FRESH_MEMORY,
  })
  private readonly current = computed<ConversationMemory>(() =>
    this.stored.value.key === this.conversation.key.value ? this.stored.value.value : FRESH_MEMORY,
  )
  readonly audience = computed(() => this.current.value.audience)
  readonly noteForm = computed(() => this.current.value.noteForm)
  readonly noteEdited = computed(() => this.current.value.noteEdits[this.noteForm.value] !== undefined)
  /** The note as the agent left it, else as built from the conversation. */
  readonly noteText = computed(() => {
    const form = this.noteForm.value
    return this.current.value.noteEdits[form] ?? this.conversation.note.value?.[form] ?? ''
  })

  constructor(private readonly conversation: Conversation) {
    effect(() => {
      const key = this.conversation.key.value
      if (key) this.recall(key)
    })
  }

  setAudience(audience: Audience): void {
    this.change({ audience })
  }

  setNoteForm(noteForm: 'line' | 'markdown'): void {
    this.change({ noteForm })
  }

  /** Keeps the agent's text; undefined goes back to the note as built. */
  editNote(text: string | undefined): void {
    const form = this.noteForm.peek()
    const { [form]: _previous, ...others } = this.current.peek().noteEdits
    this.change({ noteEdits: text === undefined ? others : { ...others, [form]: text } })
  }

  private async recall(key: string): Promise<void> {
    const value = await recall(key)
    // A change made meanwhile is newer than what was stored.
    if (key === this.conversation.key.peek() && this.stored.peek().key !== key)
      this.stored.value = { key, value }
  }

  private change(change: Partial<ConversationMemory>): void {
    const key = this.conversation.key.peek()
    if (!key) return
    const value = { ...this.current.peek(), ...change }
    this.stored.value = { key, value }
    // The try-out conversation is not worth remembering.
    if (!this.conversation.demo.peek()) remember(key, value)
  }
}
