/** Places that must never be read as facts: card numbers, PINs, passwords, codes. */
import type { MessageView } from './message-view'

/** Luhn check (ISO/IEC 7812) over a string of digits. */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    let digit = digits.charCodeAt(digits.length - 1 - i) - 48
    if (i % 2 === 1) {
      digit *= 2
      if (digit > 9) digit -= 9
    }
    sum += digit
  }
  return sum % 10 === 0
}

const DIGIT_RUN = /\d(?:[ -]?\d){12,18}(?!\d)/gu

/** True for 13 to 19 digits that a payment card can have: issuer digit 2 to 6 and a right check digit. */
export function isCardNumber(words: string): boolean {
  const digits = words.replace(/\D/g, '')
  return digits.length >= 13 && digits.length <= 19 && /^[2-6]/.test(digits) && passesLuhn(digits)
}

// A code of digits alone is one that was sent to sign in, unless it is told as an error's.
const LONE_CODE =
  /(?<!(?:error|fault|status|reference|booking|order|tracking) )\bcode(?: is| was|:)? \d{4,8}\b(?![-.]\d)/gu

/** Folded spans of card numbers and of values told as a secret ("PIN 4471"). */
export function secretSpans(view: MessageView): [number, number][] {
  const spans: [number, number][] = []
  for (const match of view.text.matchAll(DIGIT_RUN)) {
    if (isCardNumber(match[0])) spans.push([match.index, match.index + match[0].length])
  }
  for (const match of view.text.matchAll(LONE_CODE)) spans.push([match.index, match.index + match[0].length])
  for (const facts of view.facts) {
    for (const clause of view.clauses) {
      const hit = facts.words.secret.exec(clause.text)
      if (!hit) continue
      const from = hit.index + hit[0].length
      const value =
        /^[\s:=是为]{0,4}(?:is |are |number |was |of |ending in )?(?<v>[\w*#@!$%^&-]{0,24}\d[\w*#@!$%^&-]{0,24})/u.exec(
          clause.text.slice(from),
        )
      if (value) spans.push([clause.start + from, clause.start + from + value[0].length])
    }
  }
  return spans
}

/** True when two spans share a character. */
export function overlaps(spans: readonly [number, number][], start: number, end: number): boolean {
  return spans.some(([from, to]) => start < to && end > from)
}
