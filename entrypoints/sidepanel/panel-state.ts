/**
 * The panel's state, put together from its parts. Everything a view shows is a signal in one of them; views hold
 * nothing but what is being typed.
 */
import { batch, computed, effect, signal } from '@preact/signals'
import type { Evidence } from '../../copilot/signals'
import type { Analyst } from '../../platform/analysis-client'
import { createEffects, type EffectsClient } from '../../platform/effects-client'
import type { Knowledge } from '../../platform/knowledge-client'
import type { PageLink } from '../../platform/page-link'
import type { SiteMaps } from '../../platform/site-maps'
import { blankName } from './blank-name'
import type { Later } from './later'
import { Actions } from './state/actions'
import { Conversation } from './state/conversation'
import { DeskMemory } from './state/desk-memory'
import { Diagnosis } from './state/diagnosis'
import { Draft } from './state/draft'
import { EffectTracking } from './state/effect-tracking'
import { FactDesk } from './state/fact-desk'
import { Keys } from './state/keys'
import { Learning } from './state/learning'
import { MoodDesk } from './state/mood-desk'
import type { Preferences } from './state/preferences'
import { SiteMemory } from './state/site-memory'
import { hostOf, Sites } from './state/sites'
import { Suggestions } from './state/suggestions'
import { Teaching } from './state/teach'
import { TypedPicker } from './state/typed-picker'

/** What the state is made with, for the parts that are made later. */
export interface PanelParts {
  knowledge: Knowledge
  effects: EffectsClient
}

export type View = 'copilot' | 'read' | 'teach' | 'diagnosis' | 'facts' | 'keys' | 'promises'

/** After this long everything is loaded, whatever the page is doing. Milliseconds. */
const AT_REST = 1_500

export class PanelState {
  /** Set once the panel knows its window. */
  link: PageLink | undefined
  readonly view = signal<View>('copilot')
  /** Message to show first in the reading. */
  readonly readTarget = signal<string | undefined>(undefined)
  /** Words of that message to stand out. */
  readonly readWords = signal<Evidence | undefined>(undefined)
  readonly menuOpen = signal(false)
  readonly sites: Sites
  readonly conversation: Conversation
  readonly memory: DeskMemory
  readonly moods: MoodDesk
  readonly factDesk: FactDesk
  readonly suggestions: Suggestions
  readonly actions: Actions
  readonly diagnosis: Diagnosis
  readonly draft: Draft
  readonly siteMemory: SiteMemory
  readonly teaching: Teaching
  readonly keys: Keys
  readonly picker: TypedPicker
  readonly tracking: EffectTracking
  /** The note, promises and all other views; null until they were loaded. */
  readonly later = signal<Later | null>(null)
  /** True while something else stands in the place of replies. */
  readonly hasOtherView = computed(
    () =>
      this.view.value !== 'copilot' &&
      (this.view.value !== 'read' || this.conversation.transcript.value !== null),
  )
  /** Starts *Teach this page*; undefined where it cannot be taught. */
  readonly teach = computed<(() => void) | undefined>(() => {
    if (this.conversation.demo.value || this.conversation.page.value.kind !== 'connected') return undefined
    return () => this.teaching.start()
  })

  /** Address of the tab, where the browser lets us know it. */
  readonly address = computed(() => {
    const page = this.conversation.page.value
    const known = !this.conversation.demo.value && (page.kind === 'connected' || page.kind === 'off')
    return known ? page.url : undefined
  })

  private loading = false

  /** What belongs into a blank of a reply. */
  readonly blankName = (name: string): string =>
    blankName(name, this.preferences.t.value, this.preferences.language.value)

