/** Gives every message an id that stays the same while the page redraws it. */
import type { RawMessage } from './message'

/** Made-up keys; every message of a long conversation is asked for its key at each reading. */
const made = new WeakMap<RawMessage, string>()

/** What a message is known by: the desk's own id, else a hash of what it says. Twins share it. */
export function keyOf(raw: RawMessage): string {
  if (raw.id !== undefined) return raw.id
  let key = made.get(raw)
  if (key === undefined) {
    key = `t${hash(`${raw.role}\n${raw.author ?? ''}\n${raw.timeValue ?? ''}\n${raw.text}`)}`
    made.set(raw, key)
  }
  return key
}

/** True for ids that were made from the text, not given by the desk. */
export function isMadeUp(id: string): boolean {
  return /^t[0-9a-z]{1,7}(?:~\d+)?$/u.test(id)
}

/** Ids of messages in order: their key, with an occurrence number for twins. */
export function messageIds(raws: readonly RawMessage[]): string[] {
  const seen = new Map<string, number>()
  return raws.map((raw) => {
    const base = keyOf(raw)
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
