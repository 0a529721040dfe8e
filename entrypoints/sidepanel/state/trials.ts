/** Trials of wordings in the panel: which wording this conversation gets, and whether it reached its target. */

import { worked } from '../../../copilot/effect/worked'
import type { ArticleHit } from '../../../copilot/suggest/suggest-input'
import type { Article } from '../../../knowledge/article'
import type { Outcome, TrialRecord, TrialTarget } from '../../../knowledge/effect/schema'
import type { EffectsClient } from '../../../platform/effects-client'
import type { Preferences } from './preferences'

export class Trials {
  /** Running trials by article; undefined until they were read. */
  private running: Promise<Map<string, TrialRecord>> | undefined

  constructor(
    private readonly effects: EffectsClient,
    private readonly preferences: Preferences,
  ) {
    effects.onChanged(() => {
      this.running = undefined
    })
  }

  /** Hits with the wording that the conversation got wherever a trial runs. */
  async worded(hits: readonly ArticleHit[], conversation: string): Promise<ArticleHit[]> {
    if (!this.preferences.settings.peek().recordEffects) return [...hits]
    this.running ??= this.load()
    const running = await this.running
    if (running.size === 0) return [...hits]
    return Promise.all(
      hits.map(async (hit) => {
        const trial = running.get(hit.article.id)
        if (!trial) return hit
        const arm = await this.effects.use(async (store) =>
          store.assign(trial, await store.digest(conversation), Date.now(), Math.random()),
        )
        return { ...hit, article: withWording(hit.article, trial.arms[arm ?? 0]?.body) }
      }),
    )
  }

  /** Notes what came of a reply in a conversation whose wording is on trial. */
  async judged(article: string, conversation: string, outcome: Outcome): Promise<void> {
    this.running ??= this.load()
    const trial = (await this.running).get(article)
    if (!trial || outcome.answers === 0) return
    await this.effects.use(async (store) =>
      store.settle(
        trial.id,
        await store.digest(conversation),
        reachedTarget(trial.target, outcome),
        Date.now(),
      ),
    )
  }

  private async load(): Promise<Map<string, TrialRecord>> {
    const read = await this.effects.use((store) => store.trials())
    const running = (read?.records ?? []).filter(({ endedAt }) => endedAt === undefined)
    return new Map(running.map((trial) => [trial.article, trial]))
  }
}

/** Whether a reply reached what its trial is about. */
export function reachedTarget(target: TrialTarget, outcome: Outcome): boolean {
  if (target === 'mood') return outcome.moodChange > 0
  return target === 'no-repeat' ? !outcome.askedAgain : worked(outcome)
}

/** The article with one wording in the place of its own; without one it stays as it is. */
export function withWording(article: Article, body: string | undefined): Article {
  return body === undefined ? article : { ...article, replies: [{ audience: 'any', channel: 'any', body }] }
}
