/**
 * What changed between two readings of a conversation: from a long one only the new messages cross the port.
 */
import type { Message } from '../copilot/transcript'

/** How to make the new messages of the ones sent before. */
export interface MessagesDelta {
  /** Messages left out at the start of those sent before. */
  skip: number
  /** Messages kept after these. */
  keep: number
  /** Messages that follow. */
  tail: Message[]
}

/** The shortest delta of the form "leave out, keep, add". Unchanged messages are the same objects. */
export function deltaOf(before: readonly Message[], after: readonly Message[]): MessagesDelta {
  const [first] = after
  const skip = first ? before.indexOf(first) : -1
  if (skip < 0) return { skip: 0, keep: 0, tail: [...after] }
  let keep = 0
  while (keep < after.length && before[skip + keep] === after[keep]) keep++
  return { skip, keep, tail: after.slice(keep) }
}

/** The messages a delta makes; null when it does not fit what was sent before. */
export function applyDelta(
  before: readonly Message[],
  { skip, keep, tail }: MessagesDelta,
): Message[] | null {
  if (skip < 0 || keep < 0 || skip + keep > before.length) return null
  return [...before.slice(skip, skip + keep), ...tail]
}
