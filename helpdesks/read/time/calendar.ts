/** Calendar days and clock times without a zone, and what "last Tuesday" or "21 November" mean today. */

export interface Day {
  year: number
  /** 1 to 12. */
  month: number
  day: number
}

export interface Clock {
  hour: number
  minute: number
  second: number
}

const DAY = 86_400_000

/** Years that a desk's message can be of. */
const FIRST_YEAR = 1990
const LAST_YEAR = 2100

/** How many years a date without one may lie back so that its weekday fits. */
const YEARS_BACK = 11

/** The day, or undefined where there is no such day. */
export function validDay(year: number, month: number, day: number): Day | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined
  const date = new Date(year, month - 1, day)
  return date.getMonth() === month - 1 && date.getDate() === day ? { year, month, day } : undefined
}

/** `count` days before now. */
export function daysBack(count: number, now: Date): Day {
  return dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - count))
}

/**
 * A date whose year is left out: the latest one that is not after tomorrow (clocks and zones differ), on the
 * given weekday (0 is Sunday) where one is named.
 */
export function withoutYear(month: number, day: number, now: Date, weekday?: number): Day | undefined {
  let latest: Day | undefined
  for (let year = now.getFullYear(); year > now.getFullYear() - YEARS_BACK; year--) {
    const found = validDay(year, month, day)
    if (!found || dateOf(found).getTime() > now.getTime() + DAY) continue
    if (weekday === undefined || dateOf(found).getDay() === weekday) return found
    latest ??= found
  }
  return latest
}

/** The latest such weekday: today counts unless `before` is set. */
export function lastWeekday(weekday: number, now: Date, before: boolean): Day {
  const back = (now.getDay() - weekday + 7) % 7
  return daysBack(back === 0 && before ? 7 : back, now)
}

/** True when the day has come, or comes tomorrow. */
export function hasCome(day: Day, now: Date): boolean {
  return dateOf(day).getTime() <= now.getTime() + DAY
}

/** ISO 8601 local date-time. */
export function localTime(day: Day, clock: Clock): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${day.year}-${two(day.month)}-${two(day.day)}T${two(clock.hour)}:${two(clock.minute)}:${two(clock.second)}`
}

function dayOf(date: Date): Day {
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() }
}

function dateOf({ year, month, day }: Day): Date {
  return new Date(year, month - 1, day)
}
