/** Writes the message for a customer whose escalated case has no news yet: who has it, and when they hear again. */
import { timeWords } from '../../knowledge/interface/time-words'
import type { LanguageTag } from '../../knowledge/languages'
import { type ProgressWords, progressWords } from '../../knowledge/work/progress-words'
import { dayIn } from '../../knowledge/work/working-hours'

export interface ProgressInput {
  language: LanguageTag
  /** Kind of issue; tells whose it is. */
  issue: string
  /** Names of our teams as the agent has told them; empty ones get the usual name. */
  teams: Partial<Record<string, string>>
  /** When the customer hears again, in milliseconds. */
  next: number
  now: number
  /** Zone in which the time is told; empty for the computer's own. */
  zone: string
  /** True when the customer was told before that there is no news. */
  again: boolean
}

export function progressMessage(input: ProgressInput): string {
  const words = progressWords(input.language)
  const team = input.teams[input.issue]?.trim() || words.team[teamOf(input.issue)]
  return (input.again ? words.again : words.news)
    .replace('{team}', () => team)
    .replace('{time}', () => momentWords(input))
}

function teamOf(issue: string): keyof ProgressWords['team'] {
  const known = ['technical', 'account', 'payment', 'logistics', 'after-sales'] as const
  return known.find((kind) => kind === issue) ?? 'other'
}

const DAY_MS = 86_400_000

/** "16:00 today", "9:00 tomorrow", "Monday 3 March, 9:00", as the customer's language says it. */
export function momentWords({
  language,
  next,
  now,
  zone,
}: Pick<ProgressInput, 'language' | 'next' | 'now' | 'zone'>): string {
  const timeZone = zone === '' ? {} : { timeZone: zone }
  const time = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', ...timeZone }).format(
    next,
  )
  const day = dayIn(next, zone)
  const words = timeWords(language)
  if (day === dayIn(now, zone)) return words.todayAt.replace('{time}', time)
  if (day === dayIn(now + DAY_MS, zone)) return words.tomorrowAt.replace('{time}', time)
  return new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
    ...timeZone,
  }).format(next)
}
