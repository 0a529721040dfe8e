/** Answers: a short reply to "which model?" is a value although nothing in it says so. */

import type { FactField } from '../facts'
import { isSuperseded } from './another-things-han'
import { type Candidate, candidate } from './candidate'
import { isDenied } from './denied'
import { readGroupedWithin, readShownCodes, readSpokenVersion } from './english-codes'
import { settleSince } from './english-since'
import { type Clause, has, type MessageView, originalWords, startsWith } from './message-view'
import { foldedOffset } from './read-patterns'
import { overlaps } from './secrets'
import { spokenVersion } from './spoken'

const ID_FIELDS: FactField[] = ['order_id', 'ticket_id', 'tracking_no', 'account', 'error_code']
const ID_TOKEN =
  /(?<![a-z\p{N}@.'-])(?:[a-z]{1,3}[ -]?)?#?(?=[a-z_./-]{0,12}\d)[a-z0-9](?:[a-z0-9_]|[-/.](?=[a-z0-9])){1,28}(?: \d{2,14}[a-z]?(?![a-z])){0,5}(?: \d(?=$|[.,;!?]))?(?![a-z\p{N}@%])/gu
const GROUPED_ID =
  /^#?(?=[A-Z\d -]{0,60}[A-Z])[A-Z\d]{1,16}(?:[ -][A-Z\d]{1,16}){2,8}$|^(?!SN|NO|NR|ID|REF|CODE|PIN)[A-Z]{4,6} \d{3,10}$/u
const HANDLE =
  /(?<![\p{L}\p{N}@.-])[a-z][a-z0-9_.-]{1,20}#\d{3,5}(?!\d)|(?<![\p{L}\p{N}.-]|[\p{L}\p{N}.-]@)[a-z][a-z0-9]{0,24}(?:[._-][a-z0-9]{1,24}){1,4}(?![\p{L}\p{N}@])|(?<![\p{L}\p{N}@.-])(?=[a-z]{0,20}\d)[a-z]{2,20}\d{1,8}(?![\p{L}\p{N}@])/gu
const VERSION =
  /(?<![a-z\p{N}.€$£-]|\d,)v?(?<v>20\d\d-\d\d-\d\d(?!\d)|\d{1,4}(?:\.\d{1,6}){0,4}(?:[-_+ ]?(?:rc|beta|alpha|build|dev|hotfix|patch)(?:[-_. ]?\d{1,8})?(?![a-z0-9])|[-_+]\d{1,6}|[a-z]\d{0,3})?)(?![a-z\p{N}%]|[.,]\d| ?(?:gb|mb|days?|hours?|times|am|pm|月|天|次|个|小时|点|分|号|元|块|人|周|年|岁|ساعت|روز|نفر|تا|تومان|هزار|دقیقه))/gu
const DURATION =
  /(?:(?:about|like|around|maybe|roughly|over|almost|for|more than|a good) )?(?:\d{1,3}|an?|one|two|three|four|five|six|a few|few|several|a couple of|couple|two,? three|three,? four|one or two|two or three|three or four) (?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?)\b|(?:大概|差不多|快)?(?:\d{1,3}|[一二两三四五六七八九十半几好俩仨]{1,3})个?(?:多)?(?:分钟|小时|天|星期|礼拜|周|月|年)|(?:حدود )?(?:\d{1,3}|یک|یه|دو|سه|چهار|پنج|چند) (?:ساعت|روز|هفته|ماه|سال)/u
/** When it still worked is not when it began. */
export const WAS_FINE =
  /^(?:it )?(?:worked|was (?:fine|ok))\b(?!.{0,12}until)|还?(?:是)?(?:好好的|正常的?|没事的?|可以的)$|(?:درست|خوب|سالم) بود/u
const BARE_BROWSER =
  /^(?:on |in |with |using |i use |用|是)?(?<v>edge|opera|brave|safari|chrome|firefox|اج|اپرا)(?![\p{L}\p{N}])/u
const BARE_CLOCK =
  /(?:(?:about|around|at|since|from|roughly|just (?:after|before)) )?(?:\b\d{1,2}[:.]\d{2}(?: ?[ap]m)?|\b\d{1,2} ?[ap]\.?m\b|\b(?:half|quarter|ten|twenty|five) (?:past|to) \w{3,6}|\b(?:noon|midnight|midday)(?:ish)?\b)(?: ?or so| ?ish| today| this morning| on the dot)?|(?:上午|下午|早上|晚上|中午)?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})点(?:[一二三四五六七八九十\d]{1,3}分?|半|多)?(?:左右)?|(?:حدود )?(?:ساعت )?\d{1,2}(?::\d{2}| و \d{1,2} دقیقه| و نیم)/u
const MONEY =
  /(?<![a-z\d·])(?:[$€£¥₹￥] ?)?\d[\d,.]{0,12}(?<=\d)(?: ?(?:元|块|万|k(?![a-z\d])|usd|eur|dollars?|euros?|هزار(?: تومان)?|تومان|میلیون(?: تومان)?|ریال))?/u
const SUMS = new RegExp(MONEY.source, 'gu')
const DECIMAL = /^\d{1,5}\.\d{1,2}$/u
const CLOCKISH = /^\d{1,2}(?::\d{2})?$|^(?:19|20)\d\d$|^\d{1,2}(?:am|pm|st|nd|rd|th|gb|mb|h|min|k|g|x|%)$/u

const NOT_OF_ID =
  /^(?:sn|s|nr|is|it|its|the|my|no|id|number|order|on|and|or|yes|ok|so|for|from|case|was|code|error|ref|in|to|at|with|sure|here|account|around|about|user|member|got|says|oh|hmm?|um|well|of|just|a|i|guess|serial|ticket|then|also|plus|one|two|last|first|via|our|be|by|as|if|or|we|all|not|but|got|has|new|old|say|see|try|use|you|ah|er|erm|now|this|that|mine|ends|reads) (?=.{0,40}\d)/u

