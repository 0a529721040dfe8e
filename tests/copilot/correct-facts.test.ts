/** Facts that the agent put right: they stand, they last while the talk goes on, and they are taken back whole. */
import { describe, expect, test } from 'vitest'
import type { Fact, FactField } from '../../copilot/facts'
import { readFacts } from '../../copilot/facts/read-facts'
import { correctFacts, correctionOf, withCorrection } from '../../copilot/facts/settle/correct-facts'
import { NOTE_FORMS } from '../../copilot/note/forms'
import { readNote } from '../../copilot/note/read-content'
import { writeDocument } from '../../copilot/note/write-document'
import { conversationValues } from '../../copilot/placeholders'
import { restate } from '../../copilot/suggest/restate'
import type { Role } from '../../copilot/transcript'
import { CRASH, MASK_ALL, signals } from './note/written'
import { transcriptOf } from './transcript-of'

function fact(field: FactField, value: string, messageId = 'm1', start = 0): Fact {
  return {
    field,
    value,
    evidence: { messageId, start, end: start + value.length, words: value },
    source: 'customer',
  }
}

const valuesOf = (facts: readonly Fact[]): string[] => facts.map(({ field, value }) => `${field} ${value}`)

const IOS = fact('os_version', '15.0', 'm1', 10)
const ORDER = fact('order_id', 'HG-204817', 'm1', 30)
const changed = withCorrection([], IOS, '15.1')

describe('a value put right', () => {
  test('takes the place of what was read, as the agent’s', () => {
    const { facts, replaced } = correctFacts([IOS, ORDER], changed)
    expect(facts[0]).toMatchObject({ value: '15.1', source: 'typed', asRead: '15.0' })
    expect(facts[1]).toBe(ORDER)
    expect(replaced).toEqual([IOS])
  })

  test('loses the step and the moment that were worked out from what was read', () => {
    const since: Fact = { ...fact('since', 'yesterday'), at: '2025-11-26T00:00:00Z' }
    const step: Fact = {
      ...fact('steps_tried', 'restarted', 'm1', 40),
      canon: 'restart',
      result: 'no change',
    }
    const all = withCorrection(withCorrection([], since, 'Monday'), step, 'reinstalled')
    const { facts } = correctFacts([since, step], all)
    expect(facts[0]).not.toHaveProperty('at')
    expect(facts[1]).not.toHaveProperty('canon')
    expect(facts[1]).toMatchObject({ value: 'reinstalled', result: 'no change' })
  })

  test('stays when the same words are read at more length, or from another message', () => {
    const longer = { ...IOS, value: '15.0 beta', evidence: { ...IOS.evidence, end: 19 } }
    expect(valuesOf(correctFacts([longer], changed).facts)).toEqual(['os_version 15.1'])
    expect(valuesOf(correctFacts([fact('os_version', '15.0', 'm9')], changed).facts)).toEqual([
      'os_version 15.1',
    ])
  })

  test('stays when it is not read any more, in conflict with what the customer says instead', () => {
    const { facts } = correctFacts([fact('os_version', '16.2', 'm4'), ORDER], changed)
    expect(valuesOf(facts)).toEqual(['os_version 15.1', 'os_version 16.2', 'order_id HG-204817'])
    expect(facts.map(({ conflict }) => conflict)).toEqual([true, true, undefined])
    const alone = correctFacts([ORDER], changed).facts
    expect(alone.find(({ field }) => field === 'os_version')).toMatchObject({ value: '15.1' })
    expect(alone.some(({ conflict }) => conflict)).toBe(false)
  })

  test('is no conflict when the customer says the same at last', () => {
    const { facts } = correctFacts([fact('os_version', '15.1', 'm4')], changed)
    expect(valuesOf(facts)).toEqual(['os_version 15.1'])
    expect(facts[0]?.conflict).toBeUndefined()
  })

  test('is changed again from what was read, and found by what is shown', () => {
    const [shown] = correctFacts([IOS], changed).facts
    const again = withCorrection(changed, shown as Fact, '15.2')
    expect(again).toEqual([{ read: IOS, value: '15.2' }])
    const [now] = correctFacts([IOS], again).facts
    expect(correctionOf(again, now as Fact)).toBe(again[0])
    expect(correctionOf(again, IOS)).toBeUndefined()
  })

  test('keeps the other steps of the same breath', () => {
    const first = fact('steps_tried', 'restarted and', 'm1', 0)
    const second = fact('steps_tried', 'and reinstalled', 'm1', 10)
    const { facts } = correctFacts([first, second], withCorrection([], first, 'logged out'))
    expect(valuesOf(facts)).toEqual(['steps_tried logged out', 'steps_tried and reinstalled'])
  })
})

