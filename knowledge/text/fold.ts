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
  ['٫', '.'],
  ['٬', ','],
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
    // The hamza above a final he joins two words as a short vowel does: «نسخهٔ برنامه».
    code === 0x0654 ||
    code === 0x0640 ||
    code === 0x0670 ||
    code === 0xfeff ||
    code === 0x00ad ||
    (code >= 0xfe00 && code <= 0xfe0f)
  )
}

/**
 * A folded text. `at[i]` is the UTF-16 offset in the original of `text[i]`; `at[text.length]` its length. Texts may
 * share their `at`: it is read only.
 */
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

/** What a unit folds to: another unit, 0 for nothing, or `FURTHER` when it takes a look at the character. */
const UNITS = new Uint16Array(65536).fill(0xffff)
const FURTHER = 0xffff
for (let code = 1; code < 0x80; code++) UNITS[code] = code >= 65 && code <= 90 ? code + 32 : code
for (let code = 0x4e00; code <= 0x9fff; code++) UNITS[code] = code
for (const [from, to] of SINGLE) UNITS[from.charCodeAt(0)] = to.charCodeAt(0)

/** The folded units of the text read last, and where they come from; they grow with the longest text. */
let units = new Uint16Array(1024)
let places = new Uint32Array(1024)
/** What the units were made of: a text that needs no or little folding is quicker made from itself. */
let isSame = true
let isAscii = true
/** Whether each unit stands where it stood before folding. */
let isInPlace = true

/** Folds a text into `units` and `places`; gives the number of units. */
function foldUnits(text: string): number {
  let count = 0
  isSame = true
  isAscii = true
  isInPlace = true
  for (let at = 0; at < text.length; at++) {
    if (count + 1 >= units.length) grow(count + 1)
    const code = text.charCodeAt(at)
    const unit = UNITS[code] ?? FURTHER
    if (unit !== code) isSame = false
    if (code > 127) isAscii = false
    if (unit !== FURTHER) {
      units[count] = unit
      places[count] = at
      if (unit !== 0) count++
      else isInPlace = false
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? code)
    const folded = foldCharacter(character)
    if (folded.length !== 1 || character.length !== 1) isInPlace = false
    // Seen once, a letter of one unit is as quick as any other.
    if (folded.length <= 1 && character.length === 1 && code !== 0)
      UNITS[code] = folded === '' ? 0 : folded.charCodeAt(0)
    if (count + folded.length >= units.length) grow(count + folded.length)
    for (let i = 0; i < folded.length; i++) {
      units[count] = folded.charCodeAt(i)
      places[count++] = at
    }
    at += character.length - 1
  }
  places[count] = text.length
  return count
}

function grow(least: number): void {
  const [before, were] = [units, places]
  units = new Uint16Array(Math.max(least + 1, before.length) * 2)
  places = new Uint32Array(units.length)
  units.set(before)
  places.set(were)
}

/** The places of texts that keep theirs, as long as nearly all texts are. */
const OWN_PLACES = Uint32Array.from({ length: 16_384 }, (_, at) => at)

/** Texts that keep their places share a list: memory for each would cost more than the rest of folding. */
function placesOf(count: number): Uint32Array {
  return isInPlace && count < OWN_PLACES.length
    ? OWN_PLACES.subarray(0, count + 1)
    : places.slice(0, count + 1)
}

/** As many units at once become a string. */
const PIECE = 8192

function folded(text: string, count: number): string {
  if (isSame) return text
  if (isAscii) return text.toLowerCase()
  let out = ''
  for (let from = 0; from < count; from += PIECE)
    out += String.fromCharCode.apply(null, units.subarray(from, Math.min(count, from + PIECE)) as never)
  return out
}

/** Folds a text with positions. Linear in its length; never throws, also on lone surrogates. */
export function foldWithPositions(text: string): Folded {
  const count = foldUnits(text)
  return { text: folded(text, count), at: placesOf(count) }
}

/** Folds a text for matching where positions do not matter. */
export function fold(text: string): string {
  return folded(text, foldUnits(text))
}
