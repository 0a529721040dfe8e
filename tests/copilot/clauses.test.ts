/** What clauses tell: how they are split, what the model adds to the rules and drops from them, its data, its cost. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chunksOf } from '../../copilot/clauses/chunks'
import { CLAUSE_KINDS } from '../../copilot/clauses/kinds'
import { FIRST, type FittedModel, logOdds, packModel, unpack, ZERO } from '../../copilot/clauses/model'
import { modelsOf } from '../../copilot/clauses/models'
import { NO_ADVICE, nameStep } from '../../copilot/clauses/name-step'
import type { FactField } from '../../copilot/facts'
import { viewMessage } from '../../copilot/facts/message-view'
import { readFacts } from '../../copilot/facts/read-facts'
import type { Role } from '../../copilot/transcript'
import fitted from '../../knowledge/facts/clause-wording.json'
import { unmark } from '../evaluate/marked-clauses'
import { transcriptOf } from './transcript-of'

const chunks = (text: string) =>
  chunksOf(viewMessage({ id: 'm', role: 'customer', text }, 0)).map((chunk) => chunk.text)
const read = (...turns: [Role, string][]) => readFacts(transcriptOf(turns))
const values = (field: FactField, ...turns: [Role, string][]) =>
  read(...turns)
    .filter((fact) => fact.field === field)
    .map((fact) => fact.canon ?? fact.value)

const small: FittedModel = {
  bias: [-100, 50],
  unit: 25,
  sparse: false,
  rows: `late\t${String.fromCharCode(ZERO + 8, ZERO)}\nthanks\t${String.fromCharCode(ZERO - 4, ZERO + 2)}`,
}

const SCRIPTS = ['latin', 'han', 'arabic'] as const

describe('chunks', () => {
  it.each<[string, string[]]>([
    ['the app freezes whenever i open a photo', ['the app freezes', 'whenever i open a photo']],
    ['switched it off and on', ['switched it off and on']],
    ['昨天更新之后一直打不开', ['昨天更新之后', '一直打不开']],
    ['پاک کردم پنجره ناشناس هم رفتم', ['پاک کردم', 'پنجره ناشناس هم رفتم']],
    ['پاک کردم خودم', ['پاک کردم خودم']],
  ])('%s', (text, parts) => expect(chunks(text)).toEqual(parts))

  it('lie in their clauses, in order, for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (text) => {
        const view = viewMessage({ id: 'm', role: 'customer', text }, 0)
        let before = 0
        for (const chunk of chunksOf(view)) {
          expect(chunk.text).toBe(view.text.slice(chunk.start, chunk.end))
          expect(chunk.start).toBeGreaterThanOrEqual(before)
          expect(chunk.end).toBeLessThanOrEqual(chunk.clause.end)
          before = chunk.end
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('models', () => {
  it('add what the known features say', () => {
    expect(logOdds(unpack(packModel(small)), ['late', 'never seen'])).toEqual([1, 0.5])
    expect(logOdds(unpack(packModel(small)), ['thanks'])).toEqual([-2, 1])
  })

  it('name a step by its words, by the advice before it, or not at all', () => {
    const rows = `cache\t${String.fromCharCode(FIRST, ZERO + 12)}`
    const steps = unpack(packModel({ bias: [-200, -200], unit: 25, sparse: true, rows }))
    const model = { canons: ['clear cache', 'reinstall'], ...steps }
    expect(nameStep(model, ['cache'], NO_ADVICE, -1).canon).toBe('clear cache')
    expect(nameStep(model, ['did'], { advised: ['reinstall'], spoken: [] }, -1).canon).toBe('reinstall')
    expect(nameStep(model, ['did'], NO_ADVICE, -1).canon).toBe('other')
  })

  it('of every script know every kind', () => {
    for (const script of SCRIPTS) {
      const { kinds, steps } = modelsOf(script)
      expect(kinds.bias).toHaveLength(CLAUSE_KINDS.length)
      expect(steps.bias).toHaveLength(steps.canons.length)
    }
  })

  it('say packed what nearly every fitted row says', () => {
    for (const script of SCRIPTS)
      for (const which of ['kinds', 'steps'] as const) {
        const { bias, unit, sparse, rows } = fitted[script][which]
        const model = modelsOf(script)[which]
        const lines = rows.split('\n')
        expect(lines.length).toBeGreaterThan(100)
        const right = lines.filter((line) => {
          const [name = '', letters = ''] = line.split('\t')
          const told = bias.map((value) => value / 100)
          for (let i = 0; i < letters.length; i += sparse ? 2 : 1) {
            const place = sparse ? letters.charCodeAt(i) - FIRST : i
            const weight = letters.charCodeAt(sparse ? i + 1 : i) - ZERO
            told[place] = (told[place] ?? 0) + (weight * unit) / 100
          }
          return logOdds(model, [name]).every((odds, place) => Math.abs(odds - (told[place] ?? 0)) < 1e-6)
        })
        // Two names may fall together in the shortened numbers.
        expect(right.length / lines.length).toBeGreaterThan(0.995)
      }
  })

  it('keep rows apart that hold nothing, at both ends too', () => {
    const row = String.fromCharCode(FIRST + 1, ZERO + 4)
    const rows = `first\t\nsecond\t${row}\nthird\t\nfourth\t${row}${row}\nfifth\t`
    const model = unpack(packModel({ bias: [0, 0], unit: 25, sparse: true, rows }))
    const odds = ['first', 'second', 'third', 'fourth', 'fifth'].map((name) => logOdds(model, [name])[1])
    expect(odds).toEqual([0, 1, 0, 2, 0])
  })
})

describe('marked messages', () => {
  it('give the plain text and where its marks stand', () => {
    const { plain, marks } = unmark('{symptom|No sound}, {step:restart device|rebooted it} twice')
    expect(plain).toBe('No sound, rebooted it twice')
    expect(marks).toEqual([
      { kind: 'symptom', start: 0, end: 8 },
      { kind: 'step', canon: 'restart device', start: 10, end: 21 },
    ])
  })
})

describe('facts that no rule has words for', () => {
  it.each<[FactField, string, [Role, string][]]>([
    [
      'steps_tried',
      'try another device',
      [
        ['agent', 'Does it happen elsewhere?'],
        ['customer', 'on my daughter’s tablet it works'],
      ],
    ],
    [
      'steps_tried',
      'other',
      [
        ['agent', 'What have you tried?'],
        ['customer', 'cleaned the lens and the filter with a cloth'],
      ],
    ],
    [
      'steps_tried',
      'reinstall',
      [
        ['agent', 'Please delete it and download it again.'],
        ['customer', 'took it off my phone and downloaded it again'],
      ],
    ],
  ])('%s %s', (field, value, turns) =>
    expect(values(field, ['customer', 'hi, the picture flickers'], ...turns)).toContain(value),
  )

  it('point at their words', () => {
    const turns: [Role, string][] = [
      [
        'customer',
        'The blender smells burnt, all guests are waiting for their drinks. Took the jug off and cleaned the ring.',
      ],
      ['agent', '您试过什么？'],
      ['customer', '滤网拆下来冲了一遍，插座也换了一个'],
    ]
    const facts = read(...turns)
    expect(facts.length).toBeGreaterThan(2)
    for (const fact of facts) {
      const text = turns[Number(fact.evidence.messageId.slice(1))]?.[1] ?? ''
      expect(text.slice(fact.evidence.start, fact.evidence.end)).toBe(fact.evidence.words)
    }
  })

  it('are none in small talk, plans and questions', () => {
    for (const text of [
      'haha',
      'Ilse Brandt',
      'I could reinstall it tonight',
      'should I reset the router first?',
      '我等会儿回家再重启',
    ])
      expect(values('steps_tried', ['agent', 'May I have a moment?'], ['customer', text])).toEqual([])
  })
})
