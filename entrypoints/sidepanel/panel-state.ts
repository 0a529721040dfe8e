/**
 * The panel's state: what the page reports, what follows from it, and what the agent does with it.
 *
 * Everything a view shows is a signal here; views hold nothing but what is being typed.
 */
import { batch, computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { AgentPromise, Fact, FactField } from '../../copilot/facts'
import type { EscalationNote } from '../../copilot/note/build-note'
import type { PlaceholderValues } from '../../copilot/placeholders'
import type { Signals } from '../../copilot/signals'
import { type SuggestInput, suggest, suggestionFrom } from '../../copilot/suggest/suggest'
import type { Suggestion } from '../../copilot/suggest/suggestion'
import type { RoleCounts, Transcript } from '../../copilot/transcript'
import { unansweredSince, waitedFor } from '../../copilot/waiting'
import type { InsertionResult, InsertRequest } from '../../helpdesks'
import type { Audience } from '../../knowledge/article'
import { translator } from '../../knowledge/interface/words'
import { type LanguageTag, languageForLocale } from '../../knowledge/languages'
import type { Analysis, Analyst } from '../../platform/analysis-client'
import { browser } from '../../platform/browser'
import { copyText } from '../../platform/clipboard'
import {
  type ConversationMemory,
  FRESH_MEMORY,
  memoryKey,
  recall,
  remember,
} from '../../platform/conversation-memory'
import type { Knowledge } from '../../platform/knowledge-client'
import type { PageReport } from '../../platform/messages'
import type { PageLink, PageState } from '../../platform/page-link'
import { allowedSites } from '../../platform/page-script'
import { type OurFacts, type Settings, saveSettings } from '../../platform/settings'
import { bareSuggestion } from './bare-suggestion'
import { DemoPage } from './demo-page'
import { ReplyFinder } from './reply-finder'

export type View = 'copilot' | 'read' | 'facts' | 'keys'

/** How long "Copied" stands on a button, in milliseconds. */
const COPIED_MS = 1_500

/** Key under which the notice of an asked question is kept, beside those of suggestions. */
export const NOTE_NOTICE = 'note'

/** Values of the `our.*` and `agent.*` placeholders; empty settings give none. */
export function ourValues(facts: OurFacts): PlaceholderValues {
  return {
    'agent.name': facts.agentName,
    'our.shop': facts.shop,
    'our.return_days': facts.returnDays,
    'our.hours': facts.hours,
    'our.team.technical': facts.teamTechnical,
    'our.team.billing': facts.teamBilling,
    'our.team.logistics': facts.teamLogistics,
    'our.link.tracking': facts.linkTracking,
    'our.link.returns': facts.linkReturns,
    'our.link.help': facts.linkHelp,
    'our.link.status': facts.linkStatus,
  }
}

interface Reading extends Analysis {
  host: string
  transcript: Transcript
}

function isSameConversation(reading: Reading, host: string, transcript: Transcript): boolean {
  return (
    reading.host === host &&
    reading.transcript.conversationId === transcript.conversationId &&
    reading.transcript.helpdesk === transcript.helpdesk
  )
}

export class PanelState {
  link: PageLink | undefined
  readonly settings
  readonly page = signal<PageState>({ kind: 'connecting' })
  readonly view = signal<View>('copilot')
  readonly readTarget = signal<string | undefined>(undefined)
  readonly query = signal('')
  readonly openId = signal<string | undefined>(undefined)
  readonly copiedId = signal<string | undefined>(undefined)
  readonly notices = signal<Record<string, InsertionResult>>({})
  readonly now = signal(Date.now())
  readonly analysisFailed = signal(false)
  readonly menuOpen = signal(false)
  /** Match patterns of the sites that are always on. */
  readonly alwaysOn = signal<string[]>([])
  /** Spoken once when the customer's mood changes; never shown. */
  readonly moodAnnouncement = signal('')
  /** True while the try-out conversation is drawn in the panel. */
  readonly demo = signal(false)

  readonly demoPage = new DemoPage()
  private readonly paused = signal<string[]>([])
  private readonly finder: ReplyFinder
  private readonly memory = signal<{ key: string; value: ConversationMemory }>({
    key: '',
    value: FRESH_MEMORY,
  })
  /** When an unanswered message was first seen, by its id: for desks that tell no time. */
  private readonly firstSeen = new Map<string, number>()
  private attention = false
  private readonly shown = signal<Suggestion[]>([])
  readonly held = signal(false)
  private lastRequest: { id: string; request: InsertRequest } | undefined

  constructor(
    settings: Settings,
    private readonly knowledge: Knowledge,
    private readonly analyst: Analyst,
  ) {
    this.settings = signal(settings)
    this.finder = new ReplyFinder(knowledge)
    effect(() => this.followReport())
    effect(() => this.followConversation())
    effect(() => {
      this.finder.search(this.query.value.trim(), this.signals.peek()?.language ?? this.language.peek())
    })
    effect(() => this.followSuggestions())
    effect(() => this.followMood())
    this.learnAllowedSites()
    setInterval(() => {
      this.now.value = Date.now()
    }, 15_000)
  }

  // — What the page says —

  readonly report = computed<PageReport | null>(() => {
    if (this.demo.value) return this.demoPage.report.value
    return this.page.value.kind === 'connected' ? this.page.value.report : null
  })
  /**
   * The conversation with everything that follows from it, of one and the same moment: what is shown never
   * mixes a new transcript with old signals. Null while nothing is read or another conversation was opened.
   */
  private readonly reading = signal<Reading | null>(null)
  readonly transcript = computed<Transcript | null>(() => this.reading.value?.transcript ?? null)
  readonly signals = computed<Signals | null>(() => this.reading.value?.signals ?? null)
  readonly facts = computed<Fact[]>(() => this.reading.value?.facts ?? [])
  readonly promises = computed<AgentPromise[]>(() => this.reading.value?.promises ?? [])
  readonly counts = computed<RoleCounts>(() => {
    const counts: RoleCounts = { customer: 0, agent: 0, note: 0, bot: 0, system: 0 }
    for (const message of this.transcript.value?.messages ?? []) counts[message.role]++
    return counts
  })

  // — What follows from it —

  readonly language = computed<LanguageTag>(() => {
    const chosen = this.settings.value.interfaceLanguage
    return chosen === 'browser' ? languageForLocale(browser.i18n.getUILanguage()) : chosen
  })
  readonly t = computed(() => translator(this.language.value))
  readonly note = computed<EscalationNote | null>(() => this.reading.value?.note ?? null)
  private readonly noteLanguage = computed<LanguageTag>(() => {
    const chosen = this.settings.value.noteLanguage
    return chosen === 'interface' ? this.language.value : chosen
  })
  readonly conversationKey = computed(() => {
    const reading = this.reading.value
    return reading ? memoryKey(reading.host, reading.transcript.conversationId) : ''
  })
  private readonly remembered = computed<ConversationMemory>(() =>
    this.memory.value.key === this.conversationKey.value ? this.memory.value.value : FRESH_MEMORY,
  )
  readonly noteForm = computed(() => this.remembered.value.noteForm)
  readonly noteEdited = computed(() => this.remembered.value.noteEdits[this.noteForm.value] !== undefined)
  readonly noteText = computed(
    () =>
      this.remembered.value.noteEdits[this.noteForm.value] ?? this.note.value?.[this.noteForm.value] ?? '',
  )
  readonly waited = computed<number | undefined>(() => {
    const transcript = this.transcript.value
    const since = transcript && unansweredSince(transcript)
    if (!since) return undefined
    const seen = this.firstSeen.get(since.id) ?? this.now.value
    this.firstSeen.set(since.id, seen)
    return waitedFor(since, seen, this.now.value)
  })

  private readonly suggestInput = computed<SuggestInput | null>(() => {
    const transcript = this.transcript.value
    const signals = this.signals.value
    if (!transcript || !signals) return null
    const found = this.finder.found.value
    const current = found.key === this.retrievalKey.value
    return {
      transcript,
      signals,
      facts: this.facts.value,
      hits: current ? found.hits : [],
      moments: found.moments,
      questions: this.note.value?.missing ?? [],
      ours: ourValues(this.settings.value.ourFacts),
      audience: this.remembered.value.audience,
      now: new Date(this.now.peek()),
    }
  })
  /** Changes when something new was asked, so that the library is searched once for it. */
  private readonly retrievalKey = computed(() => {
    const signals = this.signals.value
    return signals ? `${this.conversationKey.value}\n${signals.lastCustomerMessageId ?? ''}` : ''
  })
  readonly searching = computed(() => this.retrievalKey.value !== this.finder.found.value.key)
  private readonly fresh = computed<Suggestion[]>(() => {
    const input = this.suggestInput.value
    const typedQuery = this.query.value.trim()
    if (typedQuery !== '') {
      return this.finder.typed.value.hits
        .map(({ article, words }) =>
          input ? suggestionFrom(article, input, words, ['why.search']) : bareSuggestion(article, words),
        )
        .filter((suggestion) => suggestion !== undefined)
    }
    return input ? suggest(input) : []
  })
  readonly suggestions: ReadonlySignal<Suggestion[]> = this.shown
  readonly typedReady = computed(() => this.finder.typed.value.query === this.query.value.trim())
  readonly libraryFailed = computed(() => this.finder.failed.value)

  // — Following —

  /** Analyses each report; one of another conversation ends what is shown at once. */
  private followReport(): void {
    const report = this.report.value
    const noteLanguage = this.noteLanguage.value
    const transcript = report?.transcript
    const shown = this.reading.peek()
    if (!report || !transcript) {
      this.reading.value = null
      return
    }
    if (shown && !isSameConversation(shown, report.host, transcript)) this.reading.value = null
    this.analyst.analyse(transcript, noteLanguage).then(
      (analysis) => {
        if (this.report.peek() !== report || this.noteLanguage.peek() !== noteLanguage) return
        this.analysisFailed.value = false
        this.reading.value = { host: report.host, transcript, ...analysis }
      },
      () => {
        this.analysisFailed.value = true
      },
    )
  }

  private lastKey = ''
  private followConversation(): void {
    const key = this.conversationKey.value
    const retrieval = this.retrievalKey.value
    const transcript = this.transcript.value
    const signals = this.signals.value
    if (key !== this.lastKey) {
      this.lastKey = key
      batch(() => {
        this.notices.value = {}
        this.openId.value = undefined
        this.query.value = ''
        this.attention = false
        this.held.value = false
        this.shown.value = []
      })
      if (key) {
        recall(key).then((value) => {
          if (key === this.conversationKey.peek()) this.memory.value = { key, value }
        })
      }
    }
    if (transcript && signals) this.finder.find(retrieval, transcript, signals)
  }

  /** What the agent has under the pointer or the keys does not move; newer suggestions wait for a click. */
  private followSuggestions(): void {
    const fresh = this.fresh.value
    const shown = this.shown.peek()
    const typing = this.query.peek().trim() !== ''
    const same = fresh.length === shown.length && fresh.every((one, index) => one.id === shown[index]?.id)
    if (!same && !typing && this.attention && shown.length > 0 && fresh.length > 0) {
      this.held.value = true
      return
    }
    // Until the library has answered, what is shown stays, so that nothing appears and then moves.
    if (!typing && this.searching.value) return
    this.show(fresh)
  }

  private lastMood = { conversation: '', mood: '' }
  private followMood(): void {
    const mood = this.signals.value?.mood
    const before = this.lastMood
    this.lastMood = {
      conversation: this.conversationKey.value,
      mood: mood ? `${mood.kind} ${mood.level}` : '',
    }
    const sameConversation = before.conversation === this.lastMood.conversation
    if (!mood || !sameConversation || before.mood === this.lastMood.mood) return
    const t = this.t.peek()
    const level = mood.level === 0 ? '' : `, ${t(`mood.level.${mood.level}`)}`
    this.moodAnnouncement.value = t('mood.changed', { mood: `${t(`mood.${mood.kind}`)}${level}` })
  }

  private show(suggestions: Suggestion[]): void {
    batch(() => {
      this.held.value = false
      this.shown.value = suggestions
      const open = this.openId.peek()
      if (!suggestions.some((suggestion) => suggestion.id === open)) this.openId.value = suggestions[0]?.id
    })
  }

  release(): void {
    this.attention = false
    this.show(this.fresh.peek())
  }

  setAttention(here: boolean): void {
    this.attention = here
    if (!here && this.held.peek()) this.release()
  }

  // — What the agent does —

  offReason(url: string | undefined): 'paused' | 'never' | undefined {
    const host = hostOf(url)
    if (!host) return undefined
    if (this.settings.peek().neverSites.includes(host)) return 'never'
    return this.paused.peek().includes(host) ? 'paused' : undefined
  }

  async insert(suggestion: Suggestion, confirmed = false): Promise<void> {
    const transcript = this.transcript.peek()
    if (!transcript || suggestion.blanks.length > 0) return
    const request: InsertRequest = {
      conversationId: transcript.conversationId,
      kind: 'reply',
      mode: 'insert',
      text: suggestion.text,
    }
    if (suggestion.html) request.html = suggestion.html
    if (confirmed) request.confirmed = true
    const result = await this.request(suggestion.id, request)
    const [article] = suggestion.articleIds
    if (article && result.outcome !== 'not-inserted') this.knowledge.recordUse(article)
  }

  /** Inserts by the number shown on the card; for the shortcuts that work while the keys are in the page. */
  insertNumber(number: number): void {
    const suggestion = this.shown.peek()[number - 1]
    if (suggestion) this.insert(suggestion)
  }

  async ask(field: FactField): Promise<void> {
    const transcript = this.transcript.peek()
    const question = this.note.peek()?.missing.find((gap) => gap.field === field)?.question
    if (!transcript || !question) return
    await this.request(NOTE_NOTICE, {
      conversationId: transcript.conversationId,
      kind: 'reply',
      mode: 'insert',
      text: question,
    })
  }

  private async request(id: string, request: InsertRequest): Promise<InsertionResult> {
    this.lastRequest = { id, request }
    const page = this.demo.peek() ? this.demoPage.insert(request) : this.link?.insert(request)
    const result: InsertionResult = (await page) ?? { outcome: 'not-inserted', reason: 'page-gone' }
    if (request.conversationId === this.transcript.peek()?.conversationId) {
      this.notices.value = { [id]: result }
    }
    return result
  }

  async onNotice(id: string, action: 'confirm' | 'cancel' | 'retry' | 'show-box'): Promise<void> {
    if (action === 'cancel') this.notices.value = {}
    else if (action === 'show-box') await this.showBox()
    else if (this.lastRequest?.id === id) {
      const { request } = this.lastRequest
      await this.request(id, action === 'confirm' ? { ...request, confirmed: true } : request)
    }
  }

  async copy(suggestion: Suggestion): Promise<void> {
    if (!(await copyText(suggestion.text, suggestion.html))) return
    this.markCopied(suggestion.id)
    const [article] = suggestion.articleIds
    if (article) this.knowledge.recordUse(article)
  }

  async copyNote(): Promise<void> {
    if (await copyText(this.noteText.peek())) this.markCopied(NOTE_NOTICE)
  }

  private markCopied(id: string): void {
    this.copiedId.value = id
    setTimeout(() => {
      if (this.copiedId.peek() === id) this.copiedId.value = undefined
    }, COPIED_MS)
  }

  setAudience(audience: Audience): void {
    this.changeMemory({ audience })
  }

  setNoteForm(noteForm: 'line' | 'markdown'): void {
    this.changeMemory({ noteForm })
  }

  editNote(text: string | undefined): void {
    const { [this.noteForm.peek()]: _previous, ...others } = this.remembered.peek().noteEdits
    this.changeMemory({
      noteEdits: text === undefined ? others : { ...others, [this.noteForm.peek()]: text },
    })
  }

  private changeMemory(change: Partial<ConversationMemory>): void {
    const key = this.conversationKey.peek()
    if (!key) return
    const value = { ...this.remembered.peek(), ...change }
    this.memory.value = { key, value }
    // The try-out conversation is not worth remembering.
    if (!this.demo.peek()) remember(key, value)
  }

  toggleMenu(): void {
    this.menuOpen.value = !this.menuOpen.peek()
  }

  closeMenu(): void {
    this.menuOpen.value = false
  }

  async learnAllowedSites(): Promise<void> {
    this.alwaysOn.value = await allowedSites()
  }

  /** The whole reading, at its end. */
  showRead(): void {
    batch(() => {
      this.readTarget.value = undefined
      this.view.value = 'read'
    })
  }

  showMessage(messageId: string): void {
    batch(() => {
      this.readTarget.value = messageId
      this.view.value = 'read'
    })
  }

  async showBox(): Promise<boolean> {
    if (this.demo.peek()) return this.demoPage.showBox()
    return (await this.link?.showBox()) ?? false
  }

  readAgain(): void {
    if (this.demo.peek()) this.demoPage.readNow()
    else this.link?.readNow()
  }

  swapSides(): void {
    this.link?.swapSides()
  }

  async change(settings: Partial<Settings>): Promise<void> {
    this.settings.value = { ...this.settings.peek(), ...settings }
    await saveSettings(this.settings.peek())
  }

  pauseHere(): void {
    const host = this.host()
    if (!host) return
    this.paused.value = [...this.paused.peek(), host]
    this.link?.reattach()
  }

  async neverHere(): Promise<void> {
    const host = this.host()
    if (!host) return
    await this.change({ neverSites: [...this.settings.peek().neverSites, host] })
    this.link?.reattach()
  }

  async resumeHere(): Promise<void> {
    const host = this.host()
    this.paused.value = this.paused.peek().filter((paused) => paused !== host)
    await this.change({ neverSites: this.settings.peek().neverSites.filter((never) => never !== host) })
    this.link?.reattach()
  }

  /** Address of the tab, where the browser lets us know it. */
  url(): string | undefined {
    const page = this.page.peek()
    return page.kind === 'connected' || page.kind === 'off' ? page.url : undefined
  }

  private host(): string | undefined {
    return hostOf(this.url()) ?? this.report.peek()?.host.split(':')[0]
  }

  // — The try-out conversation —

  startDemo(): void {
    this.demo.value = true
    this.change({ welcomed: true })
  }

  leaveDemo(): void {
    this.demoPage.close()
    this.demo.value = false
  }
}

function hostOf(url: string | undefined): string | undefined {
  return url && /^https?:/.test(url) ? new URL(url).hostname : undefined
}
