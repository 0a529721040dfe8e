/** Compares what stands in an editor after an insertion with what was meant. */

/**
 * `same`: the draft is whole and the text stands in it line by line; `none`: nothing changed;
 * `other`: something else happened, `found` is what is new.
 */
export type Comparison = { is: 'same' } | { is: 'none' } | { is: 'other'; found: string }

/**
 * `meant` may be several spellings of the text (with and without marks of rich text). Empty lines are left out
 * of the comparison: some editors show paragraphs apart instead.
 */
export function compare(
  before: readonly string[],
  after: readonly string[],
  meant: readonly string[][],
): Comparison {
  const was = bare(before)
  const is = bare(after)
  if (is.join('\n') === was.join('\n') && before.length === after.length) return { is: 'none' }
  for (const text of meant) if (standsIn(was, is, bare(text))) return { is: 'same' }
  return { is: 'other', found: difference(was, is) }
}

/** Lines without empty ones, list marks and doubled spaces. */
function bare(lines: readonly string[]): string[] {
  return lines
    .map((line) =>
      line
        .replace(/\s+/gu, ' ')
        .trim()
        .replace(/^(?:[-*•]|\d{1,3}[.)]) /u, ''),
    )
    .filter((line) => line !== '')
}

/** True when `is` equals `was` with the lines of `text` put in at one place, the edges on shared lines or not. */
function standsIn(was: string[], is: string[], text: string[]): boolean {
  const glued = (lines: string[]): string => lines.join('\n')
  const whole = glued(is)
  const wanted = glued(text)
  const draft = glued(was).replace(/\s/gu, '')
  for (let at = whole.indexOf(wanted); at >= 0; at = whole.indexOf(wanted, at + 1)) {
    const rest = (whole.slice(0, at) + whole.slice(at + wanted.length)).replace(/\s/gu, '')
    if (rest === draft) return true
  }
  return false
}

/** What is in `is` between its common beginning and end with `was`. */
function difference(was: string[], is: string[]): string {
  const a = was.join('\n')
  const b = is.join('\n')
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end++
  return b.slice(start, b.length - end)
}
