/** No sign takes a time that grows faster than the text: for every one, texts of one thing again and again. */
import { describe, expect, it } from 'vitest'
import { SIGN_FILES, signSource } from '../../knowledge/facts/sign-sources'
import { costOf } from '../cost'

const SEEDS = ['a', 'Ab ', 'A1 ', '0', '1 ', '12-', 'aaaa-', '- ', 'the ', '一', '我们的', 'ن', 'کن ', '\n']
const SHORT = 1_000
const LONG = 8_000
/** Milliseconds below which a clock tells nothing. */
const NOISE = 5

const SIGNS = SIGN_FILES.flatMap((theme) =>
  Object.entries(theme).flatMap(([language, signs]) =>
    Object.entries(signs).map(
      ([name, sign]) => [`${language} ${name}`, new RegExp(signSource(sign), 'gu')] as const,
    ),
  ),
)

const cost = (regex: RegExp, text: string, runs: number): number =>
  costOf(() => void text.replace(regex, ''), runs)

describe('signs', () => {
  it.each(SEEDS)('take a time that grows with the text only: %j', (seed) => {
    const short = seed.repeat(SHORT / seed.length)
    const long = seed.repeat(LONG / seed.length)
    const slow = SIGNS.filter(([, regex]) => {
      if (cost(regex, long, 1) < NOISE) return false
      // Eight times the text, and twice as much again for what else the machine does.
      const least = Math.max(cost(regex, short, 5), NOISE / 16)
      return cost(regex, long, 5) > least * (LONG / SHORT) * 2
    })
    expect(slow.map(([name]) => name)).toEqual([])
  })
})
