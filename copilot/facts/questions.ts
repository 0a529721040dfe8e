/** What an agent's message asks for, and the values it offers for a yes. */
import type { FactField } from '../facts'
import { type Candidate, candidate } from './candidate'
import { type Options, readOptions } from './choose'
import { readIntroduced } from './greeting-persian'
import { type Clause, has, type MessageView } from './message-view'
import { readPhones } from './phones'
import { isRecordedTime, readRecord } from './read-out'
import { citiesIn, foldedOffset, readPatterns } from './read-patterns'
import { isSuperseded } from './superseded'

export interface Questions {
  fields: Set<FactField>
  /** Values in questions ("are you on Android 13?"). */
  proposals: Candidate[]
  /** Values that the agent reads out or gives ("I see order 4411", "your reference is R-20"). */
  statements: Candidate[]
  /** Clauses that ask or advise, in which steps are named. */
  steps: { text: string; start: number; question: boolean }[]
  /** True when the message asks about a deed or advises one, so that the answer may tell it. */
  prompts: boolean
  /** Values listed for choosing one. */
  options: Options | undefined
  /** True when a secret is asked for: the answer is not read. */
  secret: boolean
}

// Ways to offer a value for a yes that no label shows: "is it the M240?", "型号是不是…".
const OFFERS: { field: FactField; pattern: RegExp }[] = [
  {
    field: 'device',
    pattern:
      /(?:型号|机型|设备|机器|手机)(?!号码?是|尾号|号)[^是,。?]{0,4}(?:是不是|是)(?<v>[^,。?吗吧]{2,16})/dgu,
  },
  {
    field: 'product',
    pattern:
      /(?:产品|商品|套餐|车型|款式|车|课程|酒店|民宿|宾馆|游戏|买的|订的|用的)(?:是不是|是)(?<v>[^,。?吗吧]{2,16})/dgu,
  },
  {
    field: 'product',
    pattern:
      /"(?<v>[^"\n]{2,12})"(?:这个|那个|这款)?(?:小程序|app|软件|平台|系统|公众号|应用|游戏|会员|套餐)/dgu,
  },
  {
    field: 'product',
    pattern:
      /(?:is it|is this|is that|that's|so it's|you have|you own|about) (?:the |an? |your |our )(?!(?:one|bill|invoice|order|booking|payment|charge|account|number|contract|right|same|correct|case|case here|problem|only|first|last|new|old)\b)(?<v>[a-z][\w-]{1,16}(?: (?!already|yet|now|still)[\w-]{1,12}){0,3})(?= (?:already|yet|now|still)\?|, right|\?|, correct|, yes)/dgu,
  },
  {
    field: 'name',
    pattern:
      /\b(?:is (?:that|this|it)|speaking (?:to|with)|under|are you) (?<v>(?:mr|mrs|ms|miss|dr)\.? \p{L}[\p{L}'-]{1,20}(?: \p{L}[\p{L}'-]{1,20})?)(?=\?|,|$)/dgu,
  },
  {
    field: 'address_city',
    pattern:
      /(?:地址|收货地|所在地|城市|目的地|寄|送)(?:还是|就)?(?:是|在|到)?(?!(?:系统|原来|之前|上次|默认|登记|预留|到|往|给|过|回|出|来|件|您|你|这个|那个|旧|老|新|上面|单子))(?<v>\p{Script=Han}{2,4}?)(?:这边|那边|那个地址|市|区|吗|对吧|对吗|的|$)/dgu,
  },
  {
    field: 'name',
    pattern:
      /(?:姓名|收件人|收货人|抬头|户名|名字|入住人|乘客|乘机人|旅客|联系人|持卡人|机主|户主|投保人|被保险人|就诊人|患者|学员|登记人|预订人|订位人)(?:还是|就是|写的是|登记的是|填的是|是不是|是|叫)(?<v>(?!您|你|谁|哪|不)\p{Script=Han}{2,12}?)(?:先生|女士|小姐|本人|吗|吧|对|没错|$|\?)/dgu,
  },
  // «این کد به نام خانم رها کیان‌فر است», «آقای باقری هستید؟».
  {
    field: 'name',
    pattern:
      /(?:(?:به (?:نام|اسم)|اسم|نام|گیرنده|صاحب حساب|مشترک)(?:تون|تان)? (?:سرکار |جناب )?(?:خانم |آقای )?|(?:سرکار خانم|جناب آقای|خانم|آقای) )(?:دکتر |مهندس )?(?<v>(?!شما|چه|کی|کدام|کدوم|خود|همین|پشتیبان|کارشناس|همکار|گرامی|عزیز|محترم)[\p{L}]{2,14}(?: (?!است|هست|هستید|هستین|درست|ثبت|بود|که|رو|را|با|از|در|به|سفارش|مشتری|عزیز|گرامی|محترم|لطفا|سلام|وقت)[\p{L}]{2,14}){0,2})(?= (?:است|هست|هستید|هستین|هستن|درست|ثبت|بود)|[،,؟?.]|$)/dgu,
  },
  // «سفارش شما شامل دو پیتزا و یک نوشابه است».
  {
    field: 'product',
    pattern:
      /(?:شامل|سفارش(?:تون|تان| شما)) (?<v>(?:\d{1,2}|یک|یه|دو|سه|چهار) (?:عدد |تا |پرس |دست |جفت )?[\p{L}][^.,،؛؟?\n]{1,40}?)(?:ه|ست| است| بوده| می ?باشد)(?= که|[،,.؟?]|$| درست)/dgu,
  },
  {
    field: 'address_city',
    pattern: /(?:مقصد|شهر|آدرس|ارسال به)(?:تون|تان|ش)? (?<v>[\p{L}]{2,14})(?= است| هست|ه | درست|؟|\?)/dgu,
  },
  {
    field: 'product',
    pattern:
      /(?:مدل|محصول|دستگاه)(?:تون|تان|ش)? (?<v>[\p{L}\d]{2,14}(?: [\p{L}\d]{1,10}){0,2})(?= است| هست| درست|؟|\?)/dgu,
  },
]

