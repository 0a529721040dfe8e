/** How moments are written in lists: the time alone for today, the day as well for others. */
import type { LanguageTag } from '../../knowledge/languages'
import { dayIn } from '../../knowledge/work/working-hours'

/** What all moments of a list share. Instants are milliseconds. */
export interface Clock {
  now: number
  /** IANA name; empty for the computer's own. */
  zone: string
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(language: LanguageTag, zone: string, withDay: boolean): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${withDay}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(language, {
    ...(zone === '' ? {} : { timeZone: zone }),
    ...(withDay ? { weekday: 'short', day: 'numeric', month: 'short' } : {}),
    hour: 'numeric',
    minute: '2-digit',
  })
  formats.set(key, made)
  return made
}

export function shortMoment(at: string | number, language: LanguageTag, { now, zone }: Clock): string {
  const instant = typeof at === 'number' ? at : Date.parse(at)
  if (Number.isNaN(instant)) return ''
  return formatFor(language, zone, dayIn(instant, zone) !== dayIn(now, zone)).format(instant)
}