/** Numbers and street words are neither a name nor a city. */
const NO_NAME =
  /\d|'s$|\b(?:street|lane|road|avenue|floor|lawyer|solicitor|manager|waiting)\b|[路街弄号楼]|律师|经理|主管|投诉|等着|老?(?:用户|客户|顾客|会员)$|(?:了|吧|啊|呢|吗)$|وکیل|منتظر/u

/** Words of sentences, which no person's name holds. */
const NO_PERSON =
  /\b(?:i|i'?m|my|me|it|you|we|they|need|wait|what|this|that|one|moment|please|let|can|do|don't|looking|look|find|found|glasses|hang|second|sec)\b/u
/** Schools and firms, and signs of a plate, are no cities. */
const NO_PLACE =
  /\b(?:Primary|School|Academy|College|University|Clinic|Hospital|Library|Gym|Club|Airport|Garage|Car Park|GmbH|Ltd|Inc)\b|^[A-Z]{1,4}$/u

/** "郭玉兰 0045512873": a name before the number that was asked for beside it. */
function readNameBefore(view: MessageView): Candidate[] {
  for (const clause of view.clauses.slice(0, 2)) {
    const name = /^(?<v>\p{Script=Han}{2,3})[ :]?(?=\d{4}|[a-z]{1,4}-?\d{4})/u.exec(clause.text)?.groups?.v
    if (!name || NO_NAME.test(name) || /[号码单卡是的话机]$|^(?:尾|卡|单|订|账|会|学|工|手|电)/u.test(name))
      continue
    return [candidate(view, 'name', clause.start, clause.start + name.length, 4)]
  }
  return []
}

/** "S-5520917 芒种手作": the name of a shop beside its id. */
const SHOP_NAME =
  /^(?!我|你|您|他|被|没|不|就|昨|今|前|上|下|刚|已|从|在|这|那|店|后台|登|提示|显示)\p{Script=Han}{2,8}$/u
function readShopName(view: MessageView, id: Candidate): Candidate[] {
  const clause = view.clauses.find(
    (item) =>
      item.start >= id.start && item.start <= id.end + 2 && item.sentence === clauseSentence(view, id),
  )
  const after = clause?.start === id.start ? view.clauses[view.clauses.indexOf(clause) + 1] : clause
  const rest = clause && clause.end > id.end ? view.text.slice(id.end, clause.end).trim() : ''
  const words = SHOP_NAME.test(rest) ? rest : after && after.start - id.end <= 2 ? after.text : ''
  if (!SHOP_NAME.test(words) || has(view, 'problem', words)) return []
  const start = view.text.indexOf(words, id.end)
  return start < 0 ? [] : [candidate(view, 'name', start, start + words.length, 3)]
}
const clauseSentence = (view: MessageView, item: Candidate) =>
  view.clauses.find((clause) => item.start < clause.end)?.sentence

/** Asked fields whose answers are phrases, in the order in which a phrase is given to them. */
const PHRASE_FIELDS: FactField[] = ['device', 'product', 'name', 'address_city', 'payment_method']

const TAKES_BACK =
  /\bno,? (?:that|it)'?s\b|\b(?:wait|sorry|oops|scratch that|my bad|i mean|let me (?:check|look)|misread)\b|等等|等下|不对|[哦啊哎额]不|看错|说错|看了(?:一?下|看)|ببخشید|اشتباه|وایسا|(?<!\p{L})(?:خیر|نه|بذار|بگذار|درستش|صبر کن)(?!\p{L}{4})/u

/** A clause without its filler at both ends; offsets are folded. */
export function trimFiller(
  view: MessageView,
  clause: { start: number; text: string },
): { start: number; end: number; text: string } {
  let { start, text } = clause
  for (let round = 0; round < 6; round++) {
    const before = text
    for (const facts of view.facts) {
      const lead = facts.fillerLead.exec(text)
      if (lead && lead[0].length < text.length) {
        start += lead[0].length
        text = text.slice(lead[0].length)
      }
      if (facts.language === 'fa') {
        const tail = /\s(?:شما|هست|است|من|دارم|هستش|هستم|رو|را)$/u.exec(text)
        if (tail) text = text.slice(0, tail.index)
      } else if (facts.language === 'zh') {
        const tail = /(?:的|吧|啊|哈|呢|呀|那个|这个|那台|这台|来着)$/u.exec(text)
        if (tail && tail.index > 1) text = text.slice(0, tail.index)
      } else {
        const tail =
          /\s(?:i think|please|pls|thanks|here|now|though|btw|i guess|lol|actually|if that helps|i believe)$/u.exec(
            text,
          )
        if (tail) text = text.slice(0, tail.index)
      }
    }
    if (text === before) break
  }
  return { start, end: start + text.length, text }
}

/** True when a clause can be a name or a model and not a sentence. */
function isPhrase(view: MessageView, clause: Clause, text: string): boolean {
  if (text.length < 2 || clause.question) return false
  const words = text.split(/\s+/u).length
  const han = (text.match(/\p{Script=Han}/gu) ?? []).length
  if (words > 6 || han > 14 || text.length > 48) return false
  if (startsWith(view, 'hello', clause.text) || startsWith(view, 'yes', text)) return false
  // "no change" names nothing, also when its "no" was taken for filler.
  if (startsWith(view, 'no', text) || startsWith(view, 'no', clause.text)) return false
  if (has(view, 'unknown', clause.text) || has(view, 'problem', text)) return false
  if (view.facts.some((facts) => facts.language !== 'fa' && facts.starts('deed', text))) return false
  if (SENTENCE.test(text)) return false
  return !/^(?:i|we|you|it|they|me|myself|us|there|what|why|how|when|where|the one|.* one$|both|all|none|same|other|only|each)\b|[了吗呢]$|我|你|您|怎么|这|那/u.test(
    text,
  )
}

