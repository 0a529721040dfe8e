/**
 * Fields of which something was said, whether or not a value could be read for sure.
 *
 * Asking for what the customer has told is worse than not asking: so an answer, a mention or a value that no field
 * has claimed is enough here, far less than what a fact needs.
 */
import type { FactField } from '../../knowledge/facts/fields'
import { MENTIONS } from '../../knowledge/facts/mentions'
import { fold } from '../../knowledge/text/fold'
import type { Fact } from '../facts'
import { has, type MessageView } from '../facts/message-view'
import { askedFields } from '../facts/questions'
import { citiesIn } from '../facts/read-patterns'

/** Without these nobody can act: an answer that tells none leaves them needed. */
const NEEDED: ReadonlySet<FactField> = new Set<FactField>(['account', 'order_id', 'phone', 'email'])

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
      /\b(?:accounts?|company|property|building|site|tenant|customer|member|client|player|log-?in|user|workspace|shop|store|id|which (?:hotel|branch|team|office))\b|公司|酒店|企业|门店|店铺|账户|账号|帐号|登录名|编号|会员|شرکت|مرکز|حساب|کاربری|شناسه|کد/u,
  },
  {
    field: 'since',
    pattern:
      /\b(?:begin|began|begun|start(?:ed)?|since|when|happen(?:ed)?|what time)\b|几点|什么时候|何时|开始|哪天|\d点|شروع|از کی|چه ساعتی|چه روزی/u,
  },
  { field: 'name', pattern: /\bnames?\b|姓名|名字|称呼|稱呼|贵姓|貴姓|اسم|نام(?![\p{L}])/u },
  { field: 'order_id', pattern: /\border|\bbooking|\binvoice|订单|单号|笔|سفارش|فاکتور|رزرو/u },
  {
    field: 'device',
    pattern:
      /\b(?:which|what) (?:\w+ )?(?:phone|device|watch|model|tablet|laptop|computer|printer|router|tv|platform)\b|型号|机型|什么设备|哪[款台个]|مدل|دستگاه|گوشی/u,
  },
  {
    field: 'os_version',
    pattern: /\b(?:ios|ipados|android|windows|mac ?os|system|os)\b|系统|安卓|اندروید|ویندوز|سیستم/u,
  },
  {
    field: 'app_version',
    pattern: /\b(?:versions?|firmware|up to date|latest|newest)\b|版|固件|韧体|نسخه|آپدیت|به ?روز/u,
  },
  { field: 'error_code', pattern: /\bcodes?\b|[代错状返]?[码態态]|回应|کد|خطا/u },
  {
    field: 'steps_tried',
    pattern:
      /\bdid \w+ \w+|\bhave you\b|\btried\b|过(?:吗|没|了|么|$)|[了过]没|试|(?:کرد|زد|داد|گرفت|کشید|گذاشت|بست)(?:ید|ین)|امتحان/u,
  },
]

