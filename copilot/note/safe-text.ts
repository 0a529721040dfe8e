/** Makes quoted words safe for a note: one line, no card number, no markup of their own. */
import { isCardNumber } from '../facts/secrets'

const CARD = /\d(?:[ -]?\d){12,18}(?!\d)/gu

/** Masks full card numbers but for the last four digits. */
export function maskCards(text: string): string {
  return text.replace(CARD, (words) =>
    isCardNumber(words) ? `•••• ${words.replace(/\D/g, '').slice(-4)}` : words,
  )
}

// Direction overrides could turn a note around; isolates that the note itself adds come later.
const CONTROL = /[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu

/** One line of plain text. */
export function oneLine(text: string): string {
  return maskCards(text.replace(CONTROL, ' ').replace(/\s+/gu, ' ').trim())
}

/** Plain text for Markdown: characters that would start a link, a tag, code or emphasis are escaped. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*[\]<>|]/gu, '\\$&').replace(/^([#+-])/u, '\\$1')
}

/** Keeps a value in its own direction inside right-to-left text (Unicode isolates). */
export function isolate(text: string, rightToLeft: boolean): string {
  return rightToLeft && /[\p{Script=Latin}\p{N}]/u.test(text) ? `\u2068${text}\u2069` : text
}
