/** Outbreaks: several conversations with one symptom, more than usual, and the note for all of them. */
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../../copilot/facts'
import type { Issue, Signals } from '../../../copilot/signals'
import { combinedNote } from '../../../copilot/work/combined-note'
import { findOutbreak, sightingOf } from '../../../copilot/work/outbreak'
import { LANGUAGE_TAGS } from '../../../knowledge/languages'
import { TOPICS } from '../../../knowledge/signals/issue-data'
import symptoms from '../../../knowledge/work/symptoms.json'
import { sighting } from '../../knowledge/work/records-for-tests'
import { transcriptOf } from '../transcript-of'

const NOW = Date.parse('2031-05-05T12:00:00Z')
const MINUTE = 60_000
const ago = (minutes: number) => new Date(NOW - minutes * MINUTE).toISOString()
const many = (count: number, minutes: number, changed = {}) =>
  Array.from({ length: count }, (_, index) =>
    sighting({ ticket: `t${minutes}-${index}`, at: ago(minutes + index), codes: [], ...changed }),
  )

describe('an outbreak', () => {
  const open = sighting({ ticket: 'open', at: ago(2), codes: [] })

  it('is three conversations with one symptom within an hour', () => {
    expect(findOutbreak([open, ...many(1, 10)], 'open', NOW)).toBeUndefined()
    expect(findOutbreak([open, ...many(2, 10)], 'open', NOW)).toMatchObject({
      issue: 'technical',
      topic: 'crash',
      count: 3,
      since: ago(11),
    })
    expect(findOutbreak([open, ...many(2, 70)], 'open', NOW)).toBeUndefined()
  })

  it('is of another topic when the error code is the same, and counts codes and desks', () => {
    const code = { codes: ['HB-4012'] }
    const found = findOutbreak(
      [
        { ...open, ...code },
        ...many(2, 100, {
          ...code,
          symptoms: ['technical/error-message'],
          helpdeskName: 'Chatwoot',
        }),
      ],
      'open',
      NOW,
    )
    expect(found).toMatchObject({
      count: 3,
      codes: [{ name: 'HB-4012', count: 3 }],
      desks: [
        { name: 'Chatwoot', count: 2 },
        { name: 'Harbour Desk', count: 1 },
      ],
    })
  })

  it('is none when as many are usual, and one when they are three times as many', () => {
    // Two an hour on the day before.
    const usual = Array.from({ length: 8 }, (_, hour) => many(2, 1440 + hour * 60)).flat()
    expect(findOutbreak([open, ...usual, ...many(3, 10)], 'open', NOW)).toBeUndefined()
    expect(findOutbreak([open, ...usual, ...many(5, 10)], 'open', NOW)?.count).toBe(6)
  })

  it('is found for the second matter of a conversation, too', () => {
    const two = { ...open, symptoms: ['account/login', 'technical/crash'] }
    expect(findOutbreak([two, ...many(2, 10)], 'open', NOW)).toMatchObject({ topic: 'crash', count: 3 })
  })

  it('is not told in a conversation that shows another symptom, or an old one', () => {
    const all = [
      ...many(4, 5),
      sighting({ ticket: 'open', symptoms: ['technical/slow'], at: ago(1), codes: [] }),
    ]
    expect(findOutbreak(all, 'open', NOW)).toBeUndefined()
    expect(findOutbreak([...many(4, 5), { ...open, at: ago(600) }], 'open', NOW)).toBeUndefined()
    expect(findOutbreak(all, 'unknown', NOW)).toBeUndefined()
  })

  it('takes no part in sightings from the future, after a clock was set back', () => {
    expect(findOutbreak([open, ...many(5, -500)], 'open', NOW)).toBeUndefined()
  })
})

describe('what is remembered of a conversation', () => {
  const transcript = transcriptOf([['customer', 'I am Li Wei and it crashes with HB-4012']])
  const signals = (issues: Issue[]) => ({ issues }) as Signals
  const crash: Issue = { kind: 'technical', topic: 'crash', confidence: 1, evidence: [] }
  const code: Fact = {
    field: 'error_code',
    value: 'hb-4012',
    source: 'customer',
    evidence: { messageId: 'm0', start: 0, end: 1, words: 'I' },
  }

  it('is kind, topic, code and time, and no word', () => {
    const seen = sightingOf('t1', transcript, signals([crash]), [code], ago(0))
    expect(seen).toEqual({
      ticket: 't1',
      symptoms: ['technical/crash'],
      codes: ['HB-4012'],
      helpdeskName: 'desk.example',
      at: ago(0),
    })
  })

  it('is nothing when there is no symptom, and no sentence passes for a code', () => {
    const ask: Issue = { kind: 'inquiry', topic: 'price', confidence: 1, evidence: [] }
    expect(sightingOf('t1', transcript, signals([ask]), [], ago(0))).toBeUndefined()
    const sentence = { ...code, value: 'my mail is li.wei@mailbox.example' }
    expect(sightingOf('t1', transcript, signals([crash]), [sentence], ago(0))?.codes).toEqual([])
  })

  it('every symptom is a topic that is known', () => {
    for (const [kind, topics] of Object.entries(symptoms))
      for (const topic of topics)
        expect(
          TOPICS.some((one) => one.kind === kind && one.topic === topic),
          `${kind} ${topic}`,
        ).toBe(true)
  })
})

describe.each(LANGUAGE_TAGS)('the combined note in %s', (language) => {
  it('tells what, how many, since when, codes and an example', () => {
    const outbreak = {
      issue: 'technical',
      topic: 'crash',
      count: 7,
      since: ago(40),
      codes: [{ name: 'HB-4012', count: 5 }],
      desks: [{ name: 'Chatwoot', count: 7 }],
    }
    const facts = [
      { field: 'app_version', value: '8.2.1' },
      { field: 'steps_tried', value: 'clear cache' },
    ]
    const note = combinedNote({ outbreak, language, zone: 'UTC', facts })
    expect(note).not.toMatch(/[{}]/)
    expect(note.split('\n')).toHaveLength(5)
    for (const part of ['HB-4012', 'Chatwoot', '8.2.1']) expect(note).toContain(part)
    expect(note).toMatch(/7|۷/)
    expect(note).toMatch(/11:20|۱۱:۲۰/)
  })
})
