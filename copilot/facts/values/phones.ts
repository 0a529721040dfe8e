/** Phone numbers and e-mail addresses in a message. */
import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { sign } from '../../../knowledge/facts/signs'
import { type Candidate, candidate } from '../candidate'
import type { MessageView } from '../message-view'
import { digitsOf } from './spoken-english'

/** A number that only mobile phones have in Iran. */
const IRANIAN_MOBILE = /^(?:0|98)9\d{9}$/u

const REGIONS: Record<string, CountryCode[]> = { en: ['US', 'GB'], zh: ['CN', 'TW', 'HK'], fa: ['IR'] }

const written = (spoken: string) =>
  spoken
    .replaceAll(sign('spoken-dot', 'g'), '.')
    .replaceAll(sign('spoken-underscore', 'g'), '_')
    .replaceAll(sign('spoken-dash', 'g'), '-')

/** E-mail addresses, also as they are spoken ("ola.b at post dot test"). */
export function readEmails(view: MessageView): Candidate[] {
  const found = [...view.text.matchAll(sign('email-address', 'g'))].map((match) =>
    candidate(view, 'email', match.index, match.index + match[0].length, 3),
  )
  if (found.length > 0) return found
  return [...view.text.matchAll(sign('spoken-email', 'g'))].flatMap((match) => {
    const { user = '', host = '' } = match.groups ?? {}
    // "Look at page.html", "meet at noon": only an address has its dots or its sign spoken.
    if (!sign('address-sign').test(match[0])) return []
    const value = `${written(user)}@${written(host)}`
    return [candidate(view, 'email', match.index, match.index + match[0].length, 3, value)]
  })
}

/**
 * Phone numbers. A number told as one needs only a plausible length; a bare one must be a possible
 * number of a country where the language is spoken.
 */
export function readPhones(view: MessageView, asked: boolean): Candidate[] {
  const out: Candidate[] = []
  for (const match of view.text.matchAll(sign('number-to-call', 'g'))) {
    const words = match[0]
    const digits = words.replace(/\D/g, '')
    if (digits.length < 7 || digits.length > 15) continue
    const before = view.text.slice(Math.max(0, match.index - 40), match.index)
    const labelled = sign('phone-label').test(before)
    if (sign('other-id-label').test(before) && !(IRANIAN_MOBILE.test(digits) && labelled)) continue
    const told = asked || labelled
    if (!told && !looksLikePhone(words, digits, view)) continue
    out.push(candidate(view, 'phone', match.index, match.index + words.length, told ? 4 : 2))
  }
  if (asked && out.length === 0) {
    for (const match of view.text.matchAll(sign('spoken-digits', 'g'))) {
      const digits = digitsOf(match[0])
      const length = match[0].trimEnd().length
      if (digits.length >= 7 && digits.length <= 16)
        out.push(candidate(view, 'phone', match.index, match.index + length, 4, digits))
    }
  }
  return out
}

function looksLikePhone(words: string, digits: string, view: MessageView): boolean {
  // Without grouping, a short run of digits is more often an order than a number to call.
  if (digits.length < 10) return false
  if (!/[ ().+-]/.test(words) && !/^(?:1[3-9]\d{9}|0\d{9,10})$/.test(digits)) return false
  const languages = view.facts.map((facts) => facts.language)
  const regions: CountryCode[] = languages.flatMap((language) => REGIONS[language] ?? [])
  return regions.some((region) => parsePhoneNumberFromString(words, region)?.isPossible() === true)
}
