/** Figures of retrieval: recall at a rank, mean reciprocal rank, time, area under the curve. */

/** Collects the rank of the right article and the time of each question. */
export class Ranks {
  private readonly ranks: number[] = []
  private readonly times: number[] = []

  get n(): number {
    return this.ranks.length
  }

  /** @param rank 1 for the first hit, 0 when the right article is not among the hits */
  add(rank: number, milliseconds: number): void {
    this.ranks.push(rank)
    this.times.push(milliseconds)
  }

  figures() {
    const share = (most: number) => this.ranks.filter((rank) => rank > 0 && rank <= most).length / this.n
    const reciprocal = this.ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / this.n
    return {
      n: this.n,
      recall1: round(share(1)),
      recall3: round(share(3)),
      mrr: round(reciprocal),
      p50Ms: round(percentile(this.times, 0.5)),
      p95Ms: round(percentile(this.times, 0.95)),
    }
  }
}

/** The value below which a share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

/** Chance that a value of `higher` lies above one of `lower`; ties count half. */
export function areaUnderCurve(higher: readonly number[], lower: readonly number[]): number {
  const all = [
    ...higher.map((value) => ({ value, up: true })),
    ...lower.map((value) => ({ value, up: false })),
  ]
  all.sort((a, b) => a.value - b.value)
  let rankSum = 0
  for (let i = 0; i < all.length; ) {
    let end = i
    while (end < all.length && all[end]?.value === all[i]?.value) end++
    const rank = (i + 1 + end) / 2
    for (let j = i; j < end; j++) if (all[j]?.up) rankSum += rank
    i = end
  }
  return (rankSum - (higher.length * (higher.length + 1)) / 2) / (higher.length * lower.length)
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
