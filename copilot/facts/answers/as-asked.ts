/** Values whose field depends on what was asked, or on what else was told: plain references, versions of firmware. */
import { sign } from '../../../knowledge/facts/signs'
import type { FactField } from '../../facts'
import type { Candidate } from '../candidate'

/** A plain "reference" is the one that was asked for; a version asked for as the firmware's is told as that. */
export function asAsked(
  item: Candidate,
  asked: ReadonlySet<FactField>,
  questions: readonly string[],
): Candidate {
  const before = item.view.text.slice(Math.max(0, item.start - 32), item.start)
  if (item.field === 'ticket_id' && !asked.has('ticket_id') && item.view.message.role === 'customer') {
    // "SO-2025-00417": letters that orders bear.
    if (
      sign('order-shape').test(item.value.toLowerCase()) ||
      (item.strength < 3 && sign('order-word-before').test(before))
    )
      return { ...item, field: 'order_id', strength: Math.max(item.strength, 2) }
  }
  // "YD88203341" behind "预订单号": letters of a carrier by chance.
  if (item.field === 'tracking_no' && !asked.has('tracking_no') && !sign('carrier-before').test(before)) {
    const wanted = (['order_id', 'ticket_id'] as const).find((field) => asked.has(field))
    if (wanted && questions.some((text) => /\p{Script=Han}/u.test(text)))
      return { ...item, field: wanted, strength: 4 }
  }
  const plain = !asked.has('ticket_id') || questions.some((text) => sign('customers-reference').test(text))
  if (item.field === 'ticket_id' && plain && sign('plain-reference-before').test(before)) {
    const wanted = (['account', 'order_id', 'tracking_no'] as const).filter((field) => asked.has(field))
    const named = !before.includes('ref') || questions.some((text) => sign('asks-reference').test(text))
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
  if (
    item.field === 'app_version' &&
    item.strength === 4 &&
    questions.some((text) => sign('phones-build').test(text))
  )
    return { ...item, field: 'os_version' }
  if (item.field === 'app_version') {
    // A machine's "software is …" behind a question for it is the machine's own.
    const asksFirmware = questions.some((text) => sign('of-firmware').test(text))
    // "固件2.1.6，手机端6.8.0": the nearest label counts.
    const near = before.split(/[,，、。;；]/u).at(-1) ?? ''
    if (/\p{Script=Han}/u.test(item.view.text) && sign('of-app').test(near)) return item
    if (sign('of-firmware').test(before) || (asksFirmware && !sign('of-app').test(before)))
      return { ...item, firmware: true }
  }
  return item
}

/** "Did you install the scanner's driver?" "Yes, v5.2 from your site": a driver is neither an app nor a system. */
export function isOfDriver(item: Candidate, questions: readonly string[]): boolean {
  if (item.field !== 'app_version' || item.strength > 2) return false
  const before = item.view.text.slice(Math.max(0, item.start - 24), item.start)
  if (sign('of-program').test(before) || sign('of-firmware').test(before)) return false
  const latest = questions.at(-1) ?? ''
  return (
    sign('of-driver').test(before) || (sign('of-driver').test(latest) && !sign('of-program').test(latest))
  )
}

/** True for a message without Chinese, in which the firmware of a thing is told as its app's. */
const isNotHan = ({ view }: Candidate): boolean => view.facts.every(({ language }) => language !== 'zh')

/**
 * The firmware of a thing is its own system: beside the version of an app, and outside Chinese also alone, where no phone
 * or computer with a system of its own is told.
 */
export function partVersions(candidates: readonly Candidate[]): Candidate[] {
  const apps = candidates.filter((item) => item.field === 'app_version')
  const system = candidates.some((item) => item.field === 'os_version')
  const both = apps.some((item) => item.firmware) && apps.some((item) => !item.firmware)
  const alone =
    !system &&
    !candidates.some((item) => item.field === 'os') &&
    apps.every((item) => item.firmware && isNotHan(item))
  if (!both && !alone) return [...candidates]
  return candidates.flatMap((item) => {
    if (!item.firmware) return [item]
    return system ? [] : [{ ...item, field: 'os_version' as const }]
  })
}
