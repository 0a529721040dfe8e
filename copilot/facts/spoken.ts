/** Chinese numbers that are said digit by digit ("一三八零零…", "十五点三"), in digits. */
import type { Folded } from '../../knowledge/text/fold'

const DIGITS: Readonly<Record<string, string>> = {
  零: '0',
  〇: '0',
  一: '1',
  幺: '1',
  二: '2',
  两: '2',
  三: '3',
  四: '4',
  五: '5',
  六: '6',
  七: '7',
  八: '8',
  九: '9',
}

const NUMERAL = /[零〇一幺二两三四五六七八九十]/u
const ONE = '[零〇一二三四五六七八九]'
const COUNT = `(?:${ONE}?十${ONE}?|${ONE}{1,2}|\\d{1,3})`
/** A version ends here: a hand of a clock ("三点半"), a length or a count goes on. */
const ENDS = '(?![零〇一二三四五六七八九十百千万\\d点半分钟刻多个天次年月周号日部台人块元岁秒小步])'
/** After the name of a system any number is its version; after "系统" only one that ends the clause. */
const NAMED =
  '(?:ios|安卓(?:系统|版本|手机)?|android|鸿蒙(?:系统|版本)?|harmonyos|win(?:dows)?|macos|澎湃(?:os)?|coloros|originos|miui|emui)(?: |是|的|版本?|系统|升到|升级到|更新到|:){0,3}'
const CALLED =
  '(?:系统|版本|版本号|app|客户端|固件|软件|小程序|微信|游戏)(?: |是|的|版本号?|显示|升到|升级到|更新到|:){0,3}'
const SPOKEN = new RegExp(
  `(?<lead>${NAMED})(?<named>${COUNT}(?:点${COUNT}){0,3})${ENDS}` +
    `|(?<called>${CALLED})(?<dotted>${COUNT}(?:点${COUNT}){1,3})(?=$|[\\s,.。;!?)的版])` +
    `|(?<![\\p{N}零〇一二三四五六七八九十])(?<triple>${COUNT}(?:点${COUNT}){2,3})${ENDS}` +
    '|(?<![\\p{N}零〇一二三四五六七八九十百千万点])(?<run>[零〇一幺二三四五六七八九](?:[ ,-]?[零〇一幺二三四五六七八九]){3,19})(?![十百千万点])',
  'gu',
)

function amount(words: string): string {
  if (/\d/u.test(words)) return words
  const ten = words.indexOf('十')
  if (ten < 0) return [...words].map((character) => DIGITS[character] ?? '').join('')
  const tens = ten === 0 ? '1' : (DIGITS[words.charAt(ten - 1)] ?? '1')
  return tens + (DIGITS[words.charAt(ten + 1)] ?? '0')
}

const dotted = (words: string) => words.split('点').map(amount).join('.')

/** A version that is said as the whole of an answer ("十五点三", "三点二点一版"), or undefined. */
export function spokenVersion(clause: string): { start: number; end: number; value: string } | undefined {
  const match = new RegExp(
    `^(?:是|好像是?|应该是|显示)?(?<v>${COUNT}(?:点${COUNT}){0,3})(?:版本?|吧|的)?$`,
    'u',
  ).exec(clause)
  const words = match?.groups?.v
  if (!words || !NUMERAL.test(words)) return undefined
  const start = clause.indexOf(words)
  return { start, end: start + words.length, value: dotted(words) }
}

/** True when digits of a folded text stand for words of the message. */
export const isSpoken = (folded: string, original: string) =>
  /\d/u.test(folded) && (NUMERAL.test(original) || original.includes('点'))

/** Writes numbers that are said digit by digit in digits; positions still point into the original. Linear. */
export function withSpokenNumbers(folded: Folded): Folded {
  const { text } = folded
  if (!NUMERAL.test(text) && !/点/u.test(text)) return folded
  const at: number[] = []
  let out = ''
  let from = 0
  const keep = (to: number) => {
    out += text.slice(from, to)
    for (let i = from; i < to; i++) at.push(folded.at[i] ?? 0)
    from = to
  }
  for (const match of text.matchAll(SPOKEN)) {
    const { lead, named, called, dotted: after, triple, run } = match.groups ?? {}
    const words = named ?? after ?? triple ?? run ?? ''
    if (words === '' || (!NUMERAL.test(words) && !words.includes('点'))) continue
    const digits =
      run === undefined ? dotted(words) : [...run].map((c) => DIGITS[c] ?? (c === ',' ? ' ' : c)).join('')
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
