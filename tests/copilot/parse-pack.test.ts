/** Rule packs that somebody else wrote: what they may hold, what is said of them, and that they stay cheap. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkDraft } from '../../copilot/compliance/check-draft'
import { PACK_LIMITS, type PackProblem } from '../../copilot/compliance/pack-problem'
import { readPacks } from '../../copilot/compliance/parse-pack'
import { phraseCost } from '../../copilot/compliance/phrase-cost'
import type { PackRule, RulePack } from '../../knowledge/compliance/pack'
import { BUILT_IN_PACKS } from '../../knowledge/compliance/packs'

const RULE = {
  id: 'hype',
  kind: 'existence',
  level: 'warning',
  name: 'Hype',
  why: 'It says nothing.',
  better: 'Say what it does.',
  phrases: ['mind-blowing', 'game {changer|changing}'],
  examples: { fires: ['A game changer for your desk.'], passes: ['A lamp for your desk.'] },
}
const packOf = (...rules: object[]): string => JSON.stringify({ name: 'House rules', rules })
const problemOf = (text: string): PackProblem | undefined => {
  const found = readPacks(text)
  return 'problem' in found ? found.problem : undefined
}
let made = 1
function readOne(...rules: object[]): RulePack {
  const found = readPacks(packOf(...rules))
  if (!('packs' in found)) throw new Error(JSON.stringify(found))
  const [pack] = found.packs
  if (!pack) throw new Error('No pack.')
  return { ...pack, id: 'own-test', revision: ++made }
}
const firesOf = (pack: RulePack, text: string, packs: Record<string, boolean> = {}) =>
  checkDraft(text, { language: 'en', rules: { packs, own: [pack] } }).filter(
    (found) => found.pack === pack.id,
  )

describe('a pack of one’s own', () => {
  it('fires with its own words, and not once it is switched off', () => {
    const pack = readOne(RULE)
    const [found] = firesOf(pack, 'It is a game changer.')
    expect(found).toMatchObject({
      rule: 'hype',
      words: 'game changer',
      said: { name: 'Hype', better: 'Say what it does.' },
    })
    expect(firesOf(pack, 'It is a game changer.', { 'own-test': false })).toEqual([])
  })

  it('has every kind of rule', () => {
    const base = { level: 'hint', name: 'x', why: 'y' }
    const pack = readOne(
      {
        ...base,
        id: 's',
        kind: 'substitution',
        swaps: { 'utili{s|z}e': 'use' },
        examples: { fires: ['We utilise it.'], passes: ['We use it.'] },
      },
      {
        ...base,
        id: 'o',
        kind: 'occurrence',
        signs: '!',
        max: 1,
        examples: { fires: ['Oh!!'], passes: ['Oh!'] },
      },
      {
        ...base,
        id: 'm',
        kind: 'occurrence',
        phrases: ['hello', 'hi'],
        min: 1,
        examples: { fires: ['It leaves today.'], passes: ['Hello, it leaves today.'] },
      },
      {
        ...base,
        id: 'c',
        kind: 'conditional',
        phrases: ['refund'],
        needs: ['days'],
        examples: { fires: ['Hello, a refund.'], passes: ['Hello, a refund in 3 days.'] },
      },
      {
        ...base,
        id: 'q',
        kind: 'sequence',
        parts: [['sorry'], ['but']],
        examples: { fires: ['Hello, sorry, but no.'], passes: ['Hello, sorry. But yes.'] },
      },
    )
    expect(firesOf(pack, 'Hi, we utilise it.')).toMatchObject([
      { rule: 's', words: 'utilise', better: 'use' },
    ])
    expect(firesOf(pack, 'Hi!! A refund.').map(({ rule }) => rule)).toEqual(['o', 'c'])
    expect(firesOf(pack, 'It is on its way.').map(({ rule, start, end }) => [rule, start, end])).toEqual([
      ['m', 0, 0],
    ])
  })

  it('holds only where its scope says', () => {
    const pack = readOne({ ...RULE, when: { channel: ['email'], mood: ['anger'] } })
    expect(firesOf(pack, 'It is a game changer.')).toEqual([])
    const rules = { packs: {}, own: [pack] }
    const email = checkDraft('A game changer.', { language: 'en', channel: 'email', mood: 'anger', rules })
    expect(email.map(({ rule }) => rule)).toContain('hype')
  })

  it('is written as the guide says', () => {
    const guide = readFileSync('docs/rules.md', 'utf8')
    const [, example = ''] = /```json\n([\s\S]*?)```/u.exec(guide) ?? []
    expect(problemOf(example)).toBeUndefined()
  })

  it('comes back from its own export', () => {
    const pack = readOne(RULE)
    expect(readPacks(JSON.stringify({ deskside: 'rules', packs: [pack] }))).toEqual({ packs: [pack] })
  })
})

describe('what is wrong with a pack is said with its row and field', () => {
  const { phrases: _phrases, ...withoutPhrases } = RULE
  it.each<[string, string, PackProblem]>([
    ['no JSON', '{', { kind: 'json' }],
    ['something else', '{"a":1}', { kind: 'pack' }],
    ['a number', '7', { kind: 'pack' }],
    ['too large', ' '.repeat(PACK_LIMITS.file + 1), { kind: 'large' }],
    ['no phrases', packOf(RULE, withoutPhrases), { kind: 'missing', row: 2, field: 'phrases' }],
    ['no name', packOf({ ...RULE, name: ' ' }), { kind: 'missing', row: 1, field: 'name' }],
    [
      'no examples',
      packOf({ ...RULE, examples: { fires: [], passes: ['x'] } }),
      { kind: 'missing', row: 1, field: 'examples.fires' },
    ],
    ['an unknown kind', packOf({ ...RULE, kind: 'regex' }), { kind: 'wrong', row: 1, field: 'kind' }],
    [
      'an unknown mood',
      packOf({ ...RULE, when: { mood: ['hungry'] } }),
      { kind: 'wrong', row: 1, field: 'when.mood' },
    ],
    [
      'phrases that are no list',
      packOf({ ...RULE, phrases: 'x' }),
      { kind: 'wrong', row: 1, field: 'phrases' },
    ],
    [
      'an open brace',
      packOf({ ...RULE, phrases: ['a {b'] }),
      { kind: 'phrase', row: 1, field: 'phrases', text: 'a {b' },
    ],
    [
      'a phrase without a letter',
      packOf({ ...RULE, phrases: ['... b'] }),
      { kind: 'phrase', row: 1, field: 'phrases', text: '... b' },
    ],
    [
      'too many phrases',
      packOf({ ...RULE, phrases: Array(101).fill('a') }),
      { kind: 'many', row: 1, field: 'phrases' },
    ],
    [
      'a very long phrase',
      packOf({ ...RULE, phrases: ['a'.repeat(201)] }),
      { kind: 'long', row: 1, field: 'phrases' },
    ],
    [
      'an example that does not fire',
      packOf({ ...RULE, examples: { fires: ['A lamp.'], passes: ['x'] } }),
      { kind: 'example', row: 1, field: 'fires', text: 'A lamp.' },
    ],
    [
      'a fractional limit',
      packOf({ ...RULE, kind: 'occurrence', max: 0.5 }),
      { kind: 'wrong', row: 1, field: 'max' },
    ],
  ])('%s', (_name, text, problem) => {
    expect(problemOf(text)).toEqual(problem)
  })

  it('takes over nothing of what it does not know', () => {
    const text = packOf(RULE).replace(
      '"name":"House rules"',
      '"name":"House rules","__proto__":{"x":1},"onload":"alert(1)"',
    )
    const found = readPacks(text)
    expect('packs' in found && Object.keys(found.packs[0] ?? {}).sort()).toEqual([
      'id',
      'name',
      'revision',
      'rules',
    ])
    expect(({} as { x?: number }).x).toBeUndefined()
  })
})

describe('phrases stay cheap', () => {
  it.each(['a ... b ... c ... d', '{a|aa|aaa}'.repeat(8), '{a|}'.repeat(14), 'a*b*c*d', '{{{a|b}}}', 'a}{b'])(
    '%s is refused',
    (phrase) => {
      expect(phraseCost(phrase)).toBeGreaterThan(PACK_LIMITS.cost)
      expect(problemOf(packOf({ ...RULE, phrases: [phrase] }))?.kind).toBe('phrase')
    },
  )

  it.each([
    'send ... photo',
    "{do not|don't|never} {ever |}{share|send|give}",
    'word*',
    'a* b* c*',
    '我...退...款',
  ])('%s is taken', (phrase) => {
    expect(phraseCost(phrase)).toBeLessThanOrEqual(PACK_LIMITS.cost)
  })

  /** How much longer eight times the text takes; eight when it grows with its length, sixty-four with its square. */
  function growth(piece: string, check: (text: string) => void): number {
    const time = (count: number): number => {
      const text = piece.repeat(count)
      let best = Number.POSITIVE_INFINITY
      for (let round = 0; round < 7; round++) {
        const start = performance.now()
        check(text)
        best = Math.min(best, performance.now() - start)
      }
      return best
    }
    time(100)
    return time(1_600) / Math.max(time(200), 1)
  }

  it('the dearest that are taken grow with the length of the text only', () => {
    const rule: PackRule = {
      ...RULE,
      kind: 'existence',
      level: 'hint',
      phrases: ['a ... {a|aa|aaa} ... b', '{a|aa|}{a|aa|}{a|aa|}{a|aa|}{a|aa|}{a|aa|}c', 'a* a* a* c'],
    }
    const pack = { id: 'own-dear', revision: 1, rules: [rule] }
    for (const piece of ['a ', 'aaa ', 'aa', 'a.a ']) {
      expect(
        growth(piece, (text) => firesOf(pack, text)),
        piece,
      ).toBeLessThan(48)
    }
  })

  it('so do the built-in packs', () => {
    const rules = { packs: Object.fromEntries(BUILT_IN_PACKS.map(({ id }) => [id, true])), own: [] }
    for (const piece of [
      'sorry but ',
      '不',
      '退款申请',
      'اگر ',
      'buy now or ',
      'if you complain ',
      'sorry. but cannot. ',
    ]) {
      expect(
        growth(piece, (text) => checkDraft(text, { language: 'en', rules })),
        piece,
      ).toBeLessThan(48)
    }
  })
})
