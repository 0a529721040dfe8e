/** State of *Insights*: what is shown of the effects, the gaps and the trials. Loaded when the tab is opened. */
import { batch, computed, signal } from '@preact/signals'
import { exampleEpisodes } from '../../../copilot/effect/example-episodes'
import { type GapGroup, groupGaps } from '../../../copilot/effect/group-gaps'
import { type InsightFilter, insightsOf } from '../../../copilot/effect/insights'
import { qualityWeeks, tipOf } from '../../../copilot/effect/quality-trend'
import { ticketInsights } from '../../../copilot/effect/ticket-insights'
import { judge, LEAST_OUTCOMES, type Verdict } from '../../../copilot/effect/trial'
import type { Article } from '../../../knowledge/article'
import type {
  AssignmentRecord,
  CheckRecord,
  EpisodeRecord,
  GapRecord,
  TrialRecord,
  TrialTarget,
} from '../../../knowledge/effect/schema'
import type { LanguageTag } from '../../../knowledge/languages'
import type { PromiseRecord, TicketRecord } from '../../../knowledge/work/records'
import type { EffectsClient } from '../../../platform/effects-client'
import type { WorkClient } from '../../../platform/work-client'

const DAY = 24 * 3_600_000
/** Periods to choose from, in weeks; 0 is everything. */
export const PERIODS = [4, 12, 26, 0] as const
export type Period = (typeof PERIODS)[number]

const ARMS = ['A', 'B', 'C']

export interface JudgedTrial {
  trial: TrialRecord
  conversations: number[]
  verdict: Verdict
}

export class InsightsPage {
  readonly loaded = signal(false)
  /** Invented numbers are shown in place of own ones. */
  readonly example = signal(false)
  readonly period = signal<Period>(12)
  readonly filter = signal<Pick<InsightFilter, 'desk' | 'language' | 'scene'>>({})
  /** Records that could not be read: what is shown is then partial. */
  readonly damaged = signal(0)
  private readonly own = signal<EpisodeRecord[]>([])
  readonly checks = signal<CheckRecord[]>([])
  private readonly gapRecords = signal<GapRecord[]>([])
  private readonly trialRecords = signal<TrialRecord[]>([])
  private readonly assignments = signal<ReadonlyMap<string, AssignmentRecord[]>>(new Map())
  private readonly now = signal(Date.now())
  private readonly tickets = signal<TicketRecord[]>([])
  private readonly promises = signal<PromiseRecord[]>([])

  readonly episodes = computed(() => (this.example.value ? exampleEpisodes(this.now.value) : this.own.value))
  private readonly from = computed(() =>
    this.period.value === 0 ? 0 : this.now.value - this.period.value * 7 * DAY,
  )
  readonly isEmpty = computed(() => this.own.value.length === 0 && this.tickets.value.length === 0)
  readonly insights = computed(() => {
    return insightsOf(
      this.episodes.value,
      // What a jumped clock wrote into the future still counts.
      { ...this.filter.value, from: this.from.value, to: Number.POSITIVE_INFINITY },
      this.weekStartsOn,
    )
  })
  readonly qualityWeeks = computed(() => qualityWeeks(this.checks.value, this.weekStartsOn))
  /** The criterion to mind this week. */
  readonly tip = computed(() => tipOf(this.checks.value, this.now.value))
  /** Tickets and promises of the same period; the example has none. */
  readonly ticketInsights = computed(() =>
    ticketInsights(
      this.example.value ? [] : this.tickets.value,
      this.promises.value,
      { ...this.filter.value, from: this.from.value },
      this.weekStartsOn,
    ),
  )
  readonly gaps = computed(() => groupGaps(this.gapRecords.value))
  readonly trials = computed<JudgedTrial[]>(() =>
    this.trialRecords.value
      .map((trial) => judged(trial, this.assignments.value.get(trial.id) ?? []))
      .sort((a, b) => b.trial.startedAt - a.trial.startedAt),
  )

