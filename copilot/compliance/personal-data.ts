/**
 * Personal data in a draft: full phone numbers, identity documents and payment cards anywhere; e-mail and postal
 * addresses where others read along. Masked endings and the shop's own contacts are fine.
 */
import type { Folded } from '../../knowledge/text/fold'
import { isCardNumber } from '../facts/card-number'
import type { DraftContext, Violation } from './violation'

interface Kind {
  pattern: RegExp
  /** Checks the digits beyond their shape. */
  valid?: (words: string) => boolean
  publicOnly?: boolean
  /** An order or tracking number of the same shape is none. */
  mayBeOrder?: boolean
}

const PHONE_LABEL =
  '(?:phone|mobile|cell|tel|telephone|whatsapp|电话|手机|号码|联系方式|tlf|تلفن|موبایل|شماره تماس|همراه)'
const ID_LABEL =
  "(?:\\bid (?:card |document )?(?:number|no\\.?|#)|national (?:id|insurance)(?: number| no\\.?)?|passport(?: number| no\\.?)?|social security(?: number)?|\\bssn|driving licen[cs]e(?: number)?|driver's licen[cs]e(?: number)?|身份证号?码?|身份证字号|护照号?码?|证件号?码?|驾驶证号?|港澳通行证号?|کد ملی|کدملی|شماره ملی|شماره گذرنامه|شماره پاسپورت|شماره شناسنامه)"

