/** Where the words of a folded text begin and end. */
const SPACE = 32
const AT = 64
const COLON = 58

/** Kinds of letters: two make words (Latin and the like, Arabic), one stands alone, and end marks. */
export const LATIN_WORD = 1
export const ARABIC_WORD = 2
export const ALONE = 3
export const END_MARK = 4

/** What each unit is: one look at a table is cheaper than a row of comparisons, above all before code is warm. */
const KINDS = new Uint8Array(65536)
KINDS.fill(LATIN_WORD, 97, 123)
KINDS.fill(LATIN_WORD, 48, 58)
KINDS.fill(LATIN_WORD, 0xc0, 0x250)
KINDS.fill(ARABIC_WORD, 0x600, 0x700)
KINDS.fill(ALONE, 0x2600, 0x27c0)
KINDS.fill(ALONE, 0x3400, 0x4dc0)
KINDS.fill(ALONE, 0x4e00, 0xa000)
KINDS[39] = LATIN_WORD
for (const code of [33, 46, 63, 0x2026]) KINDS[code] = END_MARK

/** What a letter belongs to; 0 when it makes no words. */
export const kindOf = (code: number): number => KINDS[code] ?? 0

export const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isHandle = (code: number): boolean => (code >= 97 && code <= 122) || isDigit(code) || code === 95

/** Where a token that starts at `at` ends, `at` itself when none does. */
export function endOf(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const kind = KINDS[code] ?? 0
  let end = at + 1
  if (kind === 0) {
    if (code === AT) {
      while (end < text.length && isHandle(text.charCodeAt(end))) end++
      return end > at + 1 ? end : at
    }
    return code >= 0xd83c && code <= 0xd83e && text.charCodeAt(end) >= 0xdc00 ? end + 1 : at
  }
  if (kind === ALONE) return end
  while (end < text.length && KINDS[text.charCodeAt(end)] === kind) end++
  if (text.charCodeAt(end) === COLON && isAddress(text, at, end))
    while (end < text.length && text.charCodeAt(end) > SPACE) end++
  return end
}

/** True when the word is the "http" of an address. */
function isAddress(text: string, at: number, end: number): boolean {
  return end - at <= 5 && text.startsWith('://', end) && text.startsWith('http', at)
}
