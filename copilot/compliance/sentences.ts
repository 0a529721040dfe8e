/** Where the sentences of a folded text begin, so that a guard speaks for its own sentence only. */

/** Folded offsets at which sentences begin, ascending, the first 0. A full stop inside "18.00" ends nothing. */
export function sentenceStarts(text: string): number[] {
  const starts = [0]
  for (let i = 0; i < text.length; i++) {
    const character = text[i]
    const ends =
      character === '.'
        ? /[\s"')\]]/.test(text[i + 1] ?? ' ')
        : character === '!' ||
          character === '?' ||
          character === '。' ||
          character === '؟' ||
          character === '\n'
    if (ends && i + 1 < text.length) starts.push(i + 1)
  }
  return starts
}

/** Number of the sentence that holds an offset. */
export function sentenceAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
