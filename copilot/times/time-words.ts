/** Compiled words of times: numbers, units, days and parts of a day of all languages. */
import data from '../../knowledge/facts/times.json'
import { type Pattern, PatternSet } from '../../knowledge/text/pattern-set'
import packed from './time-patterns.built'

export type TimeUnit = 'minute' | 'hour' | 'workday' | 'day' | 'week' | 'month' | 'year'

const set = new PatternSet(packed.patterns)
const pattern = (number: number): Pattern => set.pattern(number)

const NUMBERS = data.numbers as [string, number][]

/** A number, maybe a range, and a unit. */
export const DURATION = pattern(packed.duration)
export const DAYS = packed.days.map((day) => ({ ...day, pattern: pattern(day.pattern) }))
export const WEEKDAYS = packed.weekdays.map(pattern)
export const PARTS = packed.parts.map((part) => ({ ...part, pattern: pattern(part.pattern) }))
export const LATER = new RegExp(data.later, 'u')
export const EARLIER = new RegExp(data.earlier, 'u')

const MONTHS = data.months.map((source) => new RegExp(`^(?:${source})$`, 'u'))
export const MONTH_DAY = packed.monthDays.map(pattern)
/** A day of a month that is not named ("the 12th", "12号"). */
export const DAY_OF_MONTH =
  /(?<!\d)(?<day>\d{1,2})(?:(?:st|nd|rd|th)(?![\p{L}\p{N}])|[号日](?![\p{N}楼店线机车门柜桩]))/u
/** A time of day; a bare number counts after a word that leads to a time. */
export const CLOCKS = [
  /(?<!\d|\d\.)(?<hour>\d{1,2})[:.](?<minute>\d{2})(?!\d|\.\d) ?(?<half>[ap])?\.?m?/u,
  /(?<!\d)(?<hour>\d{1,2}) ?(?<half>[ap])\.?m\b/u,
  /(?<hour>\d{1,2}|[一二两三四五六七八九十]{1,3})点(?<thirty>半)?(?:(?<minute>\d{1,2})分)?/u,
  /ساعت (?<hour>\d{1,2})(?::(?<minute>\d{2}))?(?<thirty> و نیم)?/u,
  /\bquarter (?<quarter>to|past) (?<hour>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/u,
  /\b(?<thirty>half (?:past )?)(?<hour>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?! (?:hours?|days?))/u,
  /\b(?:at|by|before|until|till|around|about|after|from) (?<hour>one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?! (?:more|of|or|to|and a|minutes?|hours?|days?|weeks?|months?|business|working|bank))/u,
  /(?:ساعت|تا|از|حدود|قبل از|بعد از) (?<hour>یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|یازده|دوازده)(?<thirty> و نیم)?(?= (?:صبح|ظهر|عصر|شب|بعد)|$|,|،)/u,
  /(?:تا|از|at|by|before|until|till|around|about|after|from) (?<hour>\d{1,2})(?<thirty> و نیم)?(?= (?:صبح|ظهر|عصر|شب|بعد)|$|,| (?:today|tomorrow|sharp|o'clock))/u,
]

/** The number that a word or digits say. */
export function numberOf(words: string): number | undefined {
  if (/^\d+$/.test(words)) return Number(words)
  return NUMBERS.find(([source]) => new RegExp(`^(?:${source})$`, 'u').test(words))?.[1]
}

/** The unit that a word names. */
export function unitOf(words: string): TimeUnit | undefined {
  return data.units.find(([source]) => new RegExp(`^(?:${source})$`, 'u').test(words))?.[1] as
    | TimeUnit
    | undefined
}

/** Month number from 0, of a name or of digits. */
export function monthOf(words: string): number {
  return /^\d+$/.test(words) ? Number(words) - 1 : MONTHS.findIndex((pattern) => pattern.test(words))
}
