/** Ends of weeks, months and years as people name them, and spans told in words of their own. */
import { fromJalali, toJalali } from './dates'

/** Spans that are no number and unit, in words that are. */
const SPANS: readonly [RegExp, string][] = [
  [/\b(?:a |one )?fortnight\b/u, '2 weeks'],
  [/\bthree quarters of an hour\b/u, '45 minutes'],
  [/\b(?:an?|another) quarter of an hour\b/u, '15 minutes'],
  [/\ban hour and a half\b/u, '90 minutes'],
  [/^in (\d{1,2})$/u, 'in $1 minutes'],
  [/\bwithin the (?:next )?hour\b/u, 'within 1 hour'],
  [/\bwithin the (?:working |same )?day\b/u, 'today'],
  [/三刻钟/u, '45分钟'],
  [/[一半]?刻钟/u, '15分钟'],
  [/半个?钟(?!头)/u, '半小时'],
  [/十[来几多](?:个)?(?=分钟|小时|天)/u, '15'],
  [/(?:یک|یه) ربع(?:ه)?(?![\p{L}])/u, '15 دقیقه'],
  [/(دقیقه|هفته)\s?ای(?![\p{L}])/u, '$1'],
  [/(ساعت|روز)ه(?![\p{L}])/u, '$1'],
]

/** The words with spans told by number and unit. */
export function inUnits(text: string): string {
  return SPANS.reduce((words, [pattern, told]) => words.replace(pattern, told), text)
}

const NEXT_WORKDAY = /\bnext (?:working|business) day\b|下一?个?(?:工作日|营业日)|روز کاری (?:بعد|آینده)/u
const BEFORE_WEEKEND = /\bbefore the weekend\b|周末(?:之|以)?前|قبل از آخر هفته/u
const WEEKEND = /\bweekend\b|周末|آخر هفته/u
const NEXT_WEEK = /\bnext week\b|下个?(?:周|星期|礼拜)(?![一二三四五六日天\d])|هفته (?:بعد|آینده|دیگه|دیگر)/u
const THIS_WEEK =
  /\b(?:this|the|later this) week\b|\b(?:end of week|week's end|eow)\b|[本这](?:个)?(?:周|星期|礼拜)|周内|(?:همین|این) هفته/u
const NEXT_MONTH = /\bnext month\b|下个?月|ماه (?:بعد|آینده)/u
const THIS_MONTH =
  /\bend of (?:the |this )?month\b|\bmonth(?:'s| |-)end\b|\bthis month\b|\beom\b|月底|[本这](?:个)?月|(?:آخر|پایان|همین|این) ماه/u
const YEAR = /\bend of (?:the |this )?year\b|\byear(?:'s| |-)end\b|年底|年内|(?:آخر|پایان) سال/u
const EARLY = /\b(?:early|beginning|start)\b|初|(?:اول|اوایل)/u
const MIDDLE = /\b(?:mid|middle)\b|中(?!午)|(?:وسط|اواسط)/u

const PERSIAN = /\p{Script=Arabic}/u
const FRIDAY = 5
const THURSDAY = 4

/** The last working day of a week, `weeks` ahead; a Persian week ends on Thursday and begins on Saturday. */
function endOfWeek(said: Date, weeks: number, persian: boolean, text: string): Date {
  const first = persian ? 6 : 1
  const last = persian ? THURSDAY : FRIDAY
  const length = (last - first + 7) % 7
  const passed = (said.getDay() - first + 7) % 7
  const into = EARLY.test(text) ? 1 : MIDDLE.test(text) ? 2 : length
  const out = new Date(said)
  out.setDate(out.getDate() - passed + weeks * 7 + into)
  // Said when the week's work is over, it means what is left of the week.
  return out < said ? said : out
}

function endOfMonth(said: Date, months: number, persian: boolean, text: string): Date | undefined {
  const day = EARLY.test(text) ? 7 : MIDDLE.test(text) ? 15 : undefined
  if (!persian) {
    const month = said.getMonth() + months
    return day ? new Date(said.getFullYear(), month, day) : new Date(said.getFullYear(), month + 1, 0)
  }
  const now = toJalali(said)
  const month = ((now.month - 1 + months) % 12) + 1
  const year = now.year + (now.month + months > 12 ? 1 : 0)
  if (day) return fromJalali(year, month, day)
  return fromJalali(year, month, 31) ?? fromJalali(year, month, 30) ?? fromJalali(year, month, 29)
}

function nextWorkday(said: Date, persian: boolean): Date {
  const out = new Date(said)
  do out.setDate(out.getDate() + 1)
  while (persian ? out.getDay() === FRIDAY : out.getDay() === 0 || out.getDay() === 6)
  return out
}

/** The last day of the week, month or year that folded words look ahead to, or undefined where they name none. */
export function periodEnd(text: string, said: Date): Date | undefined {
  const persian = PERSIAN.test(text)
  if (NEXT_WORKDAY.test(text)) return nextWorkday(said, persian)
  if (BEFORE_WEEKEND.test(text)) return endOfWeek(said, 0, persian, '')
  if (NEXT_WEEK.test(text)) return endOfWeek(said, 1, persian, text)
  if (WEEKEND.test(text)) {
    const out = new Date(said)
    out.setDate(out.getDate() + (((persian ? FRIDAY : 7) - out.getDay() + 7) % 7))
    return out
  }
  if (THIS_WEEK.test(text)) return endOfWeek(said, 0, persian, text)
  if (NEXT_MONTH.test(text)) return endOfMonth(said, 1, persian, text)
  if (THIS_MONTH.test(text)) return endOfMonth(said, 0, persian, '')
  if (!YEAR.test(text)) return undefined
  const { year } = toJalali(said)
  return persian
    ? (fromJalali(year, 12, 30) ?? fromJalali(year, 12, 29))
    : new Date(said.getFullYear(), 11, 31)
}

const ORDINALS = [
  'یکم|اول',
  'دوم',
  'سوم',
  'چهارم',
  'پنجم',
  'ششم',
  'هفتم',
  'هشتم',
  'نهم',
  'دهم',
  'یازدهم',
  'دوازدهم',
  'سیزدهم',
  'چهاردهم',
  'پانزدهم',
  'شانزدهم',
  'هفدهم',
  'هجدهم',
  'نوزدهم',
  'بیستم',
]
const ORDINAL = new RegExp(
  `(?<![\\p{L}\\d])(?:(?<number>\\d{1,2}) ?(?:ام|م)|(?<word>${ORDINALS.join('|')}))(?: ماه)?(?![\\p{L}\\d]| \\p{L})`,
  'u',
)

/** The next day of the Solar Hijri month that words number ("۱۵ام", "بیستم"). */
export function persianDay(text: string, said: Date): Date | undefined {
  const groups = ORDINAL.exec(text)?.groups
  if (!groups) return undefined
  const word = groups.word
  const day = word
    ? ORDINALS.findIndex((words) => words.split('|').includes(word)) + 1
    : Number(groups.number)
  const now = toJalali(said)
  if (day >= now.day) return fromJalali(now.year, now.month, day)
  return now.month === 12 ? fromJalali(now.year + 1, 1, day) : fromJalali(now.year, now.month + 1, day)
}
