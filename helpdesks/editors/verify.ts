/** Compares what stands in an editor after an insertion with what was meant. */

/**
 * `same`: the draft is whole and the text stands in it, line by line, at one place; `none`: nothing changed;
 * `other`: something else happened, `found` is what is new.
 */
export type Comparison = { is: 'same' } | { is: 'none' } | { is: 'other'; found: string }

/** One way to spell a text, as lines; a list at an edge starts or ends a block of its own. */
export interface Spelling {
  lines: string[]
  listFirst?: boolean
  listLast?: boolean
  /** It has lists, around which editors keep gaps of their own. */
  loose?: boolean
}

/**
 * `meant` are the spellings that are right (as plain text, as the list an editor makes of it). Runs of spaces count
 * as one; everything else must be there to the letter, empty lines too, unless `apart` says that this editor shows
 * its paragraphs apart: there a gap may stand for an empty line.
 */
export function compare(
  before: readonly string[],
  after: readonly string[],
  meant: readonly Spelling[],
  apart = false,
): Comparison {
  const was = glued(before)
  const is = glued(after)
  if (is === was) return { is: 'none' }
  const bareWas = withoutGaps(was)
  const bareIs = withoutGaps(is)
  for (const spelling of meant)
    for (const text of edgesOf(spelling)) {
      if (standsIn(was, is, text)) return { is: 'same' }
      const fewer = apart && is.length < was.length + text.length
      if ((fewer || spelling.loose) && standsIn(bareWas, bareIs, withoutGaps(text))) return { is: 'same' }
    }
  return { is: 'other', found: difference(was, is) }
}

function glued(lines: readonly string[]): string {
  return lines.map((line) => (line.trim() === '' ? '' : line.replace(/\s+/gu, ' '))).join('\n')
}

function withoutGaps(text: string): string {
  return text.replace(/\n{2,}/gu, '\n')
}

/**
 * The text with what may come along at its edges: the line break of a list, and the second of two spaces between
 * which it was put, as they count as one.
 */
function edgesOf({ lines, listFirst, listLast }: Spelling): string[] {
  const text = lines.map((line) => line.replace(/\s+/gu, ' ').trimEnd()).join('\n')
  const starts = listFirst ? ['', '\n'] : ['', ' ']
  const ends = listLast ? ['', '\n'] : ['', ' ']
  return starts.flatMap((start) => ends.map((end) => start + text + end))
}

/** True when `is` is `was` with `text` put in at one place. */
function standsIn(was: string, is: string, text: string): boolean {
  if (is.length !== was.length + text.length) return false
  const start = sharedStart(was, is, was.length)
  const end = sharedEnd(was, is, was.length)
  for (let at = was.length - end; at <= start; at++) if (is.startsWith(text, at)) return true
  return false
}

/** What is in `is` between its common beginning and end with `was`. */
function difference(was: string, is: string): string {
  const start = sharedStart(was, is, Math.min(was.length, is.length))
  const end = sharedEnd(was, is, Math.min(was.length, is.length) - start)
  return is.slice(start, is.length - end)
}

function sharedStart(one: string, other: string, longest: number): number {
  let length = 0
  while (length < longest && one[length] === other[length]) length++
  return length
}

function sharedEnd(one: string, other: string, longest: number): number {
  let length = 0
  while (length < longest && one[one.length - 1 - length] === other[other.length - 1 - length]) length++
  return length
}
