/**
 * Personal data in a draft: full phone numbers, identity documents and payment cards anywhere; e-mail and postal
 * addresses where others read along. Masked endings and the shop's own contacts are fine.
 */
import { personalSign } from '../../knowledge/facts/personal-signs'
import type { Folded } from '../../knowledge/text/fold'
import { isCardNumber } from '../facts/values/card-number'
import type { DraftContext, Violation } from './violation'

interface Kind {
  pattern: RegExp
  /** Checks the digits beyond their shape. */
  valid?: (words: string) => boolean
  publicOnly?: boolean
  /** An order or tracking number of the same shape is none. */
  mayBeOrder?: boolean
}

let made: Kind[] | undefined

/** All kinds, put together when the first draft is read. */
function kinds(): Kind[] {
  made ??= makeKinds()
  return made
}

const makeKinds = (): Kind[] => [
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
      `(?:${personalSign('phone-word').source}|${personalSign('phone-short').source})[^\\d*\\n.!?。]{0,14}[+(]?\\d(?:[ ()-]{0,2}\\d){6,14}(?![\\d*])`,
      'gu',
    ),
  },
  { pattern: /(?<![\da-z])\d{6}(?:19|20)\d{2}[01]\d[0-3]\d{4}[\dx](?![\da-z*])/gu },
  { pattern: /(?<![\da-z-])\d{3}-\d{2}-\d{4}(?![\d-])/gu },
  { pattern: /(?<![\da-z])[a-z][12]\d{8}(?![\da-z*])/gu, mayBeOrder: true },
  { pattern: /(?<![\da-z])[a-z]\d{6}\([\da]\)/gu },
  {
    pattern: new RegExp(
      `(?:${personalSign('id-number-word').source}|${personalSign('document-word').source})[^\\da-z*\\n.!?。]{0,6}(?:${personalSign('links-label').source})?[a-z]{0,3}\\d[a-z\\d -]{5,20}(?![\\da-z*])`,
      'gu',
    ),
  },
  { pattern: /(?<!\d)\d(?:[ -]?\d){12,18}(?![\d*])/gu, valid: isCardNumber, mayBeOrder: true },
  { pattern: /(?<![\da-z])ir ?\d{2}(?: ?\d{4}){5} ?\d{2}(?!\d)/gu },
  {
    pattern: /[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9](?:[a-z0-9-]{0,40}\.){1,5}[a-z]{2,24}/gu,
    publicOnly: true,
    valid: (words) => !personalSign('own-mailbox').test(words),
  },
  { pattern: personalSign('address-drafted', 'g'), publicOnly: true },
  { pattern: personalSign('flat-drafted', 'g'), publicOnly: true },
]

/** Personal data in the draft, each place once. */
export function findPersonalData(text: string, folded: Folded, context: DraftContext): Violation[] {
  const spans: [number, number][] = []
  const own = personalSign('own-contact')
  for (const { pattern, valid, publicOnly, mayBeOrder } of kinds()) {
    if (publicOnly && context.channel !== 'public') continue
    for (const match of folded.text.matchAll(pattern)) {
      const words = match[0]
      const before = folded.text.slice(Math.max(0, match.index - 48), match.index)
      if (valid && !valid(words)) continue
      if (mayBeOrder && personalSign('order-word').test(before)) continue
      if (own.test(before) || own.test(words)) continue
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
