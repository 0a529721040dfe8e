/**
 * The Solar Hijri calendar of Iran as Gregorian days. Leap years by the 33-year rule, which agrees with the
 * observed calendar for the years 1300 to 1500 (1921 to 2122); a test compares with the browser's own calendar.
 */
import { type Day, validDay } from './calendar'

/** Years read as Solar Hijri. */
const FIRST = 1370
const LAST = 1479

/** True for a year number that can only be of this calendar. */
export function isSolarYear(year: number): boolean {
  return year >= FIRST && year <= LAST
}

/** The Gregorian day, or undefined where there is no such day. */
export function fromSolar(year: number, month: number, day: number): Day | undefined {
  if (!isSolarYear(year) || month < 1 || month > 12 || day < 1 || day > lengthOf(year, month))
    return undefined
  const inYear = (month - 1) * 30 + Math.min(month - 1, 6) + day
  // 1 Farvardin 1400 was 21 March 2021.
  const date = new Date(2021, 2, 20 + dayNumber(year) - dayNumber(1400) + inYear)
  return validDay(date.getFullYear(), date.getMonth() + 1, date.getDate())
}

/** The Solar Hijri year that a moment falls in. */
export function solarYear(now: Date): number {
  const year = now.getFullYear() - 621
  const start = fromSolar(year, 1, 1)
  const begun = start !== undefined && new Date(start.year, start.month - 1, start.day) <= now
  return begun ? year : year - 1
}

/** Days before the first of a year. */
function dayNumber(year: number): number {
  return 365 * (year - 1) + Math.floor((8 * year + 21) / 33)
}

function lengthOf(year: number, month: number): number {
  if (month < 12) return month < 7 ? 31 : 30
  return dayNumber(year + 1) - dayNumber(year) === 366 ? 30 : 29
}
