/**
 * Folding: one spelling for matching, with every position mapped back to the text as written.
 *
 * NFKC (full width, ligatures), lower case, Traditional to Simplified, Persian letters and digits to one form,
 * curly quotes to straight ones; joiners, tatweel, vowel marks and direction marks fall away.
 */
import table from './generated/traditional.json'

const SINGLE = new Map<string, string>()
for (let i = 0; i < table.traditional.length; i++) {
  SINGLE.set(table.traditional.charAt(i), table.simplified.charAt(i))
}
for (const [from, to] of [
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ك', 'ک'],
  ['ة', 'ه'],
  ['ۀ', 'ه'],
  ['أ', 'ا'],
  ['إ', 'ا'],
  ['ٱ', 'ا'],
  ['ؤ', 'و'],
  ['’', "'"],
  ['‘', "'"],
  ['＇', "'"],
  ['“', '"'],
  ['”', '"'],
  ['«', '"'],
  ['»', '"'],
  ['「', '"'],
  ['」', '"'],
  ['\u00a0', ' '],
] as const) {
  SINGLE.set(from, to)
}
for (let digit = 0; digit < 10; digit++) {
  SINGLE.set(String.fromCharCode(0x06f0 + digit), String(digit))
  SINGLE.set(String.fromCharCode(0x0660 + digit), String(digit))
}

/** Characters without a sound or meaning of their own: joiners, direction marks, tatweel, Arabic vowel marks. */
function isSilent(code: number): boolean {
  return (
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    (code >= 0x064b && code <= 0x0652) ||
    code === 0x0640 ||
    code === 0x0670 ||
    code === 0xfeff ||
    code === 0x00ad ||
    (code >= 0xfe00 && code <= 0xfe0f)
  )
}

/** A folded text. `at[i]` is the UTF-16 offset in the original of `text[i]`; `at[text.length]` its length. */
export interface Folded {
  text: string
  at: Uint32Array
}

/** Folds one character; may give zero, one or more characters. */
function foldCharacter(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x80) return code >= 65 && code <= 90 ? character.toLowerCase() : character
  if (isSilent(code)) return ''
  const direct = SINGLE.get(character)
  if (direct !== undefined) return direct
  if (code >= 0x4e00 && code <= 0x9fff) return character
  // NFKC can yield a character that itself folds (compatibility ideographs, Arabic presentation forms).
  let out = ''
  for (const part of character.normalize('NFKC').toLowerCase()) {
    if (!isSilent(part.charCodeAt(0))) out += SINGLE.get(part) ?? part
  }
  return out
}

/** Folds a text with positions. Linear in its length; never throws, also on lone surrogates. */
export function foldWithPositions(text: string): Folded {
  const parts: string[] = []
  const at: number[] = []
  let offset = 0
  for (const character of text) {
    const folded = foldCharacter(character)
    parts.push(folded)
    for (let i = 0; i < folded.length; i++) at.push(offset)
    offset += character.length
  }
  at.push(text.length)
  return { text: parts.join(''), at: Uint32Array.from(at) }
}

/** Folds a text for matching where positions do not matter. */
export function fold(text: string): string {
  let out = ''
  for (const character of text) out += foldCharacter(character)
  return out
}