  /** @param weekStartsOn day of the week, 0 Sunday to 6 Saturday */
  constructor(
    private readonly effects: EffectsClient,
    private readonly work: WorkClient,
    private readonly weekStartsOn: number,
  ) {}

  async load(): Promise<void> {
    const read = await this.effects.use(async (store) => {
      const [episodes, gaps, trials, checks] = await Promise.all([
        store.episodes(),
        store.gaps(),
        store.trials(),
        store.checks(),
      ])
      const assignments = await Promise.all(
        trials.records.map(async ({ id }) => [id, await store.assignments(id)] as const),
      )
      return { episodes, gaps, trials, assignments, checks }
    })
    const kept = await this.workRecords()
    batch(() => {
      this.tickets.value = kept.tickets
      this.promises.value = kept.promises
      this.loaded.value = true
      this.now.value = Date.now()
      if (!read) return
      const { episodes, gaps, trials, assignments, checks } = read
      this.own.value = episodes.records
      this.gapRecords.value = gaps.records
      this.checks.value = checks.records
      this.trialRecords.value = trials.records
      this.assignments.value = new Map(assignments.map(([id, { records }]) => [id, records]))
      this.damaged.value =
        episodes.damaged +
        gaps.damaged +
        checks.damaged +
        trials.damaged +
        assignments.reduce((sum, [, { damaged }]) => sum + damaged, 0)
    })
  }

  /** Tickets and promises; none where they cannot be read, so that the rest is shown all the same. */
  private async workRecords(): Promise<{ tickets: TicketRecord[]; promises: PromiseRecord[] }> {
    try {
      const work = await this.work.open()
      const [tickets, promises] = await Promise.all([work.listTickets(), work.listPromises()])
      return { tickets: tickets.records, promises: promises.records }
    } catch {
      return { tickets: [], promises: [] }
    }
  }

  async forget(group: GapGroup): Promise<void> {
    await this.effects.change(async (store) => {
      await store.forgetGaps(group.keys)
      return true
    })
    await this.load()
  }

  async start(article: Article, target: TrialTarget, bodies: readonly string[]): Promise<void> {
    const others = bodies.slice(0, ARMS.length - 1).map((body, at) => ({ label: ARMS[at + 1] ?? '', body }))
    await this.put({
      id: crypto.randomUUID(),
      article: article.id,
      title: article.title,
      target,
      arms: [{ label: ARMS[0] ?? 'A' }, ...others],
      startedAt: Date.now(),
    })
  }

  /** Ends a trial; `winner` is the wording that stays. */
  async end(trial: TrialRecord, winner?: number): Promise<void> {
    const ended: TrialRecord = { ...trial, endedAt: Date.now() }
    if (winner !== undefined) ended.winner = winner
    await this.put(ended)
  }

  async remove({ id }: TrialRecord): Promise<void> {
    await this.effects.change(async (store) => {
      await store.deleteTrial(id)
      return true
    })
    await this.load()
  }

  private async put(trial: TrialRecord): Promise<void> {
    await this.effects.change(async (store) => {
      await store.putTrial(trial)
      return true
    })
    await this.load()
  }
}

export { LEAST_OUTCOMES }

/** An article for a group of gaps, prefilled with how customers asked. */
export function articleForGap(group: GapGroup, blank: Article): Article {
  return {
    ...blank,
    language: group.language as LanguageTag,
    title: group.wording,
    phrasings: group.wordings.slice(0, 8),
  }
}

function judged(trial: TrialRecord, assignments: readonly AssignmentRecord[]): JudgedTrial {
  const conversations = trial.arms.map((_, arm) => assignments.filter((one) => one.arm === arm).length)
  const outcomes = assignments
    .flatMap(({ arm, reached, judgedAt }) =>
      reached === undefined || judgedAt === undefined || arm >= trial.arms.length
        ? []
        : [{ arm, reached, judgedAt }],
    )
    .sort((a, b) => a.judgedAt - b.judgedAt)
  return { trial, conversations, verdict: judge(outcomes, trial.arms.length) }
}
