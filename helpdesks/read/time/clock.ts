/** Reads the time of day in the common form: "3:20 <pm>", "<noon> 12:10". */
import type { Clock } from './calendar'

const CLOCK = /(?:<(am|pm|noon|night)> ?)?(?<![\d:.])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?![\d:])/u
const AFTER = /^ ?<(am|pm|noon|night)>/u

/** The first time of day in the text, or undefined where there is none that can be. */
export function readClock(text: string): Clock | undefined {
  const found = CLOCK.exec(text)
  if (!found) return undefined
  const half = AFTER.exec(text.slice(found.index + found[0].length))?.[1] ?? found[1]
  const hour = hourOf(Number(found[2]), half)
  const minute = Number(found[3])
  const second = Number(found[4] ?? 0)
  if (hour === undefined || hour > 23 || minute > 59 || second > 59) return undefined
  return { hour, minute, second }
}

/** The hour of 24; undefined where hour and half of the day disagree, or name a midnight of either day. */
function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour
  // "下午 15:05": of 24 already.
  if (hour > 12) return half === 'am' ? undefined : hour
  if (half === 'am') return hour === 12 ? 0 : hour
  if (half === 'pm') return hour === 12 ? 12 : hour + 12
  if (half === 'noon') return hour < 4 ? hour + 12 : hour >= 10 ? hour : undefined
  // At night: from six on the evening, up to five the early morning.
  return hour === 12 || hour === 0 ? undefined : hour >= 6 ? hour + 12 : hour
}
