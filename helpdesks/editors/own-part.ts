/** Tells the agent's own part of a box from the quoted mail and the signature below it. */
import { first } from '../page/query'
import { headAt, MAIL_ENDS, QUOTED_MAIL, SIGNATURES } from '../read/quoted'

const BELOW = ['blockquote', '.signature', ...QUOTED_MAIL, ...SIGNATURES, ...MAIL_ENDS].join(', ')

/** Index of the first line that belongs to quoted mail or to a signature; -1 where there is none. */
export function firstLineBelow(lines: readonly string[], isBelow?: (at: number) => boolean): number {
  return lines.findIndex((line, at) => {
    const bare = line.trim()
    return isBelow?.(at) || bare === '--' || bare.startsWith('>') || headAt(lines, at) > 0
  })
}

/** The first element of quoted mail or of a signature in an editor. */
export function elementBelow(editor: Element): Element | null {
  return first(editor, BELOW)
}

/** The last line above `below` that says something, the first one when none does. */
export function lastOwnLine(lines: readonly string[], below: number): number {
  let at = below - 1
  while (at > 0 && lines[at]?.trim() === '') at--
  return Math.max(0, at)
}
