/**
 * Remembers what was read of the open conversation where the page shows a window on it only: a list that keeps
 * just the messages near the ones on the screen. Each window is laid over what is known; within it the page is
 * right (edits and deletions are followed), beyond its edges what was read before stays.
 */
import { align } from './align'
import type { Placed } from './assemble'
import { keyOf, messageIds } from './identity'
import { MESSAGE_LIMIT } from './rows'
import type { Scroll } from './scroll'

/** A message with the id it keeps. */
export interface Entry {
  placed: Placed
  key: string
  id: string
  /** True when messages between it and the one before it were never seen. */
  gap?: boolean
}

export interface Offer {
  entries: Entry[]
  /** True when messages outside the window were added from memory, or the start was not seen. */
  partial: boolean
  state: HistoryState
}

interface HistoryState {
  conversation: string
  entries: Entry[]
  /** Keys of the messages that stood on the page last. */
  window: readonly string[]
  startSeen: boolean
  sliding: boolean
  top: number
}

export interface History {
  /**
   * Lays a window (oldest first) over what is known; nothing is remembered until the offer is accepted. `scroll` is
   * null where what is shown is known to be no window: of a list that is cut the oldest always leave.
   */
  offer(
    conversation: string,
    window: readonly Placed[],
    scroll: (() => Scroll | null) | null,
    now: number,
  ): Offer
  accept(offer: Offer): void
  forget(): void
}

export interface HistoryOptions {
  /** The page is known to show a window only; otherwise that is noticed when rows leave at one end. */
  virtualised: boolean
  /** The conversation's id is told by the page, so that a window without anything known is a jump within it. */
  certain: boolean
}

/** How long a window with nothing known must stand before it counts as a jump in the same conversation; milliseconds. */
const JUMP_AFTER = 400

export function createHistory({ virtualised, certain }: HistoryOptions): History {
  let state: HistoryState | null = null
  let strangeSince = 0

  /** The window alone. */
  const fresh = (
    conversation: string,
    window: readonly Placed[],
    keys: readonly string[],
    at: Scroll | null,
  ) => bounded(conversation, named(window, new Set()), keys, at === null || at.atStart, at)

  return {
    offer(conversation, window, scroll, now) {
      const known = state?.conversation === conversation ? state : null
      const keys = window.map(({ raw }) => keyOf(raw))
      const sliding =
        scroll !== null &&
        (virtualised ||
          known?.sliding === true ||
          (known !== null && hasSlid(known.window, keys) && scroll() !== null))
      if (!sliding) {
        strangeSince = 0
        const ids = messageIds(window.map(({ raw }) => raw))
        const entries = window.map((placed, at) => ({ placed, key: keys[at] ?? '', id: ids[at] ?? '' }))
        return {
          entries,
          partial: false,
          state: { conversation, entries, window: keys, startSeen: true, sliding, top: 0 },
        }
      }
      const at = window.length > 0 ? scroll() : null
      if (!known || known.entries.length === 0 || window.length === 0)
        return fresh(conversation, window, keys, at)
      const { places, count } = align(
        known.entries.map(({ key }) => key),
        keys,
      )
      if (count > 0 && (certain || count >= Math.min(2, window.length))) {
        strangeSince = 0
        return laidOver(known, window, keys, places, at)
      }
      strangeSince ||= now
      if (!certain || !at || now - strangeSince < JUMP_AFTER) return fresh(conversation, window, keys, at)
      return jumped(known, window, keys, at)
    },
    accept(offer) {
      state = offer.state
      strangeSince = 0
    },
    forget() {
      state = null
      strangeSince = 0
    },
  }
}

/** True when messages left at one end while others came at the other, with some in common. */
function hasSlid(before: readonly string[], now: readonly string[]): boolean {
  if (before.length < 3 || now.length < 3) return false
  // Nothing left or came above, as with every message that just came.
  if (before[0] === now[0] && now.length >= before.length) return false
  const { places } = align(before, now)
  const first = places.findIndex((place) => place >= 0)
  if (first < 0) return false
  const last = places.findLastIndex((place) => place >= 0)
  const cameAbove = first > 0
  const cameBelow = last < now.length - 1
  const leftAbove = (places[first] ?? 0) > 0
  const leftBelow = (places[last] ?? 0) < before.length - 1
  return (cameAbove && leftBelow && !leftAbove) || (cameBelow && leftAbove && !leftBelow)
}

