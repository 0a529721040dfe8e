/** Counts in how many phrasings of an article each feature of a question stands. */
import type { Weighted } from './prepared'
import { evidence } from './scoring'

/** One kind of features of one question; begun anew for each article. */
export class Tally {
  private readonly places = new Map<number, number>()
  private readonly weights: Float64Array
  private readonly counts: Uint32Array
  /** The phrasing that counted a feature last. */
  private readonly countedIn: Int32Array

  constructor(private readonly asked: Weighted) {
    for (const feature of asked.weights.keys()) this.places.set(feature, this.places.size)
    this.weights = Float64Array.from(asked.weights.values())
    this.counts = new Uint32Array(this.weights.length)
    this.countedIn = new Int32Array(this.weights.length)
  }

  get isEmpty(): boolean {
    return this.asked.total === 0
  }

  begin(): void {
    this.counts.fill(0)
    this.countedIn.fill(-1)
  }

  /** The place of a feature that the question has; undefined for any other. */
  placeOf(feature: number): number | undefined {
    return this.places.get(feature)
  }

  /** Counts the feature at a place for a phrasing, once. */
  count(place: number, phrasing: number): void {
    if (this.countedIn[place] === phrasing) return
    this.countedIn[place] = phrasing
    this.counts[place] = (this.counts[place] ?? 0) + 1
  }

  /** How much of the question's features the article has, by their weights. */
  share(length: number): number {
    if (this.asked.total === 0) return 0
    let sum = 0
    for (let place = 0; place < this.counts.length; place++) {
      const found = this.counts[place] ?? 0
      if (found > 0) sum += (this.weights[place] ?? 0) * evidence(found, length)
    }
    return sum / this.asked.total
  }
}
