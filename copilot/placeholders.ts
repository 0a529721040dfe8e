/**
 * Placeholders in replies: `{{name|fallback}}`.
 *
 * A name we know is replaced by its value, one we do not know by its fallback; without a fallback it stays a
 * blank that must be filled before the reply can be inserted.
 */
import { timeWords } from '../knowledge/interface/time-words'
import type { LanguageTag } from '../knowledge/languages'
import { FACT_FIELDS, type Fact } from './facts'
import type { CustomerFields } from './transcript'

/** Names may be in any script: a library brought in from elsewhere has blanks of its own ("{{优惠码}}"). */
export const PLACEHOLDER = /\{\{([\p{Ll}\p{Lo}\p{M}\p{N}_.]{1,60})(?:\|([^{}]{0,200}))?\}\}/gu

/** Values by placeholder name. Empty strings count as unknown. */
export type PlaceholderValues = Record<string, string>

export interface FilledReply {
  text: string
  /** Names that have neither a value nor a fallback, in the order of the text; they stand as `[name]`. */
  blanks: string[]
}

/** Every name that can have a value. A test holds the articles to this list. */
export const PLACEHOLDER_NAMES: readonly string[] = [
  'customer.name',
  'customer.first_name',
  'agent.name',
  'our.shop',
  'our.return_days',
  'our.hours',
  'our.team.technical',
  'our.team.billing',
  'our.team.logistics',
  'our.link.tracking',
  'our.link.returns',
  'our.link.help',
  'our.link.status',
  'time.in_2_hours',
  'time.in_4_hours',
  'time.today_end',
  'time.tomorrow',
  'time.in_3_days',
  ...FACT_FIELDS.map((field) => `fact.${field}`),
]

/** Fills a reply's placeholders. Linear; text that merely looks like a placeholder stays as it is. */
export function fillReply(body: string, values: PlaceholderValues): FilledReply {
  const blanks: string[] = []
  const text = body.replaceAll(PLACEHOLDER, (_whole, name: string, fallback: string | undefined) => {
    const value = values[name]
    if (value) return value
    if (fallback !== undefined) return fallback
    if (!blanks.includes(name)) blanks.push(name)
    return `[${name}]`
  })
  return { text, blanks }
}

/** Display names that are a login rather than something to call a person by. */
function isLogin(name: string): boolean {
  return /[\d_@]/.test(name)
}

/**
 * What to call a customer: the given name of a Latin or Persian name ("Li, Wei" → "Wei"), the whole of a
 * Chinese one. Undefined for logins ("liwei_88").
 */
export function firstNameOf(name: string | undefined): string | undefined {
  const whole = name?.trim()
  if (!whole || isLogin(whole)) return undefined
  if (/\p{Script=Han}/u.test(whole)) return whole
  const [beforeComma = '', afterComma] = whole.split(',')
  const given = (afterComma?.trim() || beforeComma).split(/\s+/)[0]
  return given || undefined
}

/** Values from the customer's card and the facts of the conversation. */
export function conversationValues(customer: CustomerFields, facts: Fact[]): PlaceholderValues {
  const values: PlaceholderValues = {}
  const name = customer.name ?? facts.find((fact) => fact.field === 'name')?.value
  if (name && !isLogin(name)) values['customer.name'] = name
  const first = firstNameOf(name)
  if (first) values['customer.first_name'] = first
  for (const field of FACT_FIELDS) {
    const known = facts.filter((fact) => fact.field === field)
    // A value in conflict with another is not put into a customer's reply.
    const [only] = known
    if (only && known.length === 1 && !only.conflict) values[`fact.${field}`] = only.value
  }
  return values
}

const LOCALES: Record<LanguageTag, string> = {
  en: 'en',
  'zh-Hans': 'zh-CN',
  'zh-Hant': 'zh-TW',
  fa: 'fa-IR-u-ca-persian',
}

const HOUR = 3_600_000

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
 */
export function timeValues(now: Date, language: LanguageTag, timeZone?: string): PlaceholderValues {
  const zone = timeZone ? { timeZone } : {}
  const locale = LOCALES[language]
  const clock = new Intl.DateTimeFormat(locale, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...zone,
  })
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'short', ...zone })
  const sameDay = new Intl.DateTimeFormat('en-CA', zone)
  const isToday = (date: Date): boolean => sameDay.format(date) === sameDay.format(now)

  const at = (hours: number): string => {
    const date = nextQuarter(now.getTime() + hours * HOUR)
    return isToday(date) ? clock.format(date) : `${day.format(date)} ${clock.format(date)}`
  }
  const hourNow = Number(
    new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', ...zone }).format(now),
  )
  const words = timeWords(language)
  const wholeHour = (hour: number): string =>
    new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone: 'UTC',
    }).format(hour * HOUR)
  return {
    'time.in_2_hours': at(2),
    'time.in_4_hours': at(4),
    // After five a promise for six o'clock leaves no time to keep it.
    'time.today_end':
      hourNow < 17
        ? words.todayAt.replace('{time}', wholeHour(18))
        : words.tomorrowAt.replace('{time}', wholeHour(12)),
    'time.tomorrow': words.tomorrow.replace('{day}', day.format(new Date(now.getTime() + 24 * HOUR))),
    'time.in_3_days': day.format(new Date(now.getTime() + 72 * HOUR)),
  }
}
