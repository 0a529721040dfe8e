/** Facts that a message says by itself: labelled ids, versions, names of devices, times, amounts. */

import { CITY, FAMILIES } from '../../../knowledge/facts/names'
import { sign } from '../../../knowledge/facts/signs'
import type { FactField } from '../../facts'
import { type Candidate, candidate } from '../candidate'
import { clauseAt, has, type MessageView } from '../message-view'
import { isCardNumber } from './card-number'
import { readEmails } from './phones'
import { groupSpan, readNames } from './read-names'
import { readPaths } from './read-paths'

/** Fields whose values hold a digit: most messages have none, and their rules are not tried. */
const NEEDS_DIGIT: ReadonlySet<FactField> = new Set<FactField>([
  'order_id',
  'ticket_id',
  'tracking_no',
  'app_version',
  'os_version',
  'amount',
])

/** A message with more values of one kind is a log, of which the first ones will do. */
const MOST_MATCHES = 40

/** A city ends where its sentence does ("I'm in Leeds. The app…"). */
function withinSentence(view: MessageView, field: FactField, start: number, end: number): number {
  if (field !== 'address_city') return end
  const stop = view.text.slice(start, end).search(sign('sentence-stop'))
  return stop < 0 ? end : start + stop
}

/** Candidates of the rules in the data. */
function readRules(view: MessageView): Candidate[] {
  const out: Candidate[] = []
  const inTrouble = has(view, 'problem', view.text)
  const opening = view.index === 0 && view.message.role === 'customer'
  const digits = /\d/u.test(view.text)
  const sums = digits || sign('worded-sum').test(view.text)
  for (const facts of view.facts) {
    for (const rule of facts.rules) {
      // Who opens a conversation tells of a trouble also in words that we do not know.
      const troubled = inTrouble || (opening && rule.strength >= 2)
      const readable =
        rule.field === 'amount'
          ? sums
          : digits ||
            !NEEDS_DIGIT.has(rule.field) ||
            (rule.field === 'order_id' && sign('booking-record').test(view.text))
      if ((rule.problem && !troubled) || !readable) continue
      for (const pattern of rule.patterns) {
        const text = rule.cased ? view.message.text.slice(0, 12_000) : view.text
        let left = MOST_MATCHES
        for (const match of pattern.matchAll(text)) {
          const span = groupSpan(match, 'v')
          if (!span || span[0] === span[1]) continue
          if (left-- === 0) break
          // Rules for names run on the text as written; its offsets are brought to the folded text.
          const [start, end] = rule.cased ? [foldedOffset(view, span[0]), foldedOffset(view, span[1])] : span
          out.push(
            candidate(view, rule.field, start, withinSentence(view, rule.field, start, end), rule.strength),
          )
        }
      }
    }
  }
  return out
}

/** Folded offset of an offset into the text as written (binary search over the positions). */
export function foldedOffset(view: MessageView, original: number): number {
  let low = 0
  let high = view.at.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((view.at[middle] ?? 0) < original) low = middle + 1
    else high = middle
  }
  return low
}

/** A version beside a device and without a system's name belongs to the system of its family. */
function deriveSystem(view: MessageView, found: Candidate[]): Candidate[] {
  if (found.some((item) => item.field === 'os') || !found.some((item) => item.field === 'os_version'))
    return []
  const family = FAMILIES.find(({ pattern }) => pattern.test(view.text))
  if (!family) return []
  const hit = family.pattern.exec(view.text)
  return hit ? [candidate(view, 'os', hit.index, hit.index + hit[0].length, 2, family.name)] : []
}

/** Cities named anywhere, as weak guesses that an address question can raise. */
export function citiesIn(view: MessageView): Candidate[] {
  return [...CITY.matchAll(view.text)].map((match) =>
    candidate(view, 'address_city', match.index, match.index + match[0].length, 1),
  )
}

/** True when a city is named anywhere. */
export function namesCity(view: MessageView): boolean {
  return CITY.test(view.text)
}

/** Everything a message says by itself, unguarded. */
export function readPatterns(view: MessageView): Candidate[] {
  const found = [...readRules(view), ...readNames(view), ...readEmails(view)]
  if (view.message.role === 'customer') found.push(...readPaths(view))
  found.push(...deriveSystem(view, found))
  // "Mornings please. Utrecht": a city that is a whole clause is told as one.
  for (const city of citiesIn(view)) {
    const clause = clauseAt(view, city.start)
    if (clause?.start === city.start && clause.end === city.end) found.push({ ...city, strength: 2 })
  }
  // "Client 5.17.11" is a version and no date.
  const versions = found.filter((item) => item.field === 'app_version' || item.field === 'os_version')
  return found.filter(
    (item) =>
      item.value !== '' &&
      !(
        item.field === 'since' && versions.some((other) => item.start >= other.start && item.end <= other.end)
      ) &&
      // "Windows Server 2019": no name of a server.
      !(item.field === 'account' && versions.some((other) => item.start === other.start)) &&
      (item.field === 'tracking_no' || !isCardNumber(item.value)) &&
      clauseAt(view, item.start) !== undefined,
  )
}
