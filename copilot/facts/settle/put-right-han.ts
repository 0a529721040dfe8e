/** Chinese words right behind a value that put another in its place ("…三年级的，哎不对是20221737"). */
import { sign } from '../../../knowledge/facts/signs'
import type { FactField } from '../../facts'
import { type Candidate, candidate } from '../candidate'

const HAN = /\p{Script=Han}/u
/** References of which a later telling may be the right one. */
export const IDS: ReadonlySet<FactField> = new Set<FactField>([
  'account',
  'order_id',
  'ticket_id',
  'tracking_no',
  'phone',
  'error_code',
])

/** Letters between a value and the one that was meant. */
const REACH = 40
/** The same where words of a correction stand between them. */
const FAR = 64

/** What a value looks like, whatever its digits and letters. */
export const shapeOf = (words: string) =>
  words.toLowerCase().replace(/\d/gu, '9').replace(/[a-z]/gu, 'a').replace(/[^9a]/gu, '')

/** The value that Chinese words right behind it put in its place. */
export function putRight(item: Candidate): Candidate {
  if (item.field === 'address_city') {
    const place = sign('right-place', 'd').exec(item.view.text.slice(item.end, item.end + REACH))?.indices
      ?.groups?.v
    return place
      ? candidate(item.view, item.field, item.end + place[0], item.end + place[1], item.strength)
      : item
  }
  if (!IDS.has(item.field) || !HAN.test(item.view.text)) return item
  const rest = item.view.text.slice(item.end, item.end + FAR)
  for (const match of rest.matchAll(sign('id-in-talk', 'g'))) {
    const words = match[0]
    if (shapeOf(words) !== shapeOf(item.value)) continue
    const end = match.index + words.length
    const between = rest.slice(0, match.index)
    const isMeant =
      // "看串了，那是备用机的，这台是…": the right one may stand far behind.
      (words !== item.value && sign('puts-number-right').test(between)) ||
      (end <= REACH &&
        (sign('leads-to-right-value').test(between) || sign('was-right-value').test(rest.slice(end))))
    if (!isMeant) continue
    const start = item.end + match.index
    return {
      ...candidate(item.view, item.field, start, item.end + end, item.strength),
      strength: item.strength,
    }
  }
  return item
}
