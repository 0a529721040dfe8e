// The store of effects: two panels at once, many records, damaged ones, deletion, and conversations without their ids.
import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Effects, openEffects } from '../../../knowledge/effect/open-effects'
import {
  EFFECT_MIGRATIONS,
  type EpisodeRecord,
  type GapRecord,
  type TrialRecord,
} from '../../../knowledge/effect/schema'

let name: string
let effects: Effects
let count = 0
beforeEach(async () => {
  name = `effects-${count++}`
  effects = await openEffects(name)
})
afterEach(() => effects.close())

function episode(key: string, more: Partial<EpisodeRecord> = {}): EpisodeRecord {
  return {
    key,
    at: 1_000,
    site: 'desk.test',
    desk: 'chatwoot',
    conversation: 'c1',
    article: 'en.refund',
    variant: 'any/chat',
    kind: 'article',
    scene: 'payment',
    mood: 'anger',
    level: 2,
    language: 'en',
    place: 0,
    did: 'shown',
    ...more,
  }
}

const gap = (key: string, at: number): GapRecord => ({
  key,
  at,
  site: 'desk.test',
  conversation: 'c1',
  language: 'en',
  kind: 'search',
  scene: 'payment',
  wording: 'where is my invoice',
})

const TRIAL: TrialRecord = {
  id: 't1',
  article: 'en.refund',
  title: 'Refund',
  target: 'helped',
  arms: [{ label: 'A' }, { label: 'B', body: 'Your refund is under way.' }],
  startedAt: 5,
}

describe('episodes', () => {
  it('are counted once, whoever writes them', async () => {
    const other = await openEffects(name)
    await Promise.all([
      effects.shown([episode('a'), episode('b')]),
      other.shown([episode('a'), episode('c')]),
    ])
    const use = (known: EpisodeRecord | undefined) =>
      known && { ...known, did: 'inserted' as const, usedAt: 9 }
    await Promise.all([effects.change('a', use), other.change('a', use)])
    await other.shown([episode('a')])
    expect((await effects.episodes()).records.map(({ key, did }) => [key, did])).toEqual([
      ['a', 'inserted'],
      ['b', 'shown'],
      ['c', 'shown'],
    ])
    expect((await effects.used()).records.map(({ key }) => key)).toEqual(['a'])
    other.close()
  })

  it('are found by time', async () => {
    await effects.shown([episode('a', { at: 10 }), episode('b', { at: 20 }), episode('c', { at: 30 })])
    const keys = async (period: object) => (await effects.episodes(period)).records.map(({ key }) => key)
    expect(await keys({ from: 20 })).toEqual(['b', 'c'])
    expect(await keys({ to: 20 })).toEqual(['a', 'b'])
    expect(await keys({ from: 15, to: 25 })).toEqual(['b'])
    expect(await keys({ from: 25, to: 15 })).toEqual([])
  })

  it('that are damaged are left out and counted', async () => {
    await effects.shown([episode('good')])
    const raw = await openDB(name)
    await raw.put('episodes', { key: 'bad', at: 3, level: 'high' })
    await raw.put('episodes', { ...episode('worse'), at: 4, did: 'exploded' })
    raw.close()
    const { records, damaged } = await effects.episodes()
    expect(records.map(({ key }) => key)).toEqual(['good'])
    expect(damaged).toBe(2)
    expect((await effects.change('bad', (known) => known))?.key).toBeUndefined()
  })

  it('tell the newest of them', async () => {
    expect(await effects.newest()).toBeUndefined()
    await effects.shown([episode('a', { at: 20 }), episode('b', { at: 30 }), episode('c', { at: 10 })])
    expect(await effects.newest()).toBe(30)
  })

  it('keep a summary of standings until something is deleted', async () => {
    expect(await effects.standings()).toBeUndefined()
    await effects.keepStandings('{"at":1}')
    expect(await effects.standings()).toBe('{"at":1}')
    const digest = await effects.digest('conversation')
    await effects.delete({ before: 5 })
    expect(await effects.standings()).toBeUndefined()
    expect(await effects.digest('conversation')).toBe(digest)
  })

  it('are deleted by age, by site, or all', async () => {
    const fill = () =>
      effects.shown([
        episode('a', { at: 10 }),
        episode('b', { at: 90 }),
        episode('c', { at: 10, site: 'other.test' }),
      ])
    await fill()
    expect(await effects.delete({ before: 50, site: 'desk.test' })).toBe(1)
    await fill()
    expect(await effects.delete({ before: 50 })).toBe(2)
    await fill()
    expect(await effects.delete({ site: 'other.test' })).toBe(1)
    await effects.putTrial(TRIAL)
    expect(await effects.delete({})).toBe(3)
    expect(await effects.counts()).toEqual({ episodes: 0, gaps: 0, trials: 0, assignments: 0, checks: 0 })
  })

  it('by the ten thousands are read back whole', async () => {
    const many = Array.from({ length: 20_000 }, (_, at) => episode(`k${at}`, { at }))
    await effects.shown(many)
    expect((await effects.episodes({ from: 10_000 })).records).toHaveLength(10_000)
  })
})