const ADDRESS =
  /\b(?:street|st|road|rd|avenue|ave|lane|drive|flat|apartment|apt|postcode|zip|square|way|address|ship|deliver|parcel to|send (?:it )?to)\b/u
const CAPITAL =
  /(?<![\p{L}.])(?<v>[A-ZÀ-ÖØ-Þ][\p{L}'-]{2,20}(?: [A-ZÀ-ÖØ-Þ][\p{L}'-]{2,20})?)(?! ?\d| (?:Street|St|Road|Rd|Avenue|Ave|Lane|Drive|Square|Way))/dgu
const PLACED = /\bin \p{Lu}\p{Ll}/u
const IN_PLACE =
  /\b(?:site|flat|house|home|branch|shop|store|hotel|based|live|living|located|one|mr|mrs|ms|restaurant|office|clinic|depot)\b.{0,30} in [a-z]/u
const SENTENCE_WORDS =
  /^(?:The|And|So|Is|Your|Which|What|Where|Thanks?|Thank You|Great|Sorry|Hello|Hi|Could|Can|Please|Then|Ok(?:ay)?|Got|We|It|That|This|For|Shall|Should|Do|Does|Are|Did|Was|Still|Also|To|In|At|On)$/u

/** Cities an English question offers: a capitalised word that is not the street. */
function englishCities(view: MessageView, start: number, end: number): Candidate[] {
  const from = view.at[start] ?? 0
  const words = view.message.text.slice(from, view.at[end] ?? view.message.text.length)
  const out: Candidate[] = []
  // "Is it the one in York?": what follows the "in".
  const placed = PLACED.test(words)
  for (const match of words.matchAll(CAPITAL)) {
    const value = match.groups?.v ?? ''
    if (SENTENCE_WORDS.test(value) || (placed && !/\bin $/u.test(words.slice(0, match.index)))) continue
    const at = foldedOffset(view, from + match.index)
    out.push(candidate(view, 'address_city', at, at + value.length, 3, value))
    break
  }
  return out
}

/** "Under Hanna Feld, right?": the name that an English question offers. */
const UNDER_NAME =
  /\b(?:[Uu]nder(?: the name(?: of)?)?|[Nn]ame(?: is|:)|[Ss]peaking (?:to|with)|[Aa]ccount holder(?: is)?|[Ll]ead (?:guest|passenger)(?: is)?|[Pp]assenger|[Gg]uest|[Rr]egistered (?:to|for)|[Bb]ooked (?:for|by)|[Aa]re you) (?<v>\p{Lu}[\p{L}'’-]{1,20} \p{Lu}[\p{L}'’-]{1,20})(?![\p{L}])/dgu

