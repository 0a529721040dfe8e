/** Escalation notes: only what was said, in every language, with the questions that are left. */
import { describe, expect, it } from 'vitest'
import { readFacts } from '../../copilot/facts/read-facts'
import { buildNote } from '../../copilot/note/build-note'
import { readPromises } from '../../copilot/promises/read-promises'
import type { IssueKind, Signals } from '../../copilot/signals'
import type { Role } from '../../copilot/transcript'
import { LANGUAGE_TAGS, type LanguageTag } from '../../knowledge/languages'
import { transcriptOf } from './transcript-of'

function signals(kind: IssueKind, language: LanguageTag = 'en'): Signals {
  return {
    mood: { kind: 'neutral', level: 0, confidence: 1, evidence: [], trend: [], direction: 'steady' },
    risks: [],
    issues: [{ kind, confidence: 1, evidence: [] }],
    priority: { level: 'important', reasons: [] },
    language,
    waitingForCustomer: false,
    messageMoods: {},
  }
}

const CRASH: [Role, string][] = [
  ['customer', 'app crashes in My > Orders since yesterday. username: liwei_88'],
  ['agent', 'Which iOS and which app version?'],
  ['customer', 'iOS 15.0, app 8.2.1. restarted the phone and cleared cache, still crashes'],
  ['agent', "I'll pass it on and mail you by tomorrow noon."],
]

function note(
  turns: [Role, string][],
  language: LanguageTag,
  kind: IssueKind = 'technical',
  spoken: LanguageTag = 'en',
) {
  const transcript = transcriptOf(turns)
  const facts = readFacts(transcript)
  return buildNote({
    transcript,
    facts,
    promises: readPromises(transcript),
    signals: signals(kind, spoken),
    language,
  })
}

describe('the line', () => {
  it('is in house style', () => {
    expect(note(CRASH, 'en').line).toBe(
      'user liwei_88, iOS 15.0, app 8.2.1, app crashes in My > Orders since yesterday; restarted, cleared cache: no change; needs investigation',
    )
  })
  it.each(LANGUAGE_TAGS)('has the same values in %s', (language) => {
    const { line } = note(CRASH, language)
    for (const value of ['liwei_88', '15.0', '8.2.1']) expect(line).toContain(value)
    expect(line).not.toMatch(/undefined|\{|\n/u)
  })
  it('translates steps and leaves quotes', () => {
    const { line } = note(CRASH, 'zh-Hans')
    expect(line).toContain('清缓存')
    expect(line).toContain('crashes in My > Orders since yesterday')
  })
  it('says nothing when nothing was said', () => {
    const empty = note([['customer', 'hello']], 'en', 'none')
    expect(empty.chips).toEqual([])
    expect(empty.line).toBe('for information')
  })
})

describe('the markdown form', () => {
  it('has its sections and the promise', () => {
    const { markdown } = note(CRASH, 'en')
    for (const title of [
      'Summary',
      'Customer',
      'Environment',
      'Problem',
      'Steps tried',
      'Promised',
      'Still missing',
    ]) {
      expect(markdown).toContain(`## ${title}`)
    }
    expect(markdown).toContain('by tomorrow noon')
  })
  it('lets no markup of the customer through', () => {
    const { markdown } = note(
      [['customer', 'the page crashes <img src=x> [here](javascript:alert) since Monday']],
      'en',
    )
    expect(markdown).not.toMatch(/(?<!\\)<img|(?<!\\)\[here/u)
  })
  it('masks full card numbers wherever they stand', () => {
    const { line, markdown } = note(
      [
        ['customer', 'my card 4111 1111 1111 1111 was charged twice yesterday'],
        ['agent', "I'll refund card 4111 1111 1111 1111 by Friday."],
      ],
      'en',
      'payment',
    )
    expect(`${line}${markdown}`).not.toMatch(/4111[ -]?1111/u)
  })
})

describe('what is missing', () => {
  it('asks in the language of the customer and labels in that of the reader', () => {
    const { missing } = note([['customer', '扫地机连不上网']], 'en', 'technical', 'zh-Hans')
    expect(missing.length).toBeGreaterThan(0)
    expect(missing.length).toBeLessThanOrEqual(10)
    for (const item of missing) {
      expect(item.question).toMatch(/\p{Script=Han}/u)
      expect(item.label).toMatch(/^[\p{Script=Latin} -]+$/u)
    }
  })
  it('never asks for what is known', () => {
    const { missing, chips } = note(CRASH, 'en')
    const known = new Set(chips.map((chip) => chip.field))
    for (const item of missing) expect(known.has(item.field)).toBe(false)
  })
})

describe('chips', () => {
  it('lead to their messages', () => {
    expect(note(CRASH, 'en').chips.find((chip) => chip.field === 'os_version')).toMatchObject({
      value: '15.0',
      messageId: 'm2',
      label: 'System version',
    })
  })
})