/** Words of a sentence, which no name or model holds. */
const SENTENCE =
  /\b(?:is|are|was|were|same|fine|always|opens?|works?|again|already|ones|because|everything|nothing|smaller|bigger|again)\b|显示|提示|出现|一样|正常|可以|(?<![\p{L}])(?:همین|همون|میده|میزنه|نشون|درسته|کرده|کردم|کردیم|بودم|بودیم|بوده|شده|زدم|دادم|گفتم|رفتم|گرفتم|دارد|نداره|ندارم|نمی[\p{L}]{2,10}|می[\p{L}]{2,8}(?:م|یم|ه|د|ن))(?![\p{L}])/u

/** An id in groups of capitals and digits ("JX 4490 1287 GB"), the whole of a clause but for its filler. */
function readGroupedId(view: MessageView, field: FactField, taken: readonly [number, number][]): Candidate[] {
  for (const clause of view.clauses.slice(0, 3)) {
    const part = trimFiller(view, clause)
    const words = originalWords(view, part.start, part.end)
    if (!GROUPED_ID.test(words) || (words.match(/\d/gu) ?? []).length < 5) continue
    if (!overlaps(taken, part.start, part.end)) return [candidate(view, field, part.start, part.end, 4)]
  }
  return []
}

/** Numbers of a room, a plate or the end of a card are no ids. */
const NO_ID = /(?:房号|房间|门牌|尾号|末[三四]码|后[三四]位|车牌)(?:号)?[是为: ]{0,2}$/u

function readIds(view: MessageView, field: FactField, taken: [number, number][]): Candidate[] {
  const grouped = field === 'error_code' ? [] : readGroupedId(view, field, taken)
  if (grouped.length > 0) return grouped
  const within = field === 'error_code' ? [] : readGroupedWithin(view, field, taken)
  if (within.length > 0) return within
  const tokens = [...(field === 'account' ? view.text.matchAll(HANDLE) : []), ...view.text.matchAll(ID_TOKEN)]
  const ids: { start: number; words: string; weight: number }[] = []
  for (const match of tokens) {
    let start = match.index
    let words = match[0]
    // A short word before the digits belongs to the id only when it is no word of the language.
    const lead = NOT_OF_ID.exec(words)
    if (lead) {
      start += lead[0].length
      words = words.slice(lead[0].length)
    }
    const sign = /^(?:#|(?:no|nr)\.(?=\d))/u.exec(words)?.[0].length ?? 0
    start += sign
    words = words.slice(sign)
    if (!/\d/.test(words) && !(field === 'account' && /[._-]/.test(words))) continue
    const least = field === 'error_code' ? 2 : 3
    if (words.replace(/[^a-z0-9]/g, '').length < least || CLOCKISH.test(words)) continue
    // "61.8" is a sum or a size.
    if (field !== 'error_code' && DECIMAL.test(words)) continue
    if (overlaps(taken, start, start + words.length)) continue
    // "Ada Tudor-Price" is a name, which may have been asked for along with the account.
    if (!/\d/u.test(words) && /^\p{Lu}/u.test(originalWords(view, start, start + words.length))) continue
    if (NO_ID.test(view.text.slice(Math.max(0, start - 8), start))) continue
    if (isDenied(view, start, start + words.length)) continue
    if (isSuperseded(view, start, start + words.length, field)) continue
    // "There is RQ 4471 from my sister": somebody else's.
    const clause = view.clauses.find((item) => start < item.end)
    if (clause && has(view, 'other', clause.text)) continue
    // Of several numbers the one with most digits is the id; a count of things is none.
    const after = view.text.slice(start + words.length, start + words.length + 8)
    const counted = /^\d{1,4}$/u.test(words) && /^ [a-z]{3,}/u.test(after)
    const digits = (words.match(/\d/gu) ?? []).length
    const weight = digits + (/[a-z]/u.test(words) ? 2 : 0) - (counted ? 6 : 0)
    if (weight > 0) ids.push({ start, words, weight })
  }
  const heaviest = ids.toSorted((a, b) => b.weight - a.weight)[0]
  const latest = ids.at(-1)
  if (!heaviest || !latest)
    return field === 'error_code' ? readSign(view) : field === 'account' ? readQuoted(view) : []
  // "551032, no wait, 551023": what comes after a correction is the id, when it is as long.
  const corrected =
    latest.weight === heaviest.weight &&
    latest !== heaviest &&
    TAKES_BACK.test(view.text.slice(heaviest.start + heaviest.words.length, latest.start))
  const best = corrected ? latest : heaviest
  // "A-331 and A-334": ids of one shape are all answers.
  const shape = (words: string) => words.replace(/\d/gu, '9').replace(/[a-z]/gu, 'a')
  const single = field === 'account' || field === 'error_code' || !/\d{3}/u.test(best.words)
  const answers = single ? [best] : ids.filter((id) => shape(id.words) === shape(best.words))
  return answers.map((id) => candidate(view, field, id.start, id.start + id.words.length, 4))
}

/** "CL, I think": letters of a display, where its code was asked for. */
function readSign(view: MessageView): Candidate[] {
  const clause = view.clauses[0]
  if (!clause || clause.question) return []
  const part = trimFiller(view, clause)
  const words = originalWords(view, part.start, part.end)
  return /^(?!OK|NO|HI|UM|TV|PC|ID)(?:[A-Z]{2}|[A-Z]{1,2}\d{1,3})$/u.test(words)
    ? [candidate(view, 'error_code', part.start, part.end, 4)]
    : []
}

/** "Same as the mail, or "lundk"": a name in quotation marks. */
function readQuoted(view: MessageView): Candidate[] {
  const match = view.text.length < 80 ? /"(?<v>[a-z\d][\w .-]{2,28})"/du.exec(view.text) : undefined
  const span = match?.indices?.groups?.v
  return span ? [candidate(view, 'account', span[0], span[1], 4)] : []
}

/** A word alone is a handle when an account was asked for ("nile-print", "tealotter"). */
function readBareAccount(view: MessageView): Candidate[] {
  const clause = view.clauses.find((item) => !startsWith(view, 'hello', item.text))
  if (!clause) return []
  const part = trimFiller(view, clause)
  if (
    !/^[a-z][a-z0-9._-]{3,30}$/u.test(part.text) ||
    startsWith(view, 'yes', part.text) ||
    has(view, 'unknown', clause.text)
  )
    return []
  if (
    /^(?:yes|yeah|sure|okay|thanks|none|hello|nope|what|which|where|done|here|work|works|gmail|google|apple|facebook|email)$/u.test(
      part.text,
    )
  )
    return []
  return [candidate(view, 'account', part.start, part.end, 4)]
}

/** A Chinese name in its first clause, for an answer to "what is your nickname?". */
export function readNick(view: MessageView): Candidate | undefined {
  const clause = view.clauses.find((item) => !startsWith(view, 'hello', item.text))
  if (!clause || has(view, 'problem', clause.text)) return undefined
  const part = trimFiller(view, clause)
  return /\p{Script=Han}/u.test(part.text) && part.text.length <= 12 && isPhrase(view, clause, part.text)
    ? candidate(view, 'account', part.start, part.end, 4)
    : undefined
}

const SMALL =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty'.split(
    '|',
  )
