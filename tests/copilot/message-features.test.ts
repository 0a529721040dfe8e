// What the wording models see of a message: the numbers of features are those of their names in the data.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOf } from '../../copilot/wording/feature-keys'
import { messageFeaturesOf, type Named } from '../../copilot/wording/message-features'

function read(text: string) {
  const named: Named = { words: [], wide: [], runs: [], marks: [] }
  return { named, features: messageFeaturesOf(text, named) }
}

test('each number is that of a name', () => {
  const texts = [
    '@skyline 2 hrs late again!! see https://t.co/x1 #fail',
    '我等了3天了,还没到😡',
    'سلام خسته شدم از بس زنگ زدم',
    '',
  ]
  fc.assert(
    fc.property(
      fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'binary', maxLength: 300 })),
      (text) => {
        const { named, features } = read(text)
        expect(named.words.map(keyOf)).toEqual(features.words.map(({ key }) => key))
        expect(named.wide.map(keyOf)).toEqual(features.wide)
        expect(named.runs.map(keyOf)).toEqual(features.runs)
        expect(named.marks.map(keyOf)).toEqual(features.marks)
      },
    ),
  )
})

test('names and figures are the same whoever and whatever they are', () => {
  expect(read('@one owes me 12 at http://a.test/x').features.words.map(({ key }) => key)).toEqual(
    read('@other owes me 4711 at https://b.test').features.words.map(({ key }) => key),
  )
})

test('pairs know where a message begins and ends, and where they stand', () => {
  const text = 'no thanks'
  const { named, features } = read(text)
  expect(named.words).toEqual(['no', '^_no', 'thanks', 'no_thanks', 'thanks_$'])
  expect(features.words.map(({ foldedStart, foldedEnd }) => text.slice(foldedStart, foldedEnd))).toEqual([
    'no',
    'no',
    'thanks',
    'no thanks',
    'thanks',
  ])
})

test('three words in a row, and two around a third, are seen in Latin letters', () => {
  const { named } = read('no, not good')
  expect(named.wide).toEqual(['^_no_not', '^__not', 'no_not_good', 'no__good', 'not_good_$', 'not__$'])
  expect(read('不太好用').named.wide).toEqual([])
})