  constructor(
    readonly preferences: Preferences,
    siteMaps: SiteMaps,
    knowledge: Knowledge,
    analyst: Analyst,
    effects: EffectsClient = createEffects(),
  ) {
    this.sites = new Sites(preferences)
    this.conversation = new Conversation(analyst, preferences)
    this.siteMemory = new SiteMemory(siteMaps, this.conversation, () => this.link)
    this.teaching = new Teaching(
      this.siteMemory,
      preferences,
      () => this.link,
      (on) => {
        this.view.value = on ? 'teach' : 'copilot'
      },
    )
    this.memory = new DeskMemory(this.conversation)
    this.moods = new MoodDesk(this.conversation, this.memory)
    this.factDesk = new FactDesk(this.conversation, this.memory)
    const learning = new Learning(knowledge, this.conversation, preferences)
    this.tracking = new EffectTracking(effects, this.conversation, preferences, learning)
    this.suggestions = new Suggestions(
      knowledge,
      this.conversation,
      this.memory,
      preferences,
      this.tracking.prepare,
    )
    this.tracking.start(this.suggestions)
    effect(() => {
      // Who has a conversation before them needs no introduction any more.
      if (this.conversation.transcript.value && !preferences.settings.peek().welcomed) {
        preferences.change({ welcomed: true })
      }
    })
    this.actions = new Actions(
      knowledge,
      this.conversation,
      this.memory,
      () => this.later.peek()?.noteDesk,
      () => this.link,
      (suggestion, use) => {
        const { shown, query } = this.suggestions
        const { from } = use
        this.tracking.used(suggestion, use)
        const place = from?.place ?? shown.peek().findIndex(({ id }) => id === suggestion.id)
        learning.used(suggestion, place, from?.typed ?? query.peek().trim() !== '')
      },
      this.blankName,
    )
    this.keys = new Keys(preferences)
    this.picker = new TypedPicker(
      this.conversation,
      this.suggestions,
      this.actions,
      preferences,
      () => this.link,
      () => {
        this.view.value = 'copilot'
      },
    )
    this.draft = new Draft(knowledge, this.conversation, preferences, () => this.link)
    this.diagnosis = new Diagnosis(this.conversation, preferences, () => this.link)
    const parts = { knowledge, effects }
    const stop = effect(() => {
      if (this.later.value) queueMicrotask(() => stop())
      else if (this.wantsLater())
        // What else the same change brings about may take the wish back: replies are composed first.
        setTimeout(() => {
          if (this.wantsLater()) this.loadLater(parts)
        })
    })
    setTimeout(() => this.loadLater(parts), AT_REST)
  }

  /** Whether the time has come for what nobody should wait for: replies stand, or there will be none. */
  private wantsLater(): boolean {
    const { page, demo, complete, transcript } = this.conversation
    if (this.view.value !== 'copilot' || demo.value) return true
    if (page.value.kind === 'refused' || page.value.kind === 'off') return true
    const { searching, composing } = this.suggestions
    if (transcript.value) return complete.value && !searching.value && !composing.value
    if (page.value.kind !== 'connected' || !page.value.report) return false
    const { state } = page.value.report
    return state !== 'reading' && state !== 'ok'
  }

  private async loadLater(parts: PanelParts): Promise<void> {
    if (this.loading || this.later.peek()) return
    this.loading = true
    try {
      const { Later } = await import('./later')
      this.later.value = new Later(this, parts)
    } catch {
      // The file is gone after an update of the extension: what stands goes on working until the panel is opened anew.
    } finally {
      this.loading = false
    }
  }

  /** Inserts by the number on the card; for the shortcuts that work while the keys are in the page. */
  insertNumber(number: number): void {
    const suggestion = this.suggestions.shown.peek()[number - 1]
    if (!suggestion) return
    if (this.view.peek() === 'keys' || this.view.peek() === 'facts') this.view.value = 'copilot'
    // What has blanks is not inserted: it is shown with what is missing.
    if (suggestion.blanks.length > 0) this.suggestions.openId.value = suggestion.id
    this.actions.insert(suggestion)
  }

  /** What was read, at a message or at its end; `words` of the message stand out. */
  showRead(messageId?: string, words?: Evidence): void {
    batch(() => {
      this.readTarget.value = messageId
      this.readWords.value = words
      this.view.value = 'read'
    })
  }

  /** Copies a diagnosis of the page and shows what was copied. */
  showDiagnosis(): void {
    this.view.value = 'diagnosis'
    this.diagnosis.take()
  }

  readAgain(): void {
    if (this.conversation.demo.peek()) this.conversation.demoPage.readNow()
    else this.link?.readNow()
  }

  /** Address of the tab, where the browser lets us know it. */
  url(): string | undefined {
    return this.address.peek()
  }

  async pauseHere(): Promise<void> {
    await this.switchSite((host) => this.sites.pause(host))
  }

  async neverHere(): Promise<void> {
    await this.switchSite((host) => this.sites.never(host))
  }

  async resumeHere(): Promise<void> {
    await this.switchSite((host) => this.sites.resume(host))
  }

  startDemo(): void {
    this.conversation.demo.value = true
    this.preferences.change({ welcomed: true })
  }

  leaveDemo(): void {
    this.conversation.demoPage.close()
    this.conversation.demo.value = false
  }

  private async switchSite(change: (host: string) => void | Promise<void>): Promise<void> {
    const host = hostOf(this.url()) ?? this.conversation.report.peek()?.host.split(':')[0]
    if (!host) return
    await change(host)
    this.link?.reattach()
  }
}
