/** Compiled words of times: numbers, units, days and parts of a day of all languages. */
import data from '../../knowledge/facts/times.json'

export type TimeUnit = 'minute' | 'hour' | 'workday' | 'day' | 'week' | 'month' | 'year'

const START = '(?<![\\p{Script=Latin}\\p{Script=Arabic}\\p{N}])'
const END = '(?![\\p{Script=Latin}\\p{Script=Arabic}])'
const bounded = (source: string) => new RegExp(`${START}(?:${source})${END}`, 'u')

const NUMBERS = data.numbers as [string, number][]
// Longer words first: "十一" is not "十".
const NUMBER = [...NUMBERS.map(([source]) => source), '\\d{1,3}'].toReversed().join('|')
const UNIT = data.units.map(([source]) => source).join('|')

/** A number, maybe a range, and a unit. */
export const DURATION = new RegExp(
  `${START}(?:(?<low>${NUMBER}) ?(?:to|or|-|–|到|至|~|تا|الی) ?)?(?<high>${NUMBER})(?: more| full)?[ -]?(?:an? |个)?(?<unit>${UNIT})${END}`,
  'u',
)
export const DAYS = (data.days as [string, number][]).map(([source, offset]) => ({
  pattern: bounded(source),
  offset,
}))
export const WEEKDAYS = data.weekdays.map(bounded)
export const PARTS = (data.parts as [string, number, number][]).map(([source, from, to]) => ({
  pattern: bounded(source),
  from,
  to,
}))
export const LATER = new RegExp(data.later, 'u')
export const EARLIER = new RegExp(data.earlier, 'u')

const MONTH = data.months.map((source) => `(${source})`).join('|')
const MONTHS = data.months.map((source) => new RegExp(`^(?:${source})$`, 'u'))
export const MONTH_DAY = [
  new RegExp(`${START}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<month>${MONTH})${END}`, 'u'),
  new RegExp(`${START}(?<month>${MONTH}) (?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`, 'u'),
  /(?<![\d])(?<month>\d{1,2})月(?<day>\d{1,2})[日号]/u,
]
/** A day of a month that is not named ("the 12th", "12号"). */
export const DAY_OF_MONTH = /(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|号|日)(?![\p{L}\p{N}楼店线机])/u
/** A time of day; a bare number counts after a word that leads to a time. */
export const CLOCKS = [
  /(?<!\d|\d\.)(?<hour>\d{1,2})[:.](?<minute>\d{2})(?!\d|\.\d) ?(?<half>[ap])?\.?m?/u,
  /(?<!\d)(?<hour>\d{1,2}) ?(?<half>[ap])\.?m\b/u,
  /(?<hour>\d{1,2}|[一二两三四五六七八九十]{1,3})点(?<thirty>半)?(?:(?<minute>\d{1,2})分)?/u,
  /ساعت (?<hour>\d{1,2})(?::(?<minute>\d{2}))?(?<thirty> و نیم)?/u,
  /(?:تا|at|by|before|until) (?<hour>\d{1,2})(?= (?:صبح|ظهر|عصر|شب|بعد)|$|,| (?:today|tomorrow))/u,
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
