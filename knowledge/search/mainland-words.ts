/** One wording for Chinese search: rare Traditional characters, and words of Taiwan and Hong Kong. */
import data from '../languages/zh-Hans/taiwan-words.json'
import rare from '../text/generated/traditional-rare.json'
import type { Unit } from '../text/units'

const RARE = new Map<string, string>()
for (let i = 0; i < rare.traditional.length; i++)
  RARE.set(rare.traditional.charAt(i), rare.simplified.charAt(i))

const BY_FIRST = new Map<string, { from: string; to: string }[]>()
for (const [from, to] of Object.entries(data.words)) {
  const first = from.charAt(0)
  BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), { from, to }])
}
for (const entries of BY_FIRST.values()) entries.sort((a, b) => b.from.length - a.from.length)

/** Replaces words by their mainland wording; a replaced word's characters all stand at the whole word's place. */
export function toMainland(units: readonly Unit[]): Unit[] {
  const plain = units.map((unit) =>
    unit.script === 'han' ? { ...unit, text: RARE.get(unit.text) ?? unit.text } : unit,
  )
  const out: Unit[] = []
  for (let i = 0; i < plain.length; i++) {
    const unit = plain[i]
    if (!unit) continue
    const entry = BY_FIRST.get(unit.text)?.find(({ from }) =>
      Array.from(from).every((character, k) => plain[i + k]?.text === character),
    )
    if (!entry) {
      out.push(unit)
      continue
    }
    const length = entry.from.length
    const end = plain[i + length - 1]?.end ?? unit.end
    const sameLength = entry.to.length === length
    Array.from(entry.to).forEach((text, k) => {
      const place = sameLength ? (plain[i + k] ?? unit) : { start: unit.start, end }
      out.push({ text, start: place.start, end: place.end, script: 'han' })
    })
    i += length - 1
  }
  return out
}