const SPOKEN_PART = `(?:${SMALL.join('|')}|\\d{1,3}(?:\\.\\d{1,3})?)`
const SPOKEN_EN = new RegExp(`\\b${SPOKEN_PART}(?: (?:point|dot) ${SPOKEN_PART}){1,3}\\b`, 'u')

/** "Five point nine point zero": a version read out. */
function spokenEnglish(view: MessageView): { start: number; end: number; value: string } | undefined {
  const match = SPOKEN_EN.exec(view.text)
  if (!match) return undefined
  const value = match[0]
    .split(/ (?:point|dot) /u)
    .map((part) => (SMALL.includes(part) ? String(SMALL.indexOf(part)) : part))
    .join('.')
  return { start: match.index, end: match.index + match[0].length, value }
}

function readVersion(view: MessageView, field: FactField, taken: [number, number][]): Candidate[] {
  const found: Candidate[] = []
  for (const match of view.text.matchAll(VERSION)) {
    const value = match.groups?.v ?? ''
    const start = match.index + match[0].length - value.length
    const end = start + value.length
    if (overlaps(taken, start, end)) continue
    // "2.30还好好的": the one that worked is not the one in use.
    if (
      /^版?(?:本)?(?:时|的时候)?(?:还|都|是)?(?:好好的|正常|没事|没问题|不会|不这样)/u.test(
        view.text.slice(end),
      )
    )
      continue
    // "It was 5.3 before, now 5.4": the former version is no answer.
    if (/(?:\bwas|\bfrom|之前是|原来是|以前是|قبلا)\s?$/u.test(view.text.slice(0, start))) continue
    if (/^ (?:before|earlier|until|till)/u.test(view.text.slice(end))) continue
    if (field === 'app_version' && !/\.|^20\d\d-/u.test(value) && view.text.length > 24) continue
    // "畅玩50": digits run together with a name are its model.
    if (field === 'os_version' && !value.includes('.') && MODEL_BEFORE.test(view.text.slice(0, start)))
      continue
    found.push(candidate(view, field, start, end, 4))
  }
  const first = view.clauses[0]
  const words = found.length < 2 ? spokenEnglish(view) : undefined
  if (words) return [candidate(view, field, words.start, words.end, 4, words.value)]
  const said = found.length === 0 && first ? spokenVersion(first.text) : undefined
  if (first && said)
    return [candidate(view, field, first.start + said.start, first.start + said.end, 4, said.value)]
  // "1.0.88. wait, that was the notes. it says 1.0.92": after a word that takes back, the later one counts.
  const last = found.at(-1)
  if (found[0] && last && last !== found[0]) {
    const between = view.text.slice(found[0].end, last.start)
    if (TAKES_BACK.test(between) || /^ ?(?:actually|sorry|才对)/u.test(view.text.slice(last.end)))
      return [last]
  }
  // A number with dots is a version before a bare one, which may belong to a model.
  const best = found.find((item) => item.value.includes('.')) ?? found[0]
  return best ? [best] : []
}

/** "面罩是上月换的": the time tells when a part was last changed. */
const DATES_DEED = /^(?:才|刚|就)?(?:换|买|装|修|清洗?|保养)(?:过?的|过)(?!.{0,4}(?:就|开始))/u

const MODEL_BEFORE =
  /(?:^|[^安卓蒙统])\p{Script=Han}(?<!安卓|鸿蒙|系统|版本|苹果|澎湃|麒麟|统信|[是到了的约像该就为升更叫有])$/u

/** "March, i think", "with the new firmware": a month alone, or what it came with. */
const MONTH_ALONE =
  /^(?:in |since |around |about |early |late |mid |maybe |probably ){0,2}(?:january|february|march|april|may|june|july|august|september|october|november|december)$|^(?:it )?(?:came|began|started) with (?:the|your|my|our) .{3,40}$/u

const BEFORE =
  /^(?:some ?time |shortly |just |right )?before (?:easter|christmas|xmas|new year|the (?:update|summer|winter|holidays?|weekend|move)|(?:i|we) [a-z]{3,12})\b.{0,40}$/u

