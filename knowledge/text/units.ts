/** Cuts a text into units to search with: words, and single Han characters (no segmenter does better). */
import { foldWithPositions } from './fold'

/** One word or Han character, folded, with its place in the text as written (UTF-16 offsets). */
export interface Unit {
  text: string
  start: number
  end: number
  script: 'latin' | 'han' | 'arabic' | 'other'
}

/** Longer runs are no words, nor pinyin written in one go; cutting them keeps hostile text cheap. */
const LONGEST_WORD = 120

const APOSTROPHE = 0x27
/** Persian prefixes and endings that are written with a space, without one, or with a joiner. */
const PREFIXES = new Set(['می', 'نمی'])
const ENDINGS = new Set(['ها', 'های', 'هایی', 'هام', 'هایم', 'ام', 'ات', 'اش', 'ای', 'تر', 'ترین'])

type Kind = Unit['script'] | 'none'

/** Script of a UTF-16 code unit of folded text. Surrogates belong to emoji and rare Han: no search words. */
function kindOf(code: number): Kind {
  if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) return 'latin'
  if (code < 0xaa) return 'none'
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || code === 0x3007)
    return 'han'
  if (code >= 0x0620 && code <= 0x06d3) return 'arabic'
  if (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) return 'latin'
  if (code >= 0xd800 && code <= 0xf8ff) return 'none'
  return /\p{L}|\p{N}|\p{M}/u.test(String.fromCharCode(code)) ? 'other' : 'none'
}

/** Units of a text in reading order. Linear; never throws. */
export function unitsOf(text: string): Unit[] {
  const folded = foldWithPositions(text)
  const units: Unit[] = []
  const source = folded.text
  let i = 0
  while (i < source.length) {
    const script = kindOf(source.charCodeAt(i))
    if (script === 'none') {
      i++
      continue
    }
    let end = i + 1
    if (script !== 'han') {
      while (end < source.length) {
        const code = source.charCodeAt(end)
        const inner = code === APOSTROPHE && end + 1 < source.length ? source.charCodeAt(end + 1) : code
        if (kindOf(inner) !== script) break
        end++
      }
    }
    units.push({
      text: source.slice(i, Math.min(end, i + LONGEST_WORD)),
      start: folded.at[i] ?? 0,
      end: folded.at[end] ?? text.length,
      script,
    })
    i = end
  }
  return units.some((unit) => unit.script === 'arabic') ? joinPersian(units) : units
}

/** Joins prefixes and endings written apart to their word: "می خواهم" and "می‌خواهم" become one spelling. */
function joinPersian(units: Unit[]): Unit[] {
  const joined: Unit[] = []
  let prefix: Unit | undefined
  for (const unit of units) {
    if (prefix) {
      joined.push({ ...unit, text: prefix.text + unit.text, start: prefix.start })
      prefix = undefined
      continue
    }
    if (PREFIXES.has(unit.text)) {
      prefix = unit
      continue
    }
    const last = joined.at(-1)
    if (last?.script === 'arabic' && ENDINGS.has(unit.text)) {
      joined[joined.length - 1] = { ...last, text: last.text + unit.text, end: unit.end }
    } else joined.push(unit)
  }
  if (prefix) joined.push(prefix)
  return joined
}
