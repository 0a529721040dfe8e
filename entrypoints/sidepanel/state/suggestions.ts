/** What is offered: found for the conversation or by typing, and held still while the agent is at it. */
import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { SuggestInput } from '../../../copilot/suggest/suggest-input'
import type { Suggestion } from '../../../copilot/suggest/suggestion'
import type { Knowledge } from '../../../platform/knowledge-client'
import type { Conversation } from './conversation'
import type { DeskMemory } from './desk-memory'
import type { Preferences } from './preferences'
import { type PrepareHits, ReplyFinder } from './reply-finder'
import { ReplyOptions } from './reply-options'

/** How long new suggestions wait in a very heated chat, in milliseconds. */
const BREATH_MS = 2_500

/** How long replies that were found wait for the facts before they are offered without them, in milliseconds. */
const FACTS_PATIENCE_MS = 150

/** How often it is looked whether a follow-up is due, milliseconds. */
const FOLLOW_UP_MS = 5 * 60_000

export class Suggestions {
  readonly query = signal('')
  /** The suggestion that is unfolded. */
  readonly openId = signal<string | undefined>(undefined)
  /** True while newer suggestions wait because the agent is at the list. */
  readonly held = signal(false)
  private readonly list = signal<Suggestion[]>([])
  /** Conversation and suggestion of what the agent sent away. */
  private readonly dismissed = signal<ReadonlySet<string>>(new Set())
  readonly shown: ReadonlySignal<Suggestion[]> = computed(() => {
    const away = this.dismissed.value
    if (away.size === 0) return this.list.value
    const key = this.conversation.key.value
    return this.list.value.filter(({ id }) => !away.has(`${key}\n${id}`))
  })
  readonly options: ReplyOptions
  private readonly finder: ReplyFinder
  private attention = false
  private lastKey = ''
  /** Number of the newest composition asked for; older answers are dropped. */
  private turn = 0
  /** True until the first list is composed: its best reply is offered first, since somebody waits for it. */
  private readonly isFirst = signal(true)
  /** True while the shown list is a first word: others follow, or the facts of the conversation are not read yet. */
  readonly unfinished = signal(false)
  private composed: { list: Suggestion[]; query: string } = { list: [], query: '' }
  /** The query that the shown list answers; empty for the conversation's own. */
  private readonly shownFor = signal('')

  /** Counts the library's changes: what they bring is offered at once. */
  private readonly libraryChanges = signal(0)
  /** Changes when something new was asked, or the library can answer anew, so that the library is searched once for it. */
  private readonly wanted = computed(() => {
    const signals = this.conversation.signals.value
    if (!signals) return ''
    const id = signals.lastCustomerMessageId
    // A message can be edited, and pages that are loaded anew can give an id again.
    const text =
      this.conversation.transcript.value?.messages.findLast((message) => message.id === id)?.text ?? ''
    const said = `${id ?? ''} ${text.length} ${text.slice(0, 100)}`
    return `${this.conversation.key.value}\n${said}\n${this.libraryChanges.value}`
  })
  /** True while replies are being composed. */
  readonly composing = signal(false)
  readonly searching = computed(() => this.wanted.value !== this.finder.found.value.key)
  /** True when the list answers what is typed. */
  readonly typedReady = computed(() => this.shownFor.value === this.query.value.trim())
  readonly libraryFailed = computed(() => this.finder.failed.value)

  /** Moves on while the customer is to answer or a promise runs: a follow-up comes when its time is there. */
  private readonly moment = computed(() => {
    const { signals, promises, now } = this.conversation
    const isRunning = signals.value?.waitingForCustomer || promises.value.length > 0
    return isRunning ? Math.floor(now.value / FOLLOW_UP_MS) : 0
  })

  /** What was wanted when the facts let it wait too long. */
  private readonly outOfPatience = signal('')

  private readonly input = computed<SuggestInput | null>(() => {
    const transcript = this.conversation.transcript.value
    const signals = this.conversation.signals.value
    if (!transcript || !signals) return null
    const unread = !this.conversation.complete.value
    if (unread && this.outOfPatience.value !== this.wanted.value) return null
    const found = this.finder.found.value
    void this.moment.value
    return {
      transcript,
      signals,
      facts: this.conversation.facts.value,
      hits: found.key === this.wanted.value ? found.hits : [],
      moments: found.moments,
      questions: this.conversation.note.value?.missing ?? [],
      ours: this.preferences.ours.value,
      promises: this.conversation.promises.value,
      style: this.options.style.value,
      picks: this.options.picks.value,
      now: new Date(),
      ...(unread ? { unread } : this.isFirst.value ? { bestOnly: true } : {}),
    }
  })
  constructor(
    private readonly knowledge: Knowledge,
    private readonly conversation: Conversation,
    memory: DeskMemory,
    private readonly preferences: Preferences,
    prepare?: PrepareHits,
  ) {
    this.options = new ReplyOptions(conversation, memory, preferences)
    this.finder = new ReplyFinder(knowledge, prepare)
    knowledge.onChanged(() => {
      this.libraryChanges.value++
    })
    effect(() => this.followConversation())
    effect(() => this.followQuery())
    effect(() => this.followInput())
    effect(() => this.followPatience())
  }

