// What the wording models see of a message: the numbers of features are those of their names in the data.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keyOf } from '../../copilot/wording/feature-keys'
import { MessageFeatures } from '../../copilot/wording/message-features'
import { namedFeaturesOf } from '../evaluate/feature-names'

/** The features of a text in the order of reading, by their numbers. */
function read(text: string) {
  const reader = new MessageFeatures()
  reader.read(text)
  const { words, wordCount, wide, wideCount, runs, runCount, starts, ends, marks, markCount } = reader
  return {
    words: [...words.subarray(0, wordCount)],
    wide: [...wide.subarray(0, wideCount)],
    runs: [...runs.subarray(0, runCount)],
    places: Array.from({ length: wordCount }, (_, i) => text.slice(starts[i], ends[i])),
    marks: [...marks.subarray(0, markCount)],
  }
}

test('each number is that of a name', () => {
  const texts = [
    '@skyline 2 hrs late again!! see https://t.co/x1 #fail',
    '我等了3天了,还没到😡',
    '  two  spaces \n\n and more 👏 👍  ',
    'سلام خسته شدم از بس زنگ زدم',
    '',
  ]
  fc.assert(
    fc.property(
      fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'binary', maxLength: 300 })),
      (text) => {
        const named = namedFeaturesOf(text)
        const { words, wide, runs, marks } = read(text)
        expect(named.words.map(keyOf)).toEqual(words)
        expect(named.wide.map(keyOf)).toEqual(wide)
        expect(named.runs.map(keyOf)).toEqual(runs)
        expect(named.marks.map(keyOf)).toEqual(marks)
      },
    ),
  )
})

test('what was read before leaves nothing behind', () => {
  const texts = ['no, not good at all!!', '不太好用', 'no', 'سلام خسته شدم', 'no, not good at all!!']
  const reader = new MessageFeatures()
  for (const text of texts) {
    reader.read(text)
    const fresh = new MessageFeatures()
    fresh.read(text)
    for (const kind of ['words', 'wide', 'runs'] as const) {
      const count = `${kind === 'words' ? 'word' : kind === 'runs' ? 'run' : kind}Count` as const
      expect(reader[kind].subarray(0, reader[count])).toEqual(fresh[kind].subarray(0, fresh[count]))
    }
  }
})

test('names and figures are the same whoever and whatever they are', () => {
  expect(read('@one owes me 12 at http://a.test/x').words).toEqual(
    read('@other owes me 4711 at https://b.test').words,
  )
})

test('pairs know where a message begins and ends, and where they stand', () => {
  const text = 'no thanks'
  expect(namedFeaturesOf(text).words).toEqual(['no', '^_no', 'thanks', 'no_thanks', 'thanks_$'])
  expect(read(text).places).toEqual(['no', 'no', 'thanks', 'no thanks', 'thanks'])
})

test('three words in a row, and two around a third, are seen in Latin letters', () => {
  expect(namedFeaturesOf('no, not good').wide).toEqual([
    '^_no_not',
    '^__not',
    'no_not_good',
    'no__good',
    'not_good_$',
    'not__$',
  ])
  expect(namedFeaturesOf('不太好用').wide).toEqual([])
})
