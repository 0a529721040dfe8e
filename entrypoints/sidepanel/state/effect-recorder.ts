/**
 * Writes down what becomes of suggestions: shown, inserted, how much of it was sent, what followed. Texts stay in this
 * panel's memory and only until they were compared; what is stored are kinds, counts and a salted digest.
 */
import { effect } from '@preact/signals'
import { keptShare } from '../../../copilot/effect/kept'
import type { Signals } from '../../../copilot/signals'
import type { Suggestion } from '../../../copilot/suggest/suggestion'
import type { Transcript } from '../../../copilot/transcript'
import type { Deed, DismissReason, EpisodeRecord, Outcome } from '../../../knowledge/effect/schema'
import type { EffectsClient } from '../../../platform/effects-client'
import type { Conversation } from './conversation'
import type { Preferences } from './preferences'
import type { Suggestions } from './suggestions'

/** What stands this long was seen. Milliseconds. */
const SEEN_AFTER = 800
/** Less of the inserted text than this in a message: the agent wrote something else. */
const LEAST_KEPT = 0.3
/** Agent messages after an insertion among which the sent one is looked for. */
const MOST_LOOKED_AT = 3
/** Uses that are followed at once, over all conversations. */
const MOST_FOLLOWED = 200

/** An inserted reply whose conversation goes on. */
interface Followed {
  key: string
  conversation: string
  suggestion: Suggestion
  /** Forgotten once it was found in a message. */
  text: string | undefined
  /** Messages that were there before. */
  known: ReadonlySet<string>
  sentId: string | undefined
  /** What was last written, so that nothing is written twice. */
  written: string
}

export interface EffectListener {
  /** A reply was judged, or judged anew; called when there is something to judge. */
  onOutcome?(suggestion: Suggestion, conversationId: string, outcome: Outcome): void
}

export class EffectRecorder {
  private followed: Followed[] = []

  constructor(
    private readonly effects: EffectsClient,
    private readonly conversation: Conversation,
    private readonly suggestions: Suggestions,
    private readonly preferences: Preferences,
    private readonly listener: EffectListener = {},
  ) {
    effect(() => this.followShown())
    effect(() => this.followTranscript())
  }

  /** An inserted or copied suggestion: `text` is what went out. */
  async used(
    suggestion: Suggestion,
    deed: Extract<Deed, 'inserted' | 'copied'>,
    text: string,
  ): Promise<void> {
    const moment = this.moment()
    if (!moment) return
    const { transcript } = moment
    const known = new Set(transcript.messages.map(({ id }) => id))
    const episode = await this.episodeOf(suggestion, this.placeOf(suggestion), moment)
    if (!episode) return
    const at = Date.now()
    await this.effects.change((store) =>
      store.change(episode.key, (before) => ({ ...(before ?? episode), did: deed, usedAt: at })),
    )
    this.followed = this.followed.filter(({ key }) => key !== episode.key).slice(1 - MOST_FOLLOWED)
    this.followed.push({
      key: episode.key,
      conversation: transcript.conversationId,
      suggestion,
      text,
      known,
      sentId: undefined,
      written: '',
    })
  }

  /** The agent does not want to see a suggestion here. */
  async dismissed(suggestion: Suggestion, reason: DismissReason): Promise<void> {
    const moment = this.moment()
    if (!moment) return
    const episode = await this.episodeOf(suggestion, this.placeOf(suggestion), moment)
    if (!episode) return
    await this.effects.change((store) =>
      store.change(episode.key, (before) => ({ ...(before ?? episode), did: 'dismissed', reason })),
    )
  }

  /** Conversation and signals of now; undefined where nothing is recorded: switched off, or the try-out. */
  private moment(): { transcript: Transcript; signals: Signals; site: string } | undefined {
    const transcript = this.conversation.transcript.peek()
    const signals = this.conversation.signals.peek()
    const site = this.conversation.report.peek()?.host
    if (!transcript || !signals || site === undefined || this.conversation.demo.peek()) return undefined
    return this.preferences.settings.peek().recordEffects ? { transcript, signals, site } : undefined
  }

  private placeOf(suggestion: Suggestion): number {
    return Math.max(
      0,
      this.suggestions.shown.peek().findIndex(({ id }) => id === suggestion.id),
    )
  }

