/** What an agent's question asks for, loosely, and whether an answer tells it, readable or not. */
import type { FactField } from '../../knowledge/facts/fields'
import { MENTIONS } from '../../knowledge/facts/mentions'
import { askedFields } from '../facts/asked-fields'
import { type Clause, has, type MessageView } from '../facts/message-view'

/** Without these nobody can act: an answer that tells none leaves them needed. */
export const NEEDED: ReadonlySet<FactField> = new Set<FactField>([
  'account',
  'order_id',
  'phone',
  'email',
  'tracking_no',
])

/** Fields whose values hold a digit: an answer without one does not tell them. */
const NUMBERED: ReadonlySet<FactField> = new Set<FactField>([
  'os_version',
  'app_version',
  'error_code',
  'amount',
])

/** Words of questions that fetch a field beside what the questions of the data say. */
const LOOSE_ASKS: { field: FactField; pattern: RegExp }[] = [
  {
    field: 'account',
    pattern:
      /\b(?:accounts?|company|property|building|site|tenant|customer|member|client|player|log-?in|user|workspace|shop|store|id|contract|agreement|policy|organi[sz]ation|handle|slug|school|clinic|practice|which (?:hotel|branch|team|office))\b|公司|酒店|企业|门店|店铺|账户|账号|帐号|登录名|(?<![桩车柜机箱锁牌单误修志])编号|会员|房号|户号|角色|昵称|شرکت|مرکز|حساب|کاربری|شناسه|ای ?دی|کد(?!\p{L}| ?(?:خطا|پیگیری|رهگیری|سفارش|سفر|بلیت|بلیط))/u,
  },
  {
    field: 'since',
    pattern:
      /\b(?:begin|began|begun|start(?:ed)?|since|when|happen(?:ed)?|what time)\b|几点|什么时候|何时|开始|哪天|几时|多久|啥时|什么时间|\d点|شروع|از کی|چه ساعتی|چه روزی|چه وقت|چه زمانی|(?<!\p{L})کی (?:این|شروع|اتفاق|خرا|قطع|شد)/u,
  },
  {
    field: 'name',
    pattern:
      /(?<!\b(?:user|work ?space|plan|wifi|wi-fi|tenant|login|account|network|host|file|domain|team|nick)[ -]?)\bnames?\b|\bwho (?:should|shall|am i|is this)|\bask for\b|姓名|名字|称呼|稱呼|贵姓|貴姓|اسم|نام(?![\p{L}]| ?کاربری)/u,
  },
  {
    field: 'order_id',
    pattern:
      /\border|\bbooking|\binvoice|\breceipt|\bconfirmation|\bpurchase (?:number|code)|订单|单号|笔|流水|凭证|سفارش|فاکتور|رزرو|بلی[تط]|رفرنس|کد سفر/u,
  },
  {
    field: 'tracking_no',
    pattern: /\btracking|\bwaybill|\bparcel number|运单|快递单|物流单|رهگیری|بارنامه/u,
  },
  {
    field: 'device',
    pattern:
      /\b(?:which|what) (?:\w+ ){0,2}(?:phone(?! number)|device|watch|model|tablet|laptop|computer|printer|router|tv|box|reader|bike|car|bar|camera|lock|machine|console|headset|display)\b|\b(?:which|what) (?:models?|devices?|kind|type|sort)\b|\bhandset\b|\bwhich (?!one|order|user|account|name|number|browser|card|bank|day|city|store|shop|branch|page|version|address|e?-?mail|plan|size|colou?r)\w+ (?:is (?:it|that|fitted|this)|do you (?:have|use|own)|did you (?:buy|get))\b|\b(?:which|what) (?:are|do) you (?:using|use|on|have)\b|\bon what\b|型号|机型|车型|(?:什么|啥)(?:设备|手机|车|电脑|牌子)|用(?:什么|啥)(?!浏|方式|付|银|卡|邮)|拿什么|哪一?[款台部]|哪一?种(?!付|支|方)|哪个(?:型号|手机|设备|电脑|牌子|车)|مدل|دستگاه|گوشی|ماشین|خودرو|(?:با|روی|رو) (?:چی|چه)(?!\p{L}| ?(?:مرورگر|کارت|شماره|ایمیل|حساب|روش|درگاه))/u,
  },
  {
    field: 'os',
    pattern:
      /\bplatform\b|\bsystem\b|\b(?:apple|iphone|android|ios|windows|mac) or\b|安卓还是|系统|سیستم ?عامل|اندروید یا/u,
  },
  {
    field: 'os_version',
    pattern:
      /\b(?:ios|ipados|android|windows|mac ?os|system|os|firmware)\b|系统|安卓|固件|韧体|اندروید|ویندوز|سیستم|فریم ?ور/u,
  },
  {
    field: 'app_version',
    pattern:
      /\b(?:versions?|firmware|release|build|up to date|latest|newest)\b|版|固件|韧体|نسخه|آپدیت|به ?روز|ورژن/u,
  },
  {
    field: 'address_city',
    pattern:
      /\b(?:city|town|where (?:are you|do you live))\b|城市|地址|哪里人|哪(?:个|家)(?:停车场|门店|小区|站|网点|校区|店|医院|酒店)|شهر(?![\p{L}])|آدرس|کجا(?:یید|هستید)/u,
  },
  { field: 'error_code', pattern: /\bcodes?\b|[代错状返]?[码態态]|回应|کد|خطا/u },
  {
    field: 'payment_method',
    pattern:
      /\b(?:pa(?:y|id|ying|yment)|card|bank|debit|charged to)\b|付款|支付|怎么付|付的|扣的|哪张卡|银行|پرداخت|بانک|کارت|درگاه/u,
  },
  {
    field: 'steps_tried',
    pattern:
      /\bdid \w+ \w+|\bhave you\b|\btried\b|过(?:吗|没|了|么|$)|[了过]没|试|(?:کرد|زد|داد|گرفت|کشید|گذاشت|بست)(?:ید|ین)|امتحان/u,
  },
]

