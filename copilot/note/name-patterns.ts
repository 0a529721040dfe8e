/** Where the names of a conversation's people stand in words. */

/** Names looked for; a conversation has no more people. */
const NAMES_LIMIT = 20

/** Names and the words they are made of, the longest first. */
export function namePatterns(names: readonly string[]): RegExp[] {
  const parts = new Set<string>()
  for (const name of names.slice(0, NAMES_LIMIT)) {
    const whole = name.trim()
    if (whole.length < 2 || whole.length > 80 || !/\p{L}/u.test(whole)) continue
    parts.add(whole)
    for (const word of whole.split(/[\s,]+/u)) if (word.length > 2 && /\p{L}/u.test(word)) parts.add(word)
  }
  return [...parts]
    .sort((a, b) => b.length - a.length)
    .map((part) => {
      const escaped = part.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')
      // Chinese writes names without spaces around them; a name in small letters is often a common word.
      return /\p{Script=Han}/u.test(part)
        ? new RegExp(escaped, 'gu')
        : new RegExp(`(?<![\\p{L}\\p{N}_])${escaped}(?![\\p{L}\\p{N}_])`, 'gu')
    })
}
