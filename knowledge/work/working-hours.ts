/** Working hours in a time zone: when somebody is there to keep a promise. Pure; instants are milliseconds. */

export interface WorkingHours {
  /** IANA name ("Asia/Shanghai"); empty for the zone of the computer. */
  zone: string
  /** Days of work, 0 for Sunday; all days when empty. */
  days: number[]
  /** "09:00". */
  from: string
  /** "18:00"; at or before `from` it means the next day. */
  to: string
}

const CLOCK = /^([01]\d|2[0-3]):([0-5]\d)$/u
const DAY_MS = 86_400_000

/** True when the browser knows the zone; empty is the computer's own. */
function isZone(zone: string): boolean {
  if (zone === '') return true
  try {
    return zone.length < 60 && new Intl.DateTimeFormat('en', { timeZone: zone }) !== undefined
  } catch {
    return false
  }
}

/** What is wrong with hours that somebody typed; undefined when nothing is. */
export function faultOfHours(hours: WorkingHours): 'zone' | 'days' | 'times' | undefined {
  if (!isZone(hours.zone)) return 'zone'
  if (hours.days.some((day) => !Number.isInteger(day) || day < 0 || day > 6)) return 'days'
  if (new Set(hours.days).size !== hours.days.length) return 'days'
  return CLOCK.test(hours.from) && CLOCK.test(hours.to) && hours.from !== hours.to ? undefined : 'times'
}

interface Local {
  year: number
  month: number
  day: number
  weekday: number
  /** The local time as if it were UTC, in milliseconds. */
  asUtc: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    ...(zone === '' ? {} : { timeZone: zone }),
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, made)
  return made
}

/** What calendar and clock show in a zone. */
function localAt(instant: number, zone: string): Local {
  const parts: Record<string, number> = {}
  for (const { type, value } of formatFor(zone).formatToParts(instant)) parts[type] = Number(value)
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second)
  return { year, month, day, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(), asUtc }
}

/** The calendar day in a zone, yyyy-mm-dd. */
export function dayIn(instant: number, zone: string): string {
  return new Date(localAt(instant, zone).asUtc).toISOString().slice(0, 10)
}

/** The instant at which calendar and clock of a zone show `asUtc`; where a clock skips it, the time after the gap. */
function instantOf(asUtc: number, zone: string): number {
  let instant = asUtc
  // The distance to UTC is that of the result, so it is found by asking twice.
  for (let turn = 0; turn < 2; turn++) instant += asUtc - localAt(instant, zone).asUtc
  return instant
}

/** The times of work around an instant: from a week and a day before to as long after, in order. */
function shiftsAround(instant: number, hours: WorkingHours): { start: number; end: number }[] {
  const from = CLOCK.exec(hours.from)
  const to = CLOCK.exec(hours.to)
  if (!from || !to) return []
  const minutes = (clock: RegExpExecArray): number => Number(clock[1]) * 60 + Number(clock[2])
  const today = localAt(instant, hours.zone)
  const midnight = Date.UTC(today.year, today.month - 1, today.day)
  const shifts: { start: number; end: number }[] = []
  for (let offset = -8; offset <= 8; offset++) {
    const day = midnight + offset * DAY_MS
    if (hours.days.length > 0 && !hours.days.includes(new Date(day).getUTCDay())) continue
    const overnight = hours.to <= hours.from ? DAY_MS : 0
    shifts.push({
      start: instantOf(day + minutes(from) * 60_000, hours.zone),
      end: instantOf(day + overnight + minutes(to) * 60_000, hours.zone),
    })
  }
  return shifts
}

/** The instant itself when somebody works then, else the next beginning of work. */
export function nextWorking(instant: number, hours: WorkingHours): number {
  const shifts = shiftsAround(instant, hours)
  const next = shifts.find(({ end }) => end > instant)
  return next ? Math.max(instant, next.start) : instant
}

/** The instant itself when somebody works then, else the last end of work before it. */
export function lastWorking(instant: number, hours: WorkingHours): number {
  const last = shiftsAround(instant, hours).findLast(({ start }) => start <= instant)
  return last ? Math.min(instant, last.end) : instant
}

/** The end of the present time of work, undefined outside of one, and the beginning of the next. */
export function comingShifts(
  instant: number,
  hours: WorkingHours,
): { end: number | undefined; next: number } {
  const shifts = shiftsAround(instant, hours)
  return {
    end: shifts.find(({ start, end }) => start <= instant && end > instant)?.end,
    next: shifts.find(({ start }) => start > instant)?.start ?? instant + DAY_MS,
  }
}

/** Calendar and clock of a zone as a date-time field has them: "2031-05-05T14:00". */
export function localText(instant: number, zone: string): string {
  return new Date(localAt(instant, zone).asUtc).toISOString().slice(0, 16)
}

/** The instant that a date-time field means in a zone; undefined when it means none. */
export function instantAt(text: string, zone: string): number | undefined {
  const asUtc = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/u.test(text) ? Date.parse(`${text}Z`) : Number.NaN
  return Number.isNaN(asUtc) ? undefined : instantOf(asUtc, zone)
}