describe('conversations', () => {
  it('are told apart without their ids', async () => {
    const one = await effects.digest('zendesk/4711')
    expect(one).toMatch(/^[0-9a-f]{20}$/u)
    expect(await effects.digest('zendesk/4711')).toBe(one)
    expect(await effects.digest('zendesk/4712')).not.toBe(one)
    const other = await openEffects(name)
    expect(await other.digest('zendesk/4711')).toBe(one)
    other.close()
    const elsewhere = await openEffects(`${name}-other`)
    expect(await elsewhere.digest('zendesk/4711')).not.toBe(one)
    elsewhere.close()
  })
})

describe('an older database', () => {
  it('is brought up to date and keeps what it holds', async () => {
    const old = await openDB(`${name}-old`, 1, {
      upgrade(database) {
        EFFECT_MIGRATIONS[0]?.(database as never, undefined as never)
      },
    })
    await old.put('episodes', episode('kept'))
    old.close()
    const opened = await openEffects(`${name}-old`)
    expect((await opened.episodes()).records.map(({ key }) => key)).toEqual(['kept'])
    await opened.putCheck({ key: 'c1', at: 5, site: 'desk.test', language: 'en', met: { tone: true } })
    expect((await opened.checks({ from: 5 })).records).toHaveLength(1)
    opened.close()
  })
})

describe('gaps', () => {
  it('are noted once and forgotten when they are done', async () => {
    await effects.noteGap(gap('g1', 1))
    await effects.noteGap(gap('g1', 2))
    await effects.noteGap(gap('g2', 3))
    expect((await effects.gaps()).records).toEqual([gap('g1', 1), gap('g2', 3)])
    await effects.forgetGaps(['g1'])
    expect((await effects.gaps()).records.map(({ key }) => key)).toEqual(['g2'])
  })
})

describe('trials', () => {
  it('share conversations out evenly and keep what a conversation got, also with two panels at once', async () => {
    await effects.putTrial(TRIAL)
    const other = await openEffects(name)
    const arms = await Promise.all(
      Array.from({ length: 20 }, (_, at) => (at % 2 ? other : effects).assign(TRIAL, `c${at}`, at, 0.5)),
    )
    expect(arms.filter((arm) => arm === 0)).toHaveLength(10)
    const again = await Promise.all(arms.map((_, at) => effects.assign(TRIAL, `c${at}`, 99, 0.9)))
    expect(again).toEqual(arms)
    other.close()
  })

  it('keep the order in which outcomes came, and the last word', async () => {
    await effects.assign(TRIAL, 'c1', 1, 0)
    await effects.settle('t1', 'c1', true, 10)
    await effects.settle('t1', 'c1', false, 20)
    await effects.settle('t1', 'unknown', true, 20)
    expect((await effects.assignments('t1')).records).toMatchObject([{ reached: false, judgedAt: 10 }])
  })

  it('go with all their conversations', async () => {
    await effects.putTrial(TRIAL)
    await effects.assign(TRIAL, 'c1', 1, 0)
    await effects.deleteTrial('t1')
    expect(await effects.counts()).toMatchObject({ trials: 0, assignments: 0 })
  })

  it('whose variant was deleted give an old conversation one of those that are left', async () => {
    const three: TrialRecord = { ...TRIAL, arms: [...TRIAL.arms, { label: 'C', body: 'x' }] }
    const arms = await Promise.all([0, 1, 2].map((at) => effects.assign(three, `c${at}`, at, 0)))
    const lost = `c${arms.indexOf(2)}`
    expect(await effects.assign(TRIAL, lost, 9, 0)).toBeLessThan(2)
  })
})
