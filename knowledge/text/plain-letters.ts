/**
 * Classes of letters for texts in the usual alphabets: `\p{L}` names seven hundred ranges, most of them of scripts
 * that hardly any text holds, and they make an expression several times as long to compile.
 */

/** The letters below this are told one by one: Latin, Greek, Cyrillic, Hebrew, Arabic. */
const FIRST_BEYOND = 0x700
const HAN = '\u3400-\u4dbf\u4e00-\u9fff'

/** True for a UTF-16 unit of the usual alphabets, their marks, or emoji. */
function isPlain(code: number): boolean {
  if (code < FIRST_BEYOND) return true
  if (code >= 0x4e00) return code <= 0x9fff || code === 0xd83d || (code >= 0xdc00 && code <= 0xdfff)
  return (
    code >= 0x3400 ||
    (code >= 0x2000 && code <= 0x206f) ||
    (code >= 0x20a0 && code <= 0x20cf) ||
    (code >= 0x2190 && code <= 0x21ff) ||
    (code >= 0x3000 && code <= 0x3004) ||
    (code >= 0x3008 && code <= 0x301f)
  )
}

/** True for texts in which the lightened expression matches just what the whole one does. */
export function isPlainText(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isPlain(text.charCodeAt(at))) return false
  return true
}

const classes = new Map<string, string>()

/** The ranges that a class of Unicode has in plain texts, without brackets. */
function rangesOf(name: string): string {
  const known = classes.get(name)
  if (known !== undefined) return known
  const pattern = new RegExp(name, 'u')
  let ranges = ''
  for (let code = 0, from = -1; code <= FIRST_BEYOND; code++) {
    const isIn = code < FIRST_BEYOND && pattern.test(String.fromCharCode(code))
    if (isIn && from < 0) from = code
    if (isIn || from < 0) continue
    ranges += `${escaped(from)}-${escaped(code - 1)}`
    from = -1
  }
  if (pattern.test('\u4e00')) ranges += HAN
  classes.set(name, ranges)
  return ranges
}

const escaped = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`

/** An expression for plain texts only; `source` is that of one with the flag `u`. */
export function lightened(source: string): string {
  if (!source.includes('\\p{')) return source
  let inClass = false
  return source.replace(/\\p\{[^}]+\}|\\.|[[\]]/gu, (piece) => {
    if (piece === '[') inClass = true
    else if (piece === ']') inClass = false
    if (!piece.startsWith('\\p{')) return piece
    const ranges = rangesOf(piece)
    return inClass ? ranges : `[${ranges}]`
  })
}