function englishNames(view: MessageView): Candidate[] {
  return [...view.message.text.slice(0, 600).matchAll(UNDER_NAME)].flatMap((match) => {
    const span = match.indices?.groups?.v
    if (!span) return []
    return [candidate(view, 'name', foldedOffset(view, span[0]), foldedOffset(view, span[1]), 3)]
  })
}

/** "You'll get a text at 0664…, is that right?" */
const TEXTS = /\b(?:texts?|sms|call(?:s|ed)?|ring|phone|mobile|reach) (?:you )?(?:at|on|to|from|number)\b/u

const ASKS_DEED =
  /(?<!\b(?:when|where|why|how much|how long|who) )\b(?:did|have|has) you\b|\b(?:do you have|is) .{2,30} (?:on|off|enabled|active|installed)$|\btried\b|\btry\b|过(?:吗|没|了|么)?$|过|试|有没有|了吗|了没|一下|(?:换|用|插|接|按|开|关|看).{0,12}[呢吗]$|(?:کرد|زد|داد|گرفت|رفت|پرسید|کشید|گذاشت|بست)(?:ید|ین|ه ?اید)|امتحان/u
/** What a customer may try beside the own one. */
const OWN_THINGS: ReadonlySet<FactField> = new Set<FactField>([
  'device',
  'os',
  'os_version',
  'browser',
  'payment_method',
])
const TRIAL =
  /\b(?:tried|try|tested|test|same (?:in|on|with)|(?:another|other|different) (?:browser|phone|device|card))\b|试|换(?:过|个|一)|امتحان|تست/u
const ADVISES =
  /\b(?:please|try|hold|press|tap|open|go to|turn|switch|remove|delete|restart|unplug|pick|choose|set)\b|请|试|先|按|改成|打开|关闭|重新|麻烦|辛苦|劳烦|建议|您[再去把将换用重清点拔插退登装删加]|您可以|可以(?:打|去|到|试|在|用|点|先)|一下(?!您|你)|看看|即可|(?:推|发|传)(?:送)?给?[您你]|لطفا|کنید|بزنید|بدید/u

const IS_IT =
  /^(?:is|was) (?:that|this|it)(?: (?:you|yours|the one|that one|this one|the right one|it|right|correct|still right))?$|^(?:right|correct)$|^(?:are )?(?:these|those) (?:right|correct|yours)$|^(?:是(?:这|您|不是)|对[吗吧]|是吗|没错吧)|^(?:درست(?:ه| است)|همینه|همین است|صحیح(?:ه| است)|(?:خود(?:تان|تون)|شما) ?(?:هستید|هستین|ید|ین)|خود(?:تان|تون)(?:ید|ین)|تا?یید می ?(?:کنید|فرمایید))/u