const KINDS: Kind[] = [
  { pattern: /(?<![\d.])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![\d*])/gu, mayBeOrder: true },
  {
    pattern: /(?<![\d.])(?:\+98|0098|0)[ -]?9\d{2}[ -]?\d{3}[ -]?\d{2}[ -]?\d{2}(?![\d*])/gu,
    mayBeOrder: true,
  },
  { pattern: /(?<![\d.])09\d{2}[ -]?\d{3}[ -]?\d{3}(?![\d*])/gu, mayBeOrder: true },
  { pattern: /(?<![\d.])07\d{3}[ -]?\d{3}[ -]?\d{3}(?![\d*])/gu, mayBeOrder: true },
  {
    pattern: /(?<![\d.])(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?![\d*-])/gu,
    mayBeOrder: true,
  },
  { pattern: /(?<![\d.])\+\d{1,3}[ -]?\(?\d{1,4}\)?(?:[ -]?\d{2,4}){2,4}(?![\d*])/gu },
  {
    pattern: new RegExp(
      `${PHONE_LABEL}[^\\d*\\n.!?。]{0,14}[+(]?\\d(?:[ ()-]{0,2}\\d){6,14}(?![\\d*])`,
      'gu',
    ),
  },
  { pattern: /(?<![\da-z])\d{6}(?:19|20)\d{2}[01]\d[0-3]\d{4}[\dx](?![\da-z*])/gu },
  { pattern: /(?<![\da-z-])\d{3}-\d{2}-\d{4}(?![\d-])/gu },
  { pattern: /(?<![\da-z])[a-z][12]\d{8}(?![\da-z*])/gu, mayBeOrder: true },
  { pattern: /(?<![\da-z])[a-z]\d{6}\([\da]\)/gu },
  {
    pattern: new RegExp(
      `${ID_LABEL}[^\\da-z*\\n.!?。]{0,6}(?:is |are |no\\.? |number )?[a-z]{0,3}\\d[a-z\\d -]{5,20}(?![\\da-z*])`,
      'gu',
    ),
  },
  { pattern: /(?<!\d)\d(?:[ -]?\d){12,18}(?![\d*])/gu, valid: isCardNumber, mayBeOrder: true },
  { pattern: /(?<![\da-z])ir ?\d{2}(?: ?\d{4}){5} ?\d{2}(?!\d)/gu },
  {
    pattern: /[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9](?:[a-z0-9-]{0,40}\.){1,5}[a-z]{2,24}/gu,
    publicOnly: true,
    valid: (words) => !OWN_MAILBOX.test(words),
  },
  {
    pattern:
      /(?<![\da-z])\d{1,5}[a-z]?,? (?:[a-z']{2,20} ){1,3}(?:street|st|road|rd|avenue|ave|lane|ln|drive|dr|court|crescent|close|terrace|boulevard|blvd|square|gardens|place|way|row)(?![a-z])/gu,
    publicOnly: true,
  },
  { pattern: /(?:flat|apartment|apt\.?|unit|suite) \d{1,5}[a-z]?, \d{1,5} [a-z]/gu, publicOnly: true },
  {
    pattern:
      /[\u4e00-\u9fff]{2,6}(?:路|街|大道|道|巷|弄|胡同|村|镇|段)\d{1,5}(?:弄|号|巷|之)[\u4e00-\u9fff\d]{0,20}|\d{1,4}(?:号楼|栋|幢|座|单元)\d{0,5}(?:单元|室|层|楼|号)?\d{0,5}室?/gu,
    publicOnly: true,
  },
  {
    pattern: /(?:خیابان|خ|کوچه|بلوار|بزرگراه|میدان|شهرک) [^\n.!؟]{1,50}(?:پلاک|واحد|طبقه|کوچه) ?\d{1,5}/gu,
    publicOnly: true,
  },
]

/** Mailboxes a shop shows on purpose. */
const OWN_MAILBOX =
  /^(?:support|help|helpdesk|service|customerservice|customer\.service|care|customercare|info|hello|contact|sales|noreply|no-reply|returns|refunds|privacy|team|office|orders|complaints|feedback|kefu|shop|store|billing|security|abuse|press|dpo)\b/u

/** The number or place that follows is the shop's. */
const OWN =
  /(?:\b(?:call|phone|ring|reach|text|write to|write|e-?mail|contact|visit|find) us\b|\bour (?:shop|store|office|showroom|warehouse|number|line|address|team|desk|branch|support|phone|clinic|hotel)\b|hotline|helpline|toll[- ]free|switchboard|客服|热线|专线|我们的|本店|门店|我司|拨打|致电我们|来电|总机|专柜|پشتیبانی|تماس با ما|دفتر ما|فروشگاه ما|شماره ما|مرکز تماس|آدرس ما|شعبه)[^\n.!?。！؟]{0,30}$/u
const ORDER =
  /(?:order|tracking|ticket|case|reference|ref|serial|invoice|parcel|shipment|订单号?|运单号?|快递单号?|单号|工单号?|流水号|序列号|سفارش|رهگیری|پیگیری|مرسوله|بارنامه|فاکتور|شناسه)[^\d\n]{0,12}$/u

/** Personal data in the draft, each place once. */
export function findPersonalData(text: string, folded: Folded, context: DraftContext): Violation[] {
  const spans: [number, number][] = []
  for (const { pattern, valid, publicOnly, mayBeOrder } of KINDS) {
    if (publicOnly && context.channel !== 'public') continue
    for (const match of folded.text.matchAll(pattern)) {
      const words = match[0]
      const before = folded.text.slice(Math.max(0, match.index - 48), match.index)
      if (valid && !valid(words)) continue
      if (mayBeOrder && ORDER.test(before)) continue
      if (OWN.test(before) || OWN.test(words)) continue
      spans.push([match.index, match.index + words.length])
    }
  }
  spans.sort((a, b) => a[0] - b[0])
  const out: Violation[] = []
  for (const [from, to] of spans) {
    const start = folded.at[from] ?? 0
    const end = folded.at[to] ?? text.length
    const last = out.at(-1)
    // A name, a number and an address in one breath are one disclosure.
    if (last && start - last.end <= 16 && !/[\n.!?。！？؟]/u.test(text.slice(last.end, start))) {
      if (end > last.end) last.end = end
      last.words = text.slice(last.start, last.end)
    } else {
      out.push({ rule: 'exposes-personal-data', level: 'error', start, end, words: text.slice(start, end) })
    }
  }
  return out
}
