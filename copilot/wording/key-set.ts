/** A set of numbers that is emptied for every text: no memory is taken and nothing is cleared for it. */

/** Places; a power of two, several times as many as numbers ever come. */
const SIZE = 4096

export class KeySet {
  private readonly keys = new Int32Array(SIZE)
  /** The round in which a place was taken. */
  private readonly rounds = new Int32Array(SIZE)
  private round = 0

  /** Empties it. */
  clear(): void {
    this.round++
  }

  /** Takes a number in; false when it is there already. At most a few hundred between two calls of `clear`. */
  add(key: number): boolean {
    const { keys, rounds, round } = this
    let at = key & (SIZE - 1)
    while (rounds[at] === round) {
      if (keys[at] === key) return false
      at = (at + 1) & (SIZE - 1)
    }
    rounds[at] = round
    keys[at] = key
    return true
  }

  /** Takes the first `count` numbers in; those that were not there before move to the front, in their order. */
  sift(numbers: Int32Array, count: number): number {
    const { keys, rounds, round } = this
    let fresh = 0
    for (let i = 0; i < count; i++) {
      const key = numbers[i] ?? 0
      let at = key & (SIZE - 1)
      while (rounds[at] === round && keys[at] !== key) at = (at + 1) & (SIZE - 1)
      if (rounds[at] === round) continue
      rounds[at] = round
      keys[at] = key
      numbers[fresh++] = key
    }
    return fresh
  }
}
