/** Parses the times desks write, where they are certain; a time without a date needs its day line. */
import { readAgo } from './time/ago'
import { type Clock, type Day, localTime } from './time/calendar'
import { canonicalForms } from './time/canonical'
import { readClock } from './time/clock'
import { dayIn } from './time/day'
import { type FigureOrder, orderIn } from './time/figures'

export type { FigureOrder }

/** A zone behind the time of day: "+02:00", "GMT+0330", "Z". */
const ZONE = /:\d{2}(?:[.,]\d{1,9})?\s?(?:(?:utc|gmt)?\s?([+-]\d{2}):?([0-5]\d)|z|utc|gmt)(?![\d:])/iu

/** Moments counted in seconds since 1970, from 2001 to 2099. */
const FIRST_SECOND = 1_000_000_000
const LAST_SECOND = 4_100_000_000

/**
 * ISO 8601 instant (when the zone is known) or local date-time for a desk's time, or undefined.
 * `now` gives the year or the day where the desk leaves it out; `day` is the line "Yesterday" above; `order` is
 * that of day and month in figures ("3/4") where the conversation's other times tell it (`figureOrder`).
 */
export function readTime(raw: string, now: Date, day?: string, order?: FigureOrder): string | undefined {
  const text = raw.slice(0, 120).trim()
  if (text === '') return undefined
  const counted = sinceEpoch(text)
  if (counted) return counted
  const instant = isoInstant(text)
  if (instant) return instant
  const found = new Set<string | undefined>()
  for (const { text: form, strange } of canonicalForms(text)) {
    const clock = readClock(form)
    if (!clock) {
      found.add(readAgo(form, text, strange, now))
      continue
    }
    const on = dayIn(form, now, order)
    if (on) found.add(inZone(text, on, clock) ?? localTime(on, clock))
    else {
      const above = day === undefined ? undefined : readDay(day, now, order)
      if (above) found.add(localTime(above, clock))
    }
  }
  // Two languages that read it as different moments leave it open.
  found.delete(undefined)
  return found.size === 1 ? [...found][0] : undefined
}

/** The calendar day named in a line, or undefined. */
export function readDay(raw: string, now: Date, order?: FigureOrder): Day | undefined {
  const found = new Map<string, Day>()
  for (const { text } of canonicalForms(raw)) {
    const day = dayIn(text, now, order)
    if (day) found.set(`${day.year}-${day.month}-${day.day}`, day)
  }
  return found.size === 1 ? [...found.values()][0] : undefined
}

/** Which of day and month stands first in the times of one conversation, when some tell and none disagrees. */
export function figureOrder(times: Iterable<string>): FigureOrder | undefined {
  const orders = new Set<FigureOrder>()
  for (const time of times) {
    const order = orderIn(time.slice(0, 40))
    if (order) orders.add(order)
  }
  return orders.size === 1 ? [...orders][0] : undefined
}

/** Seconds, milliseconds or microseconds since 1970, with or without a fraction. */
function sinceEpoch(text: string): string | undefined {
  const found = /^(\d{10})(\d{3}|\d{6})?(?:\.\d{1,9})?$/u.exec(text)
  if (!found) return undefined
  const seconds = Number(found[1])
  if (seconds < FIRST_SECOND || seconds > LAST_SECOND) return undefined
  const fraction = Number((found[2] ?? '').slice(0, 3) || 0)
  return new Date(seconds * 1000 + fraction).toISOString()
}

/** "2026-11-21T09:00:00+02:00", also with a space, or with the day only in figures the browser knows. */
function isoInstant(text: string): string | undefined {
  const found =
    /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?) ?(Z|[+-]\d{2}:?\d{2})$/iu.exec(text)
  if (!found) return undefined
  const zone = (found[3] ?? '').toUpperCase().replace(/^([+-]\d{2}):?(\d{2})$/u, '$1:$2')
  const at = Date.parse(`${found[1]}T${found[2]}${zone}`)
  return Number.isNaN(at) ? undefined : new Date(at).toISOString()
}

/** The instant where the text says its zone. */
function inZone(text: string, day: Day, clock: Clock): string | undefined {
  const found = ZONE.exec(text)
  if (!found) return undefined
  const zone = found[1] ? `${found[1]}:${found[2]}` : 'Z'
  const at = Date.parse(`${localTime(day, clock)}${zone}`)
  return Number.isNaN(at) ? undefined : new Date(at).toISOString()
}
