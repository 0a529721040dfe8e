/** Gives every message an id that stays the same while the page redraws it. */
import type { RawMessage } from './message'

/** Ids of messages in order: the desk's own, else a hash of what they say with an occurrence number. */
export function messageIds(raws: readonly RawMessage[]): string[] {
  const seen = new Map<string, number>()
  return raws.map((raw) => {
    const base = raw.id ?? `t${hash(`${raw.role}\n${raw.author ?? ''}\n${raw.timeValue ?? ''}\n${raw.text}`)}`
    const count = (seen.get(base) ?? 0) + 1
    seen.set(base, count)
    return count === 1 ? base : `${base}~${count}`
  })
}

/** FNV-1a over UTF-16 units, 32 bits, in base 36. */
export function hash(text: string): string {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return (value >>> 0).toString(36)
}
