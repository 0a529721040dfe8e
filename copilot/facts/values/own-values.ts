/** What a customer's message says by itself, taken for what was asked before it. */
import { sign } from '../../../knowledge/facts/signs'
import type { FactField } from '../../facts'
import { asAsked } from '../answers/as-asked'
import type { AskedBefore } from '../answers/asked-before'
import type { Candidate } from '../candidate'
import type { MessageReading } from '../message-reading'
import { isAnotherThings } from '../settle/another-things-han'
import { dropNested } from './nested'
import { readPhones } from './phones'
import { overlaps } from './secrets'

const ASKED_IDS = ['order_id', 'tracking_no', 'ticket_id', 'account'] as const
/** Numbers that an English reference may be instead of a ticket's. */
const REFERENCES = ['account', 'order_id', 'tracking_no'] as const
/** What a version that was asked for may look like. */
const LOOKS_ALIKE: ReadonlySet<FactField> = new Set<FactField>(['amount', 'since', 'phone'])

/** The one of some fields that was asked for. */
function onlyAsked<Field extends FactField>(
  among: readonly Field[],
  { fields }: AskedBefore,
): Field | undefined {
  const [only, ...others] = among.filter((field) => fields.has(field))
  return others.length === 0 ? only : undefined
}

/** "4.18" behind "which firmware?" is no sum, "2025-06-15" behind "which API version?" no day. */
function isAskedVersion({ field, value }: Candidate, { fields }: AskedBefore): boolean {
  if ((!fields.has('app_version') && !fields.has('os_version')) || fields.has('amount')) return false
  if (!LOOKS_ALIKE.has(field) || (field === 'since' && fields.has('since'))) return false
  return sign('version-shape').test(value)
}

/** A number behind a bare "单号" is the one that was asked for. */
function asBareNumber(item: Candidate, asked: AskedBefore): Candidate {
  if (item.field !== 'order_id' && item.field !== 'ticket_id') return item
  const only = onlyAsked(ASKED_IDS, asked)
  if (!only || only === item.field) return item
  const before = item.view.text.slice(Math.max(0, item.start - 8), item.start)
  return sign('bare-number-label').test(before) ? { ...item, field: only, strength: 4 } : item
}

/** "Behind the flap it says G2 0412": asked for a number, what a thing says is that number and no error. */
function isAskedNumber(item: Candidate, { fields, texts }: AskedBefore): boolean {
  if (item.field !== 'error_code' || fields.has('error_code') || fields.has('error_text')) return false
  const numbered =
    fields.has('device') || fields.has('product') || ASKED_IDS.some((field) => fields.has(field))
  if (!numbered) return false
  // "学校代码多少": a code that is no error's.
  return !sign('code-word').test(item.view.text) || sign('asks-other-code').test(texts.join(' '))
}

/** An English reference at the beginning of an answer is the one number that was asked for. */
function asOnlyReference(item: Candidate, asked: AskedBefore): Candidate {
  if (item.field !== 'ticket_id' || asked.fields.has('ticket_id') || item.strength > 3) return item
  const only = onlyAsked(REFERENCES, asked)
  const { text } = item.view
  if (!only || /[\p{Script=Han}\p{Script=Arabic}]/u.test(text)) return item
  return sign('leads-id').test(text.slice(0, item.start)) ? { ...item, field: only, strength: 4 } : item
}

/** "Do you have a computer?" "Only a Chromebook": what is at hand is not what the trouble is about. */
const isAtHand = ({ field }: Candidate, { topic, fields }: AskedBefore): boolean =>
  field === 'device' && !fields.has('device') && sign('thing-at-hand').test(topic)

/** What may be the secret that was asked for is not read. */
const isSecret = (item: Candidate, { secret }: AskedBefore): boolean =>
  secret && (item.strength < 3 || !/[^\d]/.test(item.value))

/** What a message says by itself, each value as the field that was asked for. */
export function ownValues({ view, found, secrets }: MessageReading, asked: AskedBefore): Candidate[] {
  const phones = readPhones(view, asked.fields.has('phone')).filter(
    (item) => !overlaps(secrets, item.start, item.end),
  )
  return dropNested([...found, ...phones])
    .filter((item) => !isAskedVersion(item, asked))
    .map((item) => asAsked(asBareNumber(item, asked), asked.fields, asked.texts))
    .filter((item) => !isAskedNumber(item, asked) && !isAnotherThings(item))
    .map((item) => asOnlyReference(item, asked))
    .filter((item) => !isSecret(item, asked) && !isAtHand(item, asked))
}