/** "降温那天", "国庆收假回来", "过完年上班头一天": a beginning told as an event, where it was asked for. */
const EVENT_HAN =
  /^(?:就|是|大概|好像|应该|大约|反正|记得|记不清|从|打){0,3}(?<v>\p{Script=Han}[^,，。;；\s]{1,16}?(?:回来|那阵[子儿]?|那会儿?|那时候?|那[天晚次回]|头一天|第一天|当[天晚]|前后|以后|之后|过后|前[一两几]天|期间|没[几两]天|没多久))(?:吧|啊|呢|呀|就.{1,8}|开始.{0,6}|起.{0,6}|的)?$/du
/** "换了新路由就开始了". */
const DONE_THEN_HAN =
  /^(?<v>[^,，。;；\s]{1,14}?[了完过][^,，。;；\s]{0,6}?)就(?:开始|这样|这鬼样|成这样|这德行|不行|坏|犯|出(?:现|来))了?/du
const TO_COME_HAN = /明[天早晚]|后天|下(?:个)?(?:周|月|星期|礼拜)|等我|希望|麻烦|能不能|还好好的|正常|没事/u

function readEvent(view: MessageView): Candidate[] {
  for (const clause of view.clauses.slice(0, 4)) {
    if (clause.question || TO_COME_HAN.test(clause.text) || !/\p{Script=Han}{2}/u.test(clause.text)) continue
    const span = (EVENT_HAN.exec(clause.text) ?? DONE_THEN_HAN.exec(clause.text))?.indices?.groups?.v
    if (span) return [candidate(view, 'since', clause.start + span[0], clause.start + span[1], 4)]
    // "这个星期天。…升级以后就不行": the day is the answer.
    if (view.facts.some((facts) => facts.language === 'zh' && facts.past.test(clause.text))) return []
  }
  return []
}

function readTime(view: MessageView): Candidate[] {
  const event = readEvent(view)
  if (event.length > 0) return event
  // "Friday I still paid. So since the weekend": where a clause says since, it is the answer.
  for (const clause of view.clauses) {
    const led =
      /^(?:(?:so|i think|i guess|probably|maybe|basically) )?(?<v>(?:ever )?since (?!you\b).{3,70})$/u.exec(
        clause.text,
      )?.groups?.v
    if (!led || clause.question) continue
    return [candidate(view, 'since', clause.end - led.length, clause.end, 4)]
  }
  for (const clause of view.clauses) {
    // Asked when it last worked, "before Easter" is the answer.
    if ((BEFORE.test(clause.text) || MONTH_ALONE.test(clause.text)) && !clause.question)
      return [candidate(view, 'since', clause.start, clause.end, 4)]
    if (clause.question || has(view, 'future', clause.text) || WAS_FINE.test(clause.text)) continue
    const led =
      /^(?:(?:ever )?since|after|when|right after|the day|from)\b.{2,70}$|^(?:自|自从|从).{2,24}$|.{2,20}(?:之后|以后|后|开始)$|^(?:از وقتی|بعد از|از).{2,50}$/u.exec(
        clause.text,
      )
    if (led) return [candidate(view, 'since', clause.start, clause.end, 4)]
    for (const facts of view.facts) {
      const match = [...facts.past.matchAll(clause.text)].find(
        (hit) =>
          !/(?:未|until|till|by|before|تا)\s?$/u.test(clause.text.slice(0, hit.index)) &&
          !DATES_DEED.test(clause.text.slice(hit.index + hit[0].length)),
      )
      if (match)
        return [
          candidate(
            view,
            'since',
            clause.start + match.index,
            clause.start + match.index + match[0].length,
            4,
          ),
        ]
    }
    // Asked when, a clock alone is the answer ("14:20 or so").
    const clock = clause.text.length < 40 ? BARE_CLOCK.exec(clause.text) : undefined
    if (clock) {
      const start = clause.start + clock.index
      return [candidate(view, 'since', start, start + clock[0].length, 4)]
    }
    // Asked how long, a bare duration is the answer ("like a week", "三天", "دو روزه").
    const span = clause.text.length < 40 ? DURATION.exec(clause.text) : undefined
    if (span) {
      const start = clause.start + span.index
      return [candidate(view, 'since', start, start + span[0].length, 4)]
    }
  }
  return []
}

// A name of a thing: words with capitals or digits in English, script and digits run together elsewhere.
const NAMED_EN =
  /(?<![\p{L}\p{N}])(?<v>[A-Z][\p{L}\d'’-]{1,16}(?: [A-Z][\p{L}\d'’-]{0,16}){0,2}(?: (?:[A-Z]?\d{1,4}[A-Za-z+]{0,3}|[IVX]{1,4}|Pro|Max|Mini|Plus|Lite|SE)){0,2})(?![\p{L}\p{N}])/gu
const NAMED_HAN =
  /(?<v>\p{Script=Han}{1,5} ?[A-Za-z]{0,6}-?\d{1,4}[A-Za-z]{0,4}(?: ?(?:Pro|Plus|Max|mini|Mini|Air|SE))?|\p{Script=Han}{2,4}(?:[A-Z][A-Za-z]{1,8} ?\d{0,3}))(?![\p{N}号日月天点个元块次分秒年小號點個塊圓]|\.\d)/gu
const NAMED_FA =
  /(?<![\p{L}\p{N}])(?<v>[\p{Script=Arabic}\u200c]{2,10}(?: [\p{Script=Arabic}\u200c]{2,8})? (?:[A-Z]{0,3}-?[\d۰-۹]{1,4}|[A-Z][A-Za-z]?\d{0,3}))(?![\p{L}\p{N}:/])/gu
const SENTENCE_START =
  /^(?:I|I'm|It|It's|The|My|We|Yes|No|Ok|And|But|This|That|Sorry|Hi|Hello|Thanks|Thank|Also|Not|Just|Only|Its|Since|Order|Error|Serial|Version|Android|Windows|Chrome)$/u

