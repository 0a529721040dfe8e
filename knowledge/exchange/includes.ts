/** Snippets that put other snippets into themselves: put in place, within bounds, never in a circle. */
import type { Collector } from './collector'
import { LONGEST_BODY } from './limits'
import { blankName, placeholder } from './placeholders/name'

/** How deep snippets may stand in each other. */
const DEEPEST = 8

export interface Includable {
  row?: number
  /** What others call it by. */
  key: string
  text: string
}

/**
 * Replaces includes by what they name, in every text.
 *
 * @param pattern its first group is the key; global
 * @returns the texts in the same order; what cannot be put in place stays as a blank and is reported
 */
export function putInPlace(texts: readonly Includable[], pattern: RegExp, into: Collector): string[] {
  const byKey = new Map<string, Includable>()
  for (const item of texts) if (!byKey.has(item.key)) byKey.set(item.key, item)

  return texts.map((item) => {
    let budget = LONGEST_BODY
    let told = false
    const tell = (code: 'include.cycle' | 'include.missing' | 'include.too-large', key: string): string => {
      if (!told) into.problem({ code, ...(item.row === undefined ? {} : { row: item.row }), detail: key })
      told = true
      return placeholder(blankName(key))
    }
    const expand = (text: string, above: readonly string[]): string =>
      text.replaceAll(pattern, (_whole, name: string) => {
        const key = name.trim()
        const found = byKey.get(key)
        if (!found) return tell('include.missing', key)
        if (above.includes(key)) return tell('include.cycle', key)
        budget -= found.text.length + 1
        if (budget < 0 || above.length >= DEEPEST) return tell('include.too-large', key)
        return expand(found.text, [...above, key])
      })
    return expand(item.text, [item.key])
  })
}
