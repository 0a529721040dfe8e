/** Puts messages read one by one together: order, authors and times lent by neighbours, ids. */
import type { Message } from '../../copilot/transcript'
import type { HelpdeskMap } from '../map'
import { sameMessage } from '../same-transcript'
import type { Entry } from './history'
import type { RawMessage } from './message'
import { type KnownNames, settleRoles } from './roles'
import { type FigureOrder, figureOrder, readTime } from './time'

/** A raw message with the day line that stands above it, when the desk has such lines. */
export interface Placed {
  raw: RawMessage
  day: string | undefined
}

/** The conversation's messages from its entries, oldest first, or as their times say. */
export function assemble(
  entries: readonly Entry[],
  map: HelpdeskMap,
  now: Date,
  names: KnownNames,
): Message[] {
  const single = entries.map((entry) => entry.placed)
  const placed = map.carry?.role ? grouped(single) : single
  const raws = placed.map(({ raw }) => raw)
  const authors = lend(raws, (raw) => raw.author, map.carry?.author)
  const times = lend(placed, timeOf(now, orderOf(placed)), map.carry?.time, (entry) => entry.raw.role)
  const roles = settleRoles(raws, authors, names, map)
  const messages = raws.map((raw, at) => {
    const message: Message = { id: entries[at]?.id ?? '', role: roles[at] ?? raw.role, text: raw.text }
    const author = authors[at]
    if (author !== undefined) message.author = author
    const time = times[at]
    if (time?.iso !== undefined) message.time = time.iso
    if (time?.text !== undefined) message.timeText = time.text
    return unchanged(raw, message)
  })
  return map.order === 'by-time' ? byTime(messages) : messages
}

/** Messages whose role no rule told, with that of the message they are grouped with. */
function grouped(placed: readonly Placed[]): Placed[] {
  let before: RawMessage | undefined
  return placed.map((entry) => {
    const led = entry.raw.unruled && before && before.role !== 'system'
    const raw = led && before ? following(entry.raw, before) : entry.raw
    before = raw
    return { ...entry, raw }
  })
}

/** Rows with the role of the one before them; the same object as long as that stays. */
const followers = new WeakMap<RawMessage, RawMessage>()
const NO_RULES: NonNullable<RawMessage['byAuthor']> = []

function following(raw: RawMessage, before: RawMessage): RawMessage {
  const byAuthor = before.byAuthor ?? NO_RULES
  const known = followers.get(raw)
  if (known?.role === before.role && known.byAuthor === byAuthor) return known
  const next: RawMessage = { ...raw, role: before.role, byAuthor }
  followers.set(raw, next)
  return next
}

/** The message made of each row last; one that says the same stays the same object, so that it compares at once. */
const made = new WeakMap<RawMessage, Message>()

function unchanged(raw: RawMessage, message: Message): Message {
  const before = made.get(raw)
  if (before && sameMessage(before, message)) return before
  made.set(raw, message)
  return message
}

interface Time {
  iso: string | undefined
  text: string | undefined
}

/** Different times with dates in figures that are looked at for the order of day and month. */
const TELLING = 400

/** The order of day and month in figures ("3/4"), as all times of the conversation together tell it. */
function orderOf(placed: readonly Placed[]): FigureOrder | undefined {
  const figures = new Set<string>()
  for (const { raw, day } of placed) {
    if (raw.timeText?.includes('/')) figures.add(raw.timeText)
    if (day?.includes('/')) figures.add(day)
    if (figures.size >= TELLING) break
  }
  return figureOrder(figures)
}

function timeOf(now: Date, order: FigureOrder | undefined): (entry: Placed) => Time | undefined {
  return ({ raw, day }) => {
    const iso = isoOf(raw, now, day, order)
    if (iso === undefined && raw.timeText === undefined) return undefined
    return { iso, text: raw.timeText }
  }
}

/** Times parsed, by row; a long conversation is put together again at every new message. */
const parsed = new WeakMap<RawMessage, { key: string; iso: string | undefined }>()

/** Parses a row's time ahead, in the slice in which the row is read: all at once would hold the page up. */
export function parseTimeOf(raw: RawMessage, now: Date): void {
  isoOf(raw, now, undefined, undefined)
}

function isoOf(
  raw: RawMessage,
  now: Date,
  day: string | undefined,
  order: FigureOrder | undefined,
): string | undefined {
  // "2 min ago" is counted from when it was first read: the page writes it anew when it is another.
  const key = `${now.getDate()} ${order ?? ''} ${day ?? ''}`
  const known = parsed.get(raw)
  if (known?.key === key) return known.iso
  const iso =
    (raw.timeValue === undefined ? undefined : readTime(raw.timeValue, now, day, order)) ??
    (raw.timeText === undefined ? undefined : readTime(raw.timeText, now, day, order))
  parsed.set(raw, { key, iso })
  return iso
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
