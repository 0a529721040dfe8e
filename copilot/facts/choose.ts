/** A choice among values that the agent has listed: "which of a-north, a-south and admin?" "the second one". */
import type { FactField } from '../facts'
import { type Candidate, candidate } from './candidate'
import type { MessageView } from './message-view'

/** Values offered for choosing, in the order listed. */
export interface Options {
  field: FactField
  values: string[]
}

const TOKEN =
  /(?<![\p{L}\p{N}@._-])(?=[a-z0-9._@#/-]{0,39}[\d._@-])[a-z0-9#](?:[a-z0-9_@]|[-./](?=[a-z0-9])){2,40}(?![\p{N}a-z@])/gu

const KINDS: { field: FactField; pattern: RegExp }[] = [
  {
    field: 'order_id',
    pattern:
      /\b(?:orders?|bookings?|invoices?|reservations?)\b|(?:订单|预订|发票)|(?:سفارش|رزرو|فاکتور)(?:ها|های)?/u,
  },
  { field: 'ticket_id', pattern: /\b(?:tickets?|cases?|claims?|returns)\b|工单|تیکت/u },
  { field: 'tracking_no', pattern: /\b(?:parcels?|shipments?|packages?)\b|包裹|运单|بسته|مرسوله/u },
  { field: 'email', pattern: /\b(?:mails|emails|addresses)\b|邮箱|ایمیل/u },
  {
    field: 'account',
    pattern:
      /\b(?:accounts?|workspaces?|logins?|users?|usernames?|profiles?|shops?|stores?|teams?|tenants?|sites?)\b|账号|账户|店铺|空间|团队|用户|حساب|اکانت|فروشگاه|کاربر/u,
  },
]

/** Words with a hyphen that are no names. */
const COMMON =
  /^(?:e-?mails?|sign-?(?:in|up|on)|log-?(?:in|on)|check-?(?:in|out)|follow-?up|up-to-date|two-factor|pre-?order|drop-?down)$/u

const WHICH = /\bwhich\b|\bone of (?:them|these|those)\b|哪|几个|کدوم|کدام/u

/** What an agent's message offers for choosing, when it lists two to eight values and asks which. */
export function readOptions(view: MessageView): Options | undefined {
  if (!WHICH.test(view.text)) return undefined
  const values = [...view.text.matchAll(TOKEN)]
    .map((match) => match[0].replace(/^#/u, ''))
    .filter((words) => /[\d._@-]/u.test(words) && /[a-z]|\d{3}/u.test(words))
  const distinct = [...new Set(values)].filter((words) => !COMMON.test(words))
  if (distinct.length < 2 || distinct.length > 8) return undefined
  const field = distinct.every((words) => /@\S+\./u.test(words))
    ? 'email'
    : KINDS.find(({ pattern }) => pattern.test(view.text))?.field
  return field ? { field, values: distinct } : undefined
}

/** Words for a place in a list; -1 is the last, -2 the one before it. */
const PLACES: [number, RegExp][] = [
  [-2, /\b(?:second[- ]to[- ]last|last but one)\b|倒数第二|یکی مانده به آخر/u],
  [
    0,
    /\b(?:(?:the )?(?:first|1st|former|top)(?: one| of (?:them|those))?|number one|no\.? ?1|#1)\b|第一个?|头一个|前面那个|最前|(?<![\p{L}])(?:اولی|اول|یکمی|شماره ?(?:۱|1|یک))(?![\p{L}])/u,
  ],
  [
    1,
    /\b(?:(?:the )?(?:second|2nd)(?: one)?|number two|no\.? ?2|#2)\b|第二个?|(?<![\p{L}])(?:دومی|دوم|شماره ?(?:2|دو))(?![\p{L}])/u,
  ],
  [
    2,
    /\b(?:(?:the )?(?:third|3rd)(?: one)?|number three|no\.? ?3|#3)\b|第三个?|(?<![\p{L}])(?:سومی|سوم|شماره ?(?:3|سه))(?![\p{L}])/u,
  ],
  [3, /\b(?:(?:the )?(?:fourth|4th)(?: one)?)\b|第四个?|(?<![\p{L}])(?:چهارمی|چهارم)(?![\p{L}])/u],
  [
    -1,
    /\b(?:(?:the )?(?:last|latter|bottom)(?: one| of (?:them|those))?)\b|最后(?:一个|那个|面)?|后(?:面|边)(?:那)?个|末尾|(?<![\p{L}])(?:آخری|آخر|آخرین)(?![\p{L}])/u,
  ],
]
const MIDDLE = /\bmiddle\b|中间|وسطی|وسط/u

const squeeze = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

/** The option that a short answer names by its place, or by a part that no other option has. */
export function readChoice(view: MessageView, options: Options): Candidate[] {
  const first = view.clauses[0]
  if (!first) return []
  const pick = (value: string | undefined, start: number, end: number) =>
    value === undefined ? [] : [{ ...candidate(view, options.field, start, end, 4, value) }]
  const said = squeeze(view.text.slice(0, 300))
  const whole = options.values.filter((value) => said.includes(squeeze(value)))
  if (whole.length === 1 && whole[0]) return pick(whole[0], first.start, first.end)
  if (whole.length > 1) return []
  for (const clause of view.clauses.slice(0, 2)) {
    if (clause.text.length > 60 || clause.question) continue
    if (MIDDLE.test(clause.text) && options.values.length % 2 === 1)
      return pick(options.values[(options.values.length - 1) / 2], clause.start, clause.end)
    const place = PLACES.find(([, pattern]) => pattern.test(clause.text))?.[0]
    if (place !== undefined) return pick(options.values.at(place), clause.start, clause.end)
    // "South" chooses pottery-south: a word that only one of them holds.
    const words = clause.text.match(/[a-z]{3,20}|\d{2,12}/gu) ?? []
    const named = words.flatMap((word) => {
      const fit = options.values.filter((value) => squeeze(value).includes(word))
      return fit.length === 1 && fit[0] ? [fit[0]] : []
    })
    const chosen = [...new Set(named)]
    if (chosen.length === 1 && words.length <= 5) return pick(chosen[0], clause.start, clause.end)
  }
  return []
}