  /** Shows what has been held back. */
  release(): void {
    this.attention = false
    this.show(this.composed.list, this.composed.query)
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

  /** What is offered for a line that is typed elsewhere; the panel's own list stays as it is. */
  async offerFor(query: string): Promise<Suggestion[]> {
    await this.ready()
    const conversation = this.input.peek()
    if (!conversation) return []
    const now = new Date()
    if (query === '') return this.knowledge.offer({ conversation, now })
    const typed = await this.finder.hitsFor(query, conversation.signals.language)
    return this.knowledge.offer({ conversation, typed, now })
  }

  /** Resolves when the conversation has been read through and the library has answered for it. */
  private ready(): Promise<void> {
    return new Promise((resolve) => {
      const stop = effect(() => {
        if (!this.input.value || this.input.value.bestOnly || this.searching.value) return
        resolve()
        queueMicrotask(() => stop())
      })
    })
  }

  /** Does not offer a suggestion in this conversation any more. */
  dismiss(id: string): void {
    const away = `${this.conversation.key.peek()}\n${id}`
    batch(() => {
      this.dismissed.value = new Set(this.dismissed.peek()).add(away)
      this.openId.value = this.shown.peek()[0]?.id
    })
  }

  /** Opens a suggestion that was offered for `query`. */
  async showOne(query: string, id: string): Promise<void> {
    this.query.value = query
    await this.settled()
    if (this.list.peek().some((suggestion) => suggestion.id === id)) this.openId.value = id
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
        this.unfinished.value = false
        this.show([], '')
      })
    }
    if (transcript && signals) this.finder.find(wanted, transcript, signals)
  }

  private followQuery(): void {
    void this.libraryChanges.value
    const language = this.conversation.signals.peek()?.language ?? this.preferences.language.peek()
    this.finder.search(this.query.value.trim(), language)
  }

  /** Has composed what the conversation or the typed search asks for now. */
  private followInput(): void {
    const conversation = this.input.value
    const query = this.query.value.trim()
    const typed = this.finder.typed.value
    const turn = ++this.turn
    // Until the library has answered, what is shown stays, so that nothing appears and then moves.
    const unfinished = this.conversation.signals.value !== null && !conversation
    if (unfinished || (query === '' ? this.searching.value : typed.query !== query)) return
    if (query === '' && !conversation) {
      this.accept([], query)
      this.composing.value = false
      return
    }
    const now = new Date()
    const input = query === '' ? { conversation, now } : { conversation, typed: typed.hits, now }
    const accept = (list: Suggestion[]): void => {
      if (turn !== this.turn) return
      batch(() => {
        this.accept(list, query)
        this.composing.value = false
        const isPart = conversation?.unread === true || conversation?.bestOnly === true
        this.unfinished.value = isPart && list.length > 0
        if (conversation) this.isFirst.value = false
      })
    }
    this.composing.value = true
    this.knowledge.offer(input).then(
      async (list) => {
        await this.breath(query)
        accept(list)
      },
      () => accept([]),
    )
  }

  private followPatience(): (() => void) | undefined {
    const wanted = this.wanted.value
    if (wanted === '' || this.searching.value || this.conversation.complete.value) return undefined
    const timer = setTimeout(() => {
      this.outOfPatience.value = wanted
    }, FACTS_PATIENCE_MS)
    return () => clearTimeout(timer)
  }

  /** While a very heated chat goes on, what takes the place of the shown suggestions comes a breath later. */
  private async breath(query: string): Promise<void> {
    const mood = this.conversation.signals.peek()?.mood
    const heated = mood?.kind === 'anger' && mood.level === 3
    if (
      this.unfinished.peek() ||
      !heated ||
      query !== '' ||
      this.list.peek().length === 0 ||
      !this.preferences.settings.peek().buffer
    )
      return
    await new Promise((resolve) => setTimeout(resolve, BREATH_MS))
  }

  /** What the agent has under the pointer does not move: newer suggestions wait for a click. */
  private accept(list: Suggestion[], query: string): void {
    this.composed = { list, query }
    const shown = this.list.peek()
    // What comes below the others moves none of them.
    const stays = shown.every(({ id }, index) => id === list[index]?.id)
    const moves = !stays && list.length > 0
    if (moves && query === '' && this.attention) this.held.value = true
    else this.show(list, query)
  }

  private show(suggestions: Suggestion[], query: string): void {
    batch(() => {
      this.held.value = false
      this.list.value = suggestions
      this.options.offered(suggestions)
      const open = this.openId.peek()
      const known = suggestions.some((suggestion) => suggestion.id === open)
      // What was typed anew is about its best hit.
      if (!known || query !== this.shownFor.peek()) this.openId.value = suggestions[0]?.id
      this.shownFor.value = query
    })
  }
}
