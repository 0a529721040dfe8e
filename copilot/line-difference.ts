/** The lines in which two texts differ: what an editor made of what was meant. */

export interface LineDifference {
  /** Lines that were meant and are not there, in order. */
  missing: string[]
  /** Lines that are there and were not meant. */
  extra: string[]
}

/** Lines compared at most; a reply has no more. */
const LIMIT = 200

/** Compares line by line by the longest run of lines in common; spaces at the ends do not count. */
export function lineDifference(meant: string, found: string): LineDifference {
  const a = linesOf(meant)
  const b = linesOf(found)
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  const at = (i: number, j: number): number => common[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = common[i]
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  const missing: string[] = []
  const extra: string[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i++
      j++
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) missing.push(a[i++] ?? '')
    else extra.push(b[j++] ?? '')
  }
  return { missing, extra }
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .slice(0, LIMIT)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
}
