/** Keys of imported articles: the same file gives the same ones again. */
import type { Draft } from './collector'

const LONGEST_KEY = 60

/** What of an entry stays the same when its text is changed: its id, its shortcut, or its title. */
export function keyOf(draft: Draft, shortcut: string, title: string): string {
  const own = draft.sourceId?.trim() ?? ''
  // Kept letter for letter, so that an export names the same entry.
  if (/^[A-Za-z0-9_-]{1,60}$/.test(own)) return own
  const source = own || shortcut || title
  const slug = source
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
  // A key of other scripts, or a long one, is told by a number made from it.
  const whole = /^[\x20-\x7e]+$/.test(source) && slug !== '' && slug.length <= LONGEST_KEY
  return whole ? slug : `${slug === '' ? '' : `${slug.slice(0, 40)}-`}${hash(source)}`
}

/** FNV-1a over UTF-16 units, twice, as 14 letters and digits at most. */
function hash(text: string): string {
  const run = (seed: number): number => {
    let value = seed
    for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
    return value >>> 0
  }
  return run(0x811c9dc5).toString(36) + run(0x2f0b4a3d).toString(36)
}

/** A name-2, name-3 … that is free, found by halving: ten thousand of one name cost little. */
export function free(name: string, taken: (name: string) => boolean): string {
  let low = 2
  while (taken(`${name}-${low}`)) low *= 2
  let from = low / 2
  // Between a taken and a free number lies the end of the run.
  while (low - from > 1) {
    const middle = Math.floor((low + from) / 2)
    if (taken(`${name}-${middle}`)) from = middle
    else low = middle
  }
  return `${name}-${low}`
}
