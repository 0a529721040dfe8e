/** Full dates: numbers with a year, and days of the Solar Hijri calendar by month name or number. */

const JALALI_MONTHS = [
  'فروردین',
  'اردیبهشت',
  'خرداد',
  'تیر',
  'مرداد',
  'شهریور',
  'مهر',
  'آبان',
  'آذر',
  'دی',
  'بهمن',
  'اسفند',
]

const PERSIAN_DAY = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
})

/** Year, month (1 to 12) and day that a moment has in the Solar Hijri calendar, in the reader's zone. */
export function toJalali(at: Date): { year: number; month: number; day: number } {
  const parts = PERSIAN_DAY.formatToParts(at)
  const part = (type: string) => Number.parseInt(parts.find((one) => one.type === type)?.value ?? '', 10)
  return { year: part('year'), month: part('month'), day: part('day') }
}

/** Midnight of a Solar Hijri day in the reader's zone; undefined for a day that does not exist. */
export function fromJalali(year: number, month: number, day: number): Date | undefined {
  if (!(year >= 1200 && year <= 1600 && month >= 1 && month <= 12 && day >= 1 && day <= 31)) return undefined
  const days = month <= 6 ? (month - 1) * 31 : 186 + (month - 7) * 30
  // The year begins on 20 to 22 March: the calendar of the platform says which.
  for (const start of [21, 20, 22, 19]) {
    const at = new Date(year + 621, 2, start + days + day - 1)
    const found = toJalali(at)
    if (found.year === year && found.month === month && found.day === day) return at
  }
  return undefined
}

const JALALI_NUMBERS = /(?<!\d)(?<year>1[34]\d\d)[/.-](?<month>\d{1,2})[/.-](?<day>\d{1,2})(?!\d)/u
const JALALI_NAMED = new RegExp(
  `(?<![\\p{L}\\d])(?<day>\\d{1,2})(?:م)? (?<name>${JALALI_MONTHS.join('|')})(?: (?:ماه )?(?<year>1[34]\\d\\d))?(?![\\p{L}\\d])`,
  'u',
)
const YEAR_FIRST = /(?<!\d)(?<year>20\d\d)(?:[-/.]|年)(?<month>\d{1,2})(?:[-/.]|月)(?<day>\d{1,2})(?!\d)/u
// A point between the numbers is written day first everywhere; a stroke is not, so it is left alone.
const DAY_FIRST = /(?<!\d)(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>20\d\d)(?!\d)/u

/**
 * The day that folded words write out, at midnight in the reader's zone.
 *
 * @param ahead a day without a year is the next one, else the last one, seen from `said`.
 */
export function writtenDay(text: string, said: Date, ahead: boolean): Date | undefined {
  const numbers = JALALI_NUMBERS.exec(text)?.groups
  if (numbers) return fromJalali(Number(numbers.year), Number(numbers.month), Number(numbers.day))
  const named = JALALI_NAMED.exec(text)?.groups
  if (named) {
    const month = JALALI_MONTHS.indexOf(named.name ?? '') + 1
    const day = Number(named.day)
    if (named.year) return fromJalali(Number(named.year), month, day)
    const { year } = toJalali(said)
    const today = new Date(said.getFullYear(), said.getMonth(), said.getDate())
    const at = fromJalali(year, month, day)
    if (at && ahead && at < today) return fromJalali(year + 1, month, day)
    if (at && !ahead && at > said) return fromJalali(year - 1, month, day)
    return at
  }
  const groups = (YEAR_FIRST.exec(text) ?? DAY_FIRST.exec(text))?.groups
  if (!groups) return undefined
  const at = new Date(Number(groups.year), Number(groups.month) - 1, Number(groups.day))
  return at.getMonth() === Number(groups.month) - 1 ? at : undefined
}
