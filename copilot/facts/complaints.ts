/** What went wrong, what it said, and what the customer wants: the clauses that say it best. */

import { DROP, oddsOf, TAKE, type Weighed } from '../clauses/weighed'
import { type Candidate, candidate } from './candidate'
import { isWish, wishWords } from './english-wish'
import { type Clause, has, type MessageView, originalWords, startsWith } from './message-view'
import { troubleHan } from './trouble-han'
import { isEmptyWishPersian } from './wishes-persian'

/** Words of an error message that need no quotation marks to be one. */
const STRONG_ERROR =
  /fail|error|invalid|denied|expired|unable|cannot|could not|couldn't|timed? ?out|unavailable|went wrong|try again|declined|rejected|exceeded|too many|forbidden|mismatch|wrong|not (?:found|allowed|permitted|supported|available|authorized|connected)|失败|错误|异常|超时|无法|不足|不存在|已满|过期|无效|繁忙|重试|不可用|受限|拒绝|断开|中断|不支持|失效|不一致|不符|未授权|禁止|请(?:至|到|前往|补|重新|联系|稍)|خطا|ناموفق|نامعتبر|منقضی|مسدود|رد شد|قطع|نادرست|یافت نشد/u
const QUOTE = /"(?<v>[^"\n]{2,140})"/gu
const UNQUOTED: RegExp[] = [
  /(?:提示|报错|显示|弹出|跳出|报)(?:是|说|的是|了|个|:)?\s?(?<v>[\p{Script=Han}a-z0-9]{4,24}?(?:失败|错误|异常|超时|不足|不存在|已满|过期|无效|繁忙|重试|不可用|受限|拒绝|断开|中断|不支持|不匹配|失效))/gu,
  /(?:(?:it |that |just |app |page |screen )?(?:says|said|saying|shows|error (?:is|says|message)|message (?:is|says)|displays))(?: that| just| only)?:? (?<v>(?:[\w'-]{1,16} ){1,8}[\w'-]{1,16})(?= and| when|$|[.,;!?])/gu,
  /(?<![\p{L}])(?:پیام|پیغام|خطای|خطا|مینویسه|مینویسد|نوشته|ارور)(?![\p{L}])\s?:?\s?(?<v>[\p{L}\d ]{4,60})(?= میده| میاد| میدهد| نشون| نشان|$|[.،,؛])/gu,
]

/** Takes a code in brackets or a trailing label off an error text. */
function cleanError(words: string): string {
  return (
    words
      .replace(
        /\s?[([#（]?\s?(?:code|error|代码|错误码|کد)?[ :]{0,2}[a-z]{0,4}[-_]?#?\d{1,6}(?:[-.:,]\d{1,6}){0,2}(?<=\d\d)\s?[)\]）]?[.!。]?$/iu,
        '',
      )
      .trim() || words
  )
}

const CODED = /^[ ,(]{0,3}(?:错误)?(?:代码|错误码|编号|code)[是为: ]{0,3}[a-z0-9]/u

/** What stands before a name in quotation marks. */
const NAMES_HAN = /(?:我们?是|你们(?:家|这|的)?|贵司的?|贵公司的?|名叫|名为|用的是?|产品|品牌)\s?$/u

/** What stands right before the words of a screen. */
const LEADS_IN =
  /(?:\b(?:says?|said|shows?|reads?|stuck (?:on|at)|hangs? (?:on|at)|error|message|popup|pop-up)|提示|显示|报错?|弹出|卡在|停在|写着|写的是|مینویسه|نوشته|نوشت|میگه|پیام|پیغام|خطای|روی|رو|میزنه)[ :：]{0,2}"?\s?$/u

/** Where on the screen a Chinese answer saw it, before the words themselves. */
const HAN_PLACE =
  /^(?:(?:右下角|左下角|右上角|左上角|屏幕|页面|界面|中间|顶上|底下|底部|上面|下面|最后)?(?:有|是|弹|跳|出)?(?:了|出)?(?:个|一个|一行|一排|条)?(?:红字|黄字|小字|白字|红色|提示框|弹窗|对话框|窗口|小框|框框?|提示|字)?(?:上|里)?(?:就|它|只|老|一直)?(?:提示|显示|写着?|弹出?|跳出?|报|说)?(?:的是|的|了|着|是|个)?[: ]{0,2})/u
/** Words that go on with an error message in its next clause. */
const GOES_ON = /^(?:请|正在|稍后|重试|检查|联系|无法|已|不|您|建议|如需|保持)/u

/** A Chinese answer to "what does it say?": the clause that reads like an error, with what goes on with it. */
function readToldError(view: MessageView): Candidate | undefined {
  const at = view.clauses.findIndex(
    (item) =>
      !item.question &&
      item.text.length < 60 &&
      /\p{Script=Han}{4}/u.test(item.text) &&
      STRONG_ERROR.test(item.text) &&
      !startsWith(view, 'no', item.text) &&
      !/没有?$|没啥|试|过了|我/u.test(item.text),
  )
  const clause = view.clauses[at]
  if (!clause) return undefined
  const lead = HAN_PLACE.exec(clause.text)?.[0].length ?? 0
  const start = clause.start + (lead < clause.text.length - 3 ? lead : 0)
  const next = view.clauses[at + 1]
  const joined = next && next.start - clause.end <= 2 && GOES_ON.test(next.text)
  return candidate(view, 'error_text', start, joined ? next.end : clause.end, 3)
}

/** "Stuck on "preparing"": one word that tells how far it came. */
const STATUS = /^[a-z]{4,16}(?:ing|ed)$/u
const STATUS_LEAD =
  /(?:\bstill|\bstuck (?:on|at)|\bsays|\bshows|\bstatus(?: is| says)?|\bjust|\bonly)[ :]{1,2}"?$/u
/** What a display asks for: "Check humidifier". */
const ORDERS =
  /^(?:check|insert|please|replace|clean|close|contact|wait|remove|retry|verify|restart|update|connect|refill|empty|low|add|call|enter|allow|open|reset|charge|change|complete) /u

/** Words with capitals throughout, as titles have them. */
const TITLE =
  /^(?:\p{Lu}[\p{L}'’]*|of|the|and|in|a|to|for)(?: (?:\p{Lu}[\p{L}'’]*|of|the|and|in|a|to|for)){1,6}$/u

/** Error messages: quoted words after "it says", or quoted words that read like an error. */
export function readErrorTexts(view: MessageView, asked: boolean): Candidate[] {
  const out: Candidate[] = []
  for (const match of view.text.matchAll(QUOTE)) {
    const words = match.groups?.v ?? ''
    const start = match.index + 1
    const before = view.text.slice(Math.max(0, match.index - 40), match.index)
    // "我是“拾光考勤”的后端": a name.
    if (NAMES_HAN.test(before)) continue
    const wrong = has(view, 'wrongtext', words)
    const said = has(view, 'says', before)
    // What comes with its code is what the screen says.
    const coded = CODED.test(view.text.slice(match.index + match[0].length))
    const status = STATUS.test(words) && STATUS_LEAD.test(before)
    const long = status || /\s|\p{Script=Han}{3}/u.test(words)
    if (
      !long ||
      !(
        wrong ||
        (said && asked) ||
        // Asked for the words, a quotation is the answer.
        (asked && view.text.length - words.length < 14) ||
        coded ||
        status ||
        (said && ORDERS.test(words)) ||
        LEADS_IN.test(before) ||
        (said && /\s\S+\s|\p{Script=Han}{4}/u.test(words))
      )
    )
      continue
    const written = originalWords(view, start, start + words.length)
    // Gave "The Salt Road" back: a title.
    if (!wrong && !coded && !asked && TITLE.test(written)) continue
    const text = cleanError(written)
    out.push(candidate(view, 'error_text', start, start + words.length, coded ? 4 : wrong ? 3 : 2, text))
  }
  if (out.length > 0) return out
  for (const pattern of UNQUOTED) {
    for (const match of view.text.matchAll(pattern)) {
      const words = match.groups?.v ?? ''
      if (!STRONG_ERROR.test(words)) continue
      const start = match.index + match[0].length - words.length
      out.push(candidate(view, 'error_text', start, start + words.length, 2))
    }
  }
  if (out.length > 0 || !asked) return out
  const told = readToldError(view)
  if (told) return [told]
  const clause = view.clauses.find(
    (item) =>
      !item.question &&
      has(view, 'wrongtext', item.text) &&
      item.text.length < 80 &&
      !startsWith(view, 'no', item.text) &&
      !/没有?$|没啥|none$|nothing|هیچ/u.test(item.text),
  )
  return clause && /\s|\p{Script=Han}{4}/u.test(clause.text)
    ? [candidate(view, 'error_text', clause.start, clause.end, 2)]
    : out
}

const HAN_CHAR = /\p{Script=Han}/u
const TOKEN = /\p{Script=Han}|[\p{L}\p{N}]+(?:\.\p{N}+)*/gu

/** Content words of a text: Han characters and other words, without function words. */
export function contentOf(view: MessageView, text: string): Set<string> {
  const out = new Set<string>()
  for (const match of text.matchAll(TOKEN)) {
    const word = match[0]
    if (!view.facts.some((facts) => facts.starts('stop', word) && facts.words.stop.exec(word)?.[0] === word))
      out.add(word)
  }
  return out
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return (2 * shared) / (a.size + b.size)
}

/** A clause that may tell the problem, with what speaks for it. */
export interface ProblemClause {
  view: MessageView
  clause: Clause
  base: number
  words: Set<string>
}

const LEAD =
  /^(?:hi|hello|hey|and|but|so|because|that|then|also|now|well|ok|okay|since then|again|still|please|sorry|look|man|ugh|um|yes|yeah|no|not me)[ ,]+|^请问(?:一下|下)?(?:为什么|为何|怎么|为啥)|^(?:现在|但是?|可是|不过|然后|就是|而且|所以|因为|您好|你好|那个|啊|哎|嗯|对)(?=\p{Script=Han}{3})|^(?:سلام|ولی|اما|و|که|الان|بله)[ ،]+/u

/** Openings of questions that people type without a question mark. */
const QUESTION_START =
  /^(?:请问|do|does|can|could|is|are|how|what|where|when|which|who|would|will|any)\b|[哪几吗呢]|多少|怎么|能不能|有没有|是不是|可以|什么|چه|چطور|آیا|کجا|کی |چند|میشه/u

/** Questions before a purchase, which tell of nothing gone wrong. */
const INQUIRY =
  /^(?:(?:hi|hello|hey),? )?(?:do you|does (?:it|this|the)|can you|could you|is there|are there|how much|how do i)\b|能.{0,8}吗|可以.{0,8}吗|有没有|دارید$|میشه/u

/** What the customer fears or refuses is no symptom ("I don't want to lose my drafts"). */
const UNWANTED =
  /\b(?:don'?t|do not|wouldn'?t|would not|rather not) want\b|\b(?:afraid|scared|worried)\b|不想|怕|担心|نمیخوام|میترسم/u

/** What will happen else is a threat, not the trouble. */
const MENACE = /^(?:否则|不然|再不)|^(?:otherwise|or else|or i(?:'ll| will))\b|^وگرنه/u

const COUNTED =
  /^(?:and |but )?(?:it'?s |this is |it has |that's |this |its )?(?:already )?(?:the |my )?(?:happen(?:ed|s|ing)|(?:second|third|fourth|fifth|\d(?:st|nd|rd|th)) time)(?! i (?:open|tap|press|try))|^(?:这|已经|都)?(?:是)?第.{1,3}[次回](?:了|来|问|找|联系|反馈|写)|^(?:این |برای )?(?:بار|دفعه) [\p{L}]{3,8}(?:ه|م)?/u

/** Length of a date before the problem ("本人于6月2日被扣…"), which is told as a fact of its own. */
function datedLead(view: MessageView, text: string): number {
  if (!HAN_CHAR.test(text)) return 0
  const who = /^(?:本人|我们?|我司|您好)?(?:于|在|从|自)?/u.exec(text)?.[0].length ?? 0
  for (const facts of view.facts) {
    for (const match of facts.past.matchAll(text.slice(0, 40))) {
      const end = match.index + match[0].length
      if (match.index === who && text.length - end > 4) return end
    }
  }
  return 0
}

const EVEN_AFTER = /^even after/u

/** "仍然不行", "机器没有拆过", "白天不掉": what a trial did, what was not done, when all is well. */
const UNTROUBLED_HAN =
  /^(?:但|都|也|可)?(?:仍然?|还是|依旧|依然|照样|一样)(?:都|是)?(?:不行|没用|一样|无效|这样|不得|没好)$|没有?.{0,4}[拆摔动改碰换修]过$|^(?:白天|平时|别的时候|其他时间|刚开始|一开始)(?:都|就)?(?:不|没|好)/u

const ASKS_ABOUT_HAN = /^(?:我|不好意思|您好|你好)?(?:想(?:请)?问|请问|问|想?要?反映|反馈)(?:一?下)?/u

/** Clauses of a message that tell of something going wrong; the opening message may do so in any words. */
export function readProblems(
  view: MessageView,
  steps: readonly Candidate[],
  opening: boolean,
  given: readonly Candidate[],
): ProblemClause[] {
  const out: ProblemClause[] = []
  const firstTelling = view.clauses.find(
    (clause) =>
      clause.text.length > (HAN_CHAR.test(clause.text) ? 2 : 5) &&
      !clause.question &&
      !startsWith(view, 'hello', clause.text) &&
      !QUESTION_START.test(clause.text) &&
      !INQUIRY.test(clause.text),
  )
  const troubled = view.clauses.some((clause) => has(view, 'problem', clause.text))
  for (const clause of view.clauses) {
    if (clause.text.length < 3 || clause.text.length > 220) continue
    const told = has(view, 'problem', clause.text)
    if (
      !told &&
      (!opening ||
        clause.question ||
        QUESTION_START.test(clause.text) ||
        startsWith(view, 'hello', clause.text) ||
        has(view, 'want', clause.text))
    )
      continue
    const within = steps.filter((step) => step.start < clause.end && step.end > clause.start)
    // "It crashes even after a restart": the trouble stands before the step.
    const cut = Math.min(...within.map((step) => step.start - clause.start))
    if (within.length > 0 && !EVEN_AFTER.test(clause.text.slice(cut))) continue
    const lead = LEAD.exec(clause.text)?.[0].length ?? 0
    const dated = datedLead(view, clause.text.slice(lead))
    const text = clause.text.slice(lead + dated, within.length > 0 ? cut : undefined).trimEnd()
    const words = contentOf(view, text)
    let base = told ? 2 : 0.6
    // People open with what is wrong, whatever their words for it.
    if (opening && clause === firstTelling) base += 0.7
    // "水压小": Chinese tells a whole trouble in three signs.
    const least = HAN_CHAR.test(text) && opening && clause === firstTelling && !troubled ? 2 : 3
    if (
      !told &&
      (words.size < least || given.some((item) => item.start < clause.end && item.end > clause.start))
    )
      continue
    if (words.size < 3) base -= 1
    else if (words.size < 4 && HAN_CHAR.test(text)) base -= 0.5
    if (words.size > 22) base -= 0.7
    if (UNTROUBLED_HAN.test(text)) base -= 2
    base += troubleHan(view, clause, text)
    // "只有左声道" tells in which cases; the trouble itself is told beside it.
    if (/^(?:但|而且)?(?:只有|仅|就只)/u.test(text)) base -= 1.2
    if (clause.question) base -= INQUIRY.test(clause.text) ? 2 : 0.6
    // Words of a message within quotation marks tell nothing; those that lead to it do.
    if (clause.quoted && !/^[^"]{8,}"/u.test(clause.text)) base -= 2
    if (/\d/u.test(clause.text) && has(view, 'correction', clause.text)) base -= 1.5
    if (has(view, 'hypothetical', clause.text) || (!opening && has(view, 'unknown', clause.text))) base -= 1
    if (UNWANTED.test(clause.text) || MENACE.test(clause.text)) base -= 1
    // "It happened twice this month" counts a problem that is told elsewhere.
    if (COUNTED.test(text)) base -= 1.3
    // "It says '…', code 7" reads out a screen.
    if (text.includes('"') && contentOf(view, text.replace(/"[^"]{0,140}"?/gu, ' ')).size < 3) base -= 1.2
    // "想问云盘卡在99%": who asks about a trouble tells it.
    if (has(view, 'want', told ? clause.text.replace(ASKS_ABOUT_HAN, '') : clause.text)) base -= 0.8
    if (has(view, 'other', clause.text)) base -= 0.5
    if (/^(?:no|nope|not really|none|没有|没|不是|不|نه|خیر)$/u.test(text)) base -= 2
    out.push({ view, clause: { ...clause, start: clause.start + lead + dated, text }, base, words })
  }
  return out
}

/** A problem without the words that tell since when: that is a fact of its own. */
function withoutBeginning(text: string): string {
  const tail =
    /^(?<v>.{8,180}?) (?:(?:ever )?since (?!you|it'?s|i'm|we're).{3,90}|after (?:the|an?|my|our|your) (?:\w+ )?(?:update|upgrade|migration|move|switch)\b.{0,60})$/u.exec(
      text,
    )?.groups?.v
  return tail ?? text
}

/** A clause with less to speak for it is no symptom. */
const LEAST_SYMPTOM = 0.9
/** What speaks for a problem in the customer's first messages: people begin with what is wrong. */
const EARLY = [1.2, 0.8, 0.4]
/** What comes so late is mostly about something else, or about what a trial did. */
const LATE = 5
const LATE_SAYS = -0.3

function earliness(place: number): number {
  return EARLY[place] ?? (place >= LATE ? LATE_SAYS : 0)
}

/** The clause that says the problem best: early, whole, and said again in other words. */
export function pickSymptom(
  problems: readonly ProblemClause[],
  customers: readonly MessageView[],
): Candidate[] {
  const order = new Map(customers.map((view, place) => [view, place]))
  let best: ProblemClause | undefined
  let bestScore = LEAST_SYMPTOM
  for (const problem of problems) {
    let echo = 0
    for (const other of problems) {
      if (other.view !== problem.view) echo = Math.max(echo, dice(problem.words, other.words))
    }
    const score = problem.base + echo * 1.5 + earliness(order.get(problem.view) ?? 0)
    if (score > bestScore) {
      best = problem
      bestScore = score
    }
  }
  if (!best) return []
  const trimmed = withoutBeginning(best.clause.text)
  const end = best.clause.start + trimmed.length
  return [candidate(best.view, 'symptom', best.clause.start, trimmed.length > 12 ? end : best.clause.end, 3)]
}

const WANT_LEAD =
  /^(?:ok|okay|kk?|so|and|then|but|please|well|yes|no|cool|fine|行|好|好的|嗯|那|对|成|可以|باشه|خب|پس|و|لطفا)[ ,،]*(?=\S{2})/u

/** "再不退我就投诉" threatens; "I'd rather not" declines; "how do I …" asks to be told. */
const THREAT =
  /再不|否则|不然|^请问怎么|\brather not\b|^not an? |[不唔](?:肯)?(?:退|赔|解决|处理|修|换|给|理).{0,4}就(?!行|好|算)/u

/** "If nobody fixes this today, cancel my membership": what will be done else is no wish. */
const OR_ELSE =
  /^(?:and |but |so )?if (?:nobody|no one|noone|nothing|you (?:don'?t|can'?t|won'?t|do not|cannot)|(?:this|it|that) (?:isn'?t|is not|doesn'?t|does not|won'?t))\b/u
const isElse = (view: MessageView, clause: Clause): boolean => {
  const before = view.clauses[view.clauses.indexOf(clause) - 1]
  return before !== undefined && before.sentence === clause.sentence && OR_ELSE.test(before.text)
}

/** "平板太卡不想用", "我再想想", "来之前打我电话": a refusal, a pause, a courtesy or how to be reached. */
const NO_WISH_HAN =
  /(?:之前|需要|用不用|要不要|要先|要把)[^,，]{1,10}[吗么]$|^(?:那|你们?)?(?:赶紧|快|快点|快些|尽快|抓紧|搞快)(?:的|点|些)?(?:吧|啊|呀|哈|啦|嘛)?$|(?:给|发|告诉|报)[你您]吗$|^.{0,4}(?:分钟|小时|今天|今晚|几点|几天|多久).{0,4}能(?:修|弄|搞)?(?:好|行|恢复)[吗么不]?$|不想(?!等|再等|拖)|再(?:想想|考虑|看看|说吧)|^(?:型号|品牌|机型|牌子)|考虑(?:考虑|一下)|^那?就?(?:麻烦|拜托|辛苦)[你您]?们?[了啦]?$|^(?:我)?(?:就)?想(?:请)?(?:问|咨询|请教|反映|说|了解)(?:一?下|个|点|问)?(?:事儿?|问题|情况)?$|^(?:而)?不是|^(?:请|麻烦|希望|求)?(?:你们|贵司|您)?(?:立刻|马上|尽快|立即|赶紧)?(?:协助|帮忙|看看)(?:一下|下)?$|别(?:拿|用)[^,，]{1,8}(?:打发|糊弄|敷衍)|^别(?:念|光|老|净|再)[^,，]{0,4}(?:稿|套话|备注|官话)|来之?前|到了?.{0,4}(?:打|给).{0,3}电话|打我.{0,2}电话|联系我就/u

/** Asking for somebody in charge tells no result; it stands only where nothing else is wished. */
const SOMEBODY_HAN = /[找叫].{0,4}(?:主管|经理|领导|负责人|人工|上级)|要(?:投诉|举报)|^人工$/u

/** "门票可以转给朋友吗": who opens with a question and no trouble wants the answer. */
const ASKED_HAN =
  /怎么(?:开|办|弄|改|退|换|查|申|取|用|选|收|算|操作|预约|报名|注销)|(?:能|可以|可否|能否|得唔得).{2,}[吗么嘛不]$|有没有|多少|什么(?:时候|材料|资料|手续|条件|流程|要求|区别)|哪[里些个]|几[点天时]|.{3}[吗嘛]$/u

function asksOutright(view: MessageView): Clause | undefined {
  const told = view.clauses.slice(0, 6)
  if (told.some((clause) => has(view, 'problem', clause.text))) return undefined
  return told.find((clause) => clause.text.length < 40 && !clause.quoted && ASKED_HAN.test(clause.text))
}

/** "What do they need from me then?" asks to be told. */
const ASKS_TO_KNOW = /^(?:and |so |but )?(?:what|how|when|where|why|who|which)\b/u

/** "Please do", "make sure": agrees or insists, and names nothing that is wanted; "need it for work" tells why. */
const EMPTY_WISH =
  /^(?:oh )?(?:wait|hang on|hold on|one (?:sec|second|moment)|just a (?:sec|second|moment))\b|^(?:(?:ok|okay|yes|so|and|just|please|pls|you) )*(?:please|pls|make sure|(?:please|pls) (?:do|make|go ahead|proceed|hurry|help)(?: (?:it|so|that|quickly|quick|now))?)$|^(?:(?:and|because|cause|cos|i|we|really|just) )*(?:need|use) (?:it|this|that|them) (?:every ?day|daily|(?:badly |urgently )?for (?:my |our )?(?:work|job|school|studies|uni|college|business)\b)/u

/** Where the wish starts in "if it is lost I'd like my money back"; 0 when the clause only supposes. */
function wishAfterIf(view: MessageView, text: string): number {
  if (!/^(?:and |but )?(?:if|如果|要是|实在|اگه|اگر)/u.test(text)) return 0
  for (const facts of view.facts) {
    const wish = facts.words.want.exec(text)
    if (!wish || wish.index < 5) continue
    // In Persian the verb of the wish comes last, so the whole clause is kept but for its "if".
    return facts.language === 'fa' ? (/^(?:اگه|اگر)\s/u.exec(text)?.[0].length ?? 0) : wish.index
  }
  return 0
}

/** Words of a wish that nothing else has. */
const STRONG_WISH_HAN = /(?:只|但|就)求(?!助|职)|^(?:拜托|务必|恳请|求(?:你|您)们?)[^,，]{4,}/u

/** The result the customer asks for: the last clause that says so, of the last message that does. */
export function pickExpected(
  views: readonly MessageView[],
  steps: readonly Candidate[],
  weighed?: ReadonlyMap<MessageView, readonly Weighed[]>,
): Candidate[] {
  let instead: Candidate | undefined
  for (let i = views.length - 1; i >= 0; i--) {
    const view = views[i]
    if (view?.message.role !== 'customer') continue
    const known = weighed?.get(view) ?? []
    const free = view.clauses.filter(
      (clause) =>
        !steps.some((step) => step.view === view && step.start < clause.end && step.end > clause.start) &&
        !isElse(view, clause),
    )
    const odds = new Map(free.map((clause) => [clause, oddsOf(known, 'expected', clause.start, clause.end)]))
    const said = free.filter(
      (clause) =>
        clause.text.length > (HAN_CHAR.test(clause.text) ? 1 : 4) &&
        clause.text.length < 160 &&
        !clause.quoted &&
        !THREAT.test(clause.text) &&
        !NO_WISH_HAN.test(clause.text) &&
        !EMPTY_WISH.test(clause.text) &&
        !isEmptyWishPersian(clause.text) &&
        !(clause.question && /\bdo (?:i|we) (?:need|have)|要不要|需不需要|لازمه/u.test(clause.text)) &&
        (has(view, 'want', clause.text) || isWish(clause.text, i > 0)) &&
        !has(view, 'bought', clause.text) &&
        (!has(view, 'hypothetical', clause.text.slice(0, 20)) || wishAfterIf(view, clause.text) > 0) &&
        !(
          (odds.get(clause) ?? 0) < DROP.expected &&
          known.length > 0 &&
          !isWish(clause.text, i > 0) &&
          !STRONG_WISH_HAN.test(clause.text)
        ),
    )
    // Words that no rule takes for a wish may be one; of several the surest.
    const surest = free
      .filter(
        ({ text, question }) =>
          !NO_WISH_HAN.test(text) &&
          !THREAT.test(text) &&
          !isEmptyWishPersian(text) &&
          !(question && ASKS_TO_KNOW.test(text)),
      )
      .toSorted((a, b) => (odds.get(b) ?? 0) - (odds.get(a) ?? 0))[0]
    const clause =
      said.at(-1) ??
      (surest && (odds.get(surest) ?? 0) > TAKE.expected ? surest : undefined) ??
      (i === 0 && !instead ? asksOutright(view) : undefined)
    if (!clause) continue
    const somebody = SOMEBODY_HAN.test(clause.text)
    if (somebody && instead) continue
    const lead = Math.max(WANT_LEAD.exec(clause.text)?.[0].length ?? 0, wishAfterIf(view, clause.text))
    // "I want a call. And a new lamp" is one wish in two sentences.
    const after = view.clauses[view.clauses.indexOf(clause) + 1]
    const end = after && /^(?:and|plus|also|以及|还有|و) /u.test(after.text) ? after.end : clause.end
    const [from, to] = wishWords(view.text.slice(clause.start + lead, end))
    const wish = candidate(view, 'expected', clause.start + lead + from, clause.start + lead + to, 2)
    if (!somebody) return [wish]
    instead = wish
  }
  return instead ? [instead] : []
}

const SIGN_OFF =
  /^(?:(?:mr|mrs|ms|dr)\.? )?[A-ZÀ-ÖØ-Þ][\p{L}'’.-]{1,20}(?: [A-ZÀ-ÖØ-Þ][\p{L}'’.-]{0,20}){0,3}$|^[\p{Script=Han}·]{2,4}$|^(?!(?:واحد|بخش|اداره|دپارتمان|تیم|دفتر|مدیریت|پشتیبانی|منتظر|به نام|بسم|پیشاپیش|لطفا) )[\p{Script=Arabic}\u200c]{2,14}(?: [\p{Script=Arabic}\u200c]{2,14}){1,2}$/u

const CLOSING =
  /^(?:(?:kind|best|warm|many|with)? ?(?:regards|thanks|wishes)|thank you|thanks(?: in advance)?|cheers|best|yours(?: \w+)?|sincerely|谢谢|多谢|此致|敬礼|祝好|顺祝商祺|با تشکر|با احترام|ممنون|سپاس|ارادتمند)[ ,.!،。，]{0,3}/iu

/** A firm signs by its name: words with capitals, and what says that it is a firm. */
const COMPANY =
  /^(?:[\p{Lu}\d][\p{L}\d'’&.-]{0,20}|&|\+|and|of|the)(?: (?:[\p{Lu}\d][\p{L}\d'’&.-]{0,20}|&|\+|and|of|the|sp\.|z|o\.o)){0,5} (?:LLC|Ltd|Limited|Inc|GmbH|AG|BV|B\.V|SA|S\.A|SAS|SARL|SRL|Srl|Co|Corp|Oy|AB|AS|ApS|Pty|PLC|plc|KG|Group|LLP|Team|Accounting|Consulting|Logistics|Studio|Studios|Bakery|Dental|Clinic|Cafe|Café)\.?$/u

/** What may follow the name at the end of an e-mail: a number, an address, a firm, a title. */
const CONTACT =
  /\d{3}|@|^(?:www\.|https?:|tel|phone|mob|sent from)|\b(?:manager|director|support|head|owner|lead|team|department|dept|office|assistant|engineer|admin|administrator|officer|it|hr)\b/iu

/** Without a closing formula: the last line, or one before it that only contact data follow. */
function signatureLines(lines: readonly string[]): string[] {
  const last = lines.findLastIndex(
    (line) => line.length > 0 && !(CONTACT.test(line) && line.length < 60 && !hanSigner(line)),
  )
  const line = lines[last] ?? ''
  // A word alone may be anything unless it stands at the very end.
  if (last < lines.length - 1 && !/ |^\p{Script=Han}{2,4}$/u.test(line)) return []
  // In a row of lines of this kind the first is the person.
  const before = lines[last - 1] ?? ''
  return SIGN_OFF.test(before) && / /u.test(before) ? [before, line] : [line]
}

/** Ends of lines that name a firm or close a letter. */
const HAN_FIRM =
  /(?:公司|集团|[店部厂社局院馆所]|中心|学校|物业|装饰|包装|科技|贸易|商行|餐饮|物流|传媒|工作室|敬上|上|客服|先生|女士|小姐)$/u

/** The person in a Chinese line with a company, a number or a date beside the name ("鸿泰包装 余静"). */
function hanSigner(line: string): string | undefined {
  const parts = line.split(/[\s,，、/|·(（]+/u).filter((part) => part !== '')
  if (parts.length < 2 || parts.length > 4 || line.length > 40) return undefined
  const named = parts.filter((part) => /^\p{Script=Han}{2,4}$/u.test(part) && !HAN_FIRM.test(part))
  return named.length > 0 && parts.every((part) => part.length < 16) ? named.at(-1) : undefined
}

/** How a letter addresses, or what its writer is. */
const NO_SIGNER_HAN =
  /^(?:贵|各位|尊敬|亲爱|车主|业主|用户|客服|你好|您好|大家|老师|不是|没有?|还有|另外?|再|请|已经?|这|那|我|你|以上|如|见)|[好们了的吗吧]$/u

/** A name that closes an e-mail: after a closing formula, or on a line of its own at the end. */
export function readSignature(view: MessageView): Candidate[] {
  const lines = view.message.text
    .trimEnd()
    .slice(-400)
    .split('\n')
    .map((line) => line.trim())
  if (lines.length < 2) {
    const end =
      /(?:[Tt]hanks|[Rr]egards|[Cc]heers|[Bb]est|[Tt]hank you|[Ww]ishes|[Ss]incerely|[Ff]aithfully|[Tt]ruly|[Gg]reetings|[Yy]ours),? (?<v>[A-Z][\p{L}'-]{1,16}(?: [A-Z][\p{L}'-]{1,16}){0,2})(?:\.?$|, \p{Lu}[^.!?\n]{1,40}$)|(?:^|[.!?] )[-–—/] ?(?<w>[A-Z][\p{L}'-]{1,16})$/u.exec(
        lines[0] ?? '',
      )
    const name = end?.groups?.v ?? end?.groups?.w
    if (!name) return []
    const start = Math.max(0, view.at.indexOf(view.message.text.lastIndexOf(name)))
    return [candidate(view, 'name', start, Math.min(view.text.length, start + name.length), 3, name)]
  }
  const closing = lines.findLastIndex((line) => CLOSING.test(line) && line.length < 60)
  const tail = closing < 0 ? signatureLines(lines) : lines.slice(closing)
  for (const raw of tail) {
    const line = raw
      .replace(CLOSING, '')
      .replace(/^[-–—~ ]{1,3}/u, '')
      .replace(/(?<! [A-Z])[.,，。، ]+$|[,，。، ]+$/u, '')
    const first = hanSigner(line) ?? line.split(/[,，،|(]/u)[0]?.trim() ?? ''
    if (
      first.length < 2 ||
      first.length > 40 ||
      NO_SIGNER_HAN.test(first) ||
      !(SIGN_OFF.test(first) || COMPANY.test(first))
    )
      continue
    const folded = first.toLowerCase()
    if (view.facts.some((facts) => facts.starts('hello', folded) || facts.starts('yes', folded))) continue
    const start = Math.max(0, view.at.indexOf(view.message.text.lastIndexOf(first)))
    return [candidate(view, 'name', start, Math.min(view.text.length, start + folded.length), 3, first)]
  }
  return []
}
