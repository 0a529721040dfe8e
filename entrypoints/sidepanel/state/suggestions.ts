/** What is offered: found for the conversation or by typing, and held still while the agent is at it. */
import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import { type SuggestInput, suggest, suggestionFrom } from '../../../copilot/suggest/suggest'
import type { Suggestion } from '../../../copilot/suggest/suggestion'
import type { Knowledge } from '../../../platform/knowledge-client'
import { bareSuggestion } from './bare-suggestion'
import type { Conversation } from './conversation'
import type { DeskMemory } from './desk-memory'
import type { Preferences } from './preferences'
import { ReplyFinder } from './reply-finder'

export class Suggestions {
  readonly query = signal('')
  /** The suggestion that is unfolded. */
  readonly openId = signal<string | undefined>(undefined)
  /** True while newer suggestions wait because the agent is at the list. */
  readonly held = signal(false)
  private readonly list = signal<Suggestion[]>([])
  readonly shown: ReadonlySignal<Suggestion[]> = this.list
  private readonly finder: ReplyFinder
  private attention = false
  private lastKey = ''
  /** The query that the shown list answers; empty for the conversation's own. */
  private readonly shownFor = signal('')

  /** Changes when something new was asked, so that the library is searched once for it. */
  private readonly wanted = computed(() => {
    const signals = this.conversation.signals.value
    return signals ? `${this.conversation.key.value}\n${signals.lastCustomerMessageId ?? ''}` : ''
  })
  readonly searching = computed(() => this.wanted.value !== this.finder.found.value.key)
  readonly typedReady = computed(() => this.finder.typed.value.query === this.query.value.trim())
  readonly libraryFailed = computed(() => this.finder.failed.value)

  private readonly input = computed<SuggestInput | null>(() => {
    const transcript = this.conversation.transcript.value
    const signals = this.conversation.signals.value
    if (!transcript || !signals) return null
    const found = this.finder.found.value
    return {
      transcript,
      signals,
      facts: this.conversation.facts.value,
      hits: found.key === this.wanted.value ? found.hits : [],
      moments: found.moments,
      questions: this.conversation.note.value?.missing ?? [],
      ours: this.preferences.ours.value,
      audience: this.memory.audience.value,
      now: new Date(),
    }
  })
  private readonly fresh = computed<Suggestion[]>(() => {
    const input = this.input.value
    if (this.query.value.trim() === '') return input ? suggest(input) : []
    return this.finder.typed.value.hits
      .map(({ article, words }) =>
        input ? suggestionFrom(article, input, words, ['why.search']) : bareSuggestion(article, words),
      )
      .filter((suggestion) => suggestion !== undefined)
  })

  constructor(
    knowledge: Knowledge,
    private readonly conversation: Conversation,
    private readonly memory: DeskMemory,
    private readonly preferences: Preferences,
  ) {
    this.finder = new ReplyFinder(knowledge)
    effect(() => this.followConversation())
    effect(() => this.followQuery())
    effect(() => this.followFresh())
  }

  /** Shows what has been held back. */
  release(): void {
    this.attention = false
    this.show(this.fresh.peek())
  }

  /** Resolves when the list answers what stands in the search box; keys pressed before mean that answer. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      const stop = effect(() => {
        if (this.shownFor.value !== this.query.value.trim()) return
        resolve()
        queueMicrotask(() => stop())
      })
    })
  }

  /** Tells whether the agent's pointer is at the list. */
  setAttention(here: boolean): void {
    this.attention = here
    if (!here && this.held.peek()) this.release()
  }

  private followConversation(): void {
    const key = this.conversation.key.value
    const wanted = this.wanted.value
    const transcript = this.conversation.transcript.value
    const signals = this.conversation.signals.value
    if (key !== this.lastKey) {
      this.lastKey = key
      this.attention = false
      batch(() => {
        this.query.value = ''
        this.show([])
      })
    }
    if (transcript && signals) this.finder.find(wanted, transcript, signals)
  }

  private followQuery(): void {
    const language = this.conversation.signals.peek()?.language ?? this.preferences.language.peek()
    this.finder.search(this.query.value.trim(), language)
  }

  /** What the agent has under the pointer does not move: newer suggestions wait for a click. */
  private followFresh(): void {
    const fresh = this.fresh.value
    const shown = this.list.peek()
    const typing = this.query.peek().trim() !== ''
    const same = fresh.length === shown.length && fresh.every((one, index) => one.id === shown[index]?.id)
    if (!same && !typing && this.attention && shown.length > 0 && fresh.length > 0) {
      this.held.value = true
      return
    }
    // Until the library has answered, what is shown stays, so that nothing appears and then moves.
    if (typing ? !this.typedReady.value : this.searching.value) return
    this.show(fresh)
  }

  private show(suggestions: Suggestion[]): void {
    batch(() => {
      this.held.value = false
      this.list.value = suggestions
      const open = this.openId.peek()
      const query = this.query.peek().trim()
      const known = suggestions.some((suggestion) => suggestion.id === open)
      // What was typed anew is about its best hit.
      if (!known || query !== this.shownFor.peek()) this.openId.value = suggestions[0]?.id
      this.shownFor.value = query
    })
  }
}
