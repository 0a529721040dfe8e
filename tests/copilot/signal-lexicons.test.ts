/** The packed lexicons of the signals: made of today's data, plain data, and as good as each lexicon by itself. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { issueEntries } from '../../copilot/issue/issue-phrases'
import { packLexicons } from '../../copilot/matching/pack-lexicons'
import { compileMatcher } from '../../copilot/matching/phrase-matcher'
import { signalMatcher } from '../../copilot/matching/signal-lexicons'
import packed from '../../copilot/matching/signal-phrases.built'
import { riskEntries } from '../../copilot/risk/risk-phrases'
import { audienceEntries } from '../../knowledge/signals/audience-data'
import { moodEntries } from '../../knowledge/signals/mood-data'
import { priorityEntries } from '../../knowledge/signals/priority-data'
import { foldWithPositions } from '../../knowledge/text/fold'
import { PackedNumbers, packNumbers } from '../../knowledge/text/packed-numbers'

const ENTRIES = {
  mood: moodEntries(),
  risk: riskEntries(),
  issue: issueEntries(),
  priority: priorityEntries(),
  audience: audienceEntries(),
}

const TEXTS = [
  'This is the THIRD time I write!! I will talk to my lawyer if the refund is not here today.',
  '等了三天了，app 一打开就闪退，再不处理我就去12315投诉',
  'سلام، سه روزه منتظرم و پولم برنگشته، خیلی ناراحتم',
  'thanks 😡 12315',
  'سفارش 好 ok   not   happy',
]

test('what is shipped was made of the data as it is', () => {
  expect(packed).toEqual(JSON.parse(JSON.stringify(packLexicons(ENTRIES))))
})

test('a lexicon finds in the walk for all what it finds alone', () => {
  for (const name of ['mood', 'risk', 'issue', 'priority', 'audience'] as const) {
    const alone = compileMatcher<unknown>(ENTRIES[name])
    for (const text of TEXTS) {
      const folded = foldWithPositions(text)
      const together = signalMatcher<unknown>(name).find(folded)
      expect(JSON.stringify(together)).toBe(JSON.stringify(alone.find(folded)))
    }
  }
  expect(signalMatcher('mood').find(foldWithPositions(TEXTS[0] ?? '')).length).toBeGreaterThan(2)
})

test('numbers can be packed and read again', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 2 ** 31 - 1 })), (numbers) => {
      const packer = new PackedNumbers(packNumbers(numbers))
      expect(numbers.map(() => packer.next())).toEqual(numbers)
      expect(packer.next()).toBe(0)
    }),
  )
})