/** A mix of letters and digits, or letters joined by a stroke: what an id looks like. */
export const ID_LIKE =
  /(?<![\w.-])(?!\d{1,5}[.,]\d{1,2}(?![\w.-]))(?=[a-z._#-]{0,20}\d|[a-z]{2,16}[._-])@?[a-z\d][a-z\d._#-]{2,40}[a-z\d](?![\w-]|\.\w)/u
const ANSWER_OF_ONE_THING = /^(?:it's |its |是|叫)?@?[\p{L}\d._@&-]{3,30}(?: [\p{L}\d._-]{2,20})?[.!]?$/u
/** "Willow Dental, Bath", "叫小鹿乱撞". */
const NAMED = /^[a-z\d&'-]{3,20}(?: [a-z\d&'-]{2,20}){1,2}(?:, [a-z ]{3,20})?$|叫 ?\p{Script=Han}{2,8}$/u
const SMALL_WORD =
  /^(?:not|no|i|it|the|where|why|don'?t|please|that|this|what|you|my|ok|sure|done|still|same)\b/u
const QUESTION = /[?？؟]\s*$|哪|什么|怎么|\b(?:where|what|which|how|why)\b|کجا|چی|چطور/u
const PHONE_DIGITS =
  /(?:\d[\s().-]{0,2}){5}\d|(?:[一二三四五六七八九零幺两]){7,}|(?:(?:صفر|یک|دو|سه|چهار|پنج|شش|هفت|هشت|نه|نهصد|ده|دوازده|سی|چهل|پنجاه|شصت|هفتاد|هشتاد|نود|صد|سیصد|چهارصد|پانصد|بیست|و)[\s،,]{0,3}){6,}/u
const ADDRESS_SIGN = /@|\bat\b.{1,40}\bdot\b|艾特|(?<!\p{L})(?:ات|ادساین) .{1,30}(?:دات|نقطه)/u
/** "It's the number I write from": told before, or to be seen. */
const TOLD_BEFORE =
  /\b(?:as (?:i|we) (?:said|wrote|told)|(?:i|we|i've|we've) (?:already )?(?:gave|given|put|sent|told|wrote|typed|entered)|same (?:as|one|number|mail|address)|see (?:above|below|my|the)|in (?:my|the) (?:first|last|previous|form|subject|mail|e-?mail|profile)|the one (?:i|you|we)|(?:number|mail|address) i(?:'m| am) )|(?:发|说|给|写|填|报)(?:过|给你|了呀|了啊)|往上翻|上面|前面|之前(?:发|说|给)|就(?:是)?(?:现在|这个|我现)|看不到吗|就.{0,6}那个|(?:号|邮箱|mail) ?(?:就|是)?我?(?:注册|登记|绑定)|the one i'?m|ba hamin|با همین|همین که|همون (?:شماره|ایمیل)|همین (?:شماره|ایمیل|حساب|که)|(?:بالا|قبلا) (?:نوشتم|گفتم|فرستادم|دادم)/u
/** Who will not say it is not the one to ask, but has not told it either. */
const REFUSES =
  /别问|不(?:想|方便|愿意)(?:说|提供|给)|懒得|看不来|不会看|看不懂|\b(?:not|won't|don't want to|rather not) (?:giv|tell|shar|say)|نمی ?(?:دم|دهم|گم|گویم|فرستم)|^(?:why|نه ممنون|不用|没有?|نه$|no\b)|^[^?？؟\n]{0,40}(?:干嘛|做什么|برای چی|چرا)[^?？؟\n]{0,10}$|^(?:why|what for|怎么|چرا|为什么)[^\n]{0,30}[?？؟]$/u

/** The system or its maker is no model: "iPhone", "on android", "pc". */
const SYSTEM_ALONE =
  /^(?:(?:a|an|my|the|on|with|with my|it's|its|im on|i'm on|用的?|我用的?是?|是|我的?是?|با|روی|رو|از|گوشیم|گوشی)\s?)*(?:i ?phone|iphones?|ipad|ios|android|安卓|苹果|苹果机|鸿蒙|手机|电脑|windows|win|pc|mac|laptop|desktop|phone|app|آیفون|ایفون|اندروید|ویندوز|مک|لپ ?تاپ|گوشی|کامپیوتر)\s?(?:手机|系统|机|端|phone|app|now|的|吧|است|هست|ه|م)?$/u

const DEVICE = MENTIONS.find(({ field }) => field === 'device')

/** Which of these fields an agent's message asks for, by the data and by loose words. */
export function looselyAsked(view: MessageView, among: ReadonlySet<FactField>): Set<FactField> {
  const asked = new Set(askedFields(view, among))
  const loose = LOOSE_ASKS.filter(
    ({ field, pattern }) => among.has(field) && !asked.has(field) && pattern.test(view.text),
  )
  // A sign of the question that another clause holds ("Firmware? Home > i.") counts, too.
  const asks = ({ question, text }: Clause) => question || has(view, 'request', text)
  if (loose.length > 0 && view.clauses.some(asks)) for (const { field } of loose) asked.add(field)
  // "Which phone number?" asks for no phone.
  if (NUMBER_TO_CALL.test(view.text)) asked.delete('device')
  return asked
}

const NUMBER_TO_CALL = /\b(?:phone|mobile|cell) number\b/u

/** Versions told in words: "fifteen", "十八点一", "دوازده". */
const NUMBER_WORD =
  /\b(?:six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty)\b|[一二三四五六七八九十]+点[一二三四五六七八九十零]|^[一二三四五六七八九十]{1,3}(?:吧|的)?$|(?<!\p{L})(?:هفت|هشت|ده|یازده|دوازده|سیزده|چهارده|پانزده|شانزده|هفده|هجده|نوزده)(?!\p{L})/u

const SYSTEM_VERSION = /(?:ios|ipados|android|windows|mac ?os|系统|安卓|اندروید|ویندوز|سیستم)/u
const APP = /\bapps?\b|应用|客户端|软件|游戏|小程序|برنامه|اپ(?![\p{L}])|بازی/u

/** The parts of an answer that say something: without those that say that it is not known. */
function sayingPart(view: MessageView): string {
  const empty = (text: string) => has(view, 'unknown', text) || REFUSES.test(text)
  if (!empty(view.text)) return view.text
  return view.clauses
    .filter(({ text }) => !empty(text))
    .map(({ text }) => text)
    .join('\n')
}

/** An answer's words, folded, without what some fields have claimed, and the question before it. */
export interface Answer {
  /** What no field has claimed. */
  left: string
  /** Without the app's version and the device. */
  versions: string
  /** Without the device. */
  system: string
  /** The agent's words before it. */
  question: string
}

/** True when an answer tells the field asked for, readable or not. */
export function tells(
  view: MessageView,
  field: FactField,
  { left, versions, system, question }: Answer,
): boolean {
  const said = sayingPart(view)
  if (said === '') return false
  const doubt = said !== view.text
  if (field === 'os_version') {
    // Neither the number of a model ("Pixel 8") nor the app's version tells the system's, unless only that was asked.
    if (SYSTEM_VERSION.test(question) && !APP.test(question) && !APP.test(view.text))
      return /\d/u.test(system) || NUMBER_WORD.test(system)
    return /\d/u.test(versions)
  }
  if (field === 'app_version' && SYSTEM_VERSION.test(question) && !APP.test(question)) return false
  if (NUMBERED.has(field)) return /\d/u.test(said) || (field === 'app_version' && NUMBER_WORD.test(said))
  if (field === 'device') {
    if (doubt) return DEVICE?.isIn(said) === true || ID_LIKE.test(said)
    const names = view.clauses.filter(({ text }) => !SYSTEM_ALONE.test(text))
    const first = view.clauses[0]
    // "Android, app 7.3": the rest is about something else.
    const alone = first !== undefined && SYSTEM_ALONE.test(first.text)
    return names.length > 0 && !(alone && !names.some(({ text }) => DEVICE?.isIn(text)))
  }
  if (!NEEDED.has(field)) return !doubt
  if (TOLD_BEFORE.test(view.text)) return true
  if (QUESTION.test(view.text)) return false
  if (field === 'phone') return PHONE_DIGITS.test(said)
  if (field === 'email') return ADDRESS_SIGN.test(said)
  // What was read as another id may be the one asked for.
  if (ID_LIKE.test(said) || /\d{3}/u.test(said)) return true
  const short =
    left.length <= LONGEST_ANSWER &&
    (ANSWER_OF_ONE_THING.test(left) || NAMED.test(left)) &&
    !SMALL_WORD.test(left)
  return !doubt && field === 'account' && short && !has(view, 'yes', left) && !has(view, 'no', left)
}

/** Longer answers tell a story, in which a single word is not the thing asked for. */
const LONGEST_ANSWER = 40

/** The agent has found what was asked for: "查到了", "found it". */
export const FOUND =
  /\b(?:found (?:it|you|your|the|that)|i (?:can )?see (?:it|you|your|the|that|both)|i have (?:it|you|your|the)|here it is|pulled (?:it|you|your) up)\b|查到|看到了?|找到|能看到|پیدا (?:کردم|شد)|دیدم|می ?بینم|مشاهده (?:کردم|شد)/u
