/** How articles have worked in the scene at hand: moves near equals, and says so on the card. */
import { signal } from '@preact/signals'
import { ArticleStandings, type Standing } from '../../../copilot/effect/article-prior'
import type { ArticleHit } from '../../../copilot/suggest/suggest-input'
import type { EffectsClient } from '../../../platform/effects-client'
import { sumUpEffects } from '../../../platform/sum-up-effects'
import type { Preferences } from './preferences'

/** Fewer uses than this are not worth a sentence. */
const WORTH_TELLING = 5
/** Newly recorded effects wait for a quiet moment. Milliseconds. */
const CALM = 3_000
/** The panel's start is no quiet moment. Milliseconds. */
const AFTER_START = 10_000
/** A summary this old is made anew though nothing was recorded: what fades must leave. Milliseconds. */
const OLD = 24 * 3_600_000
/** Summing up waits this many times as long as it took the last time, so that many records cost no more than few. */
const REST = 100

export class Standings {
  /** Resolves when what was summed up before is known: what is ranked before would change under the agent's eyes. */
  readonly ready: Promise<void>
  private readonly known = signal<ArticleStandings | null>(null)
  private waiting: ReturnType<typeof setTimeout> | undefined
  private took = 0

  constructor(
    private readonly effects: EffectsClient,
    private readonly preferences: Preferences,
  ) {
    effects.onChanged(() => this.sumUpIn(Math.max(CALM, REST * this.took)))
    this.ready = this.load()
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
    const kept = await this.read()
    if (!kept || Date.now() - kept.at > OLD) this.sumUpIn(AFTER_START)
  }

  /** Takes over what is kept. */
  private async read(): Promise<{ at: number } | undefined> {
    const kept = parsed(await this.effects.use((store) => store.standings()))
    const standings = ArticleStandings.from(kept, Date.now())
    if (!standings) return undefined
    this.known.value = standings
    return kept as { at: number }
  }

  private sumUpIn(delay: number): void {
    this.waiting ??= setTimeout(() => this.sumUp(), delay)
  }

  private async sumUp(): Promise<void> {
    const start = Date.now()
    await sumUpEffects(start).catch(() => false)
    this.took = Date.now() - start
    this.waiting = undefined
    await this.read()
  }
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
