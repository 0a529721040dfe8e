/** Dates in figures only: the year first is certain, the rest where one reading is possible. */
import { type Day, hasCome, validDay, withoutYear } from './calendar'
import { fromSolar, isSolarYear } from './solar-hijri'

/** Which of day and month comes first in dates like 3/4/2026. */
export type FigureOrder = 'day-first' | 'month-first'

const YEAR_FIRST = /(?<!\d)(\d{4}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{1,2})(?!\d)/u
const YEAR_LAST = /(?<![\d:])(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})(?![\d:])/u
/** Without a year; with a dot it must look like a date ("3.4.", "03.04"), not like a number. */
const NO_YEAR =
  /(?<![\d:.])(?:(\d{1,2})([-/])(\d{1,2})|(\d{2})(\.)(\d{2})|(\d{1,2})(\.)(\d{1,2})\.)(?![\d:/-]|\.\d)/u

/** How far back two figures of a year may mean: older desks do not run any more. */
const OLDEST = 20

/** The day in a text, or undefined. `order` decides where both readings are possible. */
export function readFigures(text: string, now: Date, order?: FigureOrder, weekday?: number): Day | undefined {
  const first = YEAR_FIRST.exec(text)
  if (first) {
    const [year, month, day] = [Number(first[1]), Number(first[3]), Number(first[4])]
    return isSolarYear(year) ? fromSolar(year, month, day) : validDay(year, month, day)
  }
  const last = YEAR_LAST.exec(text)
  if (last) return ofThree(last, now, order)
  const two = withoutYearIn(text)
  if (!two) return undefined
  const [a, mark, b] = two
  const before = mark === '.' ? 'day-first' : mark === '-' ? 'month-first' : order
  return ofTwo(Number(a), Number(b), before, (month, day) => withoutYear(month, day, now, weekday))
}

function withoutYearIn(text: string): string[] | undefined {
  return NO_YEAR.exec(text)
    ?.slice(1)
    .filter((part) => part !== undefined)
}

/** 21/11/2026, 11/21/2026, 21.11.26, 26. 11. 21. */
function ofThree(found: RegExpExecArray, now: Date, known: FigureOrder | undefined): Day | undefined {
  const [all, a = '', mark, b = '', c = ''] = found
  const order = mark === '.' ? 'day-first' : known
  const year = Number(c)
  if (c.length === 4)
    return ofTwo(Number(a), Number(b), order, (month, day) =>
      isSolarYear(year) ? fromSolar(year, month, day) : validDay(year, month, day),
    )
  const shortYear = (two: number, month: number, day: number): Day | undefined => {
    const read = validDay(2000 + two, month, day)
    return read && hasCome(read, now) && read.year > now.getFullYear() - OLDEST ? read : undefined
  }
  // Dots with spaces have the year first (Korean, Hungarian), dots alone the day.
  const yearFirst = shortYear(Number(a), Number(b), year)
  if (mark === '.' && all.includes(' ')) return yearFirst
  const dayFirst = shortYear(year, Number(b), Number(a))
  if (mark === '.') return dayFirst
  const monthFirst = shortYear(year, Number(a), Number(b))
  if (order) return order === 'day-first' ? dayFirst : monthFirst
  const readings = new Map<string, Day>()
  for (const read of [yearFirst, dayFirst, monthFirst])
    if (read) readings.set(`${read.year}-${read.month}-${read.day}`, read)
  return readings.size === 1 ? [...readings.values()][0] : undefined
}

/** The one possible reading of two figures, or the one of the known order. */
function ofTwo(
  a: number,
  b: number,
  order: FigureOrder | undefined,
  dayFrom: (month: number, day: number) => Day | undefined,
): Day | undefined {
  if (a > 12) return dayFrom(b, a)
  if (b > 12) return dayFrom(a, b)
  if (a === b || order === 'month-first') return dayFrom(a, b)
  return order === 'day-first' ? dayFrom(b, a) : undefined
}

/** The order that a text's figures decide, when they do: one of them cannot be a month. */
export function orderIn(text: string): FigureOrder | undefined {
  const found = YEAR_LAST.exec(text)?.slice(1) ?? withoutYearIn(text)
  if (found?.[1] !== '/') return undefined
  const [a, b] = [Number(found[0]), Number(found[2])]
  if (a > 31 || b > 31 || a > 12 === b > 12) return undefined
  return a > 12 ? 'day-first' : 'month-first'
}
