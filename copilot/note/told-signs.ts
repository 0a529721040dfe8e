/** What answers, mentions and records look like, told in any way: wider than what a value is read from. */
import type { FactField } from '../../knowledge/facts/fields'
import type { SignName } from '../../knowledge/facts/sign-sources'
import { sign } from '../../knowledge/facts/signs'

/** A long number by itself, which may name an order or an account. */
export const LONG_NUMBER = /(?<![\d.,])\d{6,20}(?![\d.,]\d)/u
/** A number as parcels have them, alone or in groups, which is no mobile phone's. */
export const PARCEL_NUMBER =
  /(?<![\d+])(?!0\d{9,10}(?!\d)|1[3-9]\d{9}(?!\d))\d{9,20}(?!\d)|(?<![\d+.,])\d{4,8}(?:[ -]\d{3,6}){2,4}(?![\d.,]\d)/u
/** A number of the post between the letters of its kind and country, in groups or not. */
export const POSTAL_NUMBER = /(?<![a-z\d])[a-z]{2} ?\d{3,4} ?\d{3,4} ?\d{0,3} ?[a-z]{2}(?![a-z\d])/u
/** A number as long as phones have them. */
export const PHONE_NUMBER = /(?<!\d)(?:\d[\s().-]{0,2}){7,13}\d(?!\d)/u

/**
 * True for a name of a person or company, however it is told: introduced, signed below a message, or given as whom it
 * is for. Capitals tell names in Latin letters, so the text is read as it was written.
 */
export function tellsName(written: string): boolean {
  return NAME_SIGNS.some((name) => sign(name).test(written))
}

const NAME_SIGNS: SignName[] = ['introduces-name', 'given-name', 'signs-with-name', 'company-name']

/** The agent calls the customer by name, as it was written. */
export function callsByName(written: string): boolean {
  return sign('calls-by-name').test(written) || sign('company-name').test(written)
}

/** "S-5520917 芒种手作": a name behind a number. */
export const NUMBER_AND_NAME = /[a-z\d-]{4,20}[ ,]{0,2}\p{Script=Han}{2,6}(?=[ ,。]|$)/u
/** "iPhone 13, 17.6": a version beside the device. */
export const BARE_VERSION = /(?<![\d.:$€£¥])\d{1,2}\.\d{1,2}(?:\.\d)?(?![\d.:%]| ?(?:eur|usd|€))/u
/** A number in groups ("2204 5581 07") stands for an account. */
export const GROUPED_NUMBER = /(?<![\d+.,])[1-9]\d{2,4}(?:[ -]\d{2,5}){2,3}(?![\d.,]\d|\d)/u

/** A value that is a phone number and nothing else: international, of an area, or a Chinese mobile phone's. */
export const IS_PHONE = /^(?:\+\d[\d\s().-]{6,18}|0\d[\d\s-]{7,14}|1[3-9]\d{9})$/u

/** What an agent reads from the record tells it, too. */
export const READ_OUT: Partial<Record<FactField, SignName>> = {
  order_id: 'reads-order',
  tracking_no: 'reads-parcel',
  app_version: 'reads-app-version',
  payment_method: 'reads-payment',
  email: 'reads-email',
  os_version: 'reads-system-version',
  os: 'reads-system',
}

/** What was read as one of these, or as a thing, is not an account or an order besides. */
const CODES: FactField[] = [
  'account',
  'order_id',
  'ticket_id',
  'tracking_no',
  'error_code',
  'error_text',
  'email',
  'phone',
  'device',
  'product',
]
/** Names and numbers that were read as one of these name no thing besides. */
export const NO_THING: readonly FactField[] = [
  'account',
  'order_id',
  'ticket_id',
  'tracking_no',
  'error_code',
  'phone',
  'name',
  'amount',
  'os',
  'os_version',
  'app_version',
  'browser',
  'payment_method',
  'address_city',
  'since',
  'frequency',
  'screen_path',
]

/** Words that tell one of these do not mention the other: neither is the system's version the app's. */
export const APART: Partial<Record<FactField, FactField[]>> = {
  app_version: ['os_version', 'order_id', 'amount'],
  account: CODES,
  order_id: CODES,
  since: ['steps_tried', 'frequency', 'impact', 'expected', 'phone'],
}

/** What is cut out before a mention is looked for: times of something else, what somebody else's device does. */
export const CUT_OUT: Partial<Record<FactField, SignName>> = {
  since: 'time-of-another',
  device: 'device-of-another',
}
