/**
 * Notes what the library has no answer for: searches without a pick, questions without a suggestion, questions asked
 * again after a reply. A customer's question is kept as its redacted wording, as learned phrasings are.
 */
import { effect } from '@preact/signals'
import type { Signals } from '../../../copilot/signals'
import type { GapKind, GapRecord } from '../../../knowledge/effect/schema'
import type { EffectsClient } from '../../../platform/effects-client'
import type { Conversation } from './conversation'
import type { Preferences } from './preferences'
import type { Suggestions } from './suggestions'

/** A shorter search is a slip of the fingers. */
const SHORTEST_SEARCH = 3
const LONGEST_WORDING = 200
/** What is unanswered this long is a gap; before, the library may still be reading. Milliseconds. */
const UNANSWERED_AFTER = 1_500

export class Gaps {
  /** The line that was last searched for in this conversation without a pick. */
  private searched = ''
  private conversationKey = ''

  constructor(
    private readonly effects: EffectsClient,
    private readonly conversation: Conversation,
    private readonly suggestions: Suggestions,
    private readonly preferences: Preferences,
    /** The customer's open question without anything personal; empty when there is none. */
    private readonly wording: () => string,
  ) {
    effect(() => this.followSearch())
    effect(() => this.followOffer())
  }

  /** A reply was picked: what was searched for was found. */
  picked(): void {
    this.searched = ''
  }

  /** A customer asked again what a reply was for; `wording` is what they had asked. */
  repeated(wording: string): void {
    this.note('repeated', wording)
  }

  private followSearch(): void {
    const key = this.conversation.key.value
    const query = this.suggestions.query.value.trim()
    if (key !== this.conversationKey) {
      this.conversationKey = key
      this.searched = ''
      return
    }
    if (query.length >= SHORTEST_SEARCH) this.searched = query
    else if (query === '' && this.searched !== '') {
      this.note('search', this.searched)
      this.searched = ''
    }
  }

  private followOffer(): void {
    const signals = this.conversation.signals.value
    const shown = this.suggestions.shown.value
    const busy = this.suggestions.searching.value || this.suggestions.query.value !== ''
    const open = signals && !signals.waitingForCustomer && signals.issues[0]?.kind !== 'none'
    if (!open || busy || !this.conversation.complete.value || answers(shown.map(({ kind }) => kind))) return
    const turn = signals.lastCustomerMessageId
    setTimeout(() => {
      const still = this.conversation.signals.peek()?.lastCustomerMessageId === turn
      if (still && this.suggestions.shown.peek() === shown) this.note('unanswered', this.wording())
    }, UNANSWERED_AFTER)
  }

  private async note(kind: GapKind, wording: string): Promise<void> {
    const transcript = this.conversation.transcript.peek()
    const signals = this.conversation.signals.peek()
    const site = this.conversation.report.peek()?.host
    const settings = this.preferences.settings.peek()
    if (!transcript || !signals || site === undefined || wording.trim() === '') return
    if (this.conversation.demo.peek() || !settings.recordEffects || !settings.learnPhrasings) return
    const about = `${site}\n${transcript.conversationId}`
    await this.effects.change(async (store) => {
      const gap: GapRecord = {
        key: await store.digest(`${about}\n${kind}\n${wording}`),
        at: Date.now(),
        site,
        conversation: await store.digest(about),
        kind,
        wording: wording.trim().slice(0, LONGEST_WORDING),
        ...sceneOf(signals),
      }
      await store.noteGap(gap)
      return true
    })
  }
}

function sceneOf(signals: Signals): Pick<GapRecord, 'language' | 'scene'> {
  return { language: signals.language, scene: signals.issues[0]?.kind ?? 'none' }
}

/** A greeting is greeted and thanks are thanked for: they ask nothing that the library could lack. */
const ANSWERS = new Set(['article', 'composed', 'opening', 'closing'])

/** Whether anything that answers stands among what is offered. */
function answers(kinds: readonly string[]): boolean {
  return kinds.some((kind) => ANSWERS.has(kind))
}
