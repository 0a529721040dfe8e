/** Steps told in Persian: what began with a deed, what a thing does by itself, and whom a call went to. */

/** «از وقتی آپدیت کردم», «بعد از اینکه ریست کردم»: when it began, not what was tried. */
const BEGAN =
  /(?:^| )(?:از (?:وقتی|زمانی|روزی|شبی|موقعی|لحظه ?ای|همون موقع|همون روز)|بعد از ?(?:این|آن|اون) ?که|بعد اینکه|از بعد)(?: که)?(?: [\p{L}\d]{1,14}){0,5} ?$/u
/** «خودش ریستارت شد»: the machine does it. */
const BY_ITSELF = /(?:^| )(?:خودش|خود ?به ?خود|یهو|یکهو|ناگهان|بی ?خودی|مدام|هی)(?: [\p{L}]{1,10}){0,2} ?$/u
const HAPPENED = /(?:شد|گردید|میشه|میشود)$/u
/** «فیلترشکنم از اول خاموشه»: a state as it always was. */
const ALWAYS_SO = /^ ?(?:از اول|همیشه|از قبل)(?![\p{L}])|^.{0,4}(?:بود) از اول/u
const WAS_SO = /(?:^| )(?:از اول|همیشه|از قبل) ?$/u
const STATE = /(?:خاموشه|روشنه|فعاله|قطعه|خاموش است|روشن است|فعال است)$/u

/** True when Persian words before and behind a step say that it was no trial of the customer's. */
export function isNoTrial(before: string, words: string, after: string): boolean {
  if (BEGAN.test(before)) return true
  if (HAPPENED.test(words) && (BY_ITSELF.test(before) || /^(?:خودش|خود ?به ?خود|یهو) /u.test(words)))
    return true
  return STATE.test(words) && (ALWAYS_SO.test(after) || WAS_SO.test(before))
}

/** «زنگ زدم بهش», «باهاشون تماس گرفتم»: the one called is named by what is talked about. */
const CALLS_THEM = /(?:به|باها)(?:ش|شون|شان)(?![\p{L}])/u
const CALLED: readonly [RegExp, string][] = [
  [/پیک|راننده|سفیر|پستچی|باربری|تیپاکس/u, 'contact courier'],
  [/فروشنده|فروشگاه|رستوران|هتل|میزبان|آژانس|نمایندگی|غرفه/u, 'contact seller'],
  [/بانک|شعبه/u, 'contact bank'],
  [/همسایه|نگهبان|سرایدار|لابی/u, 'check neighbours'],
]

/** Who was called, when the step's own words say only "them"; undefined when they say more. */
export function calledThem(words: string, around: string): string | undefined {
  if (!CALLS_THEM.test(words)) return undefined
  return CALLED.find(([who]) => who.test(around))?.[1] ?? 'other'
}