/** The name of a thing in an answer that is more than the name. */
function readNamedThing(view: MessageView, taken: readonly [number, number][]): Candidate | undefined {
  const text = view.message.text.slice(0, 300)
  for (const pattern of /\p{Script=Han}/u.test(text)
    ? [NAMED_HAN]
    : /\p{Script=Arabic}/u.test(text)
      ? [NAMED_FA]
      : [NAMED_EN]) {
    for (const match of text.matchAll(pattern)) {
      let words = match.groups?.v ?? ''
      let at = match.index
      // The first word of a sentence has its capital from there.
      const lead = /^\p{L}[\p{L}']* /u.exec(words)?.[0]
      if (lead && SENTENCE_START.test(lead.trim())) {
        at += lead.length
        words = words.slice(lead.length)
      }
      if (
        SENTENCE_START.test(words) ||
        !/\p{L}/u.test(words) ||
        /^(?:不对|啊?不是|是)/u.test(words) ||
        !(/\d|[۰-۹]/u.test(words) || (/ /u.test(words) && pattern === NAMED_EN))
      )
        continue
      const start = foldedOffset(view, at)
      const end = foldedOffset(view, at + words.length)
      const clause = view.clauses.find((item) => start < item.end)
      if (end <= start || overlaps([...taken], start, end) || !clause) continue
      if (clause.question || has(view, 'other', clause.text) || has(view, 'former', clause.text)) continue
      const part = trimFiller(view, { start, text: view.text.slice(start, end) })
      return candidate(view, 'product', part.start, part.end, 4)
    }
  }
  return undefined
}

/** "Sorry, the version is 8.2": words of a correction, or of another field, in the place of an answer. */
const NO_THING =
  /^(?:sorry|oops|wait|hang on|hmm+|well|oh|no|please|thanks?|actually|my bad|不好意思|抱歉|对不起|啊?不对|不是|看错|说错|打错|等等|等下|啊|ببخشید|معذرت|نه|اشتباه|وایسا)(?![\p{L}\p{N}])|^(?:不好意思|抱歉|对不起|啊?不对|看错|说错)|^\d{1,4}$|\b\d{1,3}\.\d{1,3}\.\d|版本|\bversions?\b|نسخه/u

/** "Velo Fit 3 and an iPhone 12": what stands beside the device in one clause. */
function besideDevice(
  view: MessageView,
  clause: Clause,
  device: Candidate,
): { start: number; end: number; text: string } | undefined {
  if (clause.start > device.start || clause.end < device.end) return undefined
  const before =
    /^(?<v>.{2,32}?)(?: and(?: an?| my| the)?| with(?: an?| my| the)?| on(?: an?| my| the)?| [+&/]|和|跟|配| و(?: گوشی)?) ?$/u.exec(
      view.text.slice(clause.start, device.start),
    )?.groups?.v
  return before ? trimFiller(view, { start: clause.start, text: before }) : undefined
}

/** "Pc", "im on pc now": who says so of a game or a program has Windows. */
const ON_MAC =
  /^(?:(?:i'?m|on|an?|my|the|it'?s|its|work|a new|an old) ){0,3}i?mac(?:book)?(?: (?:air|pro|mini|studio|now))?$/u
const ON_PC =
  /^(?:(?:i'?m|im|i am|i play|playing|now|just|it'?s|its|on|a|my|the|gaming|home|windows) ){0,4}pc(?: now| version| player| gamer)?$/u

/** "Not always. Maybe 3 times of 5": the clause that counts says it best. */
const COUNTED =
  /\d ?(?:times|x|of|out of|in) |\b(?:once|twice|times|every|each|only|just|whenever|half)\b|每|(?<![这那上下本首其])次|فقط|هر|بار/u

/** Places of a menu told one after the other: "Home then Wallet then Cards", "Settings / Billing". */
const SPOKEN_PATH =
  /^(?:(?:first|go to|i go to|open|i open|from|in|via|under|click|tap|the) )?(?<v>[\p{L}\d][\p{L}\d' ]{1,24}?(?:(?:,? (?:and )?then (?:to |on |i (?:tap|click|press) )?| ?\/ ?| \| | - |, ?)[\p{L}\d][\p{L}\d' ]{1,24}?){1,6})$/u

/** The answer to "how do you get there?" in words without arrows. */
function readSpokenPath(view: MessageView): Candidate[] {
  const line = view.text.slice(0, 160).split(/[.!?\n;]/u, 1)[0] ?? ''
  const words = SPOKEN_PATH.exec(line.trimEnd())?.groups?.v
  if (!words || !/ then |[/|]| - |(?:,.*){2}/u.test(words)) return []
  const start = line.indexOf(words)
  return [candidate(view, 'screen_path', start, start + words.length, 3)]
}

/** "Harbour Inn in Cork": the place in an answer that is more than the place. */
const PLACED_IN =
  /\bin (?<v>(?!The |My |Our |Settings|Chrome|Safari|Firefox|Edge|January|February|March|April|May|June|July|August|September|October|November|December|English)\p{Lu}[\p{L}'’-]{2,20}(?: \p{Lu}[\p{L}'’-]{2,20})?)(?=$|[,.;!?\n]| (?:and|but|yes|now|please)\b)/du
const LOW_PLACE =
  /\b(?:in|at) (?<v>(?!(?:a|an|the|my|our|your|there|here|it|this|that|all|both|town|city|use|settings|store|shop|app|chrome|safari|firefox|edge|english|the morning|general|work|home|school|night|noon|least|most|once|first|last|front|line|bed|use|case|person|fact|total|time|order|germany|france|spain|italy|austria|england|scotland|ireland|canada|australia)\b)[\p{L}]{3,15})(?=$|[.,;!?]| (?:and|but|yes|now|please)\b)/du
