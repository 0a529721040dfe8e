/** Finds payment cards in text, however their digits are written and parted, and takes all but four digits away. */
import { passesLuhn } from '../facts/values/card-number'

/** What may stand between the digits of one card number: up to three signs that are neither letters nor digits. */
const PARTED = /\p{Nd}(?:[\s\p{Pd}\p{Cf}.·•_/\\|,:;()]{0,3}\p{Nd}){11,60}/gu
const SHORTEST = 13
const LONGEST = 19

/** Lengths that issuers give their cards, by the first digits. */
const ISSUED: readonly [RegExp, readonly number[]][] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[0-9]|2[2-7])/, [16]],
  [/^3[47]/, [15]],
  [/^3[0689]/, [14, 16, 19]],
  [/^35/, [16, 19]],
  [/^(?:60|64|65|81|82|9)/, [16, 19]],
  [/^6[1-37]/, [16, 17, 18, 19]],
  [/^5[06-8]/, [13, 14, 15, 17, 18, 19]],
]

interface Digit {
  value: string
  start: number
  end: number
  /** What stands between it and the digit before. */
  gap: string
  /** True when it follows that digit without anything between. */
  joined: boolean
}

/** The decimal value of a digit of any script, as an ASCII digit. */
function asAscii(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  if (code < 0x80) return digit
  const plain = digit.normalize('NFKC')
  if (/^[0-9]$/.test(plain)) return plain
  // Digits of a script stand in a row from zero to nine.
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return String((code - zero) % 10)
}

function digitsOf(run: string, offset: number): Digit[] {
  const digits: Digit[] = []
  for (const match of run.matchAll(/\p{Nd}/gu)) {
    const start = offset + match.index
    const before = digits.at(-1)?.end ?? start
    digits.push({
      gap: run.slice(before - offset, match.index),
      value: asAscii(match[0]),
      start,
      end: start + match[0].length,
      joined: digits.length > 0 && before === start,
    })
  }
  return digits
}

/** True for digits that a payment card of a known issuer can have. */
function isIssued(digits: string): boolean {
  return ISSUED.some(([first, lengths]) => first.test(digits) && lengths.includes(digits.length))
}

/** How strictly a number is held to be a card: an order's number may pass the check digit by chance. */
export type CardTest = 'any' | 'issued'

/** The card that starts at a digit, as the number of its digits; 0 for none. The longest that fits. */
function cardLength(digits: readonly Digit[], from: number, test: CardTest): number {
  let text = ''
  let found = 0
  const gaps = new Set<string>()
  for (let at = from; at < digits.length && at - from < LONGEST; at++) {
    const { value = '', gap = '' } = digits[at] ?? {}
    text += value
    if (at > from && gap !== '') gaps.add(gap)
    const length = at - from + 1
    if (length < SHORTEST || /^0+$/.test(text)) continue
    // A number that no issuer knows is written evenly; two numbers side by side are none.
    // A number ends where its digits end: a longer unbroken one is something else, unless an issuer knows it.
    const whole = at + 1 === digits.length || digits[at + 1]?.joined === false
    if (!passesLuhn(text)) continue
    if (isIssued(text) ? whole || length === 16 : whole && test === 'any' && gaps.size < 2) found = length
  }
  return found
}

/** Places of card numbers in a text. Linear in its length. */
export function cardSpans(text: string, test: CardTest = 'any'): [number, number][] {
  const spans: [number, number][] = []
  for (const match of text.matchAll(PARTED)) {
    const digits = digitsOf(match[0], match.index)
    for (let at = 0; at < digits.length; at++) {
      const first = digits[at]
      const length = first && (!first.joined || at === 0) ? cardLength(digits, at, test) : 0
      const last = digits[at + length - 1]
      if (!first || !last || length === 0) continue
      spans.push([first.start, last.end])
      at += length - 1
    }
  }
  return spans
}

/** Masks card numbers but for their last four digits. */
export function maskCards(text: string, test: CardTest = 'any'): string {
  let out = ''
  let done = 0
  for (const [start, end] of cardSpans(text, test)) {
    const digits = digitsOf(text.slice(start, end), 0)
    out += `${text.slice(done, start)}•••• ${digits
      .slice(-4)
      .map(({ value }) => value)
      .join('')}`
    done = end
  }
  return out + text.slice(done)
}
