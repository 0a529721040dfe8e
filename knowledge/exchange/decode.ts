/** Bytes to text: UTF-8 and UTF-16 with and without a mark, GB18030 as Chinese Excel writes it, Windows-1252. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252'

export interface Decoded {
  /** Without byte order mark, with "\n" as the only line end. */
  text: string
  encoding: Encoding
  /** `guessed`: nothing but the look of the bytes says so. `broken`: some bytes are no text. */
  doubt?: 'guessed' | 'broken'
}

/** Bytes that are looked at where a whole file need not be. */
const ENOUGH = 200_000

/** Reads bytes as text. Never throws; bytes that are no text become U+FFFD. */
export function decode(bytes: Uint8Array): Decoded {
  const marked = markOf(bytes) ?? unmarkedUtf16(bytes)
  if (marked) return { text: read(bytes, marked), encoding: marked }
  try {
    return { text: lines(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), encoding: 'utf-8' }
  } catch {
    return withoutUtf8(bytes)
  }
}

function read(bytes: Uint8Array, encoding: Encoding): string {
  return lines(new TextDecoder(encoding).decode(bytes))
}

function lines(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/g, '\n') : text
}

function markOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

/** Where every other byte of the ASCII characters is zero, even if they are only commas and line ends. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, ENOUGH)
  let little = 0
  let big = 0
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const [first = 0, second = 0] = [sample[at], sample[at + 1]]
    if (second === 0 && isAscii(first)) little++
    else if (first === 0 && isAscii(second)) big++
  }
  const some = sample.length / 200
  if (little > some && little > big * 4) return 'utf-16le'
  if (big > some && big > little * 4) return 'utf-16be'
  return undefined
}

function isAscii(code: number): boolean {
  return (code >= 0x20 && code < 0x7f) || code === 0x0a || code === 0x0d || code === 0x09
}

function withoutUtf8(bytes: Uint8Array): Decoded {
  const loose = read(bytes, 'utf-8')
  let broken = 0
  let whole = 0
  for (const character of loose.slice(0, ENOUGH)) {
    if (character === '\ufffd') broken++
    else if (character > '\u007f') whole++
  }
  // A file of another encoding has hardly a valid sequence; a damaged one has many.
  if (whole > broken * 4) return { text: loose, encoding: 'utf-8', doubt: 'broken' }
  if (looksLikeGb(bytes)) {
    const text = read(bytes, 'gb18030')
    return text.includes('\ufffd')
      ? { text, encoding: 'gb18030', doubt: 'broken' }
      : { text, encoding: 'gb18030' }
  }
  return { text: read(bytes, 'windows-1252'), encoding: 'windows-1252', doubt: 'guessed' }
}

/** In GB18030 text the high bytes stand in pairs, most of them of the frequent characters; in Latin text, alone. */
function looksLikeGb(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, ENOUGH)
  let frequent = 0
  let others = 0
  for (let at = 0; at < sample.length; at++) {
    const lead = sample[at] ?? 0
    if (lead < 0x80) continue
    const trail = sample[at + 1] ?? 0
    if (isFrequent(lead, trail)) frequent++
    else others++
    if (trail >= 0x40) at++
  }
  return frequent > others * 3
}

/** GB 2312's first level (3,755 characters by use) and its punctuation. */
function isFrequent(lead: number, trail: number): boolean {
  return trail >= 0xa1 && ((lead >= 0xb0 && lead <= 0xd7) || lead === 0xa1 || lead === 0xa3)
}
