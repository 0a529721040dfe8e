/** Rows of whole numbers that are filled and emptied for every text, without taking memory for each. */

/** So few are put in order by moving them one by one; they come nearly in order. */
const FEW = 48

export class Rows {
  /** How many rows there are. */
  count = 0
  private numbers: Int32Array
  private order = new Int32Array(64)

  /** @param width numbers of a row */
  constructor(private readonly width: number) {
    this.numbers = new Int32Array(64 * width)
  }

  /** Adds a row and gives the place of its first number in `values`, to be filled by the caller. */
  add(): number {
    const at = this.count++ * this.width
    if (at === this.numbers.length) this.grow()
    return at
  }

  private grow(): void {
    const before = this.numbers
    this.numbers = new Int32Array(before.length * 2)
    this.numbers.set(before)
  }

  get values(): Int32Array {
    return this.numbers
  }

  /**
   * The places of the first `count` rows' numbers in an order; rows that are equal in it stay as they came.
   *
   * @param compare tells of two places in `values` which row comes first
   */
  sorted(compare: (values: Int32Array, one: number, other: number) => number): Int32Array {
    const { count, width, numbers } = this
    if (this.order.length < count) this.order = new Int32Array(count * 2)
    const { order } = this
    if (count > FEW) {
      for (let i = 0; i < count; i++) order[i] = i * width
      const part = order.subarray(0, count)
      part.sort((one, other) => compare(numbers, one, other) || one - other)
      return part
    }
    for (let i = 0; i < count; i++) {
      const row = i * width
      let at = i
      for (; at > 0; at--) {
        const before = order[at - 1] ?? 0
        if (compare(numbers, before, row) <= 0) break
        order[at] = before
      }
      order[at] = row
    }
    return order
  }
}
