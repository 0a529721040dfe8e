/** Stretches of a message. */

/** True when two stretches of one message share a sign. */
export const meets = (one: { start: number; end: number }, other: { start: number; end: number }): boolean =>
  one.start < other.end && one.end > other.start
