/** Rows of whole numbers that are filled and emptied for every text, without taking memory for each. */

export class Rows {
  /** How many rows there are. */
  count = 0
  private numbers: Int32Array
  private order = new Int32Array(64)
  /** Where the rows of each value begin in the order; as many as the largest value asks for. */
  private begins = new Int32Array(512)

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
   * The places of the rows in the order of one of their numbers; rows that are equal in it stay as they came.
   *
   * @param column of numbers from 0 to `most`
   */
  inOrderOf(column: number, most: number): Int32Array {
    const { count, width, numbers } = this
    if (this.order.length < count) this.order = new Int32Array(count * 2)
    if (this.begins.length < most + 2) this.begins = new Int32Array(most * 2)
    const { order, begins } = this
    begins.fill(0, 0, most + 2)
    const end = count * width
    for (let at = column; at < end; at += width) {
      const next = (numbers[at] ?? 0) + 1
      begins[next] = (begins[next] ?? 0) + 1
    }
    for (let value = 1; value <= most; value++)
      begins[value] = (begins[value] ?? 0) + (begins[value - 1] ?? 0)
    for (let row = 0; row < end; row += width) {
      const value = numbers[row + column] ?? 0
      const place = begins[value] ?? 0
      begins[value] = place + 1
      order[place] = row
    }
    return order
  }
}
