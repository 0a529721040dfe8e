/** Sets of patterns: what their anchors keep from being tried could not have matched. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import packedFacts from '../../knowledge/facts/fact-patterns.built'
import { FACT_DATA } from '../../knowledge/facts/fact-sources'
import { fold } from '../../knowledge/text/fold'
import { PatternPacker } from '../../knowledge/text/pack-patterns'
import { PatternSet } from '../../knowledge/text/pattern-set'
import { isPlainText, lightened } from '../../knowledge/text/plain-letters'
import { anchorsOf } from '../../knowledge/text/regex-anchors'

test('anchors are the rarest strings that every match holds', () => {
  expect(anchorsOf('code (?:no|amber):? ?(?<v>\\d{4,8})')).toEqual(['code no', 'code am'])
  expect(anchorsOf('(?:退|换)货?(?:了|过)')?.toSorted()).toEqual([
    '换了',
    '换货了',
    '换货过',
    '换过',
    '退了',
    '退货了',
    '退货过',
    '退过',
  ])
  expect(anchorsOf('(?<![\\p{L}])[Ll]ate(?=r)')?.toSorted()).toEqual(['Late', 'late'])
  expect(anchorsOf('a{2}b+c*')).toEqual(['a'])
  expect(anchorsOf('(?:x|[^,]{2,9})')).toBeUndefined()
  expect(anchorsOf('x?')).toBeUndefined()
  expect(anchorsOf('(?!)')).toBeUndefined()
  expect(anchorsOf('(a)\\1')).toBeUndefined()
})

test('a pattern finds what its expression finds, also after it was asked before', () => {
  const packer = new PatternPacker()
  const number = packer.add('(?:late|lost) (?<what>\\w+)', 'dgu')
  const pattern = new PatternSet(packer.pack()).pattern(number)
  const text = 'late parcel, lost lamp'
  for (let round = 0; round < 2; round++) {
    expect(pattern.test(text)).toBe(true)
    expect(pattern.exec(text)?.groups?.what).toBe('parcel')
    expect([...pattern.matchAll(text)].map((match) => match.groups?.what)).toEqual(['parcel', 'lamp'])
    expect(pattern.test('on time')).toBe(false)
    expect([...pattern.matchAll('on time')]).toEqual([])
  }
})

test('no fact pattern matches where its anchors are missing', () => {
  const messages = ['en', 'zh', 'fa'].flatMap((name) =>
    readFileSync(`tests/evaluate/gold/${name}.jsonl`, 'utf8')
      .trim()
      .split('\n')
      .filter((_, row) => row % 80 === 0)
      .map((line) => (JSON.parse(line) as { text: string }).text),
  )
  const examples = Object.values(FACT_DATA).flatMap(({ rules, steps }) => [
    ...rules.flatMap(({ hits }) => hits.map(([text]) => text)),
    ...steps.flatMap(({ hits }) => hits),
  ])
  const texts = [...messages, ...examples.filter((_, at) => at % 16 === 0)].flatMap((text) => [
    text,
    fold(text),
  ])
  const set = new PatternSet(packedFacts.patterns)
  let kept = 0
  let tried = 0
  packedFacts.patterns.sources.forEach(([source, flags], number) => {
    const regex = new RegExp(source, flags)
    for (const text of texts) {
      tried++
      if (set.mayMatch(number, text)) kept++
      else if (text.search(regex) >= 0) expect.fail(`${source.slice(0, 80)} matches "${text}"`)
    }
  })
  expect(kept / tried).toBeLessThan(0.1)
  expect(packedFacts.patterns.always.length).toBeLessThan(5)
})

test('a lightened expression says the same of plain texts, and others are read by the whole one', () => {
  expect(lightened('(?<![\\p{L}\\p{N}])a[^\\]\\p{L}]\\p{N}')).not.toContain('\\p{')
  for (const name of ['\\p{L}', '\\p{N}', '\\p{Script=Han}', '\\p{Script=Arabic}', '\\p{Script=Latin}']) {
    const whole = new RegExp(name, 'u')
    const light = new RegExp(lightened(name), 'u')
    for (let code = 0; code < 0x10ffff; code++) {
      const character = String.fromCodePoint(code)
      if (isPlainText(character) && whole.test(character) !== light.test(character))
        expect.fail(`${name} at ${code.toString(16)}`)
    }
  }
  expect(isPlainText('Привет, سلام, 你好 😀 1½')).toBe(true)
  expect(isPlainText('สวัสดี')).toBe(false)
  expect(isPlainText('𝐟𝐢𝐧𝐞')).toBe(false)
})

test('what is known of a text can be handed back with it', () => {
  const packer = new PatternPacker()
  const [blue, red] = [packer.add('blue \\d'), packer.add('red \\d')]
  const set = new PatternSet(packer.pack())
  const known = set.known('a blue 7')
  expect(set.mayMatch(red, 'a red 7')).toBe(true)
  set.recall('a blue 7', known)
  expect([set.mayMatch(blue, 'a blue 7'), set.mayMatch(red, 'a blue 7')]).toEqual([true, false])
  expect([set.mayMatch(blue, 'a red 7'), set.mayMatch(red, 'a red 7')]).toEqual([false, true])
})
