/** What keeps a found value from being a fact: other people, former things, ifs, plans, denials. */
import { type Candidate, OWNED_FIELDS } from './candidate'
import { type Clause, clauseAt, has, type MessageView } from './message-view'
import { datesOtherPersian } from './since-persian'

const DENIED =
  /(?:\bnot(?: an?| the| on| in| from| to| for)?(?: (?:ios|android|windows|version|win|v))?|n't(?: an?| the| on)?|\bno longer|\brather than|\binstead of|(?<![啊哦哎呃噢欸诶])不是|并非|而不是|(?<=\S.{0,23}[ ،])نه|\bnot (?:the |my |an? |this |that )?(?:old|other|wrong|work|previous|former|private)(?: one| mail| address| number)?,?)\s?$/u
const REPLACED = /^\s?(?:→|->|, ?(?:no|sorry|i mean|wait|actually)\b|不对|\(?wrong)/u
/** "an iPhone, not an iPad" and "17 not 16": what follows is denied. */
const OPENING =
  /^(?:sorry|oops|i mean|actually|correction|wait|no)\b|^(?:不好意思|说错|打错|看错|更正|不对|抱歉)|^(?:ببخشید|اشتباه|منظورم)/u

/** "Lumibook Clara... no wait, that's my sister's", "ps5... no thats the old one": taken back right after. */
const TAKEN_BACK =
  /^[\s.,…!?;:-]{0,6}(?:(?:oh|ah|no|wait|sorry|oops|hang on|hm+|um+|actually|scratch that|my bad)[\s.,…!-]{1,4}){1,4}(?:that'?s|thats|that is|that was|this is|it was|those are) (?:for |of |from |just |actually )?(?:my |the |an? |his |her |their |our |in )(?!right|only|one\b|same|new|whole|reason|best|correct|first time|problem|issue)/u
/** "The new one they put is x@y.test": somebody else's doing. */
const THEIRS = /\b(?:they|he|she|someone|somebody|hackers?|scammers?|thief|stranger)\b[^.!?]{0,34}$/u

/** "Never I was in Hanoi": a place that is denied. */
const NEVER_THERE = /\bnever\b|从来?没|没去过|هرگز|هیچ ?وقت/u
/** "A colleague's Corsa throws E-12": the code is that of somebody else's thing. */
const OTHERS_THING =
  /\b(?:colleague|friend|neighbou?r|brother|sister|son|daughter|dad|mum|mom|father|mother|wife|husband|flatmate|cousin)'?s \w/u

/** How a request begins. */
export const ASKING = /^(?:please|kindly|can|could|would|will|shall)\b/u
const VOUCHER = /\b(?:voucher|promo|promotion|discount|coupon|gift|referral)\b/u
const I_CALL = /\b(?:should|shall|can|do|may|could) i (?:just )?(?:call|ring|phone|dial|text)\b/u

/** True between the quotation marks of its line. */
function isQuoted({ view, start }: Candidate): boolean {
  const line = view.text.lastIndexOf('\n', start) + 1
  return view.text.slice(Math.max(line, start - 300), start).split('"').length % 2 === 0
}

/** True when the words just before a span deny it. */
export function isDenied(view: MessageView, start: number, end: number): boolean {
  const clause = clauseAt(view, start)
  const before = view.text.slice(Math.max(clause?.start ?? 0, start - 24), start)
  const after = view.text.slice(end, end + 60)
  return DENIED.test(before) || REPLACED.test(after.slice(0, 14)) || TAKEN_BACK.test(after)
}

/** True when a clause tells of a thing as it was, or of somebody else's. */
function isElsewhere(view: MessageView, clause: Clause, item: Candidate): boolean {
  if (!OWNED_FIELDS.has(item.field)) return false
  const before = clause.text.slice(0, Math.max(0, item.start - clause.start))
  if ((item.field === 'email' || item.field === 'phone') && THEIRS.test(before)) return true
  if (item.strength >= 4) return false
  // "A colleague, employee 398": the number goes with the person before it.
  const at = item.view.clauses.indexOf(clause)
  const prior = at > 0 ? item.view.clauses[at - 1] : undefined
  if (
    prior?.sentence === clause.sentence &&
    item.field === 'account' &&
    clause.text.split(' ').length <= 4 &&
    has(item.view, 'other', prior.text) &&
    !/\b(?:i|we|our|us)\b/u.test(prior.text)
  )
    return true
  if (has(view, 'other', before) || has(view, 'other', clause.text.slice(0, 40))) return true
  return !OPENING.test(clause.text) && !has(view, 'want', clause.text) && has(view, 'former', before)
}

/** "I tried Firefox too", "换了Edge": what was tried beside the own one. */
const TRIED_BEFORE =
  /\b(?:tried|tested|try|switched to|changed to|opened it in|same (?:in|on|with))(?: (?:it|that|this))?(?: (?:in|on|with|using))?(?: (?:an?|the|my))?\s?$|(?:换了?个?|换成|换过|换用|试了|试过|改用)\s?$/u

/** Versions told as a requirement, as the newest there is, or as one that worked, are not the installed one. */
const OTHER_VERSION =
  /\b(?:worked|was (?:fine|ok|good)|used to|requires?|latest is|newest|older|previous|minimum|drivers?|needs)\b|之前|原来|旧版|最低|要求|驱动|以前|正常|没问题|قبلی|قدیمی|درایور|افزونه|قالب|مشکلی نداشت|درست بود|سالم بود/u

/** "Worked until yesterday" tells when it began. */
const WORKED =
  /(?:\bwork(?:ed|s|ing)(?: \w+){0,2}|\b(?:fine|ok|okay|good|well)|^(?:yes|yeah|yep|sure)?,?) ?(?:un)?till?\s?$/u

/** "The week of 5 August", "the invoice from May": the date names the thing. */
const NAMED_BY_DATE =
  /\b(?:week|period|month|invoice|bill|statement|appointment|reservation|booking|stay|order|dated?|payout|report|meeting|class|course|tickets?|trip) (?:of|for|from|on)(?: the)?\s?$/u

/** When it was paid is when a trouble with a payment began. */
const PAID = /\b(?:paid|charged|billed|debited|took)\b|付|扣|支付|刷卡|پرداخت|واریز|کسر|کارت/u

/** A sum that is told as a price, a rule or somebody else's is not the one in question. */
const OTHER_SUM =
  /\b(?:costs?|price[ds]?|cheaper|shipping|delivery|discount|off|coupon|voucher|deal|elsewhere|limit|balance|minimum|over|under|up to|less than|more than|plan is|instead|due|rent|owe[ds]?|los(?:e|es|ing|t))\b|价格|原价|便宜|运费|优惠|券|活动|满|限额|以上|以下|别家|别人|قیمت|هزینه ارسال|تخفیف|ارزون|ارزان/u

const FOR_SOMEBODY_HAN = /(?:给|替|帮|为)我?\p{Script=Han}{1,4}?(?:买|订|的)/gu

/** "ساعتی ۸ میلیون فروش از دست دادیم", "موجودیم ۲ میلیونه": a loss, a balance or a limit. */
const OTHER_SUM_BEFORE_FA =
  /(?:موجودی|سقف|حقوق|جریمه|ضرر|اجاره|ساعتی|روزی|ماهی)[\p{L}]{0,3}(?: [\p{L}]{1,10}){0,3} ?$/u
const OTHER_SUM_AFTER_FA = /^ ?(?:فروش|ضرر|از دست|خسارت|جریمه|حقوق|سود|درآمد)/u

const COUNTED_HAN =
  /^ ?(?:个|间|台|名|位|人|家|次|份|张|户|栋|节|门|件|间|层|号|楼|箱|盒|包|袋|瓶|卷|套|双|本|页|分钟|小时|天)/u

/** "The payment is due today. 310 euros". */
const DUE = /\b(?:due|rent|balance|limit)\b/u

/** A length of time alone ("三天"): only what has not happened for so long began then. */
const SPAN_HAN =
  /^(?:大概|大约|好像|差不多|快)?(?:\d{1,3}|[一二两三四五六七八九十半几]{1,3}|好几|十来|十多|几十)个?多?(?:分钟|小时|钟头|星期|礼拜|月|天|周|年)多?$/u
const LASTING_HAN = /没|不|未|还|卡|停|坏|断|漏|了$|一直/u
const LEAD_HAN = /(?:都|已经?|快|有|整整|等了?|拖了?|过去)$/u
/** "12月5日扣款前处理": a term. */
const TERM_HAN = /^[^,，。;；!?\s\d]{1,6}(?<![天月周时年钟之以])前(?!后|就|还|都|台|面|天)/u
/** "每周一", "明年六月", "昨天那个师傅", "刚才说的": the time belongs to something else. */
const OTHER_TIME_BEFORE_HAN =
  /(?:每个?|逢|明年|下个?|连着?|隔|过|延[长后]|时差|超过|说|再|管|去|到|剪成?|关掉?|放)$/u
const OTHER_TIME_AFTER_HAN =
  /^(?:那[个位次]|这[个位次]|说的|内|之内|以内|以后又|后又|再说|回来|不见不散|聊|又(?:可以|好)|在开会|吼|上传|打电话|网不好)/u

/** A time that may be to come: nothing in it says that it is over. */
const UNDATED_HAN = /^(?!.*[昨前上去刚])/u
/** "周六有战队赛", "今晚看看吧", "周五之前". */
const TO_COME_HAN =
  /^(?:的)?(?:就|还|又|我|我们|再)?(?:有(?!人|个人|一?笔|\p{Script=Han}{0,3}(?:扣|登录|交易))|要|得|必须|之?前(?!就|还|都)|能|可以|再|看看|试试|去|给我|复诊|月?考|期[中末]|比赛|开会|开庭|上线|发布|截止|交|走)/u
/** "本来要12月13", "改到周五": a date that was booked or is asked for. */
const BOOKED_HAN =
  /(?:要|[订定约改填选写]|[订定约改填选写换排](?:成|到|为|在|的是?)|入住|离店|出发|截止|有效期|还是|想)\s?$/u
/** "上个月东门那个站也这样过一次": the same thing, earlier. */
const EARLIER_HAN = /^[^,，。]{0,12}也[^,，。]{0,8}(?:过|一次|一回)/u

/** True when a time in Chinese words dates something else than the trouble. */
function datesOther(item: Candidate, clause: Clause): boolean {
  const before = clause.text.slice(0, Math.max(0, item.start - clause.start))
  const after = item.view.text.slice(item.end, Math.max(item.end, clause.end))
  if (OTHER_TIME_AFTER_HAN.test(after) || EARLIER_HAN.test(after)) return true
  if (/[号日]$/u.test(item.value) && TERM_HAN.test(after)) return true
  if (UNDATED_HAN.test(item.value) && (TO_COME_HAN.test(after) || BOOKED_HAN.test(before))) return true
  if (!SPAN_HAN.test(item.value)) return /(?:每个?|逢|明年)$/u.test(before)
  if (clause.question || OTHER_TIME_BEFORE_HAN.test(before)) return true
  // An answer may be the length of time alone.
  return before + after !== '' && !LEAD_HAN.test(before) && !LASTING_HAN.test(after)
}

/** True when a clause only supposes. */
export function isHypothetical(view: MessageView, clause: Clause): boolean {
  return has(view, 'hypothetical', clause.text.slice(0, 60))
}

/** Firms are no cities. */
const FIRM =
  /\b(?:logistics|transport|cargo|spedition|catering|gmbh|ltd|inc|llc|group|services|solutions|systems|studios?|media|foods|energy|partners|consulting|holding|travel|airlines?|airways|shipping|freight|foundation|institute)$/iu
/** "My son in Pune", "she's in Corfu": where somebody else is. */
const SOMEBODY =
  /\b(?:he|she|they|his|her|their|son|daughter|mom|mum|mother|dad|father|brother|sister|cousin|nephew|niece|friend|aunt|uncle|wife|husband|colleague|bookkeeper|boss|neighbou?r|grandson|granddaughter)(?:'s| is| was| lives?| lived| are)?(?: (?:at home|now|currently|away|over|out|on holiday))? (?:in|at|from|near) $/u
/** Sums of something else: a bonus, a fee, a price by the month, what somebody else pays. */
const OTHER_SUM_NEAR =
  /\b(?:bonus|tips?|fee of|rent of|wages?|salary|nephew|niece|grandson|granddaughter|his mother'?s|her mother'?s)\b[^.!?]{0,28}$/u
const BY_TIME_AFTER = /^ ?(?:\/ ?(?:mo|month|yr|year|week)\b|(?:a|per) (?:month|mo|year|week)\b|short\b)/u

/** True for an English value that is told of something or somebody else, whatever rule read it. */
function isForeign(item: Candidate, clause: Clause): boolean {
  const { view, field, start, end } = item
  const before = view.text.slice(Math.max(0, start - 48), start)
  if (field === 'name') return /^(?:i|i'm|it|we|my|the|he|she|you|prof|dr|mr|mrs|ms)\.?$/iu.test(item.value)
  if (item.strength >= 4) return false
  if (field === 'address_city')
    return (
      FIRM.test(item.value) ||
      SOMEBODY.test(before) ||
      SOMEBODY.test(clause.text.slice(0, Math.max(0, start - clause.start)))
    )
  if (field === 'amount')
    return OTHER_SUM_NEAR.test(before) || BY_TIME_AFTER.test(view.text.slice(end, end + 12))
  return false
}

/** True when a candidate may become a fact. */
export function survives(item: Candidate): boolean {
  const clause = clauseAt(item.view, item.start)
  if (!clause) return false
  if (isDenied(item.view, item.start, item.end)) return false
  if (item.view.message.role !== 'customer') return true
  if (item.field === 'address_city' && item.value.length < 2) return false
  // A city that is only named beside somebody else is not the customer's.
  if (item.field === 'address_city' && item.strength < 2 && has(item.view, 'other', clause.text)) return false
  if (item.field === 'address_city' && NEVER_THERE.test(clause.text)) return false
  if (item.field === 'error_code' && OTHERS_THING.test(clause.text.slice(0, item.start - clause.start)))
    return false
  if (isForeign(item, clause)) return false
  // "With a voucher (code SPRING20)".
  if (
    item.field === 'error_code' &&
    VOUCHER.test(item.view.text.slice(Math.max(0, item.start - 24), item.start))
  )
    return false
  // "Should I call 0800 555 0177?"
  if (item.field === 'phone' && clause.question && I_CALL.test(clause.text)) return false
  if (
    item.field === 'since' &&
    datesOtherPersian(
      item.view.text.slice(Math.max(0, item.start - 24), item.start),
      item.view.text.slice(item.start, item.end),
      item.view.text.slice(item.end, item.end + 32),
    )
  )
    return false
  // A length of time within the words of a screen dates nothing.
  if (item.field === 'since' && isQuoted(item)) return false
  // "Please come on the morning of the 3rd": a time that is asked for.
  if (item.field === 'since' && item.strength < 4 && ASKING.test(clause.text)) return false
  if (isElsewhere(item.view, clause, item)) return false
  if (item.field === 'browser') {
    if (TRIED_BEFORE.test(clause.text.slice(0, Math.max(0, item.start - clause.start)))) return false
  }
  // "共23间": a number of things.
  if (item.field === 'amount' && COUNTED_HAN.test(item.view.text.slice(item.end, item.end + 2))) return false
  if (item.field === 'amount' && item.strength < 4) {
    const before = clause.text.slice(0, Math.max(0, item.start - clause.start))
    const near = item.view.text.slice(Math.max(0, item.start - 28), item.start)
    if (
      // "给我爸的助听器 1899": what was bought for somebody was paid by this one.
      has(item.view, 'other', before.replace(FOR_SOMEBODY_HAN, '')) ||
      OTHER_SUM_BEFORE_FA.test(before) ||
      OTHER_SUM_AFTER_FA.test(item.view.text.slice(item.end, item.end + 12)) ||
      (item.strength < 2 && (OTHER_SUM.test(clause.text) || DUE.test(near)))
    )
      return false
  }
  // "How many days does it take?" dates nothing.
  if (item.field === 'since' && item.strength < 4 && clause.question && /چند/u.test(item.value)) return false
  if (item.field === 'app_version' && item.strength < 4 && OTHER_VERSION.test(clause.text)) return false
  if (item.field === 'since' && item.strength < 3 && datesOther(item, clause)) return false
  if (
    item.field === 'since' &&
    item.strength < 4 &&
    NAMED_BY_DATE.test(item.view.text.slice(Math.max(0, item.start - 32), item.start))
  )
    return false
  if (item.field === 'since' && item.strength < 4) {
    const before = clause.text.slice(0, Math.max(0, item.start - clause.start))
    // In English the verb of a date stands before it or close behind; elsewhere it may end the clause.
    const near = /[a-z]{2}/u.test(item.value)
      ? before + item.view.text.slice(item.start, Math.min(item.end + 20, clause.end))
      : clause.text
    if (has(item.view, 'future', near) && !WORKED.test(before)) return false
    if (has(item.view, 'bought', near) && !PAID.test(clause.text) && !WORKED.test(before)) return false
  }
  if (item.strength >= 3)
    return !(OWNED_FIELDS.has(item.field) && /^(?:if\b(?!-)|如果|要是|اگر|اگه)/u.test(clause.text))
  return !isHypothetical(item.view, clause)
}
