/** Parses the times desks write, where they are certain; a time without a date needs its day line. */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

interface Day {
  year: number
  month: number
  day: number
}

interface Clock {
  hour: number
  minute: number
  second: number
}

/**
 * ISO 8601 instant (when the zone is known) or local date-time for a desk's time, or undefined.
 * `now` gives the year or the day where the desk leaves it out; `day` is the line "Yesterday" above.
 * Day and month in figures ("3/4") are read only where one of them cannot be a month.
 */
export function readTime(raw: string, now: Date, day?: string): string | undefined {
  const text = plainDigits(raw.trim()).slice(0, 80)
  if (text === '') return undefined
  if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/iu.test(text)) {
    const at = Date.parse(text.replace(' ', 'T'))
    if (!Number.isNaN(at)) return new Date(at).toISOString()
  }
  if (/^\d{10}$|^\d{13}$/u.test(text)) {
    return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString()
  }
  const ago = relative(text, now)
  if (ago) return ago
  const clock = readClock(text)
  if (!clock) return undefined
  const on = readDay(text, now) ?? (day === undefined ? undefined : readDay(plainDigits(day), now))
  return on ? local(on, clock) : undefined
}

/** The calendar day named in a line, or undefined. */
export function readDay(text: string, now: Date): Day | undefined {
  const back = /前天/u.test(text)
    ? 2
    : /\byesterday\b|昨天|昨日|دیروز/iu.test(text)
      ? 1
      : /\btoday\b|今天|今日|امروز/iu.test(text)
        ? 0
        : -1
  if (back >= 0) return dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - back))
  let found = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/u.exec(text)
  if (found) return valid(Number(found[1]), Number(found[2]), Number(found[3]))
  found = /(\d{1,2})月(\d{1,2})[日号號]/u.exec(text)
  if (found) return withYear(Number(found[1]), Number(found[2]), now)
  found =
    /\b([a-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?\b(?:,? (?:\d{1,2}:\d{2}(?::\d{2})? )?(\d{4})\b)?/iu.exec(
      text,
    )
  if (found && month(found[1]))
    return named(month(found[1]), Number(found[2]), found[3] ?? endYear(text), now)
  found = /\b(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3})[a-z]*\.?(?:,? (\d{4})\b)?/iu.exec(text)
  if (found && month(found[2])) return named(month(found[2]), Number(found[1]), found[3], now)
  found = /(?:^|\s)(\d{1,2})[/.](\d{1,2})[/.](\d{4})/u.exec(text)
  if (found) return figures(Number(found[1]), Number(found[2]), Number(found[3]))
  found = /^(\d{1,2})-(\d{1,2})\s/u.exec(text)
  if (found) return withYear(Number(found[1]), Number(found[2]), now)
  return undefined
}

function readClock(text: string): Clock | undefined {
  const found =
    /(上午|下午|凌晨|中午|晚上|早上)?\s*(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*([ap])?\.?m?/iu.exec(text)
  if (!found) return undefined
  let hour = Number(found[2])
  const minute = Number(found[3])
  const half =
    found[5]?.toLowerCase() ??
    (/下午|晚上/u.test(found[1] ?? '') ? 'p' : /上午|凌晨|早上/u.test(found[1] ?? '') ? 'a' : '')
  if (half === 'p' && hour < 12) hour += 12
  if (half === 'a' && hour === 12) hour = 0
  if (hour > 23 || minute > 59) return undefined
  return { hour, minute, second: Number(found[4] ?? 0) }
}

function relative(text: string, now: Date): string | undefined {
  if (/^(?:just now|now|刚刚|剛剛|همین الان)$/iu.test(text)) return new Date(now).toISOString()
  const found =
    /^(\d{1,3}|an?|one)\s*(s|m|h|d)[a-z]*\.?\s+ago$/iu.exec(text) ??
    /^(\d{1,3})\s*(秒|分|小时|小時|天)[钟鐘]?前$/u.exec(text)
  if (!found) return undefined
  const units: Record<string, number> = {
    s: 1,
    m: 60,
    h: 3600,
    d: 86_400,
    秒: 1,
    分: 60,
    小时: 3600,
    小時: 3600,
    天: 86_400,
  }
  const unit = units[found[2]?.toLowerCase() ?? '']
  if (unit === undefined || /^mo/iu.test(text.replace(/^\S+\s+/u, ''))) return undefined
  const count = /^\d/u.test(found[1] ?? '') ? Number(found[1]) : 1
  return new Date(now.getTime() - count * unit * 1000).toISOString()
}

function month(word: string | undefined): number {
  return MONTHS.indexOf((word ?? '').toLowerCase()) + 1
}

function endYear(text: string): string | undefined {
  return /\b(20\d{2})$/u.exec(text)?.[1]
}

function named(month: number, day: number, year: string | undefined, now: Date): Day | undefined {
  return year ? valid(Number(year), month, day) : withYear(month, day, now)
}

/** "25/3/2026" or "3/25/2026"; undefined when both could be months. */
function figures(a: number, b: number, year: number): Day | undefined {
  if (a > 12) return valid(year, b, a)
  if (b > 12) return valid(year, a, b)
  return a === b ? valid(year, a, b) : undefined
}

/** The latest such day that is not after tomorrow. */
function withYear(month: number, day: number, now: Date): Day | undefined {
  const year = now.getFullYear()
  const late = new Date(year, month - 1, day).getTime() > now.getTime() + 86_400_000
  return valid(late ? year - 1 : year, month, day)
}

function valid(year: number, month: number, day: number): Day | undefined {
  if (year < 1990 || year > 2100) return undefined
  const date = new Date(year, month - 1, day)
  return date.getMonth() === month - 1 && date.getDate() === day ? { year, month, day } : undefined
}

function dayOf(date: Date): Day {
  return { year: date.getFullYear(), month: date.getMonth() + 1, day: date.getDate() }
}

function local(day: Day, clock: Clock): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${day.year}-${two(day.month)}-${two(day.day)}T${two(clock.hour)}:${two(clock.minute)}:${two(clock.second)}`
}

/** Persian and Arabic digits as ASCII ones. */
function plainDigits(text: string): string {
  return text
    .replace(/[\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u00a0\u202f]/gu, ' ')
}
