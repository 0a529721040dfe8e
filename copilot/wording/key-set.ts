/** A set of numbers that is emptied for every text: no memory is taken and nothing is cleared for it. */

/** Places; a power of two, more than twice as many as numbers ever come. */
const SIZE = 2048

export class KeySet {
  /** Of each place the round in which it was taken and its number, side by side: one look at memory for both. */
  private readonly places = new Int32Array(2 * SIZE)
  private round = 0

  /** Empties it. */
  clear(): void {
    this.round++
  }

  /** Takes a number in; false when it is there already. At most a few hundred between two calls of `clear`. */
  add(key: number): boolean {
    const { places, round } = this
    let at = (key & (SIZE - 1)) * 2
    while (places[at] === round) {
      if (places[at + 1] === key) return false
      at = (at + 2) & (2 * SIZE - 1)
    }
    places[at] = round
    places[at + 1] = key
    return true
  }

  /** Takes the first `count` numbers in; those that were not there before move to the front, in their order. */
  sift(numbers: Int32Array, count: number): number {
    const { places, round } = this
    let fresh = 0
    for (let i = 0; i < count; i++) {
      const key = numbers[i] ?? 0
      let at = (key & (SIZE - 1)) * 2
      while (places[at] === round && places[at + 1] !== key) at = (at + 2) & (2 * SIZE - 1)
      if (places[at] === round) continue
      places[at] = round
      places[at + 1] = key
      numbers[fresh++] = key
    }
    return fresh
  }
}
