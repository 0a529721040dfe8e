/** What the agent did to the open conversation: the edited note, its form, the chosen wording. */
import { computed, effect, signal } from '@preact/signals'
import type { FactCorrections } from '../../../copilot/facts/settle/correct-facts'
import type { MoodCorrection } from '../../../copilot/mood/correct-mood'
import type { AgentAdditions } from '../../../copilot/note/write-document'
import type { Audience } from '../../../knowledge/article'
import {
  type ConversationMemory,
  FRESH_MEMORY,
  recall,
  remember,
} from '../../../platform/conversation-memory'
import type { Conversation } from './conversation'

export class DeskMemory {
  /** What is known of each conversation since the panel was opened; a new Map a change, so that views follow. */
  private readonly known = signal<ReadonlyMap<string, ConversationMemory>>(new Map())
  private readonly current = computed<ConversationMemory>(
    () => this.known.value.get(this.conversation.key.value) ?? FRESH_MEMORY,
  )
  readonly audience = computed(() => this.current.value.audience)
  readonly channel = computed(() => this.current.value.channel)
  readonly blanks = computed(() => this.current.value.blanks)
  readonly noteForm = computed(() => this.current.value.noteForm)
  readonly noteEdits = computed(() => this.current.value.noteEdits)
  readonly noteAdded = computed(() => this.current.value.noteAdded)

  constructor(private readonly conversation: Conversation) {
    effect(() => {
      this.conversation.corrections.value = {
        key: this.conversation.key.value,
        moods: this.current.value.moods,
        facts: this.current.value.facts,
      }
    })
    effect(() => {
      const key = this.conversation.key.value
      if (key && !this.known.peek().has(key)) this.recall(key)
    })
  }

  setAudience(audience: Audience): void {
    this.change({ audience })
  }

  /** Keeps a mood that the agent put right; undefined goes back to the mood as read. */
  setMood(messageId: string, correction: MoodCorrection | undefined): void {
    const { [messageId]: _previous, ...others } = this.current.peek().moods
    this.change({ moods: correction ? { ...others, [messageId]: correction } : others })
  }

  /** Keeps which facts the agent put right. */
  setFacts(facts: FactCorrections): void {
    this.change({ facts })
  }

  setChannel(channel: 'chat' | 'email'): void {
    this.change({ channel })
  }

  setBlank(name: string, value: string): void {
    this.change({ blanks: { ...this.current.peek().blanks, [name]: value } })
  }

  setNoteForm(noteForm: string): void {
    this.change({ noteForm })
  }

  setNoteAdded(noteAdded: AgentAdditions): void {
    this.change({ noteAdded })
  }

  /** Keeps the agent's text of a form; undefined goes back to the note as built. */
  editNote(form: string, text: string | undefined): void {
    const { [form]: _previous, ...others } = this.current.peek().noteEdits
    this.change({ noteEdits: text === undefined ? others : { ...others, [form]: text } })
  }

  /** Brings back what was stored before the panel was opened. */
  private async recall(key: string): Promise<void> {
    const value = await recall(key)
    // A change made meanwhile is newer than what was stored.
    if (!this.known.peek().has(key)) this.keep(key, value)
  }

  private keep(key: string, value: ConversationMemory): void {
    this.known.value = new Map(this.known.peek()).set(key, value)
  }

  private change(change: Partial<ConversationMemory>): void {
    const key = this.conversation.key.peek()
    if (!key) return
    const value = { ...this.current.peek(), ...change }
    this.keep(key, value)
    // The try-out conversation is not worth remembering.
    if (!this.conversation.demo.peek()) remember(key, value)
  }
}
