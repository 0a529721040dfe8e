/**
 * One message of a talk, and what was found out about it for the question whether a field was told.
 *
 * A note is written anew after each message, and hundreds of patterns look for what was told: a message is looked at
 * once for a field, as long as what else counts stays the same.
 */
import type { FactField } from '../../knowledge/facts/fields'
import { MENTIONS } from '../../knowledge/facts/mentions'
import { sign } from '../../knowledge/facts/signs'
import { fold } from '../../knowledge/text/fold'
import type { Fact } from '../facts'
import { has, type MessageView, recall, viewAlone, viewMessage } from '../facts/message-view'
import { namesCity } from '../facts/values/read-patterns'
import type { Message } from '../transcript'
import { Kept } from './kept-answers'
import type { Own } from './own-facts'
import { type Answer, tells } from './told-answers'
import { looselyAsked } from './told-asks'
import {
  APART,
  BARE_VERSION,
  CUT_OUT,
  callsByName,
  GROUPED_NUMBER,
  IS_PHONE,
  LONG_NUMBER,
  NO_THING,
  NUMBER_AND_NAME,
  PARCEL_NUMBER,
  PHONE_NUMBER,
  POSTAL_NUMBER,
  READ_OUT,
  tellsName,
} from './told-signs'

/** More of a message than this is not searched. */
const MOST = 4000
/** Signs that are found in the words as written are looked for in so many of them. */
const MOST_WRITTEN = 2000

/** A message that was heard. */
export class Heard {
  private viewed: MessageView | undefined
  private readonly readOut = new Kept()
  private readonly shown = new Kept()
  private readonly answered = new Kept()
  private answer: (Answer & { key: string }) | undefined
  private asked: { among: ReadonlySet<FactField>; fields: ReadonlySet<FactField> } | undefined
  private finding: boolean | undefined
  private unknowing: boolean | undefined

  /** @param viewed the message as others have looked at it */
  constructor(
    readonly message: Message,
    viewed?: MessageView,
  ) {
    this.viewed = viewed && viewAlone(viewed)
  }

  private get view(): MessageView {
    this.viewed ??= viewMessage(this.message, 0)
    return this.viewed
  }

  /** The message folded, as patterns look at it. */
  get text(): string {
    return this.view.text
  }

  /** Which of these fields an agent's message asks for. */
  asksFor(fields: readonly FactField[]): ReadonlySet<FactField> {
    const { asked } = this
    if (asked && fields.every((field) => asked.among.has(field))) return asked.fields
    const among = new Set([...(asked?.among ?? []), ...fields])
    this.asked = { among, fields: looselyAsked(this.view, among) }
    return this.asked.fields
  }

  /** True when an agent has found what was asked for. */
  get finds(): boolean {
    this.finding ??= sign('has-found').test(this.text)
    return this.finding
  }

  /** True when a customer says that something is not known. */
  get isUnknowing(): boolean {
    this.unknowing ??= has(this.view, 'unknown', this.text)
    return this.unknowing
  }

  /** "S-5520917 芒种手作": a name behind a number. */
  get holdsNumberAndName(): boolean {
    return NUMBER_AND_NAME.test(this.text)
  }

  /** True when an agent tells the field: a name, a place, what the record says. */
  readsOut(field: FactField): boolean {
    return this.readOut.read(field, '', () => {
      recall(this.view)
      if (field === 'name') return callsByName(this.written)
      if (field === 'address_city') return this.isPlaced()
      const reads = READ_OUT[field]
      return reads !== undefined && sign(reads).test(this.text)
    })
  }

  /** True when a customer tells the field in so many words, beside what was read from them. */
  shows(field: FactField, own: Own): boolean {
    return this.shown.read(field, own.key, () => {
      recall(this.view)
      return this.holdsSign(field, own.facts) || this.mentions(field, own.facts)
    })
  }

  /** True when a customer tells the field, for which the agent's words before have asked. */
  answers(field: FactField, question: string, own: Own): boolean {
    const key = `${own.key}\n${question}`
    return this.answered.read(field, key, () => {
      if (this.answer?.key !== key) {
        this.answer = {
          key,
          left: this.leftover(own.facts),
          versions: this.leftover(own.facts, ['device', 'product', 'app_version']),
          system: this.leftover(own.facts, ['device', 'product']),
          question,
        }
      }
      return tells(this.view, field, this.answer)
    })
  }

  private get written(): string {
    return this.message.text.slice(0, MOST_WRITTEN)
  }

  private isPlaced(): boolean {
    return namesCity(this.view) || sign('at-a-place').test(this.written)
  }

  /** The message without the words from which facts were read, of some fields or of all; as it was written. */
  private unclaimed(facts: readonly Fact[], fields?: readonly FactField[]): string {
    let text = this.message.text.slice(0, MOST)
    for (const { field, evidence } of facts) {
      const { start, end } = evidence
      if (end <= start || start >= text.length) continue
      if (fields && !fields.includes(field)) continue
      text = text.slice(0, start) + ' '.repeat(Math.min(end, text.length) - start) + text.slice(end)
    }
    return text
  }

  /** The same, folded. */
  private leftover(facts: readonly Fact[], fields?: readonly FactField[]): string {
    const text = this.unclaimed(facts, fields)
    return text === this.message.text.slice(0, MOST) ? this.text.slice(0, MOST) : fold(text).trim()
  }

  /** Signs beside the mentions of the data. */
  private holdsSign(field: FactField, facts: readonly Fact[]): boolean {
    const { text } = this
    switch (field) {
      case 'address_city':
        return this.isPlaced() || sign('site-named').test(this.written)
      case 'device':
        return /\d/u.test(text) && sign('thing-with-model').test(this.unclaimed(facts, NO_THING))
      case 'name':
        return tellsName(this.written)
      case 'phone':
        return (
          PHONE_NUMBER.test(this.leftover(facts)) ||
          facts.some(({ field, value }) => field === 'account' && IS_PHONE.test(value)) ||
          sign('spelt-number').test(text)
        )
      case 'os_version':
        return (
          sign('firmware-version').test(text) || (isNamed(facts) && BARE_VERSION.test(this.leftover(facts)))
        )
      case 'app_version':
        return sign('named-version').test(this.written)
      case 'tracking_no':
        return LONG_NUMBER.test(this.leftover(facts)) || PARCEL_NUMBER.test(text) || POSTAL_NUMBER.test(text)
      case 'order_id':
        return LONG_NUMBER.test(this.leftover(facts))
      case 'account': {
        const left = this.leftover(facts)
        return LONG_NUMBER.test(left) || GROUPED_NUMBER.test(left) || sign('own-id').test(left)
      }
      case 'since':
        return sign('since-a-deed').test(text)
      default:
        return false
    }
  }

  /** True when the data's signs of a field stand in the message beside what other fields have claimed. */
  private mentions(field: FactField, facts: readonly Fact[]): boolean {
    const mention = MENTIONS.find((one) => one.field === field)
    if (!mention) return false
    const others = APART[field]
    const text = others ? this.leftover(facts, others) : this.text.slice(0, MOST)
    const beside = CUT_OUT[field]
    return mention.isIn(beside ? text.replace(sign(beside, 'g'), ' ') : text)
  }
}

/** True where a device or a system was read from the message. */
function isNamed(facts: readonly Fact[]): boolean {
  return facts.some(({ field }) => field === 'device' || field === 'os')
}
