/** The phrase matcher: notation, word boundaries, positions, and agreement with a naive search. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BLANK, isSpace, isWordCode, LETTERS, WORD } from '../../copilot/matching/letters'
import { compileMatcher, longestOnly } from '../../copilot/matching/phrase-matcher'
import { expandPhrase, type Part } from '../../copilot/matching/phrase-pattern'
import { expandFor, SCRIPTS } from '../../copilot/matching/scripts'
import { packWordGraph } from '../../knowledge/text/build-word-graph'
import { foldWithPositions } from '../../knowledge/text/fold'
import { WordGraph } from '../../knowledge/text/word-graph'

function words(phrases: string[], text: string): string[] {
  const matcher = compileMatcher(phrases.map((phrase) => ({ phrase, payload: phrase })))
  return matcher.find(foldWithPositions(text)).map((match) => text.slice(match.start, match.end))
}

test('spaced scripts match whole words only, Han anywhere', () => {
  expect(words(['late'], 'It is late, translate later')).toEqual(['late'])
  expect(words(['生气'], '我很生气了')).toEqual(['生气'])
  expect(words(['بد'], 'بد بدون')).toEqual(['بد'])
  expect(words(['app'], '打开app就闪退')).toEqual(['app'])
})

test('positions are those of the text as written', () => {
  expect(words(['very bad'], 'It was VERY\n  Bad!')).toEqual(['VERY\n  Bad'])
  expect(words(['退货'], '我要退貨')).toEqual(['退貨'])
  expect(words(['میخوام'], 'من می\u200cخوام برم')).toEqual(['می\u200cخوام'])
  expect(words(['fine'], '𝐟𝐢𝐧𝐞 ﬁne')).toEqual(['𝐟𝐢𝐧𝐞', 'ﬁne'])
})

test('notation: alternatives, optional space, apostrophes, open endings', () => {
  expect(words(["don't {care|know}"], "I don't care, dont know, don t know")).toEqual([
    "don't care",
    'dont know',
    'don t know',
  ])
  expect(words(['log~in'], 'login log in logs in')).toEqual(['login', 'log in'])
  expect(words(['disappoint*'], 'Disappointing! Undisappointed, disappointment')).toEqual([
    'Disappointing',
    'disappointment',
  ])
  expect(words(['*fail'], '#airlinefail failing')).toEqual(['fail'])
  expect(words(["{can't|cannot} wait"], "cant wait, can't wait, cannot wait")).toHaveLength(3)
  const strings = expandPhrase('{a|b} {c|d{e|}}').map((parts) => parts[0]?.strings.map(({ text }) => text))
  expect(strings).toEqual([['a c', 'a de', 'a d', 'b c', 'b de', 'b d']])
  expect(() => expandPhrase('{a|b')).toThrow(RangeError)
})

test('gaps stay short and within a sentence', () => {
  expect(words(['asked ... times'], 'I asked you three times')).toEqual(['asked you three times'])
  expect(words(['asked ... times'], 'I asked. Three times')).toEqual([])
  expect(words(['asked ... times'], `asked ${'x '.repeat(40)} times`)).toEqual([])
  expect(words(['等了...小时'], '我等了整整三个小时')).toEqual(['等了整整三个小时'])
  expect(words(['a ... b ... c'], 'a x b y c')).toEqual(['a x b y c'])
  expect(words(['{a|b ... c} d'], 'b x c d')).toEqual(['b x c d'])
  expect(words(['态度..差'], '态度真的差，态度如果我没记错的话差')).toEqual(['态度真的差'])
})

test('a phrase of several scripts is found in each of them, once', () => {
  const phrase = '{12315|sos|救命|کمک|app...闪退|🆘}'
  expect(words([phrase], 'call 12315')).toEqual(['12315'])
  expect(words([phrase], 'SOS')).toEqual(['SOS'])
  expect(words([phrase], '救命，app一打开就闪退')).toEqual(['救命', 'app一打开就闪退'])
  expect(words([phrase], 'کمک sos')).toEqual(['کمک', 'sos'])
  expect(words([phrase], '🆘')).toEqual(['🆘'])
  expect(words(['{tm|tm的}'], 'tm的')).toEqual(['tm的'])
})

test('every string of a phrase belongs to exactly one script', () => {
  for (const phrase of ['{a|好|{very |}bad|😡|1}', 'x ... 好', '{wifi|网络}..{断|off}', 'بد', '٪', "don't"]) {
    const strings = (parts: Part[][]): string[] =>
      parts.flatMap((sequence) => sequence.flatMap((part) => part.strings.map(({ text }) => text)))
    const split = SCRIPTS.flatMap((script) => strings(expandFor(phrase, script)))
    expect(split.sort()).toEqual(strings(expandPhrase(phrase)).sort())
  }
})

test('longestOnly drops what lies inside a longer match', () => {
  const matcher = compileMatcher(['not bad', 'bad'].map((phrase) => ({ phrase, payload: phrase })))
  const found = longestOnly(matcher.find(foldWithPositions('not bad, but bad')))
  expect(found.map((match) => match.payload)).toEqual(['not bad', 'bad'])
})

test('walks through a graph find what a naive search finds', () => {
  const letters = fc.string({
    unit: fc.constantFrom('a', 'b', 'c', '好', '\ud83d'),
    minLength: 1,
    maxLength: 5,
  })
  const property = fc.property(
    fc.array(letters, { minLength: 1, maxLength: 12 }),
    fc.string({ unit: fc.constantFrom('a', 'b', 'c', '好', '\ud83d'), maxLength: 60 }),
    (strings, text) => {
      const outputs = new Map<string, number[]>()
      for (const [index, string] of strings.entries())
        outputs.set(string, [...(outputs.get(string) ?? []), index])
      const graph = new WordGraph(packWordGraph(outputs))
      const found: string[] = []
      for (let from = 0; from < text.length; from++) {
        let state = graph.start(text.charCodeAt(from))
        for (let at = from + 1; state >= 0; state = graph.step(state, text.charCodeAt(at++))) {
          const set = graph.setAt(state)
          for (let place = graph.firstOf(set); place < graph.firstOf(set + 1); place++)
            found.push(`${graph.output(place)}@${at}`)
        }
      }
      const naive: string[] = []
      strings.forEach((string, index) => {
        for (let at = text.indexOf(string); at >= 0; at = text.indexOf(string, at + 1)) {
          naive.push(`${index}@${at + string.length}`)
        }
      })
      expect(found.sort()).toEqual(naive.sort())
    },
  )
  fc.assert(property, { numRuns: 300 })
})

test('any text can be read, and doubling it about doubles the work', () => {
  const matcher = compileMatcher(
    ['aaaa*', 'a ... a', '好好', 'a a', '😡'].map((phrase) => ({ phrase, payload: phrase })),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const match of matcher.find(foldWithPositions(text))) {
        expect(match.start).toBeLessThan(match.end)
        expect(match.end).toBeLessThanOrEqual(text.length)
      }
    }),
  )
  for (const unit of ['a', '好', '😡', '\ud83d', 'a ', ' ', '<p>']) {
    const cost = (times: number): number => {
      let best = Number.POSITIVE_INFINITY
      for (let run = 0; run < 3; run++) {
        // What was found in a text is remembered: each run gets its own.
        const folded = foldWithPositions(unit.repeat(times))
        const start = performance.now()
        matcher.find(folded)
        best = Math.min(best, performance.now() - start)
      }
      return best
    }
    // Compiles, and makes room.
    cost(40_000)
    // Quadratic work would be sixteen times as much; the slack is for a busy machine.
    const [less, more] = [cost(20_000), cost(80_000)]
    expect(more).toBeLessThan(less * 12 + 60)
  }
})

test('the table of letters says the same as the questions for one', () => {
  const said = (code: number) => (isWordCode(code) ? WORD : 0) | (isSpace(code) ? BLANK : 0)
  const wrong = Array.from(LETTERS.keys()).filter((code) => LETTERS[code] !== said(code))
  expect(wrong).toEqual([])
})

test('phrases that begin inside a word are found there, single letters at the end too', () => {
  const matcher = compileMatcher(['*less', '*x', '*a b'].map((phrase) => ({ phrase, payload: phrase })))
  const found = (text: string) =>
    matcher.find(foldWithPositions(text)).map(({ payload, start }) => `${payload} ${start}`)
  expect(found('useless box na\tb')).toEqual(['*less 3', '*x 10', '*a b 13'])
})

test('an open ending goes on behind a sign as behind a letter', () => {
  const matcher = compileMatcher(
    ['$* ... {taken|gone}', 'refund*'].map((phrase) => ({ phrase, payload: phrase })),
  )
  const text = 'My $500 were taken, refunded?'
  const words = matcher.find(foldWithPositions(text)).map(({ start, end }) => text.slice(start, end))
  expect(words).toEqual(['$500 were taken', 'refunded'])
})
