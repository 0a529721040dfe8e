/** Tells whether a short text is nothing but a time, in the wordings chat pages use. */

const DIGITS = /[\d\u0660-\u0669\u06f0-\u06f9]/u

/** Words that may stand in a time and nowhere else matter. */
const TIME_WORDS = new RegExp(
  [
    '\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|avr|juin|juil|août|déc|ene|abr|ago|dic|gen|giu|lug|set|ott)\\p{L}{0,7}\\b',
    '\\b(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim)\\p{L}{0,6}\\b',
    '\\b(?:today|yesterday|heute|gestern|hier|hoy|ayer|oggi|ieri|just now|now|ago|vor|il y a|hace|at|um|on|le|a las|uhr|am|pm|a\\.m\\.|p\\.m\\.|utc|gmt|edited|st|nd|rd|th|of)\\b',
    '\\b(?:s|m|h|d|w|y|sec|min|hr|std|tage?|heures?|jours?|horas?|minut|second|hour|day|week|month|year)(?:o|e|en|s|os|as|n)?\\b',
    '[年月日号號时時分秒钟鐘前天周]|上午|下午|凌晨|中午|晚上|早上|昨天|今天|前天|刚刚|剛剛|星期[一二三四五六日天]|[一二三四五六]$|小时|小時',
    'ساعت|دقیقه|ثانیه|روز|پیش|قبل|دیروز|امروز|فروردین|اردیبهشت|خرداد|تیر|مرداد|شهریور|مهر|آبان|آذر|دی|بهمن|اسفند|شنبه|یک|دو|سه|چهار|پنج|جمعه|ق\\.ظ|ب\\.ظ',
  ].join('|'),
  'giu',
)

const CLOCK = /[\d\u06f0-\u06f9]{1,2}\s?(?:[:：٫]|h)\s?[\d\u06f0-\u06f9]{2}/u
const DOTTED = /\b\d{1,2}\.\d{2}\b.*\buhr\b/iu
const DATE =
  /[\d\u06f0-\u06f9]{1,4}[-/.年][\d\u06f0-\u06f9]{1,2}(?:[-/.月][\d\u06f0-\u06f9]{1,4}|\.)|\d{1,2}月\d{1,2}|\b\d{1,2}\/\d{1,2}\b/u
const NOW = /^(?:just now|now|刚刚|剛剛|همین الان|yesterday|today|昨天|今天|دیروز|امروز|gestern|heute)$/iu

/** Nothing but a time, with a day or without: "10:05", "Nov 21, 9:53 PM", "2 hours ago", "昨天 10:05". */
export function looksLikeTime(raw: string): boolean {
  const text = raw.trim()
  if (text.length < 2 || text.length > 48) return false
  if (NOW.test(text)) return true
  if (!DIGITS.test(text)) return false
  TIME_WORDS.lastIndex = 0
  const rest = text.replace(TIME_WORDS, '')
  const worded = rest !== text
  if (/\p{L}/u.test(rest.replace(/[TZ]/gu, ''))) return false
  return CLOCK.test(text) || DOTTED.test(text) || DATE.test(text) || (worded && !/[$€£¥%#+*]/u.test(text))
}

/** Text that begins or ends with a clock time, such as "Nora Keller · 10:01". */
export const WITH_CLOCK = /(?:^|[\s·•|,(–—-])\d{1,2}[:：]\d{2}(?::\d{2})?(?:\s?[ap]m)?\)?$/iu

/** Nothing but the names of days: "Yesterday", "Monday", "昨天". */
export function saysDay(text: string): boolean {
  if (NOW.test(text)) return true
  const rest = text.replace(TIME_WORDS, '')
  return rest !== text && !/\p{L}/u.test(rest)
}
