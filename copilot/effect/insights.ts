/** Sums up what became of suggestions: measures, weeks, articles. Pure; the same records give the same sums. */
import type { EpisodeRecord } from '../../knowledge/effect/schema'
import { grouped } from './grouped'
import { worked } from './worked'

export interface InsightFilter {
  /** Milliseconds since 1970, both included. */
  from: number
  to: number
  desk?: string
  language?: string
  scene?: string
}

export interface Measures {
  /** Conversations in which anything was shown. */
  conversations: number
  /** Of these, the ones in which the customer came again with the same matter. */
  repeats: number
  shown: number
  /** Inserted or copied. */
  used: number
  dismissed: number
  /** Mean share of inserted characters that were sent; null while nothing was. */
  kept: number | null
  /** Uses that something followed. */
  judged: number
  worked: number
  askedAgain: number
  handedOver: number
  /** Mean heat of the customer before and after the reply, -1 to 3; null while nothing was judged. */
  before: number | null
  after: number | null
  ratedGood: number
  ratedBad: number
}

export interface Week {
  /** Milliseconds since 1970 at which it begins, in the agent's own time. */
  start: number
  measures: Measures
  /** Conversations by kind of issue. */
  scenes: Record<string, number>
}

export interface ArticleMeasures {
  article: string
  measures: Measures
}

export interface Insights {
  total: Measures
  weeks: Week[]
  /** The most used first. */
  articles: ArticleMeasures[]
  /** What there is to filter by. */
  desks: string[]
  languages: string[]
  scenes: string[]
}

/** Weeks shown at most; what is older is in the total of its period only. */
const MOST_WEEKS = 60

/** @param weekStartsOn day of the week, 0 Sunday to 6 Saturday */
export function insightsOf(
  episodes: readonly EpisodeRecord[],
  filter: InsightFilter,
  weekStartsOn: number,
): Insights {
  const inPeriod = episodes.filter(({ at }) => at >= filter.from && at <= filter.to)
  const chosen = inPeriod.filter(
    ({ desk, language, scene }) =>
      (filter.desk ?? desk) === desk &&
      (filter.language ?? language) === language &&
      (filter.scene ?? scene) === scene,
  )
  return {
    total: measure(chosen),
    weeks: weeksOf(chosen, weekStartsOn),
    articles: articlesOf(chosen),
    desks: kinds(inPeriod.map(({ desk }) => desk)),
    languages: kinds(inPeriod.map(({ language }) => language)),
    scenes: kinds(inPeriod.map(({ scene }) => scene)),
  }
}

function kinds(values: readonly string[]): string[] {
  return [...new Set(values)].sort()
}

function measure(episodes: readonly EpisodeRecord[]): Measures {
  const used = episodes.filter(isUsed)
  const judged = used.flatMap((episode) =>
    episode.outcome ? [{ ...episode, outcome: episode.outcome }] : [],
  )
  const sent = used.flatMap(({ kept }) => (kept === undefined ? [] : [kept]))
  const heats = judged.map((episode) => heatBefore(episode))
  const before = mean(heats)
  return {
    conversations: conversationsIn(episodes),
    repeats: conversationsIn(episodes.filter(({ repeat }) => repeat)),
    shown: episodes.length,
    used: used.length,
    dismissed: episodes.filter(({ did }) => did === 'dismissed').length,
    kept: mean(sent),
    judged: judged.length,
    worked: judged.filter(({ outcome }) => worked(outcome)).length,
    askedAgain: judged.filter(({ outcome }) => outcome.askedAgain).length,
    handedOver: judged.filter(({ outcome }) => outcome.handedOver).length,
    before,
    after: before === null ? null : mean(judged.map((one, at) => (heats[at] ?? 0) - one.outcome.moodChange)),
    ratedGood: judged.filter(({ outcome }) => outcome.rating === 'good').length,
    ratedBad: judged.filter(({ outcome }) => outcome.rating === 'bad').length,
  }
}

function conversationsIn(episodes: readonly EpisodeRecord[]): number {
  return new Set(episodes.map(({ conversation }) => conversation)).size
}

function isUsed({ did }: EpisodeRecord): boolean {
  return did === 'inserted' || did === 'copied'
}

function heatBefore({ mood, level }: EpisodeRecord): number {
  if (mood === 'neutral') return 0
  return mood === 'satisfaction' ? -1 : level
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Every week from the first with anything to the last, also the empty ones between. */
function weeksOf(episodes: readonly EpisodeRecord[], weekStartsOn: number): Week[] {
  const byWeek = grouped(episodes, ({ at }) => weekStart(at, weekStartsOn))
  if (byWeek.size === 0) return []
  const starts = [...byWeek.keys()].sort((a, b) => a - b)
  const last = starts.at(-1) ?? 0
  const weeks: Week[] = []
  for (let start = last; weeks.length < MOST_WEEKS && start >= (starts[0] ?? 0); start = weekBefore(start)) {
    const inWeek = byWeek.get(start) ?? []
    weeks.unshift({ start, measures: measure(inWeek), scenes: scenesOf(inWeek) })
  }
  return weeks
}

/** Start of the week that an instant lies in, by the agent's own calendar. */
export function weekStart(at: number, weekStartsOn: number): number {
  const day = new Date(at)
  day.setHours(0, 0, 0, 0)
  day.setDate(day.getDate() - ((day.getDay() - weekStartsOn + 7) % 7))
  return day.getTime()
}

/** By the calendar, so that a change of the clocks does not shift it. */
function weekBefore(start: number): number {
  const day = new Date(start)
  day.setDate(day.getDate() - 7)
  return day.getTime()
}

function scenesOf(episodes: readonly EpisodeRecord[]): Record<string, number> {
  const conversations = new Map<string, Set<string>>()
  for (const { scene, conversation } of episodes) {
    const seen = conversations.get(scene) ?? new Set()
    conversations.set(scene, seen.add(conversation))
  }
  return Object.fromEntries([...conversations].map(([scene, seen]) => [scene, seen.size]))
}

function articlesOf(episodes: readonly EpisodeRecord[]): ArticleMeasures[] {
  const answered = episodes.filter(({ article }) => article !== '')
  return [...grouped(answered, ({ article }) => article)]
    .map(([article, own]) => ({ article, measures: measure(own) }))
    .sort((a, b) => b.measures.used - a.measures.used || b.measures.shown - a.measures.shown)
}