function laidOver(
  known: HistoryState,
  window: readonly Placed[],
  keys: readonly string[],
  places: readonly number[],
  at: Scroll | null,
): Offer {
  const firstAt = places.findIndex((place) => place >= 0)
  const lastAt = places.findLastIndex((place) => place >= 0)
  const first = places[firstAt] ?? 0
  const last = places[lastAt] ?? 0
  const gapAbove = known.entries[first]?.gap === true
  // At the list's ends nothing lies beyond the window.
  const above = at?.atStart ? [] : known.entries.slice(0, first)
  const below = at?.atEnd ? [] : known.entries.slice(last + 1)
  // New rows beside known ones stand where messages were changed, unless they fill a gap.
  const before = gapAbove ? above : above.slice(0, above.length - changed([...above].reverse(), firstAt))
  const after = below.slice(changed(below, window.length - 1 - lastAt))
  const kept = places.flatMap((place) => known.entries[place]?.id ?? [])
  const used = new Set([...kept, ...[...before, ...after].map(({ id }) => id)])
  const middle = window.map((placed, index): Entry => {
    const old = known.entries[places[index] ?? -1]
    const key = keys[index] ?? ''
    const day = placed.day ?? old?.placed.day
    return {
      placed: day === placed.day ? placed : { ...placed, day },
      key,
      id: old?.id ?? unusedId(key, used),
    }
  })
  lendDays(middle, before.at(-1))
  if (middle[0] && before.length > 0 && gapAbove) middle[0].gap = true
  const startSeen =
    at?.atStart === true || (known.startSeen && before.length > 0) || (known.startSeen && first === 0)
  return bounded(known.conversation, [...before, ...middle, ...after], keys, startSeen, at)
}

/** How many of `wanted` rows next to the window the page shows otherwise now; never over a gap. */
function changed(beside: readonly Entry[], wanted: number): number {
  const gap = beside.findIndex((entry) => entry.gap === true)
  return Math.min(wanted, gap < 0 ? beside.length : gap)
}

/** A window that stands apart: before or after what is known, by its times, else by the way it was scrolled. */
function jumped(known: HistoryState, window: readonly Placed[], keys: readonly string[], at: Scroll): Offer {
  const used = new Set(known.entries.map(({ id }) => id))
  const middle = named(window, used)
  const earlier = at.top < known.top
  const [head] = earlier ? known.entries : middle
  if (head) head.gap = true
  const entries = earlier ? [...middle, ...known.entries] : [...known.entries, ...middle]
  return bounded(known.conversation, entries, keys, known.startSeen || at.atStart, at)
}

function bounded(
  conversation: string,
  all: Entry[],
  keys: readonly string[],
  startSeen: boolean,
  at: Scroll | null,
): Offer {
  const entries = all.slice(-MESSAGE_LIMIT)
  const whole = startSeen && entries.length === all.length
  return {
    entries,
    partial: !whole || entries.some(({ gap }, index) => gap === true && index > 0),
    state: { conversation, entries, window: keys, startSeen: whole, sliding: true, top: at?.top ?? 0 },
  }
}

function named(window: readonly Placed[], used: Set<string>): Entry[] {
  return window.map((placed) => {
    const key = keyOf(placed.raw)
    return { placed, key, id: unusedId(key, used) }
  })
}

/** The key, with a number where a twin has it. */
function unusedId(key: string, used: Set<string>): string {
  let id = key
  for (let count = 2; used.has(id); count++) id = `${key}~${count}`
  used.add(id)
  return id
}

/** Rows above the first day line in the window belong to the day of the row before them. */
function lendDays(entries: Entry[], before: Entry | undefined): void {
  let day = before?.placed.day
  for (const entry of entries) {
    if (entry.placed.day === undefined && day !== undefined) entry.placed = { ...entry.placed, day }
    day = entry.placed.day
  }
}
