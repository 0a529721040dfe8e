/** The reply picker in the page, as the panel serves it: when it may open, what it offers, and what was chosen. */
import { computed, effect } from '@preact/signals'
import type { Suggestion } from '../../../copilot/suggest/suggestion'
import type { InsertRequest } from '../../../helpdesks'
import { OFFERED, type OfferedReply, type ReplyPickerWords } from '../../../helpdesks/picker/words'
import { ownsTrigger, triggerWorks } from '../../../knowledge/keys/triggers'
import { directionOf } from '../../../knowledge/languages'
import type { PageLink } from '../../../platform/page-link'
import type { PickerEvents } from '../../../platform/picker-link'
import type { PickerToPanel } from '../../../platform/picker-messages'
import type { Actions } from './actions'
import type { Conversation } from './conversation'
import type { Preferences } from './preferences'
import type { Suggestions } from './suggestions'

/** Characters of a reply that its one line in the picker could show. */
const LINE = 160

export interface TriggerHere {
  host: string
  /** True on a desk that opens something of its own when this is typed. */
  owned: boolean
  works: boolean
}

export class TypedPicker implements PickerEvents {
  private query = ''
  /** The conversation that was open when the picker opened. */
  private openedFor = ''
  private offered: Suggestion[] = []
  private chosen: { suggestion: Suggestion; request: InsertRequest } | undefined

  /** How it stands with the trigger on the page that is read; null while none is. */
  readonly here = computed<TriggerHere | null>(() => {
    const report = this.conversation.report.value
    if (!report?.transcript || this.conversation.demo.value) return null
    const settings = this.preferences.settings.value
    const { helpdesk } = report.transcript
    const owned = ownsTrigger(helpdesk, settings.trigger)
    return { host: report.host, owned, works: triggerWorks(settings, helpdesk, report.host) }
  })
  /** What is to be typed on this page; empty where nothing opens. */
  readonly trigger = computed(() => (this.here.value?.works ? this.preferences.settings.value.trigger : ''))

  constructor(
    private readonly conversation: Conversation,
    private readonly suggestions: Suggestions,
    private readonly actions: Actions,
    private readonly preferences: Preferences,
    private readonly link: () => PageLink | undefined,
    /** Shows the suggestions, whatever the panel shows now. */
    private readonly showSuggestions: () => void,
  ) {}

  /** Tells the page what to wait for, from now on. */
  start(): void {
    effect(() => this.link()?.setTrigger(this.trigger.value))
    effect(() => {
      // What is offered belongs to the conversation that was open; a page between two states has none.
      const key = this.conversation.key.value
      if (key !== '' && key !== this.openedFor) this.link()?.tellPicker({ type: 'picker-close' })
    })
  }

  opening(): ReturnType<PickerEvents['opening']> {
    const trigger = this.trigger.peek()
    if (trigger === '') return null
    this.openedFor = this.conversation.key.peek()
    return { type: 'picker-open', trigger, words: this.words() }
  }

  onPicker(message: PickerToPanel): void {
    if (message.type === 'picker-query') this.offer(message.query)
    else if (message.type === 'picker-chosen') this.choose(message.id)
    else if (message.type === 'picker-done' && this.chosen) {
      const { suggestion, request } = this.chosen
      const place = this.offered.indexOf(suggestion)
      this.actions.record(suggestion, request, message.result, { place, typed: this.query.trim() !== '' })
      // What has to be confirmed or did not arrive is seen to in the panel.
      if (message.result.outcome !== 'inserted') this.handOver(suggestion)
    } else if (message.type === 'picker-closed') {
      this.offered = []
      this.chosen = undefined
    }
  }

  private async offer(query: string): Promise<void> {
    this.query = query
    const offered = await this.suggestions.offerFor(query.trim()).catch(() => [])
    if (query !== this.query) return
    this.offered = offered.slice(0, OFFERED)
    this.link()?.tellPicker({ type: 'picker-items', query, items: this.offered.map(offeredReply) })
  }

  private choose(id: string): void {
    const suggestion = this.offered.find((one) => one.id === id)
    const request = suggestion && this.actions.requestFor(suggestion)
    if (!suggestion || !request || suggestion.blanks.length > 0) {
      this.link()?.tellPicker({ type: 'picker-close' })
      if (suggestion) this.handOver(suggestion)
      return
    }
    this.chosen = { suggestion, request }
    this.link()?.tellPicker({ type: 'picker-insert', insert: request })
  }

  private handOver(suggestion: Suggestion): void {
    this.showSuggestions()
    this.suggestions.showOne(this.query.trim(), suggestion.id)
  }

  private words(): ReplyPickerWords {
    const t = this.preferences.t.peek()
    const language = this.preferences.language.peek()
    const counts = Array.from({ length: OFFERED + 1 }, (_, count) => {
      if (count === 0) return t('picker.none')
      return count === 1 ? t('picker.countOne') : t('picker.count', { count })
    })
    return {
      language,
      direction: directionOf(language),
      title: t('picker.title'),
      placeholder: t('picker.placeholder'),
      keys: t('picker.keys'),
      none: t('picker.none'),
      blanks: t('picker.blanks'),
      counts,
    }
  }
}

function offeredReply({ id, title, text, blanks, language }: Suggestion): OfferedReply {
  const line = text
    .slice(0, 2 * LINE)
    .replace(/\s+/gu, ' ')
    .slice(0, LINE)
  return { id, title, text: line, blanks: blanks.length > 0, language }
}
