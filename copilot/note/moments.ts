/** Times in a note: absolute, in the agent's zone with its offset, so that another team reads them the same. */
import type { LanguageTag } from '../../knowledge/languages'

const LOCALES: Record<LanguageTag, string> = {
  en: 'en-GB',
  'zh-Hans': 'zh-CN',
  'zh-Hant': 'zh-TW',
  fa: 'fa-IR-u-ca-persian',
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Creating a format costs more than a whole note. */
function formatFor(language: LanguageTag, timeZone: string | undefined, zoned: boolean): Intl.DateTimeFormat {
  const key = `${language} ${timeZone} ${zoned}`
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALES[language], {
      day: 'numeric',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      ...(zoned ? { timeZoneName: 'shortOffset', ...(timeZone ? { timeZone } : {}) } : { timeZone: 'UTC' }),
    })
    formats.set(key, format)
  }
  return format
}

/**
 * A moment in words; undefined for what is none. A local date-time, of which the page did not tell the zone, stays
 * without one.
 */
export function momentWords(at: string, language: LanguageTag, timeZone?: string): string | undefined {
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/u.test(at)
  const moment = new Date(zoned ? at : `${at}Z`)
  if (Number.isNaN(moment.getTime())) return undefined
  return formatFor(language, timeZone, zoned).format(moment)
}