/** A mix of letters and digits, or letters joined by a stroke: what an id looks like. */
const ID_LIKE = /(?<![\w.-])(?=[a-z_#-]{0,20}\d|[a-z]{2,16}[_-])[a-z\d][a-z\d_#-]{3,28}(?![\w-]|\.\w)/u
const LONG_NUMBER = /(?<![\d.,])\d{6,20}(?![\d.,]\d)/u
const PARCEL_NUMBER = /(?<![\d+])(?!0\d{9,10}(?!\d)|1[3-9]\d{9}(?!\d))\d{9,20}(?!\d)/u
const PHONE_NUMBER = /(?<!\d)(?:\d[\s().-]{0,2}){7,13}\d(?!\d)/u
const ANSWER_OF_ONE_THING = /^(?:it's |its |是|叫)?[\p{L}\d._@&-]{3,30}(?: [\p{L}\d._-]{2,20})?[.!]?$/u
const QUESTION = /[?？؟]\s*$|哪|什么|怎么|\b(?:where|what|which|how|why)\b|کجا|چی|چطور/u

/** A name after a word of place, which may be a city: "at the Coventry hub", "在郑州中转站". */
const PLACE =
  /\b(?:in|at|to|from|near|via|for)(?: the| our| your)? (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec|Settings|Reports|Menu)[A-ZÀ-Þ][a-zà-ÿ]{3,}|[在到寄发去往]\p{Script=Han}{2,3}(?:中转|分拨|仓|站|市|区|县|机场|的岛|那边)|(?:مرکز|شهر|انبار|استان|به|در|تو) (?:تهران|مشهد|اصفهان|شیراز|تبریز|کرج|قم|اهواز|رشت|کرمان|ارومیه|یزد|همدان|قزوین|ساری|گرگان|بندر|قشم|کیش)/u

/**
 * A name of a person or company, however it is told: introduced, signed below a message, or given as whom it is for.
 * Capitals tell names in Latin letters, so the text is read as it was written.
 */
const NAME =
  /\b(?:[Mm]y name|[Nn]ame(?:'s| is|:)|[Uu]nder the name|[Oo]n behalf of|[Bb]ooked (?:as|by|for) [A-Z]|[Cc]all me [A-Z])|\b(?:[Ii] am|[Ii]'m|[Tt]his is|[Ii]t's|[Hh]ere is) (?:Dr\.? |Mr\.? |Mrs\.? |Ms\.? )?[A-ZÀ-Þ][\p{L}'-]{1,20}(?: [A-ZÀ-Þ][\p{L}'-]{1,20}){1,2}|\n[ \t]*(?:Dr\.? |Prof\.? )?[A-ZÀ-Þ][\p{L}.'-]{0,20}(?: [A-ZÀ-Þ][\p{L}.'-]{0,20}){1,2}[ \t]*(?:\(|,|\n|$)|^[A-ZÀ-Þ][\p{L}'-]{1,20} [A-ZÀ-Þ][\p{L}'-]{1,20}(?: here\b|[,.]|$)|[-–—] ?[A-ZÀ-Þ][\p{L}'-]{1,20}(?: [A-ZÀ-Þ][\p{L}'-]{0,20}\.?)?$|\b[A-Z][\p{L}'-]{1,20} here\b|\b(?:[Ww]e are|[Ww]e're|I'm (?:with|from|at)|I work (?:for|at)) (?:the )?[A-Z]|\b(?:[Rr]egards|[Tt]hanks|[Tt]hank you|[Ss]incerely|[Bb]est|[Cc]heers|[Yy]ours),?\s{1,3}[A-ZÀ-Þ][\p{L}'-]{1,20}|我(?:叫|姓|是[^。，,\s]{0,12}(?:公司|学校|老师|老師|先生|女士))|叫[^。，,\s个做什我你他她]{2,4}(?=$|[。，,\s])|姓名|名字[是叫：:]|名下|\n[ \t]*\p{Script=Han}{2,4}[ \t]*(?:\n|$)|(?:敬上|谨上|上)$|(?:اسمم|نامم|اسم من|نام من|بنده|به نام|به اسم|اسم و فامیل)|من [\p{L}\u200c]{2,12}(?: [\p{L}\u200c]{2,12})? (?:هستم|ام)(?!\p{L})|\n[ \t]*[\p{Script=Arabic}\u200c]{2,12} [\p{Script=Arabic}\u200c]{2,12}[ \t]*$/u
/** The agent calls the customer by name. */
const CALLED =
  /(?:^|\n|\s)(?:Dear|Hello|Hi|Good (?:morning|afternoon|evening)|Thanks|Thank you|Sorry),? (?:Dr\.? |Mr\.? |Mrs\.? |Ms\.? )?(?!There\b|Team\b|Customer\b|Sir\b|Madam\b|In\b)[A-ZÀ-Þ][\p{L}'-]{1,20}(?=[,.!\s]|$)|\b(?:Mr|Mrs|Ms|Dr)\.? [A-ZÀ-Þ]\p{L}|(?<!\p{Script=Han})\p{Script=Han}{1,3}(?:先生|女士|小姐|老師|老师)|(?:آقای|خانم) (?!محترم)[\p{L}\u200c]{2,12}/u

/** Longer answers tell a story, in which a single word is not the thing asked for. */
const LONGEST_ANSWER = 40

/** A message without the words from which facts were read, of some fields or of all. */
function leftoverOf(view: MessageView, facts: readonly Fact[], fields?: readonly FactField[]): string {
  let text = view.message.text.slice(0, 4000)
  for (const { field, evidence } of facts) {
    if (fields && !fields.includes(field)) continue
    const { messageId, start, end } = evidence
    if (messageId !== view.message.id || end <= start || start >= text.length) continue
    text = text.slice(0, start) + ' '.repeat(Math.min(end, text.length) - start) + text.slice(end)
  }
  return fold(text).trim()
}

/** True when an answer tells the thing asked for, readable or not. */
function tells(view: MessageView, facts: readonly Fact[], leftover: string, field: FactField): boolean {
  if (has(view, 'unknown', view.text)) return false
  // Neither the number of a model ("Pixel 8") nor the app's version tells the system's.
  if (field === 'os_version') return /\d/u.test(leftoverOf(view, facts, ['device', 'product', 'app_version']))
  if (NUMBERED.has(field)) return /\d/u.test(view.text)
  if (!NEEDED.has(field)) return true
  if (QUESTION.test(view.text)) return false
  // What was read as another id may be the one asked for.
  if (ID_LIKE.test(view.text) || /\d{4}/u.test(view.text)) return true
  const short = leftover.length <= LONGEST_ANSWER && ANSWER_OF_ONE_THING.test(leftover)
  return field === 'account' && short && !has(view, 'yes', leftover) && !has(view, 'no', leftover)
}

/** A version said of firmware is the system's, whichever field claimed it. */
const FIRMWARE = /(?:\bfw\b|\bfirmware\b|固件|韧体|韌體|فریم ?ور|میان ?افزار).{0,24}\d\.\d/u
/** A number in groups ("2204 5581 07") stands for an account. */
const GROUPED_NUMBER = /(?<![\d+.,])[1-9]\d{2,4}(?:[ -]\d{2,5}){2,3}(?![\d.,]\d|\d)/u

/** Fields that a value claimed by none may well be. */
function unclaimedIn(leftover: string): FactField[] {
  const out: FactField[] = []
  if (LONG_NUMBER.test(leftover)) out.push('order_id', 'tracking_no', 'account')
  if (GROUPED_NUMBER.test(leftover)) out.push('account')
  return out
}

/** Fields the customer has said something of, or that the agent has named and nobody has contradicted. */
export function toldFields(views: readonly MessageView[], facts: readonly Fact[]): Set<FactField> {
  const told = new Set<FactField>()
  let asked = new Set<FactField>()
  for (const view of views) {
    const { role } = view.message
    if (role !== 'customer' && role !== 'agent') continue
    if (citiesIn(view).length > 0 || PLACE.test(view.message.text.slice(0, 2000))) told.add('address_city')
    if ((role === 'customer' ? NAME : CALLED).test(view.message.text.slice(0, 2000))) told.add('name')
    if (role === 'agent') {
      asked = askedFields(view)
      const asks = view.clauses.some(({ question }) => question)
      for (const { field, pattern } of LOOSE_ASKS) if (asks && pattern.test(view.text)) asked.add(field)
      continue
    }
    const leftover = leftoverOf(view, facts)
    for (const field of asked) if (tells(view, facts, leftover, field)) told.add(field)
    for (const field of unclaimedIn(leftover)) told.add(field)
    if (PHONE_NUMBER.test(leftover)) told.add('phone')
    if (FIRMWARE.test(view.text)) told.add('os_version')
    if (PARCEL_NUMBER.test(view.text)) told.add('tracking_no')
    for (const { field, pattern } of MENTIONS) {
      // What was read as the system's version is not the app's.
      const text = field === 'app_version' ? leftoverOf(view, facts, ['os_version']) : view.text
      if (pattern.test(text)) told.add(field)
    }
    asked = new Set()
  }
  return told
}
