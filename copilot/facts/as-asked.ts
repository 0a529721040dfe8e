/** Values whose field depends on what was asked, or on what else was told: plain references, versions of firmware. */
import type { FactField } from '../facts'
import type { Candidate } from './candidate'

/** "SO-2025-00417": letters that orders bear. */
const ORDER_SHAPE = /^(?:SO|PO|ORD|ORDER|WEB|BKG?|INV)[-/]\d/iu
const ORDER_BEFORE = /\b(?:order|booking|purchase|reservation)\b[^.!?]{0,24}$/u

const BARE_REFERENCE =
  /(?:^|[^a-z])(?:(?:my|the|reading \w+,?) )?(?:reference|ref|number|no\.?|nr|id|it)(?: number| no\.?)?(?:'s| is|:)?\s{0,2}#?$/u
const CUSTOMER_REFERENCE =
  /\b(?:customer|client|account|member(?:ship)?|supply|contract|policy|booking|order) (?:reference|ref)\b/u
/** Words of a parcel before a number. */
const CARRIED = /快递|运单|物流|包裹|面单|顺丰|圆通|中通|申通|韵达|极兔|邮政|京东|德邦|ems/u
const FIRMWARE = /\b(?:firmware|fw)\b|固件/u
const NO_FIRMWARE = /\b(?:app|client|software|application|program)\b|客户端|应用|软件|小程序|微信/u

/** A plain "reference" is the one that was asked for; a version asked for as the firmware's is told as that. */
export function asAsked(
  item: Candidate,
  asked: ReadonlySet<FactField>,
  questions: readonly string[],
): Candidate {
  const before = item.view.text.slice(Math.max(0, item.start - 32), item.start)
  if (item.field === 'ticket_id' && !asked.has('ticket_id') && item.view.message.role === 'customer') {
    if (ORDER_SHAPE.test(item.value) || (item.strength < 3 && ORDER_BEFORE.test(before)))
      return { ...item, field: 'order_id', strength: Math.max(item.strength, 2) }
  }
  // "YD88203341" behind "预订单号": letters of a carrier by chance.
  if (item.field === 'tracking_no' && !asked.has('tracking_no') && !CARRIED.test(before)) {
    const wanted = (['order_id', 'ticket_id'] as const).find((field) => asked.has(field))
    if (wanted && questions.some((text) => /\p{Script=Han}/u.test(text)))
      return { ...item, field: wanted, strength: 4 }
  }
  const plain = !asked.has('ticket_id') || questions.some((text) => CUSTOMER_REFERENCE.test(text))
  if (item.field === 'ticket_id' && plain && BARE_REFERENCE.test(before)) {
    const wanted = (['account', 'order_id', 'tracking_no'] as const).filter((field) => asked.has(field))
    const named = !/ref/u.test(before) || questions.some((text) => /\bref/u.test(text))
    if (wanted.length === 1 && wanted[0] && named) return { ...item, field: wanted[0], strength: 4 }
  }
  // A bare version is that of the system where only this was asked for.
  if (
    item.field === 'app_version' &&
    item.strength <= 2 &&
    asked.has('os_version') &&
    !asked.has('app_version')
  )
    return { ...item, field: 'os_version', strength: 4 }
  // "Which build is on the phone (About > Build)?"
  if (item.field === 'app_version' && item.strength === 4 && questions.some((text) => PHONE_BUILD.test(text)))
    return { ...item, field: 'os_version' }
  if (item.field === 'app_version') {
    const asksFirmware = questions.some((text) => FIRMWARE.test(text))
    if (FIRMWARE.test(before) || (asksFirmware && !NO_FIRMWARE.test(before)))
      return { ...item, firmware: true }
  }
  return item
}

const PHONE_BUILD =
  /\b(?:software|system) build\b|\bbuild\b.{0,24}\b(?:phone|handset|tablet)\b|\b(?:phone|handset|tablet)\b.{0,24}\bbuild\b|\babout (?:phone )?> build\b/u

const DRIVER = /\bdrivers?\b|驱动|درایور/u

/** "Did you install the scanner's driver?" "Yes, v5.2 from your site": a driver is neither an app nor a system. */
export function isOfDriver(item: Candidate, questions: readonly string[]): boolean {
  if (item.field !== 'app_version' || item.strength > 2) return false
  const before = item.view.text.slice(Math.max(0, item.start - 24), item.start)
  if (NO_FIRMWARE.test(before) || FIRMWARE.test(before)) return false
  const latest = questions.at(-1) ?? ''
  return DRIVER.test(before) || (DRIVER.test(latest) && !NO_FIRMWARE.test(latest))
}

/** Beside the version of an app, that of the firmware is the device's own system. */
export function partVersions(candidates: readonly Candidate[]): Candidate[] {
  const apps = candidates.filter((item) => item.field === 'app_version')
  const both = apps.some((item) => item.firmware) && apps.some((item) => !item.firmware)
  if (!both) return [...candidates]
  const system = candidates.some((item) => item.field === 'os_version')
  return candidates.flatMap((item) => {
    if (!item.firmware) return [item]
    return system ? [] : [{ ...item, field: 'os_version' as const }]
  })
}
