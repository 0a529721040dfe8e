/** Growing lists of numbers in one typed array, for an index of tens of thousands of articles. */

/** A list of unsigned 32-bit numbers that doubles as it grows. */
export class NumberList {
  values: Uint32Array
  length = 0

  constructor(capacity = 1024) {
    this.values = new Uint32Array(capacity)
  }

  /** A list over saved values; it takes them over. */
  static of(values: Uint32Array): NumberList {
    const list = new NumberList(1)
    list.values = values.length > 0 ? values : list.values
    list.length = values.length
    return list
  }

  /** The numbers alone, for saving. */
  saved(): Uint32Array {
    return this.values.slice(0, this.length)
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.values.length * 2)
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.length++] = value
  }

  get(index: number): number {
    return this.values[index] ?? 0
  }

  set(index: number, value: number): void {
    while (this.length <= index) this.push(0)
    this.values[index] = value
  }

  add(index: number, amount: number): void {
    this.set(index, Math.max(0, this.get(index) + amount))
  }
}

/** Counts by hash in fixed space: how many articles hold a feature. Collisions only blur rare counts. */
export class HashedCounts {
  static readonly SIZE = 1 << 20

  constructor(private readonly counts: Uint16Array = new Uint16Array(HashedCounts.SIZE)) {}

  /** The counts, for saving. */
  saved(): Uint16Array {
    return this.counts
  }

  get(hash: number): number {
    return this.counts[hash & 0xfffff] ?? 0
  }

  add(hash: number, amount: 1 | -1): void {
    const slot = hash & 0xfffff
    const value = (this.counts[slot] ?? 0) + amount
    this.counts[slot] = Math.max(0, Math.min(0xffff, value))
  }

  get byteLength(): number {
    return this.counts.byteLength
  }
}

/** Mixes two numbers into one 32-bit hash. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x27d4eb2f)
  return (hash ^ (hash >>> 13)) >>> 0
}
