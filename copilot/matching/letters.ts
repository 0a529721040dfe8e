/** Kinds of letters as matching tells them apart, by UTF-16 unit of folded text. */

/** Han characters, which are written without spaces. */
export function isHan(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf)
}

/** Letters and digits of scripts that put spaces between words: Latin, Greek, Cyrillic, Arabic and Persian. */
export function isWordCode(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90)
  if (code < 0x0250) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7
  if (code < 0x0600) return code >= 0x0370
  return code <= 0x06ff && !(code <= 0x061f || (code >= 0x066a && code <= 0x066d) || code === 0x06d4)
}

/** White space, of which a run counts as one space. */
export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0x3000
}

/** True when letters of a spaced script stand on both sides of the place. */
export function splitsWord(text: string, at: number): boolean {
  return at > 0 && at < text.length && isWordCode(text.charCodeAt(at - 1)) && isWordCode(text.charCodeAt(at))
}

export function endOfWord(text: string, from: number): number {
  let end = from
  while (end < text.length && isWordCode(text.charCodeAt(end))) end++
  return end
}

/** Bits of `LETTERS`. */
export const WORD = 1
export const BLANK = 2

/** `WORD` and `BLANK` of every unit: loops over texts look here, which costs less than a call for each letter. */
export const LETTERS = new Uint8Array(65536)
for (const [from, to] of [
  [48, 57],
  [65, 90],
  [97, 122],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x24f],
  [0x370, 0x5ff],
  [0x620, 0x669],
  [0x66e, 0x6d3],
  [0x6d5, 0x6ff],
] as const)
  LETTERS.fill(WORD, from, to + 1)
LETTERS.fill(BLANK, 9, 14)
LETTERS[32] = BLANK
LETTERS[0x3000] = BLANK
