/** Times and dates that a reply can name, in the customer's language, calendar and zone. */
import { timeWords } from '../../knowledge/interface/time-words'
import type { LanguageTag } from '../../knowledge/languages'
import type { PlaceholderValues } from '../template/fill-template'

const LOCALES: Record<LanguageTag, string> = {
  en: 'en',
  'zh-Hans': 'zh-CN',
  'zh-Hant': 'zh-TW',
  fa: 'fa-IR-u-ca-persian',
}

const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Spans that placeholders can name: `time.in_2_hours`, `time.in_3_days`, `date.in_14_days`. */
export const TIME_SPANS = {
  minutes: [10, 15, 20, 30, 45],
  hours: [1, 2, 3, 4, 6, 8, 12, 24, 48],
  days: [2, 3, 4, 5, 7, 10, 14, 30],
} as const

/** Days of rest, Sunday 0; where a week rests on Fridays, a promise is not made for one. */
const REST_DAYS: Record<LanguageTag, readonly number[]> = {
  en: [0, 6],
  'zh-Hans': [0, 6],
  'zh-Hant': [0, 6],
  fa: [5],
}

/** Every placeholder that `timeValues` fills. */
export const TIME_NAMES: readonly string[] = [
  ...TIME_SPANS.minutes.map((count) => `time.in_${count}_minutes`),
  ...TIME_SPANS.hours.map((count) => `time.in_${count}_hours`),
  ...TIME_SPANS.days.map((count) => `time.in_${count}_days`),
  'time.today_end',
  'time.tomorrow',
  'time.next_workday',
  'date.today',
  'date.tomorrow',
  ...TIME_SPANS.days.map((count) => `date.in_${count}_days`),
]

interface Formats {
  clock: Intl.DateTimeFormat
  day: Intl.DateTimeFormat
  date: Intl.DateTimeFormat
  sameDay: Intl.DateTimeFormat
  hour: Intl.DateTimeFormat
}

const known = new Map<string, Formats>()

/** Making formats costs more than all the formatting; a panel needs a handful. */
function formatsFor(language: LanguageTag, timeZone: string | undefined): Formats {
  const key = `${language} ${timeZone ?? ''}`
  const made = known.get(key)
  if (made) return made
  const zone = timeZone ? { timeZone } : {}
  const locale = LOCALES[language]
  const formats: Formats = {
    clock: new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...zone }),
    day: new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'short', ...zone }),
    date: new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', ...zone }),
    sameDay: new Intl.DateTimeFormat('en-CA', zone),
    hour: new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', ...zone }),
  }
  known.set(key, formats)
  return formats
}

/** The next quarter of an hour at or after an instant, so that a promised time reads like one. */
function nextQuarter(instant: number): Date {
  const quarter = HOUR / 4
  return new Date(Math.ceil(instant / quarter) * quarter)
}

/**
 * Times a reply can promise, in the customer's language. Persian has Solar Hijri dates and Persian digits.
 *
 * @param now the present instant
 * @param timeZone IANA zone the times are told in; the agent's own when absent
 * @param abroad true when that is not the agent's own zone: the times then say whose they are
 */
export function timeValues(
  now: Date,
  language: LanguageTag,
  timeZone?: string,
  abroad = false,
): PlaceholderValues {
  const { clock, day, date, sameDay, hour } = formatsFor(language, timeZone)
  const words = timeWords(language)
  const today = sameDay.format(now)
  const theirs = (time: string): string => (abroad ? words.yourTime.replace('{time}', time) : time)
  const at = (span: number): string => {
    const instant = nextQuarter(now.getTime() + span)
    const time = theirs(clock.format(instant))
    return sameDay.format(instant) === today ? time : `${day.format(instant)} ${time}`
  }
  const later = (days: number): Date => new Date(now.getTime() + days * DAY)
  const wholeHour = (whole: number): string =>
    theirs(formatsFor(language, 'UTC').clock.format(new Date(whole * HOUR)))
  const values: PlaceholderValues = {
    // After five a promise for six o'clock leaves no time to keep it.
    'time.today_end':
      Number(hour.format(now)) < 17
        ? words.todayAt.replace('{time}', wholeHour(18))
        : words.tomorrowAt.replace('{time}', wholeHour(12)),
    'time.tomorrow': words.tomorrow.replace('{day}', day.format(later(1))),
    'time.next_workday': day.format(nextWorkday(now, language, sameDay)),
    'date.today': date.format(now),
    'date.tomorrow': date.format(later(1)),
  }
  for (const count of TIME_SPANS.minutes) values[`time.in_${count}_minutes`] = at(count * MINUTE)
  for (const count of TIME_SPANS.hours) values[`time.in_${count}_hours`] = at(count * HOUR)
  for (const count of TIME_SPANS.days) {
    values[`time.in_${count}_days`] = day.format(later(count))
    values[`date.in_${count}_days`] = date.format(later(count))
  }
  return values
}

function nextWorkday(now: Date, language: LanguageTag, dayOf: Intl.DateTimeFormat): Date {
  for (let days = 1; days < 7; days++) {
    const next = new Date(now.getTime() + days * DAY)
    const weekday = new Date(`${dayOf.format(next)}T00:00:00Z`).getUTCDay()
    if (!REST_DAYS[language].includes(weekday)) return next
  }
  return new Date(now.getTime() + DAY)
}
