/** What work costs, for tests that compare costs: never an absolute time. */

/**
 * Milliseconds of processor time that the cheapest of several runs took: what other programs do meanwhile counts in
 * none of them.
 */
export function costOf(work: () => void, runs = 5): number {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1_000)
  }
  return least
}
