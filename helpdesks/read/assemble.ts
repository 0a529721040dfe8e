/** Puts messages read one by one together: order, authors and times lent by neighbours, ids. */
import type { Message } from '../../copilot/transcript'
import type { HelpdeskMap } from '../map'
import { messageIds } from './identity'
import type { RawMessage } from './message'
import { type KnownNames, settleRoles } from './roles'
import { readTime } from './time'

/** A raw message with the day line that stands above it, when the desk has such lines. */
export interface Placed {
  raw: RawMessage
  day: string | undefined
}

/** The conversation's messages, oldest first. `placed` is in document order. */
export function assemble(
  placed: readonly Placed[],
  map: HelpdeskMap,
  now: Date,
  names: KnownNames,
): Message[] {
  const inOrder = map.order === 'newest-first' ? [...placed].reverse() : [...placed]
  const ordered = map.carry?.role ? grouped(inOrder) : inOrder
  const raws = ordered.map(({ raw }) => raw)
  const ids = messageIds(raws)
  const authors = lend(raws, (raw) => raw.author, map.carry?.author)
  const times = lend(ordered, timeOf(now), map.carry?.time, (entry) => entry.raw.role)
  const roles = settleRoles(raws, authors, names, map)
  const messages = raws.map((raw, at) => {
    const message: Message = { id: ids[at] ?? '', role: roles[at] ?? raw.role, text: raw.text }
    const author = authors[at]
    if (author !== undefined) message.author = author
    const time = times[at]
    if (time?.iso !== undefined) message.time = time.iso
    if (time?.text !== undefined) message.timeText = time.text
    return message
  })
  return map.order === 'by-time' ? byTime(messages) : messages
}

/** Messages whose role no rule told, with that of the message they are grouped with. */
function grouped(placed: readonly Placed[]): Placed[] {
  let before: RawMessage | undefined
  return placed.map((entry) => {
    const alone = !entry.raw.unruled || before === undefined || before.role === 'system'
    const raw = alone
      ? entry.raw
      : { ...entry.raw, role: before?.role ?? entry.raw.role, byAuthor: before?.byAuthor ?? [] }
    before = raw
    return { ...entry, raw }
  })
}

interface Time {
  iso: string | undefined
  text: string | undefined
}

function timeOf(now: Date): (entry: Placed) => Time | undefined {
  return ({ raw, day }) => {
    const iso = remembered(raw.timeValue, now, day) ?? remembered(raw.timeText, now, day)
    if (iso === undefined && raw.timeText === undefined) return undefined
    return { iso, text: raw.timeText }
  }
}

/** Times parsed today; a long conversation is put together again at every new message. */
const parsed = new Map<string, string | undefined>()
let parsedOn = ''
const REMEMBERED = 4000

function remembered(time: string | undefined, now: Date, day: string | undefined): string | undefined {
  if (time === undefined) return undefined
  // "2 min ago" means another moment at every look.
  if (!/\d{2}/u.test(time) || /ago|前/iu.test(time)) return readTime(time, now, day)
  const today = now.toDateString()
  if (today !== parsedOn || parsed.size > REMEMBERED) parsed.clear()
  parsedOn = today
  const key = `${day ?? ''}\n${time}`
  if (!parsed.has(key)) parsed.set(key, readTime(time, now, day))
  return parsed.get(key)
}

/** Values with gaps filled from the neighbour of the same role on the side the desk writes them. */
function lend<T extends RawMessage | Placed, V>(
  entries: readonly T[],
  own: (entry: T) => V | undefined,
  from: 'previous' | 'next' | undefined,
  roleOf: (entry: T) => string = (entry) => ('role' in entry ? entry.role : entry.raw.role),
): (V | undefined)[] {
  const values = entries.map(own)
  if (!from) return values
  const step = from === 'previous' ? 1 : -1
  for (let at = step > 0 ? 1 : values.length - 2; at >= 0 && at < values.length; at += step) {
    if (values[at] !== undefined) continue
    const here = entries[at]
    const lender = entries[at - step]
    if (here && lender && roleOf(here) === roleOf(lender)) values[at] = values[at - step]
  }
  return values
}

/** Sorted by time where every message has one; messages of one moment keep their order. */
function byTime(messages: Message[]): Message[] {
  if (!messages.every((message) => message.time !== undefined)) return messages
  const at = new Map(messages.map((message) => [message, Date.parse(message.time ?? '')]))
  return [...messages].sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0))
}