  private followShown(): void {
    const shown = this.suggestions.shown.value
    // What answers a typed line was asked for, not offered.
    const typed = this.suggestions.query.value.trim() !== ''
    if (shown.length === 0 || typed) return
    setTimeout(() => {
      if (this.suggestions.shown.peek() === shown) this.recordShown(shown)
    }, SEEN_AFTER)
  }

  private async recordShown(shown: readonly Suggestion[]): Promise<void> {
    const moment = this.moment()
    if (!moment) return
    const episodes = await Promise.all(
      shown.map((suggestion, place) => this.episodeOf(suggestion, place, moment)),
    )
    const known = episodes.filter((episode) => episode !== undefined)
    if (known.length > 0) await this.effects.use((store) => store.shown(known))
  }

  private followTranscript(): void {
    const transcript = this.conversation.transcript.value
    const signals = this.conversation.signals.value
    if (!transcript || !signals) return
    for (const use of this.followed)
      if (use.conversation === transcript.conversationId) void this.follow(use, transcript, signals)
  }

  private async follow(use: Followed, transcript: Transcript, signals: Signals): Promise<void> {
    const kept = use.text === undefined ? undefined : this.findSent(use, use.text, transcript)
    const outcome = use.sentId === undefined ? undefined : await outcomeOf(use.sentId, transcript, signals)
    const judged =
      outcome && (outcome.answers > 0 || outcome.rating || outcome.handedOver) ? outcome : undefined
    const written = JSON.stringify(judged ?? null)
    if (kept === undefined && (!judged || written === use.written)) return
    use.written = written
    void this.effects.change((store) =>
      store.change(use.key, (before) => {
        if (!before) return undefined
        const next: EpisodeRecord = { ...before }
        if (kept !== undefined) next.kept = kept
        if (judged) next.outcome = judged
        return next
      }),
    )
    if (judged) this.listener.onOutcome?.(use.suggestion, use.conversation, judged)
  }

  /** Looks for the inserted text among what the agent has sent since; the share that was kept, once it is known. */
  private findSent(use: Followed, text: string, transcript: Transcript): number | undefined {
    const sent = transcript.messages
      .filter(({ id, role }) => role === 'agent' && !use.known.has(id))
      .slice(0, MOST_LOOKED_AT)
    let most = 0
    for (const message of sent) {
      const share = keptShare(text, message.text)
      most = Math.max(most, share)
      if (share < LEAST_KEPT) continue
      use.sentId = message.id
      use.text = undefined
      return Math.round(share * 100) / 100
    }
    if (sent.length < MOST_LOOKED_AT) return undefined
    use.text = undefined
    return Math.round(most * 100) / 100
  }

  private async episodeOf(
    suggestion: Suggestion,
    place: number,
    { transcript, signals, site }: { transcript: Transcript; signals: Signals; site: string },
  ): Promise<EpisodeRecord | undefined> {
    const { conversationId } = transcript
    const turn = signals.lastCustomerMessageId ?? ''
    const at = Date.now()
    const digests = await this.effects.use((store) =>
      Promise.all([
        store.digest(`${site}\n${conversationId}`),
        store.digest(`${site}\n${conversationId}\n${turn}\n${suggestion.id}`),
      ]),
    )
    if (!digests) return undefined
    const [conversation, key] = digests
    return {
      key,
      at,
      site,
      desk: transcript.helpdesk,
      conversation,
      article: suggestion.articleIds[0] ?? '',
      variant: `${suggestion.variant.audience}/${suggestion.variant.channel}`,
      kind: suggestion.kind,
      scene: signals.issues[0]?.kind ?? 'none',
      mood: signals.mood.kind,
      level: signals.mood.level,
      language: signals.language,
      ...(signals.risks.some(({ kind }) => kind === 'repeat') ? { repeat: true as const } : {}),
      place,
      did: 'shown',
    }
  }
}

/** What followed a message. The words that tell it are many, and most panels close before they are needed. */
async function outcomeOf(
  sentId: string,
  { messages }: Transcript,
  signals: Signals,
): Promise<Outcome | undefined> {
  const { readOutcome } = await import('../../../copilot/effect/outcome')
  return readOutcome(messages, sentId, signals.messageMoods, (id) => asksAgain(signals, id))
}

/** Whether a message was found to ask what was asked before. */
function asksAgain(signals: Signals, messageId: string): boolean {
  return signals.risks.some(
    ({ kind, evidence }) => kind === 'repeat' && evidence.some((words) => words.messageId === messageId),
  )
}
