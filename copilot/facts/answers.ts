/** Answers: a short reply to "which model?" is a value although nothing in it says so. */
import type { FactField } from '../facts'
import { type Candidate, candidate } from './candidate'
import { type Clause, has, type MessageView, startsWith } from './message-view'
import { overlaps } from './secrets'

const ID_FIELDS: FactField[] = ['order_id', 'ticket_id', 'tracking_no', 'account', 'error_code']
const ID_TOKEN =
  /(?<![\p{L}\p{N}@.-])(?:[a-z]{1,6}[ -]?)?#?[a-z0-9](?:[a-z0-9_]|[-/.](?=[a-z0-9])){1,28}(?: \d{2,14}[a-z]?(?![a-z])){0,5}(?![\p{L}\p{N}@%])/gu
const HANDLE =
  /(?<![\p{L}\p{N}@.-])[a-z][a-z0-9]{0,24}(?:[._-][a-z0-9]{1,24}){1,4}(?![\p{L}\p{N}@])|(?<![\p{L}\p{N}@.-])(?=[a-z]{0,20}\d)[a-z]{2,20}\d{1,8}(?![\p{L}\p{N}@])/gu
const VERSION =
  /(?<![\p{L}\p{N}.,€$£-])v?(?<v>\d{1,4}(?:\.\d{1,6}){0,4}[a-z]?)(?![\p{L}\p{N}%]|[.,]\d| ?(?:gb|mb|days?|hours?|times|月|天|次|个))/gu
const MONEY =
  /(?:[$€£¥₹￥] ?)?\d[\d,.]{0,12}(?<=\d)(?: ?(?:元|块|万|k|usd|eur|dollars?|euros?|هزار(?: تومان)?|تومان|میلیون(?: تومان)?|ریال))?/u
const CLOCKISH = /^\d{1,2}(?::\d{2})?$|^(?:19|20)\d\d$|^\d{1,2}(?:am|pm|st|nd|rd|th|gb|mb|h|min|k|g|x|%)$/u

/** Asked fields whose answers are phrases, in the order in which a phrase is given to them. */
const PHRASE_FIELDS: FactField[] = ['device', 'product', 'name', 'address_city', 'payment_method']