/** "Marta Nowak, Poznan", "Marta Nowak, 14 Mill Lane, Ludlow": an answer to "where shall we send it?". */
const ADDRESSED =
  /^(?:[Tt]o |[Ii]t's |[Ss]ure[,:] )?(?<name>(?!In |At |From |The |It )\p{Lu}[\p{L}'’-]{1,20}(?: \p{Lu}[\p{L}'’.-]{0,20}){1,2}), (?:[^,\n]{0,30}\d[^,\n]{0,30}, )?(?<city>\p{Lu}[\p{L}'’-]{2,20}(?: \p{Lu}[\p{L}'’-]{2,20})?)(?=$|[,.;\n])/du

/** "Mysuru 570001", "8010 Graz": a place beside its code. */
const CODED_PLACE =
  /^(?:[Ii]t's |[Ii]ts |[Yy]es,? |[Ss]ure,? |[Tt]o )?(?:(?<v>\p{Lu}[\p{L}'’-]{2,20}(?: \p{Lu}[\p{L}'’-]{2,20})?),? (?:[Pp]in(?: code)? )?\d{4,6}(?=$|[.,;!\s])|\d{4,5} (?<w>\p{Lu}[\p{L}'’-]{2,20}))/du

function readPlaced(view: MessageView, named: boolean): Candidate[] {
  const text = view.message.text.slice(0, 200)
  const at = (field: FactField, span: [number, number] | undefined) =>
    span ? [candidate(view, field, foldedOffset(view, span[0]), foldedOffset(view, span[1]), 4)] : []
  const addressed = ADDRESSED.exec(text)?.indices?.groups
  if (addressed) return [...(named ? [] : at('name', addressed.name)), ...at('address_city', addressed.city)]
  const near = CODED_PLACE.exec(text)?.indices?.groups
  const coded = near?.v ?? near?.w
  if (coded) return at('address_city', coded)
  const placed = PLACED_IN.exec(text)?.indices?.groups?.v
  if (placed) return at('address_city', placed)
  // Of places without capitals only those of a short answer.
  const low = view.text.length < 60 ? LOW_PLACE.exec(view.text)?.indices?.groups?.v : undefined
  return low ? [candidate(view, 'address_city', low[0], low[1], 4)] : []
}

const ONLY_DIGITS = /^[\d +().-]{6,24}$/u

/** A kind of thing is neither its model nor a place. */
const GENERIC =
  /^(?:(?:smart)?phone|mobile|cell|tablet|laptop|computer|desktop|pc|device|app|website|browser|tv|everywhere|somewhere|anywhere|nowhere|elsewhere|online|got (?:it|them|em|that)|google play|(?:app|play) store|amazon|ebay|steam|\w+day(?: (?:yes|ok|works|is fine))?|(?:[a-z]+ ){1,3}(?:app|account|statement|website|page|menu|settings|list|mail|inbox|screen))$/u

/** Outcomes that agents offer. */
const OUTCOME =
  /\b(?:refund|money back|replac\w{2,8}|exchange|swap(?:ped)?|repair(?:ed)?|new one|back|credit|voucher|cancel)\b|^(?:退|换|修|补|赔)|退款|换新|换货|维修|补发|تعویض|تعمیر|برگشت|عوض/u

/** Values that answer the open questions and that no pattern found. */
export function readAnswers(
  view: MessageView,
  asked: ReadonlySet<FactField>,
  found: readonly Candidate[],
  secrets: readonly [number, number][],
  confirmed: ReadonlySet<FactField>,
  asksShop = false,
  question = '',
): Candidate[] {
  const out: Candidate[] = []
  const have = (field: FactField) => [...found, ...out].some((item) => item.field === field)
  const taken = (): [number, number][] => [
    ...secrets,
    ...[...found, ...out]
      // Digits that look like a number to call are the id that was asked for.
      .filter((item) => item.strength >= (item.field === 'phone' && !asked.has('phone') ? 3 : 2))
      .map((item): [number, number] => [item.start, item.end]),
  ]
  // What has the shape of a reference may be the code that was asked for.
  const strong = (spans: [number, number][]) =>
    spans.filter(
      ([from]) => ![...found, ...out].some((item) => item.start === from && item.field === 'ticket_id'),
    )
  for (const field of ['app_version', 'os_version'] as const) {
    if (!asked.has(field) || have(field)) continue
    const spoken = readSpokenVersion(view, field, taken())
    out.push(...(spoken.length > 0 ? spoken : readVersion(view, field, taken())))
  }
  if (asked.has('since')) out.push(...settleSince(view, readTime(view)))
  for (const field of ID_FIELDS) {
    // After a yes to a value that was read out, other numbers in the answer are something else.
    if (asked.has(field) && !have(field) && !confirmed.has(field)) out.push(...readIds(view, field, taken()))
  }
  if (asked.has('account') && !have('account') && !confirmed.has('account'))
    out.push(...readBareAccount(view))
  if (!have('error_code')) out.push(...readShownCodes(view, asked, question, strong(taken())))
  const shop = [...found, ...out].find((item) => item.field === 'account')
  if (shop && !have('name') && asksShop) out.push(...readShopName(view, shop))
  if (asked.has('amount') && !have('amount')) {
    const match = [...view.text.matchAll(SUMS)].find(
      ({ 0: words, index }) => !isSuperseded(view, index, index + words.length, 'amount'),
    )
    if (match && !overlaps(taken(), match.index, match.index + match[0].length)) {
      out.push(candidate(view, 'amount', match.index, match.index + match[0].length, 4))
    }
  }
  if (asked.has('name') && !have('name') && !confirmed.has('name')) out.push(...readNameBefore(view))
  let named = false
  for (const field of ['product', 'device'] as const) {
    if (!asked.has(field) || have(field) || confirmed.has(field)) continue
    const thing = readNamedThing(view, taken())
    if (!thing) continue
    out.push({ ...thing, field })
    named = true
  }
  if ((asked.has('os') || asked.has('device') || asked.has('product')) && !have('os') && !have('device')) {
    const own = view.clauses.find((clause) => ON_PC.test(clause.text) && !has(view, 'other', clause.text))
    const at = own ? own.start + own.text.search(/\bpc\b/u) : 0
    if (own) out.push(candidate(view, 'os', at, at + 2, 3, 'Windows'))
    const mac = asked.has('os')
      ? view.clauses.slice(0, 2).find((clause) => ON_MAC.test(clause.text))
      : undefined
    const place = mac ? mac.start + mac.text.search(/\bi?mac/u) : 0
    if (mac) out.push(candidate(view, 'os', place, place + 3, 3, 'macOS'))
  }
  if (asked.has('browser') && !have('browser')) {
    for (const clause of view.clauses.slice(0, 2)) {
      const name = BARE_BROWSER.exec(clause.text)?.groups?.v
      if (!name) continue
      const start = clause.start + clause.text.indexOf(name)
      out.push(candidate(view, 'browser', start, start + name.length, 4))
      break
    }
  }
  const phrases = PHRASE_FIELDS.filter(
    (field) => asked.has(field) && !have(field) && !confirmed.has(field) && !(named && field === 'device'),
  )
  // A device by name already answers "which model?", unless another clause names a thing too.
  const device =
    [...found].find((item) => item.field === 'device') ?? [...found].find((item) => item.field === 'os')
  if (phrases.includes('device') && phrases.includes('product')) phrases.splice(phrases.indexOf('device'), 1)
  if (asked.has('address_city') && view.facts.some((facts) => facts.language === 'en')) {
    const placed = readPlaced(view, have('name')).filter(
      ({ field }) => !have(field) || field === 'address_city',
    )
    if (placed.length > 0) {
      out.push(...placed)
      for (const { field } of placed) if (phrases.includes(field)) phrases.splice(phrases.indexOf(field), 1)
    }
  }
  for (const field of phrases) {
    for (const clause of view.clauses.slice(0, field === 'address_city' ? 5 : 3)) {
      const part = trimFiller(view, clause)
      if (!isPhrase(view, clause, part.text) || overlaps(taken(), part.start, part.end)) continue
      if (GENERIC.test(part.text) || ONLY_DIGITS.test(part.text)) continue
      if ((field === 'name' || field === 'address_city') && NO_NAME.test(part.text)) continue
      if (field === 'name' && NO_PERSON.test(part.text)) continue
      if (field === 'address_city' && NO_PLACE.test(originalWords(view, part.start, part.end))) continue
      if ((field === 'product' || field === 'device') && NO_THING.test(part.text)) continue
      // "他自己用的是苹果，不是我这个".
      if (field === 'device' && /^(?:他|她|我?儿子|我?女儿|我?老公|我?老婆|别人|朋友)/u.test(part.text))
        continue
      if (
        field === 'product' &&
        device &&
        ((clause.start <= device.start && clause.end >= device.end) || part.text.length > 16)
      ) {
        const beside = besideDevice(view, clause, device)
        if (beside && isPhrase(view, clause, beside.text)) {
          out.push(candidate(view, field, beside.start, beside.end, 4))
          break
        }
        continue
      }
      if (
        field === 'payment_method' &&
        (/\p{Script=Han}.*[能不没开]|[能不没开].*\p{Script=Han}/u.test(part.text) ||
          !/card|pay|bank|transfer|cash|debit|credit|sepa|wallet|invoice|voucher|balance|gift|visa|cheque|wire|卡|支付|转账|银行|钱包|کارت|بانک|درگاه|کیف|نقد|قسط|چک|اعتبار|ملت|ملی|صادرات|تجارت|سپه|پاسارگاد|پارسیان|سامان|رفاه|مسکن|کشاورزی|آینده|بلو/u.test(
            part.text,
          ))
      )
        continue
      out.push(
        candidate(view, field, part.start, part.end, field === 'address_city' || field === 'name' ? 4 : 4),
      )
      break
    }
  }
  if (asked.has('payment_method') && !have('payment_method') && view.text.length < 24) {
    const paid =
      /(?:^|[\s,，\d块元])(?:用)?(?<v>微信|支付宝|花呗|现金|刷卡|信用卡|转数快)(?:付的?|支付)?(?=$|[\s,，。])/du.exec(
        view.text,
      )?.indices?.groups?.v
    if (paid && !overlaps(secrets, paid[0], paid[1]))
      out.push(candidate(view, 'payment_method', paid[0], paid[1], 4))
  }
  if (asked.has('screen_path') && !have('screen_path')) out.push(...readSpokenPath(view))
  for (const field of ['frequency', 'impact', 'expected'] as const) {
    if (!asked.has(field) || have(field)) continue
    const told = view.clauses.filter((item) => !item.question && !startsWith(view, 'hello', item.text))
    const clause =
      (field === 'expected'
        ? told.find((item) => OUTCOME.test(item.text) && item.text.length < 80)
        : field === 'frequency'
          ? told.find((item) => COUNTED.test(item.text))
          : undefined) ?? told.find((item) => item.text.length > 3)
    if (!clause || has(view, 'unknown', clause.text)) continue
    if (
      field === 'frequency' &&
      !/time|day|night|week|month|always|often|every|sometimes|once|twice|only|random|hour|每|次|总|一直|偶尔|经常|都|有时|只|分之|成左右|%|هر|همیشه|گاه|بار|روز|فقط|مدام|موقع|وقتی|شب|صبح|سرعت/u.test(
        clause.text,
      )
    )
      continue
    if (
      field === 'impact' &&
      !/\d|all|every|whole|other|people|colleagues|人|都|全|其他|别|台|همه|نفر|کل|بقیه|تا/u.test(clause.text)
    )
      continue
    out.push(candidate(view, field, clause.start, clause.end, 3))
  }
  return out
}
