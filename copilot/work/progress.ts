/** Writes the message for a customer whose escalated case has no news yet: who has it, and when they hear again. */
import { timeWords } from '../../knowledge/interface/time-words'
import type { LanguageTag } from '../../knowledge/languages'
import { progressWords } from '../../knowledge/work/progress-words'
import { dayIn } from '../../knowledge/work/working-hours'

export interface ProgressInput {
  language: LanguageTag
  /** Kind of issue. */
  issue: string
  /** Name of our technical team as the agent has told it; empty for the usual one. */
  technicalTeam: string
  /** When the customer hears again, in milliseconds. */
  next: number
  now: number
  /** Zone in which the time is told; empty for the computer's own. */
  zone: string
  /** True when the customer was told before that there is no news. */
  again: boolean
}

/** The message in the customer's language; it names a team of ours only where it is known. */
export function progressMessage(input: ProgressInput): string {
  const words = progressWords(input.language)
  // Whose it is is known for technical matters only; a team that was guessed would be invented.
  const technical = input.issue === 'technical'
  const team = technical ? input.technicalTeam.trim() || words.team.technical : words.team.other
  return (input.again ? words.again : words.news)
    .replace('{team}', () => team)
    .replace('{time}', () => momentWords(input))
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
