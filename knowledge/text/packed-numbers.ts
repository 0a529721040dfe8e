/**
 * Rows of whole numbers as plain text: one printable character for small numbers, two or three for most others.
 *
 * Text is what every bundler, browser and archive carries as it is, and small numbers compress well in it.
 */

/** Printable ASCII without the quotes, the backslash and what begins a placeholder in a template. */
const DIGITS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at))
  .filter((character) => !'"\'\\`'.includes(character))
  .join('')
/** Digits below end a number, those from here on say that more follow. */
const LAST = 60
const MORE = DIGITS.length - LAST
const VALUE = new Uint8Array(128)
for (let value = 0; value < DIGITS.length; value++) VALUE[DIGITS.charCodeAt(value)] = value

/** Packs numbers of 0 to 2³¹. */
export function packNumbers(numbers: Iterable<number>): string {
  const out: string[] = []
  for (const number of numbers) {
    let digits = DIGITS.charAt(number % LAST)
    for (let rest = Math.floor(number / LAST); rest > 0; rest = Math.floor(rest / MORE))
      digits = DIGITS.charAt(LAST + (rest % MORE)) + digits
    out.push(digits)
  }
  return out.join('')
}

const encoder = new TextEncoder()

/** All at once in one narrow loop: a start that unpacks a million digits one by one is felt. */
function unpack(digits: Uint8Array): Int32Array {
  const numbers = new Int32Array(digits.length)
  let count = 0
  let number = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = VALUE[digits[at] ?? 0] ?? 0
    if (digit >= LAST) number = number * MORE + digit - LAST
    else {
      numbers[count++] = number * LAST + digit
      number = 0
    }
  }
  return numbers
}

/** Reads packed numbers one after another. */
export class PackedNumbers {
  private readonly numbers: Int32Array
  private at = 0

  constructor(packed: string) {
    this.numbers = unpack(encoder.encode(packed))
  }

  /** The next number; what lies behind the end is 0. */
  next(): number {
    return this.numbers[this.at++] ?? 0
  }

  /** The next numbers, so many, as a part of what was unpacked. */
  take(count: number): Int32Array {
    const from = this.at
    this.at += count
    return this.numbers.subarray(from, this.at)
  }
}
