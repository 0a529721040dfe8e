/** Reads how long ago something was: "5 <um> <ago>", "<ago> <one> <uh>", and the bare "5m" of narrow lists. */

const MILLISECONDS: Record<string, number> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
}

const SPAN = /(?:(?<!\d)(\d{1,3})|<(one|half)>)? ?<u([smhdwx])>/gu
/** Longer words without "ago" ("3 days", "5分钟") are as well what somebody wrote. */
const BARE = /^\d{1,3}[smhdw]$/iu

/**
 * The moment as ISO 8601, or undefined: months and years have no certain length. `raw` is the desk's wording of
 * `text`, of which `strange` words are not known.
 */
export function readAgo(text: string, raw: string, strange: number, now: Date): string | undefined {
  if (text === '<now>') return strange === 0 ? now.toISOString() : undefined
  const past = text.includes('<ago>')
  if (!past && !BARE.test(raw)) return undefined
  let back = 0
  let spans = 0
  for (const [, figure, word, unit = ''] of text.matchAll(SPAN)) {
    const length = MILLISECONDS[unit]
    if (length === undefined) return undefined
    back += (figure ? Number(figure) : word === 'half' ? 0.5 : 1) * length
    spans++
  }
  return spans === 0 ? undefined : new Date(now.getTime() - back).toISOString()
}
