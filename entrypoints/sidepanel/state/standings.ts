/** How articles have worked in the scene at hand: moves near equals, and says so on the card. */
import { signal } from '@preact/signals'
import { ArticleStandings, type Standing } from '../../../copilot/effect/article-prior'
import { worked } from '../../../copilot/effect/worked'
import type { ArticleHit } from '../../../copilot/suggest/suggest-input'
import type { EffectsClient } from '../../../platform/effects-client'
import type { Preferences } from './preferences'

/** Older uses have faded to nothing. Milliseconds. */
const LOOKS_BACK = 180 * 24 * 3_600_000
/** Fewer uses than this are not worth a sentence. */
const WORTH_TELLING = 5
/** Newly recorded effects wait for a quiet moment. Milliseconds. */
const CALM = 3_000

export class Standings {
  private readonly known = signal<ArticleStandings | null>(null)
  private waiting: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly effects: EffectsClient,
    private readonly preferences: Preferences,
  ) {
    effects.onChanged(() => {
      this.waiting ??= setTimeout(() => this.load(), CALM)
    })
    this.load()
  }

  /** Hits in the order in which they are offered; scores stay as they are. */
  ranked(hits: readonly ArticleHit[], scene: string): ArticleHit[] {
    const known = this.known.peek()
    if (!known || !this.preferences.settings.peek().rankByEffect) return [...hits]
    return known.ranked(hits, ({ article }) => article.id, scene)
  }

  /** How an article stands, where that is worth a sentence on its card. */
  of(article: string, scene: string): Standing | undefined {
    if (!this.preferences.settings.value.rankByEffect) return undefined
    const standing = this.known.value?.of(article, scene)
    return standing && standing.uses >= WORTH_TELLING ? standing : undefined
  }

  private async load(): Promise<void> {
    this.waiting = undefined
    const now = Date.now()
    const used = await this.effects.use((store) => store.used({ from: now - LOOKS_BACK }))
    const uses = (used?.records ?? []).flatMap(({ article, scene, outcome, usedAt }) =>
      outcome && article !== '' && usedAt !== undefined
        ? [{ article, scene, worked: worked(outcome), at: usedAt }]
        : [],
    )
    this.known.value = new ArticleStandings(uses, now)
  }
}
