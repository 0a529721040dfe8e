/**
 * Fields of which something was said, whether or not a value could be read for sure.
 *
 * Asking for what the customer has told is worse than not asking: so an answer, a mention or a value that no field
 * has claimed is enough here, far less than what a fact needs.
 */
import type { FactField } from '../../knowledge/facts/fields'
import { MENTIONS } from '../../knowledge/facts/mentions'
import { fold } from '../../knowledge/text/fold'
import type { Fact } from '../facts'
import { has, type MessageView } from '../facts/message-view'
import { citiesIn } from '../facts/read-patterns'
import { FOUND, looselyAsked, NEEDED, tells } from './told-answers'
import {
  AFTER,
  APART,
  BARE_VERSION,
  CALLED,
  CUT_OUT,
  FIRMWARE,
  GROUPED_NUMBER,
  LONG_NUMBER,
  NAME,
  NAMED_VERSION,
  NUMBER_AND_NAME,
  PARCEL_NUMBER,
  PHONE_NUMBER,
  PLACE,
  READ_OUT,
  SPELT_NUMBER,
} from './told-signs'

/** More of a message than this is not searched. */
const MOST = 4000

/** A message without the words from which facts were read, of some fields or of all; folded. */
function leftoverOf(view: MessageView, facts: readonly Fact[], fields?: readonly FactField[]): string {
  let text = view.message.text.slice(0, MOST)
  let cut = false
  for (const { field, evidence } of facts) {
    const { messageId, start, end } = evidence
    if (messageId !== view.message.id || end <= start || start >= text.length) continue
    if (fields && !fields.includes(field)) continue
    text = text.slice(0, start) + ' '.repeat(Math.min(end, text.length) - start) + text.slice(end)
    cut = true
  }
  return cut ? fold(text).trim() : view.text.slice(0, MOST)
}

/**
 * Signs beside the mentions of the data; `words` is the message as written, `left` what no field has claimed, `named`
 * is true where a device or a system was read from it.
 */
function isShown(
  field: FactField,
  view: MessageView,
  { words, left, named }: { words: string; left: string; named: boolean },
): boolean {
  switch (field) {
    case 'address_city':
      return citiesIn(view).length > 0 || PLACE.test(words)
    case 'name':
      return NAME.test(words)
    case 'phone':
      return PHONE_NUMBER.test(left) || SPELT_NUMBER.test(view.text)
    case 'os_version':
      return FIRMWARE.test(view.text) || (named && BARE_VERSION.test(left))
    case 'app_version':
      return NAMED_VERSION.test(words)
    case 'tracking_no':
      return LONG_NUMBER.test(left) || PARCEL_NUMBER.test(view.text)
    case 'order_id':
      return LONG_NUMBER.test(left)
    case 'account':
      return LONG_NUMBER.test(left) || GROUPED_NUMBER.test(left)
    case 'since':
      return AFTER.test(view.text)
    default:
      return false
  }
}

/** True when the data's signs of a field stand in a message beside what other fields have claimed. */
function isMentioned(field: FactField, view: MessageView, facts: readonly Fact[]): boolean {
  const pattern = MENTIONS.find((one) => one.field === field)?.pattern
  if (!pattern) return false
  const others = APART[field]
  const text = others ? leftoverOf(view, facts, others) : view.text.slice(0, MOST)
  const beside = CUT_OUT[field]
  return pattern.test(beside ? text.replace(beside, ' ') : text)
}

/** What the agent tells: a name, a place, what the record says. */
function isReadOut(field: FactField, view: MessageView, words: string): boolean {
  if (field === 'name') return CALLED.test(words)
  if (field === 'address_city') return citiesIn(view).length > 0 || PLACE.test(words)
  return READ_OUT.some((one) => one.field === field && one.pattern.test(view.text))
}

/** The fields of `open` that the customer has said something of, or that the agent has named. */
export function toldFields(
  views: readonly MessageView[],
  facts: readonly Fact[],
  open: ReadonlySet<FactField>,
): Set<FactField> {
  const told = new Set<FactField>()
  let asked = new Set<FactField>()
  let question = ''
  /** What the last question asked for, once it was answered. */
  let answered: FactField[] = []
  const read = new Map<string, Fact[]>()
  for (const fact of facts) {
    const { messageId } = fact.evidence
    const own = read.get(messageId)
    if (own) own.push(fact)
    else read.set(messageId, [fact])
  }
  for (const view of views) {
    const { role } = view.message
    if (role !== 'customer' && role !== 'agent') continue
    const words = view.message.text.slice(0, 2000)
    const left = [...open].filter((field) => !told.has(field))
    if (role === 'agent') {
      if (FOUND.test(view.text)) for (const field of answered) told.add(field)
      answered = []
      for (const field of left) if (isReadOut(field, view, words)) told.add(field)
      for (const field of looselyAsked(view)) asked.add(field)
      question = `${question} ${view.text}`.slice(-400)
      continue
    }
    const own = read.get(view.message.id) ?? []
    const unclaimed = leftoverOf(view, own)
    // Most messages answer nothing.
    const answer = asked.size > 0 && {
      left: unclaimed,
      versions: leftoverOf(view, own, ['device', 'product', 'app_version']),
      system: leftoverOf(view, own, ['device', 'product']),
      question,
    }
    const named = own.some(({ field }) => field === 'device' || field === 'os')
    const shown = { words, left: unclaimed, named }
    for (const field of left) {
      const answers = answer && asked.has(field) && tells(view, field, answer)
      if (answers || isShown(field, view, shown) || isMentioned(field, view, own)) told.add(field)
    }
    // "S-5520917 芒种手作": the shop's name behind its number.
    if (asked.has('account') && NUMBER_AND_NAME.test(view.text)) told.add('name')
    if (asked.size > 0)
      answered = has(view, 'unknown', view.text) ? [] : [...asked].filter((field) => NEEDED.has(field))
    asked = new Set()
    question = ''
  }
  return told
}
