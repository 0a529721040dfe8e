/** Tells whether a short text is nothing but a time, in the languages whose times are read. */
import { canonicalForms } from '../read/time/canonical'

const DIGITS = /[\d\u0660-\u0669\u06f0-\u06f9]/u
/** Codes of words that make a time with or without figures. */
const ALONE = /^(?:<(?:now|d\d|w\d)> ?)+$/u
const CLOCK = /\d{1,2}[:：٫]\d{2}/u
const DATE = /\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4}|\.)|\d<[ymd]>|\d{1,2}\/\d{1,2}/u
const WORDED = /<(?:m\d+|s\d+|w\d|d\d|ago|u[a-z])>/u
/** Texts judged; pages say the same times again and again. */
const REMEMBERED = 3000
const judged = new Map<string, 'time' | 'day' | null>()

/** Nothing but a time, with a day or without: "10:05", "Nov 21, 9:53 PM", "2 hours ago", "昨天 10:05". */
export function looksLikeTime(raw: string): boolean {
  return kindOf(raw.trim()) !== null
}

/** Nothing but a day: "Yesterday", "Monday", "21 November 2026". */
export function saysDay(raw: string): boolean {
  return kindOf(raw.trim()) === 'day'
}

function kindOf(text: string): 'time' | 'day' | null {
  if (text.length < 2 || text.length > 48 || /[$€£¥%#+*=@]/u.test(text)) return null
  if (!DIGITS.test(text) && text.split(/\s+/u).length > 3) return null
  let kind = judged.get(text)
  if (kind === undefined) {
    if (judged.size > REMEMBERED) judged.clear()
    kind = judge(text)
    judged.set(text, kind)
  }
  return kind
}

function judge(text: string): 'time' | 'day' | null {
  for (const { text: form, strange } of canonicalForms(text)) {
    if (strange > 0) continue
    if (ALONE.test(form)) return /<now>/u.test(form) ? 'time' : 'day'
    if (!/\d/u.test(form.replace(/<[^>]*>/gu, '')) && !/<one>/u.test(form)) continue
    if (CLOCK.test(form)) return 'time'
    if (DATE.test(form)) return 'day'
    if (WORDED.test(form)) return /<(?:ago|u[a-z])>/u.test(form) ? 'time' : 'day'
  }
  return null
}

/** Text that begins or ends with a clock time, such as "Nora Keller · 10:01". */
export const WITH_CLOCK = /(?:^|[\s·•|,(–—-])\d{1,2}[:：]\d{2}(?::\d{2})?(?:\s?[ap]m)?\)?$/iu
