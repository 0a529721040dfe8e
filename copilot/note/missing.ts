/** Which facts another team would still ask for, by their importance to the kind of issue. */
import type { FactField } from '../../knowledge/facts/fields'
import wanted from '../../knowledge/facts/wanted.json'
import type { Fact } from '../facts'
import type { IssueKind } from '../signals'
import type { Transcript } from '../transcript'
import { type Said, TalkMemory } from './talk-memory'
import { toldFields } from './told'

export const IMPORTANCES = ['high', 'medium', 'low'] as const
/** How much a team that takes the case over is held up without the fact. */
export type Importance = (typeof IMPORTANCES)[number]

/** A fact nobody has said yet. */
export interface MissingField {
  field: FactField
  importance: Importance
}

const WANTED = wanted as Record<IssueKind, Record<Importance, FactField[]>>

/** A note with more open questions than this is not filled in any more. */
const MOST = 10

/** Fields of which one stands for the other: who has told the model is not asked for the system's name. */
const TOLD_BY: Partial<Record<FactField, FactField[]>> = {
  os: ['device', 'os_version'],
  error_code: ['error_text'],
  tracking_no: ['order_id'],
}

/**
 * What a talk is mainly about is sometimes told late, or read wrongly: its signs bring the basic questions of the
 * other matters in as well, behind those of its own.
 */
const BESIDE: { fields: FactField[]; told: FactField[]; words: RegExp }[] = [
  {
    fields: ['account', 'device', 'os_version', 'app_version', 'since'],
    told: ['device', 'os', 'os_version', 'app_version', 'browser', 'error_code', 'error_text'],
    words:
      /\bapps?\b|\bcrash|\blog(?:ged|ging)? ?in\b|\bfreez|\bscreen\b|\berror\b|\bupdate|应用|软件|小程序|闪退|登录|登不|报错|黑屏|更新|اپ(?![\p{L}])|اپلیکیشن|خطا|ارور|آپدیت|وارد/iu,
  },
  {
    fields: ['order_id', 'phone', 'email'],
    told: ['amount', 'payment_method', 'tracking_no', 'address_city', 'name'],
    words:
      /\brefund|\breturn|\border|\bcomplain|\bcompensat|\bbought\b|\bdeliver|\bcourier|\bmanager\b|退[款货钱]|投诉|赔|订单|下单|快递|买的|经理|سفارش|مرجوع|پس بد|شکایت|خسارت|پیک|خرید/iu,
  },
]
/** Signs in the talk without which a field is not asked for: no error, no code; no page, no browser. */
const ONLY_WITH: Partial<Record<FactField, RegExp>> = {
  error_code:
    /\berrors?\b|\bblink|\bflash(?:es|ing)|\blight\b|\bfail(?:s|ed)\b|\bmessage\b|\bsays\b|报错|错误|提示|闪烁|指示灯|失败|خطا|ارور|پیغام|پیام|چراغ|چشمک/iu,
  browser:
    /\b(?:web ?site|web ?page|browser|portal|online|dashboard|tab|page)\b|网页|网站|浏览器|后台|页面|官网|سایت|مرورگر|پنل|صفحه/iu,
}
/** Programs talk to programs: no device of a person is in play. */
const INTERFACE = /\b(?:api|sdk|webhooks?|endpoints?|curl)\b|接口|\bappid\b|وب ?سرویس/iu
const OF_A_PERSON: ReadonlySet<FactField> = new Set<FactField>(['device', 'os', 'browser'])
/** A phone or a computer is in play, which has a system beside the thing or the program that is talked about. */
const SYSTEMS =
  /\bapps?\b|\b(?:i?phones?|android|ios|windows|mac(?:book)?s?|laptops?|computers?|tablets?|ipads?|pc|galaxy|pixel)\b|手机|电脑|安卓|苹果|鸿蒙|系统|平板|گوشی|اندروید|آیفون|ویندوز|لپ ?تاپ|کامپیوتر|سیستم ?عامل|تبلت/iu
const VERSIONS: readonly FactField[] = ['app_version', 'os_version']

