/** Times in Persian that date something else than the trouble. */

/** «هشت ماه است خریده‌ام», «سه ساله مشتری شمام»: how old a thing or an acquaintance is. */
const AGE =
  /^ ?(?:که )?(?:خرید|گرفتم(?:ش)?(?![\p{L}])|استفاده|مشتری|مشترک|عضو|کاربر|همکار|دارمش|داریمش|ازدواج|باهاتون|با شما|پیش شما|ضمانت|گارانتی|اعتبار)/u
const SPAN = /(?:روز|هفته|ماه|سال)(?:ی)? ?(?:ه|ست|است|هست|میشه|شده)?(?: که)?$/u
/** «گارانتی ۱۸ ماهه»: a term. */
const TERM =
  /(?:گارانتی|ضمانت|مهلت|اشتراک|قرارداد|بیمه|دوره|طرح|بسته|اقساط|قسط|اعتبار|تخفیف|بچه|نوزاد|پسر|دختر)(?:ش|م|ی|مون|های)? ?$/u
/** «دیروز هم زنگ زدم»: when the support was called. */
const CALLED =
  /^ ?(?:هم )?(?:که )?(?:به شما |باهاتون |با شما |بهتون |با پشتیبانی )?(?:زنگ|تماس|پیام|تیکت|ایمیل|چت|پیگیری|گفتم)(?![\p{L}]{3})/u
/** «از شنبه میرم مسافرت»: what is to come. */
const TO_COME = /^ ?(?:دیگه )?(?:می ?ر(?:م|یم)|مسافرت|میام|نیستم|قراره|باید|لازم)(?![\p{L}])/u
/** The same where the words behind the time were taken along with it. */
const TO_COME_WITHIN = /^از \S+(?: \S+)? (?:می ?ر(?:م|یم)|مسافرت|میام|نیستم|قراره|باید|لازم)(?![\p{L}])/u
/** «قول دادید»: what the other side said then. */
const PROMISED = /^ ?(?:که )?(?:دارید )?(?:قول|وعده|گفتید|گفتین|میگید|میگین)/u

/** True when the words around a time in Persian say that it dates something else. Expects folded text. */
export function datesOtherPersian(before: string, value: string, after: string): boolean {
  if (TERM.test(before) || CALLED.test(after) || PROMISED.test(after) || TO_COME_WITHIN.test(value))
    return true
  return (SPAN.test(value) && AGE.test(after)) || (value.startsWith('از ') && TO_COME.test(after))
}
