/** Shares conversations out among wordings. */

/** The wording that a new conversation gets: one with the fewest so far, chosen among equals by `pick` (0 to 1). */
export function nextArm(counts: readonly number[], pick: number): number {
  const fewest = Math.min(...counts)
  const open = counts.flatMap((count, arm) => (count === fewest ? [arm] : []))
  return open[Math.min(open.length - 1, Math.floor(pick * open.length))] ?? 0
}
