/** Puts together what follows the fate of suggestions: the recorder, standings, trials of wordings, and gaps. */
import type { Standing } from '../../../copilot/effect/article-prior'
import type { Suggestion } from '../../../copilot/suggest/suggestion'
import type { DismissReason } from '../../../knowledge/effect/schema'
import type { EffectsClient } from '../../../platform/effects-client'
import type { Use } from './actions'
import type { Conversation } from './conversation'
import { EffectRecorder } from './effect-recorder'
import { Gaps } from './gaps'
import type { Learning } from './learning'
import type { Preferences } from './preferences'
import type { PrepareHits } from './reply-finder'
import { Standings } from './standings'
import type { Suggestions } from './suggestions'
import { Trials } from './trials'

const DAY = 24 * 3_600_000
/** Tidying waits until the panel has nothing else to do. Milliseconds. */
const TIDY_AFTER = 30_000

export class EffectTracking {
  private readonly standings: Standings
  private readonly trials: Trials
  private recorder: EffectRecorder | undefined
  private gaps: Gaps | undefined
  /** What customers had asked for the replies that are followed, redacted. */
  private readonly asked = new Map<string, string>()

  constructor(
    private readonly effects: EffectsClient,
    private readonly conversation: Conversation,
    private readonly preferences: Preferences,
    private readonly learning: Learning,
  ) {
    this.standings = new Standings(effects, preferences)
    this.trials = new Trials(effects, preferences)
    setTimeout(() => this.tidy(), TIDY_AFTER)
  }

  /** Ranks what was found by what worked in this scene, and gives it the wording on trial. */
  readonly prepare: PrepareHits = async (lists, transcript, signals) => {
    const scene = signals.issues[0]?.kind ?? 'none'
    const about = `${this.conversation.report.peek()?.host ?? ''}\n${transcript.conversationId}`
    await this.standings.ready
    return Promise.all(lists.map((hits) => this.trials.worded(this.standings.ranked(hits, scene), about)))
  }

  start(suggestions: Suggestions): void {
    this.recorder = new EffectRecorder(this.effects, this.conversation, suggestions, this.preferences, {
      onOutcome: (suggestion, conversationId, outcome) => {
        const [article] = suggestion.articleIds
        const about = `${this.conversation.report.peek()?.host ?? ''}\n${conversationId}`
        if (article) void this.trials.judged(article, about, outcome)
        const asked = this.asked.get(`${conversationId}\n${suggestion.id}`)
        if (outcome.askedAgain && asked) this.gaps?.repeated(asked)
      },
    })
    this.gaps = new Gaps(this.effects, this.conversation, suggestions, this.preferences, () =>
      this.learning.wording(),
    )
  }

  used(suggestion: Suggestion, { deed, text }: Use): void {
    const conversationId = this.conversation.transcript.peek()?.conversationId
    const wording = this.learning.wording()
    if (conversationId !== undefined && wording !== '') {
      // As many as are followed; the oldest go first.
      if (this.asked.size > 200) this.asked.delete(this.asked.keys().next().value ?? '')
      this.asked.set(`${conversationId}\n${suggestion.id}`, wording)
    }
    this.gaps?.picked()
    void this.recorder?.used(suggestion, deed, text)
  }

  dismissed(suggestion: Suggestion, reason: DismissReason): void {
    void this.recorder?.dismissed(suggestion, reason)
  }

  /** How the article of a suggestion has worked in this scene, where that is worth a sentence. */
  standingOf(suggestion: Suggestion): Standing | undefined {
    const [article] = suggestion.articleIds
    const scene = this.conversation.signals.value?.issues[0]?.kind ?? 'none'
    return article === undefined ? undefined : this.standings.of(article, scene)
  }

  /** Deletes what is older than the agent wants to keep. A clock that jumped ahead deletes nothing. */
  private async tidy(): Promise<void> {
    await this.effects.use(async (store) => {
      const newest = await store.newest()
      if (newest === undefined) return
      const now = Math.min(Date.now(), newest + DAY)
      await store.delete({ before: now - this.preferences.settings.peek().retentionDays * DAY })
    })
  }
}
