/** Times in Persian that date something else than the trouble. */
import { sign } from '../../../knowledge/facts/signs'

/** True when the words around a time in Persian say that it dates something else. Expects folded text. */
export function datesOtherPersian(before: string, value: string, after: string): boolean {
  return (
    // «گارانتی ۱۸ ماهه»: a term.
    sign('term-before').test(before) ||
    // «نوبتم برای شنبه بود»: when it is meant for.
    sign('meant-for-before').test(before) ||
    // «نوبتمو زدین شنبه»: when something was booked for.
    sign('booked-within').test(value) ||
    // «سه‌شنبه دفاع دارم»: what somebody has then.
    sign('event-ahead-behind').test(after) ||
    // «یه روز جواب داد»: how long a trial helped.
    sign('worked-behind').test(after) ||
    // «دیروز هم زنگ زدم»: when the support was called.
    sign('called-behind').test(after) ||
    // «قول دادید»: what the other side said then.
    sign('promised-behind').test(after) ||
    // «از شنبه میرم مسافرت»: what is to come; its words may have been taken along with the time.
    sign('to-come-within').test(value) ||
    (value.startsWith('از ') && sign('to-come-persian').test(after)) ||
    // «هشت ماه است خریده‌ام», «سه ساله مشتری شمام»: how old a thing or an acquaintance is.
    (sign('span-of-time').test(value) && sign('age-behind').test(after))
  )
}
