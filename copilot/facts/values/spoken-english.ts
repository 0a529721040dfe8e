/** English numbers that are said in words: versions ("five point nine"), digits one by one ("oh seven double five"). */
import numbers from '../../../knowledge/facts/number-words.json'
import { sign } from '../../../knowledge/facts/signs'

const VALUES: Readonly<Record<string, number>> = numbers.en

/** A number word in digits; anything else as it is. */
export const inDigits = (word: string): string => String(VALUES[word] ?? word)

/** "Five point nine point zero": a version read out. Expects folded text. */
export function versionInWords(text: string): { start: number; end: number; value: string } | undefined {
  const match = sign('version-in-words').exec(text)
  if (!match) return undefined
  const value = match[0].split(sign('version-point')).map(inDigits).join('.')
  return { start: match.index, end: match.index + match[0].length, value }
}

/** Words that repeat the digit behind them. */
const TIMES: Readonly<Record<string, number>> = numbers.enTimes

/** Digits of words like "oh seven double five"; a plus is kept. */
export function digitsOf(spoken: string): string {
  let digits = spoken.startsWith('plus') ? '+' : ''
  let times = 1
  for (const word of spoken.match(/[a-z]+/gu) ?? []) {
    const value = VALUES[word]
    if (TIMES[word]) times = TIMES[word]
    else if (word === 'hundred') digits += '00'
    else if (value !== undefined) {
      digits += String(value).repeat(times)
      times = 1
    }
  }
  return digits
}
