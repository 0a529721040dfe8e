/** Reads the day in the common form: names of days and months, figures, weekdays. */
import { type Day, daysBack, lastWeekday, validDay, withoutYear } from './calendar'
import { type FigureOrder, readFigures } from './figures'
import { fromSolar, isSolarYear, solarYear } from './solar-hijri'

const YEAR = '(\\d{4})(?!\\d)'
const DAY = '(?<![\\d:])(\\d{1,2})(?![\\d:])'
const GAP = '[ .,/-]{0,3}'
/** Month and day by name, in either order, with the year before, behind or at the end. */
const NAMED = [
  new RegExp(`${DAY}${GAP}<([ms])(\\d{1,2})>(?:${GAP}${YEAR})?`, 'u'),
  new RegExp(`(?:(?<!\\d)${YEAR}${GAP})?<([ms])(\\d{1,2})>${GAP}${DAY}(?:${GAP}${YEAR})?`, 'u'),
]
/** 2026年11月21日, with the year or without. */
const MARKED = /(?:(?<!\d)(\d{4}|\d{2}) ?<y> ?)?(?<!\d)(\d{1,2}) ?<m> ?(\d{1,2}) ?<d>/u

/** The day that a text in the common form names, or undefined where it names none for certain. */
export function dayIn(text: string, now: Date, order?: FigureOrder): Day | undefined {
  const back = /<d([0-3])>/u.exec(text)?.[1]
  if (back !== undefined) return daysBack(Number(back), now)
  const weekday = /<w([0-6])>/u.exec(text)?.[1]
  const day = weekday === undefined ? undefined : Number(weekday)
  const dated = marked(text, now, day) ?? named(text, now, day) ?? readFigures(text, now, order, day)
  if (dated !== undefined || day === undefined) return dated
  // A figure beside the weekday belongs to a date that cannot be read.
  if (text.includes('<lastweek>') || /(?<![\d:a-z])\d{1,4}(?![\d:])/u.test(text)) return undefined
  return lastWeekday(day, now, text.includes('<last>'))
}

function marked(text: string, now: Date, weekday: number | undefined): Day | undefined {
  const found = MARKED.exec(text)
  if (!found) return undefined
  const [, year, month, day] = found
  if (year === undefined) return withoutYear(Number(month), Number(day), now, weekday)
  return gregorianOrSolar(Number(year) + (year.length === 2 ? 2000 : 0), Number(month), Number(day))
}

function named(text: string, now: Date, weekday: number | undefined): Day | undefined {
  const dayFirst = NAMED[0]?.exec(text)
  if (dayFirst) {
    const [, day, kind, month, year] = dayFirst
    return byName(kind, Number(month), Number(day), year ?? yearAtEnd(text), now, weekday)
  }
  const monthFirst = NAMED[1]?.exec(text)
  if (!monthFirst) return undefined
  const [, before, kind, month, day, behind] = monthFirst
  return byName(kind, Number(month), Number(day), before ?? behind ?? yearAtEnd(text), now, weekday)
}

/** "Nov 21 19:12:06 2026", "21 nov. 2026" and "26 Nov 21" are told apart by four figures. */
function yearAtEnd(text: string): string | undefined {
  return /(?<!\d)(\d{4})$/u.exec(text)?.[1]
}

function byName(
  kind: string | undefined,
  month: number,
  day: number,
  year: string | undefined,
  now: Date,
  weekday: number | undefined,
): Day | undefined {
  if (kind === 's')
    return year === undefined ? solarWithoutYear(month, day, now) : fromSolar(Number(year), month, day)
  return year === undefined ? withoutYear(month, day, now, weekday) : validDay(Number(year), month, day)
}

function solarWithoutYear(month: number, day: number, now: Date): Day | undefined {
  const year = solarYear(now)
  const found = fromSolar(year, month, day)
  const late =
    found && new Date(found.year, found.month - 1, found.day).getTime() > now.getTime() + 86_400_000
  return late || !found ? fromSolar(year - 1, month, day) : found
}

function gregorianOrSolar(year: number, month: number, day: number): Day | undefined {
  return isSolarYear(year) ? fromSolar(year, month, day) : validDay(year, month, day)
}
