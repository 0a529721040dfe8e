/** Places that must never be read as facts: card numbers, PINs, passwords, codes. */
import { sign } from '../../../knowledge/facts/signs'
import type { MessageView } from '../message-view'
import { isCardNumber } from './card-number'

const DIGIT_RUN = /\d(?:[ -]?\d){12,18}(?!\d)/gu

/** A password, a PIN or a code: it has a digit. */
const VALUE = /^[\w*#@!$%^&-]{0,24}\d[\w*#@!$%^&-]{0,24}/u

/** How long the value right behind the name of a secret is, with what leads to it; 0 where there is none. */
function valueLength(behind: string): number {
  const tells = sign('tells-value').exec(behind)?.[0].length ?? 0
  const lead = tells + (sign('secret-value-lead').exec(behind.slice(tells))?.[0].length ?? 0)
  const value = VALUE.exec(behind.slice(lead))
  return value ? lead + value[0].length : 0
}

/** Folded spans of card numbers and of values told as a secret ("PIN 4471"). */
export function secretSpans(view: MessageView): [number, number][] {
  const spans: [number, number][] = []
  for (const match of view.text.matchAll(DIGIT_RUN)) {
    if (isCardNumber(match[0])) spans.push([match.index, match.index + match[0].length])
  }
  // A code of digits alone is one that was sent to sign in, unless it is told as an error's.
  for (const match of view.text.matchAll(sign('lone-code', 'g')))
    spans.push([match.index, match.index + match[0].length])
  for (const facts of view.facts) {
    for (const clause of view.clauses) {
      const hit = facts.words.secret.exec(clause.text)
      if (!hit) continue
      const from = hit.index + hit[0].length
      const length = valueLength(clause.text.slice(from))
      if (length > 0) spans.push([clause.start + from, clause.start + from + length])
    }
  }
  return spans
}

/** True when two spans share a character. */
export function overlaps(spans: readonly [number, number][], start: number, end: number): boolean {
  return spans.some(([from, to]) => start < to && end > from)
}
