/**
 * The names that placeholders of replies can have, and their values in a conversation.
 *
 * `template/` reads and fills the replies themselves.
 */
import { FACT_FIELDS, type Fact } from './facts'
import { screenName } from './facts/values/screen-name'
import type { PlaceholderValues } from './template/fill-template'
import { TIME_NAMES } from './times/promised-times'
import type { CustomerFields } from './transcript'

export { type FilledReply, fillReply, type PlaceholderValues } from './template/fill-template'
export { timeValues } from './times/promised-times'

/** A value in a text of its own form, a note for one; replies know more (`template/`). */
export const PLACEHOLDER = /\{\{([\p{Ll}\p{Lo}\p{M}\p{N}_.]{1,60})(?:\|([^{}]{0,200}))?\}\}/gu

/** Every name that can have a value. A test holds the articles to this list. */
export const PLACEHOLDER_NAMES: readonly string[] = [
  'customer.name',
  'customer.first_name',
  'agent.name',
  'our.shop',
  'our.return_days',
  'our.hours',
  'our.team.technical',
  'our.team.billing',
  'our.team.logistics',
  'our.link.tracking',
  'our.link.returns',
  'our.link.help',
  'our.link.status',
  ...TIME_NAMES,
  ...FACT_FIELDS.map((field) => `fact.${field}`),
]

/** Display names that are a login rather than something to call a person by. */
function isLogin(name: string): boolean {
  return /[\d_@]/.test(name)
}

/** Words after "我叫", "找" and the like that are no name: a sentence's end hangs on them, or they are too many. */
function isNoName(words: string): boolean {
  return /\p{Script=Han}/u.test(words) && (/[了的吗嘛呢吧啊过着]$/u.test(words) || [...words].length > 12)
}

/**
 * What to call a customer: the given name of a Latin or Persian name ("Li, Wei" → "Wei"), the whole of a
 * Chinese one. Undefined for logins ("liwei_88").
 */
export function firstNameOf(name: string | undefined): string | undefined {
  const whole = name?.trim()
  if (!whole || isLogin(whole)) return undefined
  if (/\p{Script=Han}/u.test(whole)) return whole
  const [beforeComma = '', afterComma] = whole.split(',')
  const given = (afterComma?.trim() || beforeComma).split(/\s+/)[0]
  return given || undefined
}

/** Values from the customer's card and the facts of the conversation. */
export function conversationValues(customer: CustomerFields, facts: Fact[]): PlaceholderValues {
  const values: PlaceholderValues = {}
  const named = facts.find((fact) => fact.field === 'name')
  const told = named?.value
  const own = named?.source === 'typed' ? told : undefined
  const name = own ?? customer.name ?? (told !== undefined && isNoName(told) ? undefined : told)
  if (name && !isLogin(name)) values['customer.name'] = name
  const first = firstNameOf(name)
  if (first) values['customer.first_name'] = first
  for (const field of FACT_FIELDS) {
    const known = facts.filter((fact) => fact.field === field)
    // A value in conflict with another is not put into a customer's reply.
    const [only] = known
    if (only && known.length === 1 && !only.conflict)
      values[`fact.${field}`] = field === 'screen_path' ? screenName(only.value) : only.value
  }
  return values
}