/** A clause without its filler at both ends; offsets are folded. */
export function trimFiller(
  view: MessageView,
  clause: { start: number; text: string },
): { start: number; end: number; text: string } {
  let { start, text } = clause
  for (let round = 0; round < 6; round++) {
    const before = text
    for (const facts of view.facts) {
      const words = facts.words.filler.source
      const lead = new RegExp(`^(?:${words})[\\s:،,]{0,2}`, 'u').exec(text)
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
          /\s(?:i think|please|pls|thanks|here|though|btw|i guess|lol|actually|if that helps|i believe)$/u.exec(
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
  if (startsWith(view, 'hello', clause.text) || startsWith(view, 'yes', text) || startsWith(view, 'no', text))
    return false
  if (has(view, 'unknown', clause.text) || has(view, 'problem', text)) return false
  return !/^(?:i|we|you|it|they|what|why|how|when|where|the one|both|all|none)\b|[了吗呢]$|我|你|您|怎么|这|那/u.test(
    text,
  )
}

function readIds(view: MessageView, field: FactField, taken: [number, number][]): Candidate[] {
  const tokens = [...(field === 'account' ? view.text.matchAll(HANDLE) : []), ...view.text.matchAll(ID_TOKEN)]
  let best: { start: number; end: number; weight: number } | undefined
  for (const match of tokens) {
    let start = match.index
    let words = match[0]
    if (!/\d/.test(words) && field !== 'account') continue
    if (!/\d|[._-]/.test(words)) continue
    // A short word before the digits belongs to the id only when it is no word of the language.
    const lead = /^([a-z]{1,6}) (?=.*\d)/u.exec(words)
    if (
      lead &&
      /^(?:is|it|its|the|my|no|id|nr|number|order|on|and|or|yes|ok|so|for|from|case|was|code|error|ref|in|to|at|with|sure|here|account|around|about|user|member|got|says|oh|hmm?|um|well|of|just|a|i|guess)$/u.test(
        lead[1] ?? '',
      )
    ) {
      start += lead[0].length
      words = words.slice(lead[0].length)
    }
    if (words.startsWith('#')) {
      start++
      words = words.slice(1)
    }
    const least = field === 'error_code' ? 2 : 3
    if (words.replace(/[^a-z0-9]/g, '').length < least || CLOCKISH.test(words)) continue
    if (overlaps(taken, start, start + words.length)) continue
    // Of several numbers the one with most digits is the id; a count of things is none.
    const counted =
      /^\d{1,4}$/u.test(words) &&
      /^ [a-z]{3,}/u.test(view.text.slice(start + words.length, start + words.length + 8))
    const weight = (words.match(/\d/gu) ?? []).length + (/[a-z]/u.test(words) ? 2 : 0) - (counted ? 6 : 0)
    if (weight > (best?.weight ?? 0)) best = { start, end: start + words.length, weight }
  }
  return best ? [candidate(view, field, best.start, best.end, 4)] : []
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

function readVersion(view: MessageView, field: FactField, taken: [number, number][]): Candidate[] {
  for (const match of view.text.matchAll(VERSION)) {
    const value = match.groups?.v ?? ''
    const start = match.index + match[0].length - value.length
    if (overlaps(taken, start, start + value.length)) continue
    if (field === 'app_version' && !value.includes('.') && view.text.length > 24) continue
    return [candidate(view, field, start, start + value.length, 4)]
  }
  return []
}

function readTime(view: MessageView): Candidate[] {
  for (const clause of view.clauses) {
    if (clause.question || has(view, 'future', clause.text)) continue
    const led =
      /^(?:(?:ever )?since|after|when|right after|the day|from)\b.{2,70}$|^(?:自|自从|从).{2,24}$|.{2,20}(?:之后|以后|后|开始)$|^(?:از وقتی|بعد از|از).{2,50}$/u.exec(
        clause.text,
      )
    if (led) return [candidate(view, 'since', clause.start, clause.end, 4)]
    for (const facts of view.facts) {
      const match = [...clause.text.matchAll(facts.past)].find(
        (hit) => !/(?:未|until|till|by|before|تا)\s?$/u.test(clause.text.slice(0, hit.index)),
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
  }
  return []
}

/** Values that answer the open questions and that no pattern found. */
export function readAnswers(
  view: MessageView,
  asked: ReadonlySet<FactField>,
  found: readonly Candidate[],
  secrets: readonly [number, number][],
  confirmed: ReadonlySet<FactField>,
): Candidate[] {
  const out: Candidate[] = []
  const have = (field: FactField) => [...found, ...out].some((item) => item.field === field)
  const taken = (): [number, number][] => [
    ...secrets,
    ...[...found, ...out]
      .filter((item) => item.strength >= 2)
      .map((item): [number, number] => [item.start, item.end]),
  ]
  for (const field of ['app_version', 'os_version'] as const) {
    if (asked.has(field) && !have(field)) out.push(...readVersion(view, field, taken()))
  }
  if (asked.has('since')) out.push(...readTime(view))
  for (const field of ID_FIELDS) {
    if (asked.has(field) && !have(field)) out.push(...readIds(view, field, taken()))
  }
  if (asked.has('account') && !have('account')) out.push(...readBareAccount(view))
  if (asked.has('amount') && !have('amount')) {
    const match = MONEY.exec(view.text)
    if (match && !overlaps(taken(), match.index, match.index + match[0].length)) {
      out.push(candidate(view, 'amount', match.index, match.index + match[0].length, 4))
    }
  }
  const phrases = PHRASE_FIELDS.filter((field) => asked.has(field) && !have(field) && !confirmed.has(field))
  // A device by name already answers "which model?", unless another clause names a thing too.
  const named = [...found].find((item) => item.field === 'device')
  if (phrases.includes('device') && phrases.includes('product')) phrases.splice(phrases.indexOf('device'), 1)
  for (const field of phrases) {
    for (const clause of view.clauses.slice(0, 3)) {
      const part = trimFiller(view, clause)
      if (!isPhrase(view, clause, part.text) || overlaps(taken(), part.start, part.end)) continue
      if (field === 'name' && /\d/.test(part.text)) continue
      if (
        field === 'product' &&
        named &&
        ((clause.start <= named.start && clause.end >= named.end) || part.text.length > 16)
      )
        continue
      if (
        field === 'payment_method' &&
        !/card|pay|bank|transfer|cash|卡|支付|转账|银行|钱包|کارت|بانک|درگاه|کیف/u.test(part.text)
      )
        continue
      out.push(
        candidate(view, field, part.start, part.end, field === 'address_city' || field === 'name' ? 4 : 4),
      )
      break
    }
  }
  for (const field of ['frequency', 'impact', 'expected'] as const) {
    if (!asked.has(field) || have(field)) continue
    const clause = view.clauses.find(
      (item) => !item.question && !startsWith(view, 'hello', item.text) && item.text.length > 3,
    )
    if (!clause || has(view, 'unknown', clause.text)) continue
    if (
      field === 'frequency' &&
      !/time|day|night|always|often|every|sometimes|once|twice|only|random|hour|每|次|总|一直|偶尔|经常|都|有时|只|هر|همیشه|گاه|بار|روز|فقط|مدام/u.test(
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