describe('a fact taken out', () => {
  test('is gone, and settles a conflict with the one that is left', () => {
    const rivals = [IOS, fact('os_version', '16.2', 'm2')].map((one): Fact => ({ ...one, conflict: true }))
    const { facts } = correctFacts(rivals, withCorrection([], rivals[0] as Fact, undefined))
    expect(valuesOf(facts)).toEqual(['os_version 16.2'])
    expect(facts[0]).not.toHaveProperty('conflict')
  })

  test('stays out when it is said again', () => {
    const out = withCorrection([], IOS, undefined)
    expect(correctFacts([fact('os_version', '15.0', 'm7')], out).facts).toEqual([])
  })
})

test('the restated problem has the agent’s value, and quotes nothing that the customer did not say', () => {
  const symptom = fact('symptom', 'the lamp hums', 'm1', 50)
  const restated = (facts: readonly Fact[]): string =>
    restate({
      facts,
      issue: undefined,
      language: 'en',
      inPublic: false,
      weary: false,
      triedIsSaid: false,
    }) ?? ''
  const version = fact('app_version', '8.2.1', 'm1', 70)
  const read = [symptom, version]
  expect(restated(read)).toMatch(/lamp hums/u)
  const right = correctFacts(read, withCorrection([], version, '8.3.0')).facts
  expect(restated(right)).toContain('8.3.0')
  expect(restated(right)).not.toContain('8.2.1')
  const reworded = correctFacts(read, withCorrection([], symptom, 'the lamp flickers')).facts
  expect(restated(reworded)).not.toMatch(/lamp (?:hums|flickers)/u)
})

test('without corrections everything is as read', () => {
  expect(correctFacts([IOS, ORDER], [])).toEqual({ facts: [IOS, ORDER], replaced: [] })
})

const TURNS: [Role, string][] = [['customer', 'my name is Maya Brown'], ...CRASH]

/** The note, and what replies are filled with, once the agent has said the value of a field. */
function noteWith(field: FactField, value: string | undefined) {
  const transcript = transcriptOf(TURNS, { name: 'Maya Brown' })
  const read = readFacts(transcript)
  const old = read.find((one) => one.field === field)
  if (!old) throw new Error(`No ${field}`)
  const corrected = correctFacts(read, withCorrection([], old, value))
  const content = readNote({ transcript, ...corrected, promises: [], signals: signals('technical') })
  return {
    content,
    document: writeDocument(content, MASK_ALL).document,
    values: conversationValues(transcript.customer, corrected.facts),
  }
}

describe('in the note', () => {
  test.each(NOTE_FORMS)('$id has the agent’s value and not the one read', (form) => {
    const { text } = form.write(noteWith('app_version', '8.3.0').document)
    expect(text).toContain('8.3.0')
    expect(text).not.toMatch(/(?:App version|app)\W+8\.2\.1/u)
  })

  test('is marked as the agent’s and comes from no message', () => {
    const { document } = noteWith('app_version', '8.3.0')
    const row = document.sections.flatMap(({ rows }) => rows).find(({ key }) => key === 'app_version')
    expect(row?.values).toEqual([{ text: '8.3.0 (added by the agent)', source: 'typed' }])
  })

  test('a name put right leaves neither in the clear', () => {
    const { document } = noteWith('name', 'Maya Browne')
    expect(JSON.stringify(document)).not.toMatch(/Maya Browne?/u)
  })

  test('what was put right is not asked for; it is given to replies', () => {
    const { content, values } = noteWith('app_version', '8.3.0')
    expect(content.missing.map(({ field }) => field)).not.toContain('app_version')
    expect(values['fact.app_version']).toBe('8.3.0')
    expect(noteWith('name', 'Maya Browne').values['customer.name']).toBe('Maya Browne')
  })
})
