/**
 * The notation of phrases in data files, and how one phrase expands to plain strings.
 *
 * - `{a|b}` alternatives, also empty (`{very |}bad`)
 * - `~` an optional space (`log~in`, `نمی~دونم`)
 * - `'` inside a word may be left out or typed as a space (`don't` = `dont` = `don t`)
 * - `*` at the end: any ending of the word (`disappoint*`)
 * - ` ... ` or `...`: a small gap within one sentence (`asked ... times`, `等了...小时`)
 */
import { fold } from '../../knowledge/text/fold'

/** A stretch of plain folded text that must be found as it stands. */
export interface Part {
  text: string
  /** True when the word may go on (`*`). */
  open: boolean
}

/** More alternatives than this in one phrase are a mistake in the data. */
const MOST_ALTERNATIVES = 400

/** Expands `{a|b}`; braces do not nest. */
function alternatives(phrase: string): string[] {
  let heads = ['']
  let rest = phrase
  while (rest !== '') {
    const open = rest.indexOf('{')
    const close = rest.indexOf('}', open)
    if (open < 0 || close < 0) {
      heads = heads.map((head) => head + rest)
      break
    }
    const before = rest.slice(0, open)
    const choices = rest.slice(open + 1, close).split('|')
    heads = heads.flatMap((head) => choices.map((choice) => head + before + choice))
    if (heads.length > MOST_ALTERNATIVES) throw new RangeError(`Too many alternatives: ${phrase}`)
    rest = rest.slice(close + 1)
  }
  return heads
}

/** Expands a phrase to the sequences of parts it stands for; a phrase without a gap has one part. */
export function expandPhrase(phrase: string): Part[][] {
  const spaced = phrase.replaceAll('~', '{ |}').replace(/(?<=\p{L})['’](?=\p{L})/gu, "{'|| }")
  const out = new Map<string, Part[]>()
  for (const variant of alternatives(flatten(spaced))) {
    const parts: Part[] = []
    for (const piece of variant.split(/\.\.\.|…/)) {
      const folded = fold(piece).replace(/\s+/g, ' ').trim()
      if (folded === '' || folded === '*') continue
      parts.push(
        folded.endsWith('*') ? { text: folded.slice(0, -1), open: true } : { text: folded, open: false },
      )
    }
    if (parts.length > 0) out.set(parts.map((part) => part.text + (part.open ? '*' : '')).join('…'), parts)
  }
  return [...out.values()]
}

/** Rewrites `{don{'|| }t|never}` without nesting: choices that hold braces are expanded in place. */
function flatten(phrase: string): string {
  let out = ''
  let depth = 0
  let inner = ''
  for (const character of phrase) {
    if (character === '{') depth++
    if (depth === 0) out += character
    else inner += character
    if (character !== '}') continue
    depth--
    if (depth > 0) continue
    out += `{${splitTop(inner.slice(1, -1)).flatMap(alternatives).join('|')}}`
    inner = ''
  }
  return out + inner
}

/** Splits at `|` outside braces. */
function splitTop(text: string): string[] {
  const out: string[] = []
  let depth = 0
  let current = ''
  for (const character of text) {
    if (character === '{') depth++
    if (character === '}') depth--
    if (character === '|' && depth === 0) {
      out.push(current)
      current = ''
    } else current += character
  }
  out.push(current)
  return out
}
