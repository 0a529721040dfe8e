/** Chinese words beside a value that give it to another thing or person ("4.12是二楼老机器的", "我妈的是…"). */
import { sign } from '../../../knowledge/facts/signs'
import type { FactField } from '../../facts'
import type { Candidate } from '../candidate'
import type { MessageView } from '../message-view'

const HAN = /\p{Script=Han}/u
/** Letters before a value, and behind it, that may speak of it. */
const BEFORE = 10
const REACH = 40

/** Fields in which a number of the family's is one to be reached at. */
const REACHED: ReadonlySet<FactField> = new Set<FactField>(['phone', 'email'])

/** True for a stretch of a Chinese message that gives its value to another thing, where another value is told. */
export function isSuperseded(view: MessageView, start: number, end: number, field: FactField): boolean {
  if (!HAN.test(view.text)) return false
  const before = sign('another-before').exec(view.text.slice(Math.max(0, start - BEFORE), start))?.[0]
  const given = before !== undefined && !(REACHED.has(field) && sign('of-family').test(before))
  if (!given && !sign('another-behind').test(view.text.slice(end, end + REACH))) return false
  return [...view.text.matchAll(sign('number-or-address', 'g'))].some(
    ({ 0: words, index }) => (index >= end || index + words.length <= start) && words.length > 2,
  )
}

/** True for a value that Chinese words anywhere in its message give to another thing. */
export function isAnotherThings(item: Candidate): boolean {
  const { view, value, field } = item
  if (!/\d|@/u.test(value) || !HAN.test(view.text) || field === 'steps_tried' || field === 'since')
    return false
  const words = value.toLowerCase()
  for (let at = view.text.indexOf(words); at >= 0; at = view.text.indexOf(words, at + 1)) {
    if (isSuperseded(view, at, at + words.length, field)) return true
  }
  return false
}
