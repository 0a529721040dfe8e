/** Chinese numbers that are said digit by digit ("一三八零零…", "十五点三"), in digits. */
import numbers from '../../../knowledge/facts/number-words.json'
import { sign } from '../../../knowledge/facts/signs'
import type { Folded } from '../../../knowledge/text/fold'

/** "幺" and "两" are one and two; other characters are no numerals. */
const VALUES: Readonly<Record<string, number>> = numbers.zh
const digitOf = (character: string): string | undefined => VALUES[character]?.toString()

const hasNumeral = (text: string): boolean => sign('numeral').test(text)

function amount(words: string): string {
  if (/\d/u.test(words)) return words
  const ten = words.indexOf('十')
  if (ten < 0) return [...words].map((character) => digitOf(character) ?? '').join('')
  const tens = ten === 0 ? '1' : (digitOf(words.charAt(ten - 1)) ?? '1')
  return tens + (digitOf(words.charAt(ten + 1)) ?? '0')
}

const dotted = (words: string) => words.split('点').map(amount).join('.')

/** A version that is said as the whole of an answer ("十五点三", "三点二点一版"), or undefined. */
export function spokenVersion(clause: string): { start: number; end: number; value: string } | undefined {
  const match = sign('spoken-version').exec(clause)
  const words = match?.groups?.v
  if (!words || !hasNumeral(words)) return undefined
  const start = clause.indexOf(words)
  return { start, end: start + words.length, value: dotted(words) }
}

/** True when digits of a folded text stand for words of the message. */
export const isSpoken = (folded: string, original: string) =>
  /\d/u.test(folded) && (hasNumeral(original) || original.includes('点'))

/** Writes numbers that are said digit by digit in digits; positions still point into the original. Linear. */
export function withSpokenNumbers(folded: Folded): Folded {
  const { text } = folded
  if (!hasNumeral(text) && !text.includes('点')) return folded
  const at: number[] = []
  let out = ''
  let from = 0
  const keep = (to: number) => {
    out += text.slice(from, to)
    for (let i = from; i < to; i++) at.push(folded.at[i] ?? 0)
    from = to
  }
  for (const match of text.matchAll(sign('spoken-number', 'g'))) {
    const { lead, named, called, dotted: after, triple, run } = match.groups ?? {}
    const words = named ?? after ?? triple ?? run ?? ''
    if (words === '' || (!hasNumeral(words) && !words.includes('点'))) continue
    const digits =
      run === undefined ? dotted(words) : [...run].map((c) => digitOf(c) ?? (c === ',' ? ' ' : c)).join('')
    // A repeated sign ("一一", "三三") in fewer than seven says something else than a number.
    if (run !== undefined && new Set(digits).size === 1) continue
    const start = match.index + (lead ?? called ?? '').length
    keep(start)
    out += digits
    for (let k = 0; k < digits.length; k++) at.push(folded.at[start + Math.min(k, words.length - 1)] ?? 0)
    from = start + words.length
  }
  if (from === 0) return folded
  keep(text.length)
  at.push(folded.at[text.length] ?? 0)
  return { text: out, at: Uint32Array.from(at) }
}