/** Facts that only a case has. */
const OF_A_CASE: readonly FactField[] = ['order_id', 'tracking_no', 'error_code', 'error_text', 'steps_tried']
/** Somebody has to go there, whoever says so: then it matters where. */
const VISIT =
  /\btechnicians?\b|\b(?:fitter|plumber|electrician|mechanic|installation|courier to pick)s?\b|\bengineers?\b|\binstaller|\bworkshop|\brepair (?:shop|centre|center)|\bbranch\b|\b(?:send|come|drop|stop) (?:someone|somebody|by|out|round|over)\b|\bvisit\b|师傅|師傅|上门|上門|网点|維修|维修[点站员]|派人|门店|技师|تعمیرکار|تعمیرگاه|سرویس ?کار|تکنسین|نصاب|شعبه|نمایندگی|امدادگر|اعزام|مأمور|حضوری|پیک ما|قطعه|بازدید/iu

/** A product that is a thing with a model, which is then the device itself. */
const HARDWARE =
  /\d|\b(?:printer|scanner|watch|vacuum|router|modem|speaker|soundbar|ear ?buds|headphones|headset|drone|desk|lamp|light|lock|camera|kettle|oven|fridge|washer|dryer|machine|thermostat|boiler|charger|bike|scooter|tv|box|terminal|till|gate|rack|ups|toaster|blender|grinder|mower|purifier|heater|fan|lift|sensor|scale|chair|bag|backpack|tablet|laptop|phone)s?\b|[机表箱灯锁器环炉车桌椅柜仪琴镜包鞋衣床垫]$|耳机|音箱|手表|投影|ساعت|جارو|چاپگر|مودم|بلندگو|قفل|دوربین|یخچال|اجاق|فر(?![\p{L}])|دستگاه|گیرنده|میز|صندلی|کوله|آسیاب|تلویزیون/iu

/** What a talk is searched in: the customer's words, and those of both. */
interface Searched {
  customer: Said
  both: Said
}

/** The wanted fields of a kind, most important first, and those of matters beside it. */
function wantedOf(kind: IssueKind, known: ReadonlySet<FactField>, said: Searched): MissingField[] {
  const out = IMPORTANCES.flatMap((importance) =>
    WANTED[kind][importance].map((field) => ({ field, importance })),
  )
  // Praise by itself asks for nothing; praise within a case, and what is about nothing yet, may show their matter.
  if (kind === 'feedback' && !OF_A_CASE.some((field) => known.has(field))) return out
  if (!out.some(({ field }) => field === 'address_city') && said.both.holds(VISIT)) {
    const behind = out.filter(({ importance }) => importance !== 'low').length
    out.splice(behind, 0, { field: 'address_city', importance: 'medium' })
  }
  const add = (field: FactField): void => {
    if (!out.some((one) => one.field === field)) out.push({ field, importance: 'low' })
  }
  for (const { fields, told, words } of BESIDE) {
    if (!told.some((field) => known.has(field)) && !said.customer.holds(words)) continue
    fields.forEach(add)
  }
  return out
}

/**
 * Missing facts for an issue, the most important first, at most ten. None is listed that is known, that was answered,
 * or of which the customer said something: nothing is asked twice.
 *
 * @param memory what is remembered of the conversation from one time to the next
 */
export function missingFields(
  kind: IssueKind,
  facts: readonly Fact[],
  transcript: Transcript,
  memory = new TalkMemory(),
): MissingField[] {
  const known = new Set<FactField>(facts.map((fact) => fact.field))
  const customer = memory.saidBy(transcript, 'customer')
  const both = memory.saidBy(transcript, 'customer', 'agent')
  const wanted = wantedOf(kind, known, { customer, both })
  const open = [...wanted.map(({ field }) => field), ...VERSIONS].filter((field) => !known.has(field))
  const told = toldFields(memory.messagesOf(transcript), facts, new Set(open))
  const has = (field: FactField) => known.has(field) || told.has(field)
  const hardware = facts.some(({ field, value }) => field === 'product' && HARDWARE.test(value))
  const programs = both.holds(INTERFACE)
  const systems = has('os') || (known.has('device') && !hardware) || both.holds(SYSTEMS)
  return wanted
    .filter(({ field }) => {
      if (has(field)) return false
      if (TOLD_BY[field]?.some((other) => known.has(other))) return false
      const sign = ONLY_WITH[field]
      if (sign && !both.holds(sign)) return false
      if (programs && OF_A_PERSON.has(field)) return false
      // A thing with a model is the device itself.
      if (hardware && (field === 'device' || field === 'os')) return false
      // Without a system beside it there is one version, of whatever it is called.
      if ((!systems || (hardware && !known.has('device'))) && VERSIONS.includes(field) && VERSIONS.some(has))
        return false
      return !(field === 'browser' && (has('app_version') || has('device')))
    })
    .slice(0, MOST)
}