/** "Not the password", "without any code": a secret that is named so as not to be sent. */
const NO_SECRET =
  /\b(?:not|no|without|never|don'?t|do not)\b.{0,24}\b(?:pass\w{0,6}|codes?|pins?|cvv|secret|card number)|(?:不要|别|无需|不用|不需要|勿).{0,8}(?:密码|验证码|口令|身份证|卡号)|(?:بدون|نفرستید|ندید|نیازی به)/u

/** "City and pin code": the code of a place. */
const POSTAL_PIN =
  /\b(?:city|address|delivery|area|town|postal|location|state|street)\b.{0,24}\bpin(?: ?code)?\b|\bpin ?code (?:of|for) (?:the|your) (?:area|address|place|city)/u

/** True when the clause at an offset asks whether something was tried. */
function isTrial(view: MessageView, offset: number): boolean {
  const clause = view.clauses.find((item) => offset < item.end)
  return clause !== undefined && TRIAL.test(clause.text)
}

/** True when the sentence at an offset sets a time for a visit or a call. */
function isAppointment(view: MessageView, offset: number): boolean {
  const at = view.clauses.find((item) => offset < item.end)
  return view.clauses.some((clause) => clause.sentence === at?.sentence && APPOINTMENT.test(clause.text))
}

/** "When did you buy it?" does not ask when the trouble began. */
const BUYING =
  /\b(?:buy|bought|purchased?|order(?:ed)?|placed|sign(?:ed)? up|deliver(?:ed)?|get it|receive)\b(?!.{0,20}\b(?:start|begin|happen|problem|issue|stop))|(?:什么时候|几点|哪天|何时)(?:能|可以|要|会|想|方便|有空|去|来|在家|需要|出发)|(?:买|购|下单|收到|签收)(?!.{0,10}(?:开始|出现|坏))|(?:خریدید|خریدین|سفارش دادید|تحویل گرفتید)/u

/** "学号", "App版本" alone ask for it. */
const LABEL_ALONE =
  /^(?!.*[已了过好在把用看])[a-z ]{0,4}\p{Script=Han}{2,7}(?:(?:和|跟|与|及|还有|以及)\p{Script=Han}{0,6}(?:号码?|编码|姓名|名字|版本|型号|电话)){0,2}(?: ?(?:id|uid|sn))?$/u

const SCRIPTS_APART = /(?<=[a-z0-9]) (?=\p{Script=Han})|(?<=\p{Script=Han}) (?=[a-z0-9])/gu

/** An appointment that is offered tells nothing of the trouble. */
const APPOINTMENT =
  /上门|约[您你]?(?:在)?(?:今|明|后|周|下|星期|礼拜|\d)|安排|预约|配送|派送|取件|维修|回访|工程师|师傅|(?:可以|方便|行|有空|在家)[吗么不]?$/u

/** "The last four digits of the account" are not the account. */
const ENDING =
  /\b(?:last|first|final) (?:\d|two|three|four|five|six|few) (?:digits|numbers|letters|characters)\b/u
/** "Which customer number is it?" asks for none to call. */
const OTHER_NUMBER =
  /\b(?:customer|client|account|member(?:ship)?|order|booking|tracking|case|ticket|serial|reference|invoice|policy|contract|card|meter|model|claim|student|employee|supply|flight|version|build|part|frame|parcel|consignment|registration|licen[cs]e|tax|vat|store|merchant|user|receipt|batch|article|item) (?:number|no\b|nr\b)/u
/** "走的哪家快递，单号还留着吗": whose number it is stands beside it. */
const OTHER_BILL_HAN: Partial<Record<FactField, RegExp>> = {
  order_id:
    /^(?!.*订单)(?=.*单号).*(?:快递|物流|寄出|寄回|运单|包裹|面单|报修|维修|送修|工单|投诉|报案|受理)/u,
  tracking_no:
    /^(?!.*(?:快递|物流|运|包裹|寄|追踪|面单|提单))(?=.*单号).*(?:报修|维修|送修|工单|投诉|报案|受理)/u,
}
const sentenceOf = (view: MessageView, clause: Clause): string =>
  view.clauses
    .filter((other) => other.sentence === clause.sentence)
    .map((other) => other.text)
    .join('，')

/** "The appointment code" is no error's. */
const OTHER_CODE =
  /\b(?:appointment|booking|order|post|postal|zip|pin|promo|voucher|discount|access|door|gate|customer|reference|tracking|product|article|material|batch|qr|area|country|dial|sort|dress|visit|return|complaint|session) code\b/u
/** "Shall I lock his account?", "Which shop would you pick it up in?" ask for no account. */
const OTHERS_ACCOUNT = /\b(?:his|her|their) account\b|^(?:shall|should) (?:i|we)\b/u
const CHOOSES_SHOP =
  /\b(?:which|what) (?:shop|store|site|branch)\b.{0,40}\b(?:pick|collect|visit|near|nearest|prefer|like|drop|bring|come|go|take|buy|bought)\b/u
const CALLS = /\b(?:phone|mobile|cell|call|reach|ring|telephone|landline|text you)\b/u

/** "Which iPadOS version is that?" asks for no app's. */
const SYSTEM_VERSION = /\b(?:ios|ipados|android|windows|macos|watchos|one ui|miui) version\b/u
const APP_WORDS = /\b(?:apps?|client|software|firmware|build|program)\b/u
/** "When did you last sign successfully?" asks when all was well. */
const LAST_WELL =
  /\blast\b.{0,40}\b(?:success\w*|properly|correctly|without (?:a |any )?(?:trouble|problems?|issues?|errors?|hitch)|normally|as it should|go through|went through|fine)\b/u
/** "How long did the last set last?" does not ask when it began. */
const LASTING = /\bhow long (?:did|does|do|will|would|should) .{2,40}\b(?:last|take|hold|stay)\b/u

/** "车牌号在车头下面，您还记得吗": a label with its place, and the question after it. */
const LABEL_PLACED =
  /^(?:您的?)?\p{Script=Han}{1,5}(?:号码?|编码|编号|型号|版本|代码)(?:就|一般|印|贴|写|刻|标)?在/u
function isLabelPlaced(view: MessageView, clause: Clause): boolean {
  return (
    LABEL_PLACED.test(clause.text) &&
    view.clauses.some((other) => other.sentence === clause.sentence && /[吗呢么]$/u.test(other.text))
  )
}

/** "Or buy our cloud relay, 4.99/mo": a price that is offered. */
const isOfferedPrice = (view: MessageView, item: Candidate) =>
  item.field === 'amount' && OFFERED_PRICE.test(view.text.slice(Math.max(0, item.start - 32), item.end + 10))
const OFFERED_PRICE =
  /\b(?:buy|rent|upgrade to|subscribe to|purchase|starting at|starts at)\b|\d ?\/ ?(?:mo|month|yr|year)\b|\d (?:a|per) (?:month|year|week)\b/u

/** "Please provide: • order number • date": what is asked for in a list. */
const LIST_CUE =
  /\b(?:please|kindly|could you|can you|would you|we need|i need|i'?ll need|i would need|we will need|need the following)\b[^.?!:]{0,70}:/u
const LISTED_LENGTH = 48
function isListed(view: MessageView, clause: Clause): boolean {
  if (clause.text.length > LISTED_LENGTH) return false
  const cue = LIST_CUE.exec(view.text)
  return (
    cue !== null &&
    clause.start >= cue.index + cue[0].length &&
    !/\b(?:i|we|you|it|they)\b/u.test(clause.text)
  )
}

/** True when a clause with the words of a field's question asks for something else of that name. */
function asksForOther(field: FactField, text: string): boolean {
  switch (field) {
    case 'app_version':
      return SYSTEM_VERSION.test(text) && !APP_WORDS.test(text)
    case 'since':
      return LASTING.test(text) || BUYING.test(text) || LAST_WELL.test(text)
    case 'error_code':
      return OTHER_CODE.test(text)
    case 'account':
      return ENDING.test(text) || OTHERS_ACCOUNT.test(text) || CHOOSES_SHOP.test(text)
    case 'phone':
      return ENDING.test(text) || (OTHER_NUMBER.test(text) && !CALLS.test(text))
    case 'order_id':
    case 'ticket_id':
      return ENDING.test(text)
    default:
      return false
  }
}

/**
 * The fields an agent's message asks for.
 *
 * @param among only these are looked for
 */
export function askedFields(view: MessageView, among?: ReadonlySet<FactField>): ReadonlySet<FactField> {
  if (view.asked) return view.asked
  const fields = new Set<FactField>()
  const isHan = view.facts.some(({ language }) => language === 'zh')
  for (const clause of view.clauses) {
    const { text } = clause
    const told =
      !clause.question && !has(view, 'request', text) && !LABEL_ALONE.test(text) && !isListed(view, clause)
    if (told && !isLabelPlaced(view, clause)) continue
    // "App 版本" is typed with and without a space between the scripts.
    const tight = isHan ? text.replace(SCRIPTS_APART, '') : text
    for (const facts of view.facts) {
      for (const { field, pattern } of facts.asks) {
        if (fields.has(field) || among?.has(field) === false) continue
        const asks = pattern.test(text) || (tight !== text && pattern.test(tight))
        const others = isHan && OTHER_BILL_HAN[field]?.test(sentenceOf(view, clause)) === true
        if (asks && !others && !asksForOther(field, text)) fields.add(field)
      }
    }
  }
  // "Would you like it back, or left as credit?": an offer is cut at its commas.
  const offers = among?.has('expected') === false || fields.has('expected') ? [] : view.clauses
  for (const sentence of new Set(offers.filter((clause) => clause.question).map((one) => one.sentence))) {
    const clauses = view.clauses.filter((clause) => clause.sentence === sentence)
    const first = clauses[0]
    const last = clauses.at(-1)
    if (!first || !last || first === last) continue
    const text = view.text.slice(first.start, Math.min(last.end, first.start + SENTENCE_LENGTH))
    if (
      view.facts.some(
        (facts) =>
          facts.language === 'en' &&
          facts.asks.some((ask) => ask.field === 'expected' && ask.pattern.test(text)),
      )
    )
      fields.add('expected')
  }
  // "You'd need firmware 5.1. Yours?"
  if (
    among?.has('app_version') !== false &&
    VERSIONED.test(view.text) &&
    view.clauses.some((clause) => clause.question && YOURS.test(clause.text))
  )
    fields.add('app_version')
  if (!among) view.asked = fields
  return fields
}

const VERSIONED = /\b(?:firmware|version|build|release)\b/u
const YOURS = /^(?:and |what is |what's |which is )?yours$/u

/** Letters of a question that are read as a whole. */
const SENTENCE_LENGTH = 240

/** What an agent reads from the record. */
const READ_OUT: ReadonlySet<FactField> = new Set<FactField>([
  'order_id',
  'tracking_no',
  'account',
  'error_code',
  'amount',
  'payment_method',
  'product',
])

/** How much what the agent tells of these weighs beside the customer's own words. */
const MOST_SURE: Partial<Record<FactField, number>> = { amount: 1.5, product: 2, address_city: 2, since: 1 }

/** "The card takes a week" names no way to pay. */
const isBareCard = (item: Candidate) => item.field === 'payment_method' && /^card$/iu.test(item.value)
/** Orders that the agent makes. */
const PLACED_ORDER =
  /\b(?:ships?|shipped|sending|placed|created|new one|replacement|reserved)\b.{0,40}\border\b/u

/** "25.00 to your Visa". */
const TO_YOUR = /\b(?:to|on|from|with) your $/u

/** True when one value stands within another. */
const covers = (whole: Candidate, part: Candidate) => whole.start <= part.start && whole.end >= part.end

const SETTLING =
  /\b(?:refund(?:ed)?|charged|credited|reimburse[d]?|difference|deducted|pay(?:ing)? (?:you )?back)\b/u
/** "已为您办理退款1,268元". */
const SETTLING_HAN =
  /^(?!.*(?:如果|如需|可以|最高|最多|优惠|券|补偿|积分|手续费|预计|差价|运费)).*(?:(?:已|给您|为您|帮您|将|会|多扣的)[^,，。]{0,8}(?:退|扣)|全额退|原路退|退(?:还|回))/u
const ELSEWHERE = /\b(?:if|could|would|can|costs?|fee|shipping|up to|offer|shall|should|price)\b/u

/** "I'll refund the 88 dollars", "your address in York": what the agent tells of this customer's case. */
function isSettled(view: MessageView, item: Candidate): boolean {
  if (item.field !== 'amount' && item.field !== 'address_city') return false
  const clause = view.clauses.find((other) => item.start < other.end)
  if (!clause || ELSEWHERE.test(clause.text)) return false
  if (item.field === 'amount' && SETTLING_HAN.test(clause.text)) return true
  return item.field === 'amount'
    ? SETTLING.test(clause.text)
    : /(?<![\p{L}])(?:مقصد|آدرس(?:تون|تان| شما)|نشانی(?:تون|تان| شما)|پرواز|قطار|بلیت(?:تون|تان)?)(?![\p{L}])|\byour (?:\w+ ){0,2}address|\byour (?:home|house|flat)\b|\bto you in\b|\b(?:send|sent|ship|shipped|deliver|delivered|post|posted|go|goes|went)(?: [\w'-]+){0,5} to\b/u.test(
        clause.text,
      )
}

/** Reads an agent's message. */
export function readQuestions(view: MessageView): Questions {
  const fields = new Set(askedFields(view))
  const steps: Questions['steps'] = []
  let secret = false
  const asking = view.clauses.filter((clause) => clause.question || has(view, 'request', clause.text))
  const questionSentences = new Set(
    view.clauses.filter((clause) => clause.question).map((clause) => clause.sentence),
  )
  for (const clause of asking) {
    if (has(view, 'secret', clause.text) && !NO_SECRET.test(clause.text) && !POSTAL_PIN.test(clause.text))
      secret = true
  }
  for (const clause of view.clauses) {
    if (clause.question || has(view, 'instruct', clause.text)) {
      steps.push({ text: clause.text, start: clause.start, question: clause.question })
    }
  }
  const options = readOptions(view)
  if (options) {
    // "Which one is it?" asks for the listed thing, not for a product.
    fields.add(options.field)
    fields.delete('product')
  }
  const listed = (item: Candidate) => options?.values.includes(item.value.toLowerCase()) === true
  // A word that may be a product's name is a guess; an agent offers no guesses.
  const patterns = readPatterns(view)
  // "60" of "RMA 60 118 27" is a part of it.
  const whole = patterns.filter(
    (item) =>
      !patterns.some(
        (other) =>
          other.field === item.field &&
          other.end - other.start > item.end - item.start &&
          covers(other, item),
      ),
  )
  const found = whole.filter(
    (item) =>
      !listed(item) && !(item.field === 'product' && item.strength < 2) && !isOfferedPrice(view, item),
  )
  // "I find a trial under x@y.test. Is that you?" asks about the sentence before.
  const offering = new Set(questionSentences)
  for (const clause of view.clauses) {
    // At the end of its own sentence ("you pay by card, is that right?") it asks about that one.
    const alone = view.clauses.find((other) => other.sentence === clause.sentence) === clause
    if (clause.question && alone && IS_IT.test(clause.text)) offering.add(clause.sentence - 1)
  }
  const inQuestion = (start: number) =>
    view.clauses.some(
      (clause) => start >= clause.start && start < clause.end && offering.has(clause.sentence),
    )
  // "Did you try Firefox?" offers no value: it asks about a trial.
  const proposals = found.filter(
    (item) =>
      inQuestion(item.start) &&
      !(OWN_THINGS.has(item.field) && isTrial(view, item.start)) &&
      !(
        item.field === 'since' &&
        (isAppointment(view, item.start) ||
          /^最近|^近/u.test(item.value) ||
          /^(?:之|以)?内/u.test(view.text.slice(item.end, item.end + 2)))
      ),
  )
  for (const { field, pattern } of OFFERS) {
    for (const match of view.text.matchAll(pattern)) {
      const span = match.indices?.groups?.v
      if (span && inQuestion(span[0]) && !/什么|哪|多少|几|چه|کدوم/u.test(match[0])) {
        proposals.push(candidate(view, field, span[0], span[1], 3))
      }
    }
  }
  // "Is your number still 0912…?" is answered with a yes.
  proposals.push(...readPhones(view, TEXTS.test(view.text)).filter((item) => inQuestion(item.start)))
  proposals.push(...readRecord(view).filter((item) => item.field === 'amount' && inQuestion(item.start)))
  proposals.push(...citiesIn(view).filter((item) => inQuestion(item.start)))
  proposals.push(...englishNames(view).filter((item) => inQuestion(item.start)))
  for (const sentence of questionSentences) {
    const clauses = view.clauses.filter((clause) => clause.sentence === sentence)
    const first = clauses[0]
    const last = clauses.at(-1)
    const words = first && last ? view.text.slice(first.start, last.end) : ''
    if (first && last && (ADDRESS.test(words) || IN_PLACE.test(words))) {
      proposals.push(...englishCities(view, first.start, last.end))
    }
  }
  const recorded = has(view, 'record', view.text)
  const statements = found
    .filter(
      (item) =>
        !inQuestion(item.start) &&
        (item.field === 'ticket_id' ||
          item.field === 'tracking_no' ||
          (READ_OUT.has(item.field) && recorded && !isBareCard(item)) ||
          (item.field === 'order_id' && PLACED_ORDER.test(view.text)) ||
          (item.field === 'payment_method' &&
            !isBareCard(item) &&
            TO_YOUR.test(view.text.slice(0, item.start))) ||
          isSettled(view, item) ||
          (item.field === 'since' && isRecordedTime(view, item))),
    )
    .filter((item, _, told) => !isSuperseded(item, told))
    .concat(
      readRecord(view).filter(
        (item) => !inQuestion(item.start) && !listed(item) && !isOfferedPrice(view, item),
      ),
    )
    .concat(readIntroduced(view))
    .filter(
      (item) =>
        !(item.field === 'ticket_id' && item.strength < 2 && found.some((other) => covers(other, item))),
    )
    // What the customer says of these goes before what the record says.
    .map((item) => ({ ...item, strength: Math.min(item.strength, MOST_SURE[item.field] ?? 4) }))
  const prompts = steps.some(
    (step) =>
      ASKS_DEED.test(step.text) ||
      (!step.question && ADVISES.test(step.text)) ||
      view.facts.some((facts) =>
        facts.steps.some((rule) => rule.named?.test(step.text) || rule.about?.test(step.text)),
      ),
  )
  return { fields, proposals, statements, steps, prompts, options, secret }
}
