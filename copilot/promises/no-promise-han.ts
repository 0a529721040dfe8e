/** Chinese sentences of agents that hold a time and promise nothing. */
import { sign } from '../../knowledge/facts/signs'

/** True for a clause or sentence of that kind; expects folded text. */
export const isNoPromiseHan = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) &&
  // "查到12:05下单、13:48送达", "9:14恰是发布的时点": what happened at a clock time.
  (sign('recorded-at-clock').test(text) ||
    // "通常三到五天", "一般两周": how long such things take.
    sign('usual-length').test(text) ||
    // "席位已延至明日中午", "保留到今晚": what holds until then.
    sign('held-until').test(text) ||
    // "24小时工程模式", "24小时热线": what something is called.
    sign('named-by-hours').test(text) ||
    // "师傅上门前会先联系您": how every visit goes.
    sign('visit-routine').test(text))
