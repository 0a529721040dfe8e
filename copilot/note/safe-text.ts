/** Makes words safe for a note, whatever form it takes: one line, nothing that turns the text around. */
import { maskCards } from './card-numbers'

// Direction overrides could turn a note around; isolates that the note itself adds come later.
const CONTROL = /[\p{Cc}\p{Cs}\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/gu

/** Longest value; more is a pasted text and no value. */
const LONGEST = 600

/** One line of plain text. */
export function oneLine(text: string): string {
  // Half a number at the end would be a number that nobody knows for a phone's.
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/\S{0,80}$/u, '')}…` : text
  return cut.replace(CONTROL, ' ').replace(/\s+/gu, ' ').trim()
}

/** Keeps a value in its own direction inside right-to-left text (Unicode isolates). */
export function isolate(text: string, rightToLeft: boolean): string {
  return rightToLeft && /[\p{Script=Latin}\p{N}]/u.test(text) ? `\u2068${text}\u2069` : text
}

/** What the agent wrote themselves leaves as they wrote it, but for card numbers. */
export function ownWords(text: string): string {
  return maskCards(text)
}
