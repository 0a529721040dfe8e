/** Turns a time as people say it into a moment, seen from the moment at which it was said. */
import { fold } from '../../knowledge/text/fold'
import { writtenDay } from './dates'
import { inUnits, periodEnd, persianDay } from './periods'
import {
  CLOCKS,
  DAY_OF_MONTH,
  DAYS,
  DURATION,
  EARLIER,
  LATER,
  MONTH_DAY,
  monthOf,
  numberOf,
  PARTS,
  type TimeUnit,
  unitOf,
  WEEKDAYS,
} from './time-words'

/** `due` looks ahead and means the latest moment, `since` looks back and means the earliest. */
export type TimeSense = 'due' | 'since'

/** Longer words hold a sentence, not a time. */
const LONGEST = 120

/** A moment some units away; working days leave out the weekend of the words' language. */
function shift(from: Date, count: number, unit: TimeUnit, friday: boolean): Date {
  const out = new Date(from)
  if (unit === 'minute') out.setMinutes(out.getMinutes() + Math.round(count))
  else if (unit === 'hour') out.setMinutes(out.getMinutes() + Math.round(count * 60))
  else if (unit === 'day') out.setDate(out.getDate() + Math.round(count))
  else if (unit === 'week') out.setDate(out.getDate() + Math.round(count * 7))
  else if (unit === 'month') out.setMonth(out.getMonth() + Math.round(count))
  else if (unit === 'year') out.setFullYear(out.getFullYear() + Math.round(count))
  else {
    const step = count < 0 ? -1 : 1
    for (let left = Math.round(Math.abs(count)); left > 0; ) {
      out.setDate(out.getDate() + step)
      const day = out.getDay()
      if (friday ? day !== 5 : day !== 0 && day !== 6) left--
    }
  }
  return out
}

/** The day that the words name, or undefined when they name none. */
function dayOf(text: string, said: Date, sense: TimeSense): Date | undefined {
  const day = new Date(said)
  const ahead = sense === 'due'
  const written = writtenDay(text, said, ahead)
  if (written) return written
  const relative = DAYS.find(({ pattern }) => pattern.test(text))
  if (relative) {
    day.setDate(day.getDate() + relative.offset)
    return day
  }
  const weekday = WEEKDAYS.findIndex((pattern) => pattern.test(text))
  if (weekday >= 0) {
    const away = (weekday - day.getDay() + 7) % 7
    if (LATER.test(text) || EARLIER.test(text)) {
      // "Next Thursday" is the one of next week; weeks begin on Monday.
      const monday = (day.getDay() + 6) % 7
      const week = LATER.test(text) ? 7 : -7
      day.setDate(day.getDate() - monday + week + ((weekday + 6) % 7))
    } else day.setDate(day.getDate() + (ahead ? away || 7 : away - 7))
    return day
  }
  for (const pattern of MONTH_DAY) {
    const groups = pattern.exec(text)?.groups
    const month = monthOf(groups?.month ?? '')
    if (!groups?.day || month < 0 || month > 11 || Number(groups.day) > 31) continue
    day.setMonth(month, Number(groups.day))
    // A date without a year is the nearest one in the direction of the words.
    if (ahead && day < said && day.toDateString() !== said.toDateString())
      day.setFullYear(day.getFullYear() + 1)
    if (!ahead && day > said) day.setFullYear(day.getFullYear() - 1)
    return day
  }
  const number = DAY_OF_MONTH.exec(text)?.groups?.day
  if (number && Number(number) >= 1 && Number(number) <= 31) {
    day.setDate(Number(number))
    if (ahead && day < said && day.toDateString() !== said.toDateString()) day.setMonth(day.getMonth() + 1)
    if (!ahead && day > said) day.setMonth(day.getMonth() - 1)
    return day
  }
  return ahead ? (periodEnd(text, said) ?? persianDay(text, said)) : undefined
}

/** Minutes of "quarter past" and of "quarter to". */
const QUARTERS: Readonly<Record<string, number>> = { past: 15, to: 45 }

/** Hour and minute that the words name; `sure` when morning or evening is told. */
function clockOf(text: string): { hour: number; minute: number; sure: boolean } | undefined {
  const part = PARTS.filter(({ pattern }) => pattern.test(text)).at(-1)
  for (const pattern of CLOCKS) {
    const groups = pattern.exec(text)?.groups
    if (!groups?.hour) continue
    let hour = numberOf(groups.hour) ?? Number.NaN
    const minute = groups.thirty
      ? 30
      : groups.quarter
        ? (QUARTERS[groups.quarter] ?? 0)
        : Number(groups.minute ?? 0)
    if (groups.quarter === 'to') hour -= 1
    if (!(hour <= 24 && minute < 60)) continue
    const late = groups.half === 'p' || (groups.half === undefined && part !== undefined && part.to >= 18)
    if (late && hour < 12) hour += 12
    if (groups.half === 'a' && hour === 12) hour = 0
    return { hour, minute, sure: late || groups.half !== undefined || part !== undefined || hour > 12 }
  }
  return undefined
}

/** The next end of a part of a day: "by noon" said in the afternoon is tomorrow's. */
function nextPart(from: Date, hour: number): Date {
  const out = new Date(from)
  out.setHours(hour, 0, 0, 0)
  if (out <= from) out.setDate(out.getDate() + 1)
  return out
}

/**
 * The moment meant by `words` ("within 2 hours", "下周四上午", "تا فردا ظهر"), as an ISO instant.
 *
 * @param said ISO 8601 time of the message; without a zone it is taken in the reader's own.
 * @param sense whether the words look ahead or back.
 * @returns undefined when the words name no moment or the message has no time.
 */
export function resolveTime(words: string, said: string | undefined, sense: TimeSense): string | undefined {
  const from = new Date(said ?? Number.NaN)
  if (Number.isNaN(from.getTime()) || words.length > LONGEST) return undefined
  const text = inUnits(fold(words).trim())
  const day = dayOf(text, from, sense)
  const clock = clockOf(text)
  const part = PARTS.filter(({ pattern }) => pattern.test(text)).at(-1)
  if (!day && !clock) {
    const span = DURATION.exec(text)?.groups
    const count = numberOf(span?.high ?? '')
    const unit = unitOf(span?.unit ?? '')
    if (count === undefined || unit === undefined)
      return part && sense === 'due' ? nextPart(from, part.to).toISOString() : undefined
    const ahead = sense === 'due' ? 1 : -1
    return shift(from, ahead * count, unit, /\p{Script=Arabic}/u.test(text)).toISOString()
  }
  const out = day ?? new Date(from)
  if (clock) out.setHours(clock.hour, clock.minute, 0, 0)
  else if (part) out.setHours(sense === 'due' ? part.to : part.from, 0, 0, 0)
  else out.setHours(sense === 'due' ? 23 : 0, sense === 'due' ? 59 : 0, 0, 0)
  // "At 5" said in the afternoon is five o'clock still to come.
  if (clock && !day && sense === 'due' && out < from) {
    if (!clock.sure && clock.hour < 12) out.setHours(clock.hour + 12)
    if (out < from) out.setDate(out.getDate() + 1)
  }
  return Number.isNaN(out.getTime()) ? undefined : out.toISOString()
}
