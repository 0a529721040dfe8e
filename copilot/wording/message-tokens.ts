/** Where the words of a folded text begin and end. */
import { isHan } from '../matching/phrase-matcher'

const SPACE = 32
const AT = 64

/** What a letter belongs to: 1 and 2 make words (Latin and the like, Arabic), 3 stands alone, 4 are end marks. */
export function kindOf(code: number): number {
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 39) return 1
    return code === 33 || code === 46 || code === 63 ? 4 : 0
  }
  if (code >= 0xc0 && code <= 0x24f) return 1
  if (code >= 0x600 && code <= 0x6ff) return 2
  if (isHan(code) || (code >= 0x2600 && code <= 0x27bf)) return 3
  return code === 0x2026 ? 4 : 0
}

export const isDigit = (code: number): boolean => code >= 48 && code <= 57
const isHandle = (code: number): boolean => (code >= 97 && code <= 122) || isDigit(code) || code === 95

/** Where a token that starts at `at` ends, `at` itself when none does. */
export function endOf(text: string, at: number): number {
  const code = text.charCodeAt(at)
  const kind = kindOf(code)
  let end = at + 1
  if (code === AT) {
    while (end < text.length && isHandle(text.charCodeAt(end))) end++
    return end > at + 1 ? end : at
  }
  if (code >= 0xd83c && code <= 0xd83e && text.charCodeAt(end) >= 0xdc00) return end + 1
  if (kind === 3) return end
  if (kind === 0) return at
  while (end < text.length && kindOf(text.charCodeAt(end)) === kind) end++
  if (text.startsWith('://', end) && text.startsWith('http', at) && end - at <= 5)
    while (end < text.length && text.charCodeAt(end) > SPACE) end++
  return end
}
